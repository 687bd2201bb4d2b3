/** Fees, margins and deposits, from the tab where they are typed to the mails. */
import { expectGolden } from '../../text/golden';
import type { Drive } from '../support/drive';
import { prepared, ROC } from '../support/market';
import { plain } from '../support/plain';
import {
  A,
  amounts,
  B,
  C,
  type Cells,
  openedWith,
  percent,
  perOrder,
  read,
  stall,
} from '../support/sums/fees';

describe('a drive that takes no fees', () => {
  test('sees no tab and no column of them', async () => {
    const drive = await openedWith([]);
    await drive.order(A, { FB02: 2 });
    await drive.close('2026-04-09 22:00');
    expect(drive.titles()).not.toContain('Frais');
    expect(drive.table('Paniers', 'Produit', 'Prix unitaire', 'Montant')).toEqual([
      ['Salade', 1.1, 2.2],
    ]);
    expect(() => drive.column('Paniers', 'Part producteur')).toThrow(RangeError);
  });
});

describe('ten percent an article, 1,50 € an order and 5 % that one producer bears', () => {
  let drive: Drive;
  beforeAll(async () => {
    drive = await openedWith([percent, perOrder, stall]);
    await drive.order(A, { FB02: 3, CR02: 2 }, { name: 'Anne Perrin' });
    await drive.order(B, { CR01: 1 });
  });

  test('the form shows what is paid a piece', () => {
    expect(plain(drive.question('FB02').title)).toContain('1,21 €');
    expect(plain(drive.question('CR02').choices[1] ?? '')).toBe('2 · 20,90 €');
  });

  test('the frozen catalogue keeps both prices', () => {
    expect(drive.row('Produits en vente', { 'Réf.': 'CR02' })).toMatchObject({
      'Prix producteur': 9.5,
      'Prix affiché': 10.45,
    });
  });

  test('the order’s own fee is a line of its basket and part of the order', () => {
    expect(amounts(drive)).toEqual([
      [1, 'Salade', 3.63],
      [1, 'Tomme', 20.9],
      [1, 'Caisse', 1.5],
      [2, 'Crottin', 2.66],
      [2, 'Caisse', 1.5],
    ]);
    expect(drive.table('Commandes', 'Panier', 'Montant', 'Frais')).toEqual([
      [1, 26.03, 1.5],
      [2, 4.16, 1.5],
    ]);
  });

  test('the confirmation says each fee to the cent', () => {
    expectGolden('mails/confirmation-with-fees.fr.txt', read(drive, A));
  });

  test('what people correct at pick-up is followed by every figure', async () => {
    const after = drive.copy();
    await after.close('2026-04-09 22:00');
    after.correct('Paniers', { Panier: 1, 'Réf.': 'CR02' }, { Livré: '1' });
    after.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '0' });
    expect(amounts(after).slice(1)).toEqual([
      [1, 'Tomme', 10.45],
      [1, 'Caisse', 1.5],
      [2, 'Crottin', 0],
      [2, 'Caisse', 0],
    ]);
    expect(after.row('Répartition producteurs', { 'Réf.': 'CR02' })).toMatchObject({
      Montant: 9.5,
    });
    await after.hourlyRun();
    expect(await after.failing()).toEqual([]);
  });

  test('an order that changes keeps one line a fee, one that is emptied owes none', async () => {
    const after = drive.copy();
    await after.order(A, { FB02: 1 });
    expect(amounts(after)).toContainEqual([1, 'Caisse', 1.5]);
    await after.order(A, {});
    expect(after.row('Paniers', { Panier: 1, Produit: 'Caisse' })).toMatchObject({ Montant: 0 });
    await after.order(A, { FB02: 2 });
    expect(after.row('Paniers', { Panier: 1, Produit: 'Caisse' })).toMatchObject({ Montant: 1.5 });
    expect(await after.failing()).toEqual([]);
  });

  test('a threshold reached by a change takes its fee back', async () => {
    const free = { Frais: 'Livraison', Calcul: 'seuil', Montant: '3', Seuil: '9' };
    const other = await openedWith([free]);
    await other.order(A, { FB02: 2 });
    expect(amounts(other)).toContainEqual([1, 'Livraison', 3]);
    await other.order(A, { FB02: 2, CR02: 1 });
    expect(amounts(other)).toContainEqual([1, 'Livraison', 0]);
    expect(await other.failing()).toEqual([]);
  });

  test('the producer is told what it sold, what it bears and what is left', async () => {
    const after = drive.copy();
    await after.close('2026-04-09 22:00');
    expectGolden('mails/producer-order-with-fees.fr.txt', read(after, ROC));
    expect(await after.failing()).toEqual([]);
  });

  test('a fee changed during the sale counts from the next one on', async () => {
    const after = drive.copy();
    after.correct('Frais', { Frais: 'Caisse' }, { Montant: '9' });
    await after.order(C, { FB02: 1 });
    expect(amounts(after)).toContainEqual([3, 'Caisse', 1.5]);
  });

  test('an amount typed over a fee’s formula is told, never trusted, and put right', async () => {
    const after = drive.copy();
    const caisse = { Panier: 1, Produit: 'Caisse' };
    const { Montant } = after.row('Paniers', caisse);
    after.correct('Paniers', caisse, { Montant: '0,50' });
    expect(await after.failing()).toEqual([]);
    expect(after.row('Paniers', caisse)).toMatchObject({ Montant });
    expect(after.toFix().join()).toContain('« 0,50 € » a été retapé ici');
  });

  test('frozen fees that somebody changed stop the counting, with what to do', async () => {
    const after = drive.copy();
    after.correct('Ventes', { Vente: 1 }, { 'Frais figés': 'rien' });
    const orders = after.rows('Commandes').length;
    await after.order(C, { FB02: 1 }).catch(() => undefined);
    expect(after.rows('Commandes')).toHaveLength(orders);
    expect((await after.said('readAnswers')).join()).toContain(
      'en dépendent : Ventes › Frais figés',
    );
  });
});

test('every calculation ties, live formulas and all, with weights, scopes and deposits', async () => {
  const fees: Cells[] = [
    percent,
    {
      Frais: 'Tri',
      Calcul: 'dégressif',
      Montant: '0,30',
      'Article suivant': '0,10',
      'Articles comptés au plus': '4',
    },
    { Frais: 'Livraison', Calcul: 'seuil', Montant: '3', Seuil: '20', 'Montant réduit': '0,50' },
    { Frais: 'Port', Calcul: 'au poids', Montant: '0,12', 'Reçu par': 'Ferme du Bez' },
    {
      Frais: 'Frigo',
      Calcul: 'pourcentage du total',
      'Taux %': '3',
      'Porte sur': 'catégorie',
      Lequel: 'Crèmerie',
    },
    {
      Frais: 'Étal',
      Calcul: 'forfait par article',
      Montant: '0,05',
      'Porte sur': 'produit',
      Lequel: 'FB02',
    },
    {
      Frais: 'Benne',
      Calcul: 'forfait par commande',
      Montant: '0,40',
      'Porte sur': 'producteur',
      Lequel: 'Chèvrerie du Roc',
    },
  ];
  const drive = await openedWith(fees, {}, (one) => {
    for (const ref of ['CR01', 'CR02'])
      one.correct('Produits', { 'Réf.': ref }, { Catégorie: 'Crèmerie' });
    one.typeRows('Produits', [
      {
        'Réf.': 'FB03',
        Producteur: 'Ferme du Bez',
        Produit: 'Poulet',
        Contenu: '1,5',
        Unité: 'kg',
        'Prix TTC': '12,40',
        'TVA %': '5,5',
        Vente: 'poids',
      },
      {
        'Réf.': 'CR03',
        Producteur: 'Chèvrerie du Roc',
        Catégorie: 'Crèmerie',
        Produit: 'Yaourt',
        Contenu: '430',
        Unité: 'ml',
        'Prix TTC': '2,20',
        'TVA %': '5,5',
        Consigne: '0,20',
      },
    ]);
  });
  expect(plain(drive.question('CR03').help)).toContain('consigne 0,20 € en plus');
  await drive.order(A, { FB01: 2, FB02: 3, FB03: 1, CR03: 6 });
  await drive.order(B, { CR01: 4 });
  await drive.order(C, { FB02: 1, CR02: 1, CR03: 1 });
  await drive.close('2026-04-09 22:00');
  expect(await drive.failing()).toEqual([]);
  expect(plain(read(drive, A))).toMatch(/Consignes : 1,20 €/);

  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB03' }, { 'Poids livré': '1240' });
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR03' }, { 'Vides rendus': '4' });
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '0' });
  drive.correct('Paniers', { Panier: 3, 'Réf.': 'CR02' }, { Livré: '0' });
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
  const jars = drive.row('Paniers', { Panier: 1, 'Réf.': 'CR03' });
  expect(jars).toMatchObject({ Consigne: 0.4, Montant: 14.92, 'Part producteur': 13.2 });
  expect(drive.row('Paniers', { Panier: 1, 'Réf.': 'FB03' })).toMatchObject({
    Montant: 16.91,
    'Part producteur': 15.38,
  });
  // The threshold was reached when ordering and stays so; nothing is left of basket 2.
  const owed = (basket: number) =>
    Object.fromEntries(
      drive
        .rows('Paniers')
        .filter((row) => row.Panier === basket && String(row['Réf.']).startsWith('€'))
        .map((row) => [row.Produit, row.Montant ?? 0]),
    );
  expect(owed(1)).toEqual({ Tri: 0.6, Livraison: 0.5, Port: 0.39, Frigo: 0.4, Benne: 0.4 });
  expect(owed(2)).toEqual({ Tri: 0, Livraison: 0, Frigo: 0, Benne: 0 });
});

describe('bad cells in Frais', () => {
  test.each([
    ['a rate that is none', { ...percent, 'Taux %': 'dix' }, 'Frais, ligne 2, Taux %'],
    [
      'a missing amount',
      { Frais: 'Caisse', Calcul: 'forfait par commande' },
      'Frais, ligne 2, Montant',
    ],
    ['an unknown calculation', { ...percent, Calcul: 'au pif' }, 'Frais, ligne 2, Calcul'],
    ['an unknown producer', { ...stall, Lequel: 'Ferme du Lac' }, 'Frais, ligne 2, Lequel'],
    [
      'a receiver nobody knows',
      { ...percent, 'Reçu par': 'La mairie' },
      'Frais, ligne 2, Reçu par',
    ],
  ])('%s keeps the sale from opening, and says where', async (_, row, where) => {
    const drive = await prepared();
    await drive.press('addFees');
    drive.typeRows('Frais', [row]);
    await drive.clock('2026-04-07 08:00');
    expect((await drive.said('openCycle')).join('\n')).toContain(where);
    await drive.check();
    expect(drive.toFix().join('\n')).toContain(where);
    expect(drive.rows('Frais')[0]).toHaveProperty('À corriger');
  });

  test('a fee out of its dates, or not active, is not taken', async () => {
    const drive = await openedWith([
      { ...percent, Du: '01/05/2026' },
      { ...perOrder, Actif: 'non' },
      { ...perOrder, Frais: 'Hiver', Au: '31/03/2026' },
    ]);
    await drive.order(A, { FB02: 1 });
    expect(amounts(drive)).toEqual([[1, 'Salade', 1.1]]);
  });
});

describe('resale', () => {
  test('20 % on the purchase price make the shown price', async () => {
    const drive = await prepared({ Mode: 'achat-revente' });
    await drive.press('install');
    drive.setting('Marge %', '20');
    await drive.open('2026-04-07 08:00');
    expect(plain(drive.question('FB02').title)).toContain('1,32 €');
    await drive.order(A, { FB02: 2 });
    // The margin is nobody's business but the drive's.
    expect(read(drive, A)).not.toContain('Marge');
    expect(await drive.failing()).toEqual([]);
  });

  test('settings of the margin stand only where the drive buys and sells', async () => {
    const drive = await prepared();
    expect(drive.rows('Réglages').map((row) => row.Réglage)).not.toContain('Marge %');
    expect(drive.row('Réglages', { Réglage: 'Mode' })).toMatchObject({ Valeur: 'mandat' });
  });
});
