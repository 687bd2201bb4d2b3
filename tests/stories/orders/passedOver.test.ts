/** What a link filled in on a page that was passed over is not ordered, and is said (docs/rules.md O26). */
import { A, held } from '../support/buyers';
import type { Drive } from '../support/drive';
import { sendShown } from '../support/filledLink';
import { opened } from '../support/market';
import { plain } from '../support/plain';

const LED = { 'Pages du formulaire': 'par producteur', 'Demander d’abord chez qui': 'oui' };
const PASSED = 'suivez toutes ses pages, ce qui est passé n’est';

const served = (drive: Drive) =>
  held(drive).flatMap(([, , ref, , many]) => (many ? [[ref, many]] : []));

const ordered = async (settings: Readonly<Record<string, string>> = {}) => {
  const drive = await opened(settings);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2, CR01: 3, CR02: 1 });
  return drive;
};

test('the change mail lists what is no longer in it, with a link that holds it again', async () => {
  const drive = await ordered(LED);
  const first = drive.lastMail(A);
  expect(plain(first)).toContain(PASSED);
  // Sent from the first page on to the end: the cheeses' page was never passed.
  await drive.order(
    A,
    { FB02: 2, CR01: 3, CR02: 1 },
    { ways: { 'Et après Ferme du Bez ?': 'J’ai fini mes choix' } },
  );
  expect(served(drive)).toEqual([['FB02', 2]]);
  const mail = plain(drive.lastMail(A));
  expect(mail).toContain(
    'Ce qui n’y est plus :\n\n– Crottin : 3 pièces à 2,42 €, soit 7,26 €\n– Tomme : 1 pièce, 9,50 €',
  );
  expect(mail).toMatch(/Remettre ce qui n’y est plus : https/);
  const [again = ''] =
    /Remettre ce qui n’y est plus.*/.exec(drive.lastMail(A).replace(/ /g, ' ')) ?? [];
  await sendShown(drive, again);
  expect(served(drive)).toEqual([
    ['FB02', 2],
    ['CR01', 3],
    ['CR02', 1],
  ]);
  expect(plain(drive.lastMail(A))).not.toContain('n’y est plus');
});

test('who takes a product out on purpose reads it too, and less of one is no loss', async () => {
  const drive = await ordered();
  expect(plain(drive.lastMail(A))).not.toContain(PASSED);
  await drive.order(A, { FB02: 1, CR01: 3 });
  expect(plain(drive.lastMail(A))).toContain('Ce qui n’y est plus :\n\n– Tomme');
  expect(drive.mails(A).at(-1)?.subject).toMatch(/^Commande modifiée/);
  await drive.order(A, { FB02: 1, CR01: 1 });
  expect(plain(drive.lastMail(A))).not.toContain('n’y est plus');
});

test('the announcement says beside its link that all pages count, and so does each question that leads on', async () => {
  for (const settings of [LED, {}]) {
    const drive = await ordered(settings);
    await drive.close('2026-04-09 22:00');
    await drive.live('2026-04-11 13:00');
    await drive.open('2026-04-14 08:00');
    const isLed = settings === LED;
    expect(plain(drive.lastMail(A)).includes(PASSED)).toBe(isLed);
    const helps = drive
      .form()
      .items.filter(({ leads }) => leads)
      .map(({ help }) => plain(help ?? ''));
    expect(helps).toHaveLength(isLed ? 2 : 0);
    for (const help of helps)
      expect(help).toContain(
        'Si un lien a rempli le formulaire, n’y répondez pas : ce qui est passé n’est pas commandé.',
      );
  }
});
