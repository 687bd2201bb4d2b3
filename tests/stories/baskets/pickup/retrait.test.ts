/** Retrait on a phone: what is seen without moving sideways, and what is paid at the table. */
import { ask, dues, noted } from '../../support/sums/money';
import { A, at, closed, toFix, within } from '../support/retrait';

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
      filterSpecs: [
        {
          columnIndex: drive.column('Retrait', 'Paiement'),
          filterCriteria: { hiddenValues: ['payé', 'paid'] },
        },
      ],
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
      'Retrait, ligne 2, Payé par : Le panier 1 n’a rien à payer, ou plus rien : rien n’est compté. Si l’argent est vraiment arrivé, choisissez la nature « en plus », ou notez combien dans « Somme reçue » de Retrait : il devient un avoir.',
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
