/** Cases are decided anew from what was asked and served, never from what they came to (docs/rules.md G4). */
import type { Drive } from '../support/drive';
import { A, B, C, lastMail, openedWith } from '../support/sums/fees';

const by = (size: number, stock: number) => (drive: Drive) => {
  drive.type('Produits', 0, drive.sheet('Produits').lastColumn(), 'Colis');
  drive.correct('Produits', { 'Réf.': 'CR01' }, { Colis: String(size), Stock: String(stock) });
};
const more = (choice: string) => ({ byTitle: { 'Si un colis n’est pas plein': choice } });

async function late(drive: Drive, email: string, quantity: number, row: number): Promise<void> {
  await drive.order(email, { CR01: quantity }, { late: true });
  await drive.read();
  drive.correct('Commandes', { 'N°': row }, { 'Servir quand même': 'TRUE' });
  await drive.read();
}
const served = (drive: Drive) => drive.table('Paniers', 'Panier', 'Commandé', 'Servi');
const stock = (drive: Drive) =>
  drive.table('Produits en vente', 'Réf.', 'Servi', 'Reste').find(([ref]) => ref === 'CR01');

test('what filled a case goes to whoever asks for it, and who accepted it is told', async () => {
  const drive = await openedWith([], {}, by(12, 12));
  await drive.order(A, { CR01: 10 }, more('2 de plus'));
  await drive.close('2026-04-09 22:00');
  expect(served(drive)).toEqual([[1, 10, 12]]);
  await late(drive, B, 2, 2);
  expect(served(drive)).toEqual([
    [1, 10, 10],
    [2, 2, 2],
  ]);
  expect(stock(drive)).toEqual(['CR01', 12, 0]);
  expect(lastMail(drive, A).subject).toContain('Votre commande a changé');
});

test('what fell is kept for whom it was served to: whoever comes late gets what the queue left', async () => {
  const drive = await openedWith([], {}, by(6, 7));
  await drive.order(A, { CR01: 7 });
  await drive.close('2026-04-09 22:00');
  expect(served(drive)).toEqual([[1, 7, 6]]);
  await late(drive, B, 1, 2);
  expect(lastMail(drive, B).subject).toContain('rien n’a pu être servi');
  expect(served(drive)).toEqual([
    [1, 7, 6],
    [2, 1, 0],
  ]);
  expect(stock(drive)).toEqual(['CR01', 6, 1]);
});

test('who gets nothing as a case is not full is told that, and of no minimum', async () => {
  const drive = await openedWith([], {}, by(6, 20));
  await drive.order(A, { CR01: 4 });
  await drive.close('2026-04-09 22:00');
  const { subject, body } = lastMail(drive, A);
  expect(subject).toContain('Commande annulée');
  expect(body).toContain('le colis de 6 n’est pas plein');
  expect(body).not.toContain('minimum');
});

test('whoever cancelled and orders again comes last', async () => {
  const drive = await openedWith([], {}, by(6, 20));
  await drive.order(A, { CR01: 4 });
  await drive.clock('2026-04-07 10:00');
  await drive.order(B, { CR01: 4 });
  await drive.order(A, {});
  await drive.clock('2026-04-07 11:00');
  await drive.order(A, { CR01: 4 });
  await drive.close('2026-04-09 22:00');
  expect(served(drive)).toEqual([
    [1, 4, 2],
    [2, 4, 4],
  ]);
});

test('a producer whose minimum was reached comes for who fills its case late', async () => {
  const drive = await openedWith([], {}, (one) => {
    by(6, 20)(one);
    one.type('Producteurs', 0, one.sheet('Producteurs').lastColumn(), 'Minimum');
    one.correct('Producteurs', { Producteur: producerOf(one) }, { Minimum: '1,00' });
  });
  await drive.order(A, { CR01: 4 });
  await drive.close('2026-04-09 22:00');
  expect(served(drive)).toEqual([[1, 4, 0]]);
  await late(drive, C, 2, 2);
  expect(served(drive)).toEqual([
    [1, 4, 4],
    [2, 2, 2],
  ]);
});

const producerOf = (drive: Drive): string =>
  String(drive.row('Produits', { 'Réf.': 'CR01' }).Producteur);

test('a threshold that was reached before cases stays, and a filled case reaches none', async () => {
  const delivery = { Frais: 'Livraison', Calcul: 'seuil', Montant: '3,00', 'Montant réduit': '0' };
  const cost = 2.42;
  const opened = (quantity: number) =>
    openedWith(
      [{ ...delivery, Seuil: (cost * quantity).toFixed(2).replace('.', ',') }],
      {},
      (drive) => by(6, 20)(drive),
    );
  const reached = await opened(8);
  await reached.order(A, { CR01: 8 });
  await reached.close('2026-04-09 22:00');
  expect(fees(reached)).toEqual([]);
  reached.correct('Paniers', { Panier: 1, 'Réf.': 'CR01' }, { Livré: '5' });
  await reached.hourlyRun();
  expect(fees(reached)).toEqual([]);
  const filled = await opened(6);
  await filled.order(A, { CR01: 5 }, more('1 de plus'));
  await filled.close('2026-04-09 22:00');
  expect(served(filled)[0]).toEqual([1, 5, 6]);
  expect(fees(filled)).toEqual([3]);
});

const fees = (drive: Drive) =>
  drive
    .rows('Paniers')
    .flatMap(({ Produit, Montant }) => (Produit === 'Livraison' && Montant ? [Montant] : []));
