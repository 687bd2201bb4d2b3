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

test('while orders are open, mails say of what comes by cases that it may change, once they are closed no more', async () => {
  const drive = await openedWith([], {}, byTwelve);
  const mayChange = 'par 12 : peut changer à la fermeture si le colis n’est pas plein';
  const said = () => plain(lastMail(drive, A).body).split(mayChange).length - 1;
  await drive.order(A, { FB02: 1 });
  expect(said()).toBe(0);
  await drive.order(A, { CR01: 13, FB02: 1 });
  expect(plain(lastMail(drive, A).body)).toMatch(new RegExp(`– Crottin.*\n  ${mayChange}\n`));
  expect(said()).toBe(1);
  await drive.close('2026-04-09 22:00');
  expect(said()).toBe(0);
});

test('without any case the form asks and says nothing of it', async () => {
  const drive = await openedWith([]);
  expect(drive.form().items.map(({ title }) => title)).not.toContain(QUESTION);
  await drive.order(A, { CR01: 5 });
  expect(help(drive)).toBe('');
});

test('a product by cases that comes in the middle of the sale brings the question, and the link holds its answer', async () => {
  const drive = await openedWith([]);
  await drive.order(A, { CR01: 5 });
  drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), 'Colis');
  for (const [ref, title] of [
    ['FB08', 'Miel'],
    ['FB09', 'Sirop'],
  ] as const) {
    const sold = { Producteur: 'Ferme du Bez', Contenu: '50', Unité: 'cl', Colis: '12' };
    drive.typeRows('Produits', [
      { 'Réf.': ref, Produit: title, ...sold, 'Prix TTC': '6,00', 'TVA %': '5,5' },
    ]);
    await ask(drive, 'addToSale', { ref });
  }
  const titles = drive.form().items.map(({ title }) => plain(title));
  expect(titles.slice(3, 6)).toEqual(['Téléphone', QUESTION, expect.any(String)]);
  expect(titles.lastIndexOf(QUESTION)).toBe(4);
  await drive.order(A, { FB09: 11 }, more('1 de plus'));
  await drive.press('checkWorkbook');
  await sendShown(drive, lastMail(drive, A).body, { Téléphone: '06 39 98 00 00' });
  await drive.close('2026-04-09 22:00');
  expect(drive.table('Paniers', 'Panier', 'Réf.', 'Servi')).toContainEqual([1, 'FB09', 12]);
  expect(await drive.failing()).toEqual([]);
});
