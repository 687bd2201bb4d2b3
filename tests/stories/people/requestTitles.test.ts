/** The titles of the tab « Demandes » are gone: nothing that is asked is lost (docs/rules.md O32). */
import type { Drive } from '../support/drive';
import { plain } from '../support/plain';
import { follow, stopLink } from '../support/requests';
import { withSubscribers } from '../support/subscribers';

const LOU = 'abonne000@exemple.fr';
const TAB = 'Demandes';
const subscribed = (drive: Drive): unknown =>
  drive.row('Acheteurs', { 'Adresse e-mail': LOU }).Abonné;

const gone: Readonly<Record<string, (drive: Drive) => void>> = {
  deleted: (drive) => drive.sheet(TAB).deleteRows(0, 1),
  cleared: (drive) => {
    for (const at of [0, 1, 2]) drive.type(TAB, 0, at, '');
  },
  'changed for the code': (drive) => drive.type(TAB, 0, 2, 'Mon code'),
};

test.each(Object.entries(gone))('%s: told, and done once they are back', async (how, act) => {
  const drive = (await withSubscribers(3)).copy();
  await drive.open('2026-04-07 08:00');
  const [mail] = drive.mails(LOU);
  if (!mail) throw new RangeError('Lou was told nothing');
  const titles = [0, 1, 2].map((at) => drive.book.formattedValue(drive.sheet(TAB).id, 0, at));
  act(drive);
  await follow(drive, stopLink(mail));
  await drive.clock('2026-04-07 12:00');
  await drive.hourlyRun();
  expect(subscribed(drive)).toBe('oui');
  expect(drive.toFix().map(plain)).toEqual([
    expect.stringContaining(
      how === 'changed for the code' ? 'Code de la demande' : 'La ligne des titres',
    ),
  ]);
  if (how === 'deleted') drive.sheet(TAB).insertRows(0, 1);
  for (const [at, title] of titles.entries()) drive.type(TAB, 0, at, title);
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect([subscribed(drive), drive.toFix()]).toEqual(['non', []]);
});
