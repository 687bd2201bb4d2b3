/** Requests by link in a drive that has had thousands of buyers. */
import type { Drive } from '../support/drive';
import { plain } from '../support/plain';
import { follow, stopLink } from '../support/requests';
import { withSubscribers } from '../support/subscribers';

const LOU = 'abonne000@exemple.fr';
const MAX = 'abonne001@exemple.fr';

const FORGED = 20;

const linkTo = (drive: Drive, email: string): string => {
  const mail = drive.mails(email).at(-1);
  if (!mail) throw new RangeError(`No mail to ${email}`);
  return stopLink(mail);
};

const told = (drive: Drive): string[] =>
  drive
    .rows('Historique')
    .filter((row) => row.Action === 'Demande par lien')
    .map((row) => plain(`${row.Détail} → ${row.Après}`));

async function large(): Promise<Drive> {
  const drive = await withSubscribers(3);
  await drive.open('2026-04-07 08:00');
  drive.typeRows(
    'Acheteurs',
    Array.from({ length: 5_100 }, (_, at) => ({
      'Adresse e-mail': `ancien${at}@exemple.fr`,
      Nom: `Ancien ${at}`,
      Abonné: 'non',
    })),
  );
  return drive;
}

test('two unsubscribe within an hour, one by an older mail, behind forged codes of an earlier kind', async () => {
  const drive = await large();
  const lou = linkTo(drive, LOU);
  await drive.close('2026-04-09 22:00');
  await drive.open('2026-04-14 08:00');
  const max = linkTo(drive, MAX);
  drive.world.triggersFire = false;
  for (let at = 0; at < FORGED; at++) {
    await drive.clock(`2026-04-14 09:${String(at).padStart(2, '0')}`);
    await follow(drive, max, (answers) => {
      const [asked = '', code = ''] = Object.keys(answers);
      const about = at % 2 ? `s${at % 3}` : `u${at % 3}`;
      return { [asked]: 'faux', [code]: `${about}-${String(at).padStart(32, '0')}` };
    });
  }
  await follow(drive, max);
  await follow(drive, lou);
  await drive.clock('2026-04-14 10:00');
  await drive.hourlyRun();
  const of = (email: string) => drive.row('Acheteurs', { 'Adresse e-mail': email }).Abonné;
  expect([of(LOU), of(MAX)]).toEqual(['non', 'non']);
  await drive.clock('2026-04-14 11:00');
  await drive.hourlyRun();
  // Each forged one is told once, and each genuine one.
  expect(told(drive)).toHaveLength(FORGED + 2);
  expect(drive.toFix().filter((line) => line.includes('sans effet'))).toHaveLength(FORGED);
});
