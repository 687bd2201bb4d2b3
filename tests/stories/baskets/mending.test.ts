/** Whatever is typed over, « Remettre en ordre » mends it, or says what a person must decide. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { A, ask, asking, closed, noted } from '../support/sums/money';

const rules = async (drive: Drive): Promise<string[]> =>
  (await drive.failing()).map((failed) => failed.split(':')[0] ?? '');

const figures = (drive: Drive) => ({
  baskets: drive.table(
    'Paniers',
    'Panier',
    'Réf.',
    'Servi',
    'Prix unitaire',
    'Montant',
    'Pourquoi',
  ),
  orders: drive.table('Commandes', 'Panier', 'Montant'),
  split: drive.table('Répartition producteurs', 'Réf.', 'Quantité', 'Total', 'Montant'),
  pickup: drive.table('Retrait', 'Panier', 'Montant', 'Articles', 'Reste'),
  payments: drive.table('Paiements', 'Panier', 'Dû', 'Reçu', 'Reste', 'État'),
});

/** Closed, with a weight, a note and a payment that people typed. */
const corrected = maker('baskets/mending corrected', async () => {
  const drive = await closed();
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '4' });
  drive.correct('Retrait', { Panier: 1 }, { Note: 'vient à 9 h' });
  await noted(drive, { Panier: '1', Montant: '11,02', Moyen: 'virement' });
  expect(await drive.failing()).toEqual([]);
  return drive;
});

const first = { Panier: 1, 'Réf.': 'FB02' };
const typedOver: [string, string[], (drive: Drive) => void][] = [
  ['an amount', ['amountsMatch'], (on) => on.correct('Paniers', first, { Montant: '1' })],
  [
    'a unit price',
    ['amountsMatch', 'cellsMatch'],
    (on) => on.correct('Paniers', first, { 'Prix unitaire': '2' }),
  ],
  ['what is served', ['cellsMatch'], (on) => on.correct('Paniers', first, { Servi: '7' })],
  ['a reason', ['cellsMatch'], (on) => on.correct('Paniers', first, { Pourquoi: 'épuisé' })],
  [
    'an address',
    ['basketsHaveOneAddress', 'cellsMatch'],
    (on) => on.correct('Paniers', first, { 'Adresse e-mail': 'autre@exemple.fr' }),
  ],
  [
    'a row that is deleted',
    ['ordersEqualBaskets'],
    (on) => on.sheet('Paniers').deleteRows(on.find('Paniers', { Panier: 2 }), 1),
  ],
  [
    'the amount of an order',
    ['ordersEqualBaskets'],
    (on) => on.correct('Commandes', { Panier: 1 }, { Montant: '1' }),
  ],
  [
    'an amount of the split',
    ['basketsEqualSplitAndFees', 'cellsMatch'],
    (on) => on.correct('Répartition producteurs', { 'Réf.': 'CR01' }, { Montant: '1' }),
  ],
  [
    'a quantity of the split',
    ['splitServesBaskets', 'cellsMatch'],
    (on) => on.correct('Répartition producteurs', { 'Réf.': 'CR01' }, { Quantité: '9' }),
  ],
  [
    'an amount of the pick-up',
    ['cellsMatch'],
    (on) => on.correct('Retrait', { Panier: 2 }, { Montant: '1' }),
  ],
];

describe('typed over and put right', () => {
  test.each(typedOver)('%s', async (_, failing, damage) => {
    const drive = await corrected();
    const before = figures(drive);
    damage(drive);
    const found = await rules(drive);
    expect(found).toEqual(expect.arrayContaining(failing));
    expect(await ask(drive, 'repairWorkbook')).toMatchObject({ code: 'mended', failed: 0 });
    expect(figures(drive)).toEqual(before);
    expect(drive.row('Retrait', { Panier: 1 }).Note).toBe('vient à 9 h');
    expect(await drive.failing()).toEqual([]);
    expect(drive.toFix()).toEqual([]);
  });

  test('many at once, and Historique keeps what stood there', async () => {
    const drive = await corrected();
    const before = figures(drive);
    for (const [, , damage] of typedOver) damage(drive);
    await ask(drive, 'repairWorkbook');
    // Commandes and Paniers were both typed over: which of them is right is told, not guessed.
    drive.correct('Commandes', { Panier: 1 }, { Montant: '17,42' });
    expect(await ask(drive, 'repairWorkbook')).toMatchObject({ failed: 0 });
    expect(figures(drive)).toEqual(before);
    const told = drive.table('Historique', 'Action', 'Détail', 'Avant', 'Après');
    expect(told).toContainEqual([
      'Remettre en ordre',
      expect.stringMatching(/^Paniers ligne \d+, Montant$/),
      '1,00 €',
      '4,40 €',
    ]);
  });

  test('from the menu it first says what it would write', async () => {
    const drive = await corrected();
    drive.correct('Paniers', first, { 'Prix unitaire': '2' });
    const [question, done] = await drive.said('repairWorkbook', { answers: ['OK'] });
    expect(question).toContain('Paniers ligne 2, Prix unitaire : 2,00 € → 1,10 €');
    expect(done).toContain('tous les contrôles tombent juste');
  });
});

test('a price typed over in Produits en vente is not followed, and put back', async () => {
  const drive = await corrected();
  drive.correct('Produits en vente', { 'Réf.': 'FB02' }, { 'Prix affiché': '2,00' });
  expect(await drive.failing()).toEqual([]);
  expect(drive.toFix().join()).toContain('a été retapé et ne compte pas');
  const [question] = await drive.said('repairWorkbook', { answers: ['OK'] });
  expect(question).toContain('Prix affiché : 2,00 € → 1,10 €');
  expect(drive.row('Produits en vente', { 'Réf.': 'FB02' })['Prix affiché']).toBe(1.1);
  expect(drive.row('Paniers', first)['Prix unitaire']).toBe(1.1);
  expect(drive.toFix()).toEqual([]);
});

describe('where only a person can know, the words say what to do', () => {
  test('a stock below what was promised', async () => {
    const drive = await corrected();
    drive.correct('Produits en vente', { 'Réf.': 'CR01' }, { Stock: '2' });
    expect((await drive.failing()).join()).toContain('Partager un manque');
    await ask(drive, 'shareGoods', { ref: 'CR01', arrived: 2, how: 'byArrival' });
    await drive.hourlyRun();
    expect(await drive.failing()).toEqual([]);
  });

  test('an entry that was changed', async () => {
    const drive = await corrected();
    const sheet = drive.sheet('Écritures');
    const column = drive.column('Écritures', 'Débit');
    const row = drive.headerRow('Écritures') + 1;
    const former = drive.book.formattedValue(sheet.id, row, column);
    drive.type('Écritures', row, column, '99');
    await ask(drive, 'repairWorkbook');
    expect((await drive.failing()).join()).toContain('Historique des versions');
    drive.type('Écritures', row, column, former);
    await ask(drive, 'repairWorkbook');
    expect(await drive.failing()).toEqual([]);
  });
});

test('the panel offers it as soon as a sum does not tie', async () => {
  const drive = await corrected();
  const offers = async () => (await ask<{ canMend?: true }>(drive, 'status')).canMend;
  expect(await offers()).toBeUndefined();
  drive.correct('Paniers', first, { Montant: '1' });
  await drive.failing();
  expect(await offers()).toBe(true);
  await ask(drive, 'repairWorkbook');
  expect(await offers()).toBeUndefined();
});

test('while orders are open it mends Paniers all the same', async () => {
  const { opened } = await import('../support/market');
  const drive = await opened(asking);
  await drive.order(A, { FB02: 2, CR01: 1 });
  drive.correct('Paniers', first, { Montant: '1', Servi: '1' });
  expect(await ask(drive, 'repairWorkbook')).toMatchObject({ failed: 0, cells: 2 });
  expect(drive.row('Paniers', first)).toMatchObject({ Servi: 2, Montant: 2.2 });
});

describe('a row of « Produits en vente » that is deleted', () => {
  test('nothing is written by what is left: it is said what to put back', async () => {
    const drive = await corrected();
    const before = figures(drive);
    drive
      .sheet('Produits en vente')
      .deleteRows(drive.find('Produits en vente', { 'Réf.': 'CR02' }), 1);
    expect(await ask(drive, 'repairWorkbook')).toBe('orderedRowsLost');
    const said = (await drive.said('repairWorkbook')).join();
    expect(said).toContain('n’a plus la ligne de CR02, qui est dans des paniers');
    expect(figures(drive)).toEqual(before);
  });
});
