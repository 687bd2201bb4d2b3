/** What is computed and typed over is right again within the hour; else it is said what a person must decide. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { A, ask, asking, closed, noted } from '../support/sums/money';

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
const again = (read: string, now: string) =>
  `« ${read} » a été retapé ici ; cette cellule se calcule, et « ${now} » y est de nouveau.`;

type Damage = [what: string, damage: (drive: Drive) => void, told: string | undefined];
const typedOver: Damage[] = [
  [
    'an amount',
    (on) => on.correct('Paniers', first, { Montant: '1' }),
    `Paniers, ligne 2, Montant | 1,00 € | ${again('1,00 €', '4,40 €')}`,
  ],
  [
    'a unit price',
    (on) => on.correct('Paniers', first, { 'Prix unitaire': '2' }),
    `Paniers, ligne 2, Prix unitaire | 2,00 € | ${again('2,00 €', '1,10 €')}`,
  ],
  [
    'what is served',
    (on) => on.correct('Paniers', first, { Servi: '7' }),
    `Paniers, ligne 2, Servi | 7 | ${again('7', '5')}`,
  ],
  ['a reason', (on) => on.correct('Paniers', first, { Pourquoi: 'épuisé' }), undefined],
  [
    'an address',
    (on) => on.correct('Paniers', first, { 'Adresse e-mail': 'autre@exemple.fr' }),
    `Paniers, ligne 2, Adresse e-mail | autre@exemple.fr | ${again('autre@exemple.fr', A)}`,
  ],
  [
    'a row that is deleted',
    (on) => on.sheet('Paniers').deleteRows(on.find('Paniers', { Panier: 2 }), 1),
    undefined,
  ],
  [
    'the amount of an order',
    (on) => on.correct('Commandes', { Panier: 1 }, { Montant: '1' }),
    `Commandes, ligne 2, Montant | 1,00 € | ${again('1,00 €', '17,42 €')}`,
  ],
  [
    'an amount of the split',
    (on) => on.correct('Répartition producteurs', { 'Réf.': 'CR01' }, { Montant: '1' }),
    'Répartition producteurs',
  ],
  [
    'a quantity of the split',
    (on) => on.correct('Répartition producteurs', { 'Réf.': 'CR01' }, { Quantité: '9' }),
    'Répartition producteurs',
  ],
  [
    'an amount of the pick-up',
    (on) => on.correct('Retrait', { Panier: 2 }, { Montant: '1' }),
    'Retrait, ligne 3, Montant',
  ],
];

describe('typed over: right again by the next hour, and told once', () => {
  test.each(typedOver)('%s', async (_, damage, told) => {
    const drive = await corrected();
    const before = figures(drive);
    damage(drive);
    await drive.hourlyRun();
    expect(figures(drive)).toEqual(before);
    expect(drive.row('Retrait', { Panier: 1 }).Note).toBe('vient à 9 h');
    if (told === undefined) expect(drive.toFix()).toEqual([]);
    else expect(drive.toFix()).toEqual([expect.stringContaining(told)]);
    await drive.hourlyRun();
    expect(drive.toFix()).toEqual([]);
    expect(await drive.failing()).toEqual([]);
  });

  test('many at once, and Historique keeps what stood there', async () => {
    const drive = await corrected();
    const before = figures(drive);
    for (const [, damage] of typedOver) damage(drive);
    await drive.hourlyRun();
    expect(figures(drive)).toEqual(before);
    const told = drive.table('Historique', 'Action', 'Détail', 'Avant', 'Après');
    const mended = (detail: string, was: string, now: string) =>
      expect(told).toContainEqual(['Remettre en ordre', detail, was, now]);
    mended('Paniers, ligne 2, Servi', '7', '5');
    mended('Paniers, 2', '', 'CR01');
  });

  test('« Vérifier » does the same at once', async () => {
    const drive = await corrected();
    const before = figures(drive);
    drive.correct('Paniers', first, { 'Prix unitaire': '2' });
    expect(await drive.failing()).toEqual([]);
    expect(figures(drive)).toEqual(before);
    expect(drive.toFix().join()).toContain(again('2,00 €', '1,10 €'));
  });
});

test('a price typed over in Produits en vente is not followed, and put back', async () => {
  const drive = await corrected();
  drive.correct('Produits en vente', { 'Réf.': 'FB02' }, { 'Prix affiché': '2,00' });
  await drive.hourlyRun();
  expect(drive.toFix().join()).toContain(again('2,00 €', '1,10 €'));
  expect(drive.row('Produits en vente', { 'Réf.': 'FB02' })['Prix affiché']).toBe(1.1);
  expect(drive.row('Paniers', first)['Prix unitaire']).toBe(1.1);
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

test('while orders are open it mends Paniers all the same', async () => {
  const { opened } = await import('../support/market');
  const drive = await opened(asking);
  await drive.order(A, { FB02: 2, CR01: 1 });
  drive.correct('Paniers', first, { Montant: '1', Servi: '1' });
  expect(await ask(drive, 'repairWorkbook')).toMatchObject({ failed: 0 });
  expect(drive.row('Paniers', first)).toMatchObject({ Servi: 2, Montant: 2.2 });
});

describe('a row of « Produits en vente » that is deleted', () => {
  test('nothing is written by what is left: it is said what to put back', async () => {
    const drive = await corrected();
    const before = figures(drive);
    drive
      .sheet('Produits en vente')
      .deleteRows(drive.find('Produits en vente', { 'Réf.': 'CR02' }), 1);
    expect(await ask(drive, 'repairWorkbook')).toBe('factsLost');
    const said = (await drive.said('repairWorkbook')).join();
    expect(said).toContain('Produits en vente (CR02)');
    expect(figures(drive)).toEqual(before);
  });
});
