/** What is bought by cases, from the form to closing (docs/rules.md G1–G4). */
import type { Drive } from '../support/drive';
import { sendShown } from '../support/filledLink';
import { plain } from '../support/plain';
import { A, B, C, lastMail, openedWith } from '../support/sums/fees';
import { ask } from '../support/sums/money';

const QUESTION = 'Si un colis n’est pas plein';

const byTwelve = (drive: Drive): void => {
  drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), 'Colis');
  drive.correct('Produits', { 'Réf.': 'CR01' }, { Colis: '12' });
};
const more = (choice: string) => ({ byTitle: { [QUESTION]: choice } });

const help = (drive: Drive): string => plain(drive.question('CR01').help);

test('Anne 5 and 2 more, Bruno 4 exactly, Chloé 1 and 2 more: 6, 4 and 2, each told', async () => {
  const drive = await openedWith([], {}, byTwelve);
  const asked = drive.form().items.find(({ title }) => title === QUESTION);
  expect(asked).toMatchObject({
    required: false,
    choices: ['exactement ce que j’ai demandé', '1 de plus', '2 de plus', 'ce qu’il faut'],
  });
  expect(help(drive)).toBe('par 12');
  await drive.order(A, { CR01: 5 }, more('2 de plus'));
  expect(help(drive)).toBe('par 12 : 5 commandées, encore 7');
  await drive.order(B, { CR01: 4 }, more('exactement ce que j’ai demandé'));
  await drive.order(C, { CR01: 1 }, more('2 de plus'));
  expect(help(drive)).toBe('par 12 : 10 commandées, encore 2 · reste 10');
  await drive.close('2026-04-09 22:00');
  expect(drive.table('Paniers', 'Panier', 'Servi')).toEqual([
    [1, 6],
    [2, 4],
    [3, 2],
  ]);
  for (const email of [A, C])
    expect(drive.lastMail(email)).toContain('pour remplir le colis de 12');
  expect(drive.mails(B).map(({ subject }) => subject)).toEqual([expect.any(String)]);
});

test('the link of a mail, or of a message, holds the answer, and what is sent by it takes its place', async () => {
  const drive = await openedWith([], {}, byTwelve);
  await drive.order(A, { CR01: 10 }, more('ce qu’il faut'));
  await sendShown(drive, lastMail(drive, A).body);
  const message = { group: 'buyers', subject: 'Un mot', text: '{lien_commande}', seen: 1 };
  await ask(drive, 'sendMessage', message);
  await sendShown(drive, lastMail(drive, A).body, { Téléphone: '06 39 98 00 00' });
  const filled = drive.copy();
  await filled.close('2026-04-09 22:00');
  expect(filled.table('Paniers', 'Panier', 'Servi')).toEqual([[1, 12]]);
  await sendShown(drive, lastMail(drive, A).body, { [QUESTION]: '' });
  await drive.close('2026-04-09 22:00');
  expect(drive.table('Paniers', 'Panier', 'Servi')).toEqual([[1, 0]]);
  expect(drive.lastMail(A)).toContain('le colis de 12 n’est pas plein');
});

test('without any case the form asks and says nothing of it', async () => {
  const drive = await openedWith([]);
  expect(drive.form().items.map(({ title }) => title)).not.toContain(QUESTION);
  await drive.order(A, { CR01: 5 });
  expect(help(drive)).toBe('');
});
