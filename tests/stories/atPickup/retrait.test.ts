/** Retrait on a phone: what is seen without moving sideways, and what is noted there and follows. */
import type { ErasureDraft } from '../../../src/app/people/erasePerson';
import type { Drive } from '../support/drive';
import { openedWith } from '../support/fees';
import { madeOnce } from '../support/madeOnce';
import { opened } from '../support/market';
import { ask, dues, noted } from '../support/money';
import { plain } from '../support/plain';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';

const closed = (Paiements = 'oui'): Promise<Drive> =>
  madeOnce(`retrait ${Paiements}`, async () => {
    const drive = await opened({ Paiements });
    await drive.clock('2026-04-07 09:00');
    const comment = 'allergique aux noix';
    await drive.order(A, { FB02: 5, CR01: 1, CR02: 1 }, { name: 'Élise Marchal', comment });
    await drive.order(B, { CR01: 2 }, { name: 'bruno' });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 08:05');
    return drive;
  });

const at = (drive: Drive, basket: number, cells: Record<string, string>) =>
  drive.correct('Retrait', { Panier: basket }, cells);
const line = (drive: Drive, basket: number, ref: string) =>
  drive.row('Paniers', { Panier: basket, 'Réf.': ref });
const toFix = (drive: Drive) =>
  (drive.titles().includes('À corriger') ? drive.rows('À corriger') : [])
    .filter((row) => row['À faire'])
    .map((row) => plain(`${row.Où} : ${row['À faire']}`));
const told = (drive: Drive) =>
  drive.table('Historique', 'Action', 'Détail', 'Avant', 'Après').map((row) => row.join(' | '));

/** Row numbers of a phone take as much. */
const GUTTER = 46;

/** The headers that stand within so many pixels. */
function within(drive: Drive, pixels: number): string[] {
  const sheet = drive.sheet('Retrait');
  const row = drive.headerRow('Retrait');
  const seen: string[] = [];
  let right = GUTTER;
  for (let column = 0; column < sheet.columnCount; column++) {
    right += sheet.fields.columnLooks[column]?.pixelSize ?? 100;
    if (right > pixels) break;
    seen.push(plain(drive.book.formattedValue(sheet.id, row, column)));
  }
  return seen;
}

describe('what a phone shows', () => {
  test('at 390 px: the tick, number and name, what is to pay, and by what it was paid', async () => {
    const drive = await closed();
    expect(within(drive, 390)).toEqual(['Remis', 'Panier', 'Nom', 'Reste', 'Payé par']);
    expect(drive.sheet('Retrait').fields.frozenColumnCount).toBe(2);
    const without = await closed('non');
    expect(within(without, 390)).toEqual(['Remis', 'Panier', 'Nom', 'Payé par', 'Montant']);
  });

  test('what is in each basket, and what its buyer wrote', async () => {
    const drive = await closed();
    expect(drive.table('Retrait', 'Contenu', 'Commentaire')).toEqual([
      [
        'FB02 Salade : 5 pièces · CR01 Crottin : 1 pièce · CR02 Tomme : 1 pièce',
        'allergique aux noix',
      ],
      ['CR01 Crottin : 2 pièces', ''],
    ]);
  });

  test('looks by letter and by what is left, each person’s own', async () => {
    const drive = await closed();
    const { filterViews = [], basicFilter } = drive.sheet('Retrait').fields;
    expect(filterViews.map(({ title }) => title)).toEqual([
      'À remettre',
      'À payer',
      'A–D',
      'E–J',
      'K–M',
      'N–R',
      'S–Z',
    ]);
    const initial = drive.column('Retrait', 'Initiale');
    expect(drive.table('Retrait', 'Initiale').flat()).toEqual(['E', 'B']);
    expect(filterViews[2]).toMatchObject({
      filterSpecs: [
        { columnIndex: initial, filterCriteria: { hiddenValues: [...'EFGHIJKLMNOPQRSTUVWXYZ'] } },
      ],
    });
    expect(filterViews[1]).toMatchObject({
      filterSpecs: [{ columnIndex: drive.column('Retrait', 'Reste') }],
    });
    expect(basicFilter).toMatchObject({ range: { startRowIndex: 0, startColumnIndex: 0 } });
  });
});

test('a list that an earlier version made is put in this order, with people’s own columns kept', async () => {
  const drive = await closed();
  const sheet = drive.sheet('Retrait');
  const later = ['Payé par', 'Contenu', 'Commentaire', 'Manque', 'Vides rendus', 'Remplacé'];
  for (const header of [...later, 'Somme reçue', 'Sacs rendus', 'Pas venu', 'Initiale'])
    sheet.deleteColumns(drive.column('Retrait', header), 1);
  sheet.deleteColumns(drive.column('Retrait', 'Commandé par'), 1);
  sheet.fields.frozenColumnCount = 0;
  sheet.moveColumn(drive.column('Retrait', 'Panier'), 0);
  sheet.moveColumn(drive.column('Retrait', 'Reste'), 6);
  drive.type('Retrait', 0, sheet.lastColumn(), 'Place du panier');
  await drive.hourlyRun();
  await drive.clock('2026-04-11 13:00');
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { FB02: 1 }, { name: 'Élise Marchal' });
  await drive.close('2026-04-16 22:00');
  expect(within(drive, 390)).toEqual(['Remis', 'Panier', 'Nom', 'Reste', 'Payé par']);
  expect(drive.sheet('Retrait').fields.frozenColumnCount).toBe(2);
  expect(drive.column('Retrait', 'Place du panier')).toBeGreaterThan(
    drive.column('Retrait', 'Note'),
  );
  expect(drive.row('Retrait', { Panier: 1 })).toMatchObject({
    Reste: 1.1,
    Contenu: 'FB02 Salade : 1 pièce',
  });
  at(drive, 1, { 'Payé par': 'espèces' });
  await drive.hourlyRun();
  expect(dues(drive).at(-1)).toEqual([1, 'Élise Marchal', 1.1, 1.1, 0, 'payé']);
  expect(await drive.failing()).toEqual([]);
  expect(toFix(drive)).toEqual([]);
});

describe('paid at the table', () => {
  test('one tap, and all that was left is received, once', async () => {
    const drive = await closed();
    at(drive, 1, { Remis: 'TRUE', 'Payé par': 'espèces' });
    at(drive, 2, { Remis: 'TRUE', 'Payé par': 'chèque' });
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(dues(drive)).toEqual([
      [1, 'Élise Marchal', 17.42, 17.42, 0, 'payé'],
      [2, 'bruno', 4.84, 4.84, 0, 'payé'],
    ]);
    expect(drive.table('Retrait', 'Reste', 'Paiement')).toEqual([
      ['', 'payé'],
      ['', 'payé'],
    ]);
    expect(await ask(drive, 'countTill', { cash: 1742, cheques: 484 })).toEqual({
      code: 'counted',
      cash: 0,
      cheques: 0,
    });
    expect(await drive.failing()).toEqual([]);
    expect(toFix(drive)).toEqual([]);
  });

  test('cleared or changed, it follows', async () => {
    const drive = await closed();
    at(drive, 1, { 'Payé par': 'espèces' });
    await drive.hourlyRun();
    at(drive, 1, { 'Payé par': 'carte', 'Somme reçue': '10' });
    await drive.hourlyRun();
    expect(dues(drive)[0]).toEqual([1, 'Élise Marchal', 17.42, 10, 7.42, 'payé en partie']);
    at(drive, 1, { 'Payé par': '', 'Somme reçue': '' });
    await drive.hourlyRun();
    expect(dues(drive)[0]).toEqual([1, 'Élise Marchal', 17.42, 0, 17.42, 'à payer']);
    at(drive, 1, { 'Payé par': 'espèces' });
    await drive.hourlyRun();
    expect(dues(drive)[0]?.slice(3, 5)).toEqual([17.42, 0]);
    expect(await drive.failing()).toEqual([]);
  });

  test('what was paid before counts once, and the second word of it is told', async () => {
    const drive = await closed();
    await noted(drive, { Panier: '1', Montant: '17,42', Moyen: 'virement' });
    at(drive, 1, { 'Payé par': 'espèces' });
    await drive.hourlyRun();
    expect(dues(drive)[0]).toEqual([1, 'Élise Marchal', 17.42, 17.42, 0, 'payé']);
    expect(toFix(drive)).toEqual([
      'Retrait, ligne 2, Payé par : Le panier 1 n’avait plus rien à payer : « Payé par » ne compte pas. Effacez-le, ou, si l’argent est vraiment venu, notez combien dans « Somme reçue ».',
    ]);
    at(drive, 1, { 'Somme reçue': '2' });
    await drive.hourlyRun();
    expect(toFix(drive)).toEqual([]);
    expect(drive.row('Acheteurs', { 'Adresse e-mail': A }).Solde).toBe(2);
  });

  test('it is taken back where it was noted, and nowhere else', async () => {
    const drive = await closed();
    at(drive, 2, { 'Payé par': 'espèces' });
    await drive.hourlyRun();
    expect(await ask(drive, 'undoPayment', { key: 'pickup:1.2.0.cash.all' })).toBe('notedInPickup');
    await noted(drive, { Panier: '2', Montant: '4,84', Moyen: 'espèces', Nature: 'annulation' });
    expect(dues(drive)[1]?.slice(3, 5)).toEqual([4.84, 0]);
    expect(toFix(drive)).toHaveLength(1);
  });

  test('a weight or a lack that comes to be known later leaves the difference, and takes nothing back', async () => {
    const drive = await closed();
    at(drive, 1, { 'Payé par': 'espèces' });
    await drive.hourlyRun();
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR02' }, { Livré: '0' });
    await drive.hourlyRun();
    expect(dues(drive)[0]?.slice(2)).toEqual([7.92, 7.92, 0, 'payé']);
    expect(drive.row('Acheteurs', { 'Adresse e-mail': A }).Solde).toBe(9.5);
  });

  test('of a sale set aside, what was noted stands when the next list begins', async () => {
    const drive = await closed();
    at(drive, 1, { Remis: 'TRUE', 'Payé par': 'espèces' });
    at(drive, 2, { Remis: 'TRUE', 'Payé par': 'espèces' });
    await drive.clock('2026-04-11 13:00');
    await drive.open('2026-04-14 08:00');
    await drive.hourlyRun();
    expect(drive.rows('Retrait 1').map((row) => row['Payé par'])).toEqual(['espèces', 'espèces']);
    const { received } = await ask<{ received: { received: number } }>(drive, 'moneyView', {
      sale: 1,
    });
    expect(received.received).toBe(2226);
    expect(await drive.failing()).toEqual([]);
  });
});

describe('what is noted of goods', () => {
  test('what is missing goes to Paniers, and all follows', async () => {
    const drive = await closed();
    at(drive, 1, { Manque: 'FB02 2 ; cr02' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'FB02')).toMatchObject({ Servi: 5, Livré: 3, Montant: 3.3 });
    expect(line(drive, 1, 'CR02')).toMatchObject({ Livré: 0, Montant: 0 });
    expect(drive.row('Retrait', { Panier: 1 })).toMatchObject({
      Montant: 5.72,
      Contenu: 'FB02 Salade : 3 pièces · CR01 Crottin : 1 pièce · CR02 Tomme : manque',
    });
    expect(told(drive).filter((one) => one.startsWith('Livré compté'))).toHaveLength(2);
    at(drive, 1, { Manque: 'FB02 1' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'FB02')).toMatchObject({ Livré: 4 });
    expect(line(drive, 1, 'CR02').Livré).toBeUndefined();
    expect(drive.row('Retrait', { Panier: 1 }).Montant).toBe(16.32);
    expect(await drive.failing()).toEqual([]);
  });

  test('what somebody then types in Paniers stands until the note changes', async () => {
    const drive = await closed();
    at(drive, 1, { Manque: 'FB02 2' });
    await drive.hourlyRun();
    drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '1' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'FB02').Livré).toBe(1);
    at(drive, 1, { Manque: '' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'FB02').Livré).toBe(1);
  });

  test.each([
    ['deux tommes', 'deux tommes'],
    ['FB02 6', 'FB02 6'],
    ['FB02 1,5', 'FB02 1.5'],
    ['FB02 1 ; FB02 2', 'FB02 2'],
    ['FB01', 'FB01'],
  ])('« %s » is asked about, and nothing is guessed', async (typed, read) => {
    const drive = await closed();
    at(drive, 1, { Manque: typed });
    await drive.hourlyRun();
    expect(line(drive, 1, 'FB02').Livré).toBeUndefined();
    expect(toFix(drive)).toEqual([
      `Retrait, ligne 2, Manque : « ${read} » ne se lit pas ; attendu : une référence de ce panier (FB02, CR01, CR02), puis combien : « FB02 1 ». Rien n’est compté.`,
    ]);
  });

  test('what was given instead is told, at the same price', async () => {
    const drive = await closed();
    at(drive, 1, { Remplacé: 'CR02 par deux bûches' });
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(told(drive).filter((one) => one.startsWith('Produit remplacé'))).toEqual([
      'Produit remplacé | panier 1 |  | CR02 par deux bûches',
    ]);
    expect(drive.row('Retrait', { Panier: 1 }).Montant).toBe(17.42);
  });

  test('empties that came back are taken off', async () => {
    const drive = await withDeposits();
    at(drive, 1, { 'Vides rendus': '3' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'CR03')).toMatchObject({ 'Vides rendus': 3, Consigne: -0.49 });
    at(drive, 1, { 'Vides rendus': '' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'CR03')['Vides rendus']).toBeUndefined();
    at(drive, 2, { 'Vides rendus': '1' });
    await drive.hourlyRun();
    expect(toFix(drive)).toHaveLength(1);
    expect(await drive.failing()).toEqual([]);
  });
});

async function withDeposits(): Promise<Drive> {
  const jar = { 'Prix TTC': '0,37', 'TVA %': '5,5', Consigne: '0,49' };
  const what = { 'Réf.': 'CR03', Producteur: 'Chèvrerie du Roc', Produit: 'Faisselle' };
  const drive = await openedWith([], { Paiements: 'oui' }, (on) =>
    on.typeRows('Produits', [{ ...what, ...jar, Contenu: '1', Unité: 'pièce' }]),
  );
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR03: 2, FB02: 1 });
  await drive.order(B, { FB02: 1 });
  await drive.close('2026-04-09 22:00');
  return drive;
}

test('two people, one of them out of reach for a while: nothing is lost', async () => {
  const drive = await closed();
  at(drive, 1, { Remis: 'TRUE' });
  await drive.order('denis@exemple.fr', { FB02: 1 }, { late: true });
  await drive.read();
  drive.correct('Commandes', { Nom: 'denis' }, { 'Servir quand même': 'TRUE' });
  await drive.read();
  await drive.hourlyRun();
  // The other's phone is back: what it held goes where it was typed.
  at(drive, 1, { Remis: 'TRUE', Note: 'pris par la voisine', 'Payé par': 'espèces' });
  at(drive, 2, { Remis: 'TRUE', 'Payé par': 'espèces' });
  await drive.hourlyRun();
  expect(drive.table('Retrait', 'Panier', 'Remis', 'Note', 'Payé par', 'Reste')).toEqual([
    [1, true, 'pris par la voisine', 'espèces', ''],
    [2, true, '', 'espèces', ''],
    [3, '', '', '', 1.1],
  ]);
  expect(await drive.failing()).toEqual([]);
});

describe('what is out of the ordinary', () => {
  test('a long name, a comment of two thousand signs and a basket of many lines are told whole', async () => {
    const name = 'Marie-Hélène de Montaigu-Lavallière et sa famille, au Moulin Neuf';
    const comment = `Allergies : ${'noix, '.repeat(330)}fin`;
    const drive = await openedWith([], { Paiements: 'oui' }, (on) =>
      on.typeRows(
        'Produits',
        Array.from({ length: 60 }, (_, at) => ({
          ...{ 'Réf.': `ZZ${at + 10}`, Producteur: 'Ferme du Bez', Produit: `Bocal ${at + 10}` },
          ...{ Contenu: '1', Unité: 'pièce', 'Prix TTC': '1', 'TVA %': '5,5' },
        })),
      ),
    );
    await drive.clock('2026-04-07 09:00');
    const all = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`ZZ${at + 10}`, 1]));
    await drive.order(A, all, { name, comment });
    await drive.close('2026-04-09 22:00');
    const row = drive.row('Retrait', { Panier: 1 });
    expect(row.Nom).toBe(plain(name));
    expect(String(row.Commentaire).length).toBeGreaterThan(1900);
    expect(String(row.Contenu).split(' · ')).toHaveLength(60);
    at(drive, 1, { Manque: 'ZZ69 ; ZZ10' });
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(drive.row('Retrait', { Panier: 1 }).Montant).toBe(58);
    expect(await drive.failing()).toEqual([]);
  });

  test('a basket emptied after it was noted owes nothing, and what was paid is its buyer’s', async () => {
    const drive = await closed();
    at(drive, 2, { Remis: 'TRUE', 'Payé par': 'espèces' });
    await drive.hourlyRun();
    at(drive, 2, { Manque: 'CR01' });
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(drive.row('Retrait', { Panier: 2 })).toMatchObject({ Montant: 0, Remis: true });
    expect(drive.row('Acheteurs', { 'Adresse e-mail': B }).Solde).toBe(4.84);
    expect(await drive.failing()).toEqual([]);
    expect(toFix(drive)).toEqual([]);
  });

  test('ticked and paid once the pick-up is over, it still counts', async () => {
    const drive = await closed();
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('retrait fait');
    at(drive, 1, { Remis: 'TRUE', 'Payé par': 'chèque' });
    await drive.hourlyRun();
    expect(dues(drive)[0]?.slice(3, 5)).toEqual([17.42, 0]);
  });

  test('when a buyer is erased, what they wrote goes from Retrait too', async () => {
    const drive = await closed('non');
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    const { tabs: _, ...erasing } = await ask<ErasureDraft>(drive, 'draftErasure', { email: A });
    await ask(drive, 'erasePerson', erasing);
    const row = drive.rows('Retrait')[0];
    expect(JSON.stringify(row)).not.toMatch(/noix|Marchal/);
  });
});
