/** A drive from one sale to the next. */

import { A, B, states } from '../../support/buyers';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { BEZ, opened, prepared } from '../../support/market';

describe('given a first sale that was collected', () => {
  async function second(): Promise<{
    drive: Drive;
    said: string[];
    oldForm: ReturnType<Drive['form']>;
  }> {
    const drive = await opened();
    await drive.order(A, { FB01: 1, CR01: 2 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await drive.hourlyRun();
    const oldForm = drive.form();
    drive.correct('Produits', { 'Réf.': 'FB01' }, { 'Prix TTC': '2,40', Stock: '8' });
    await drive.clock('2026-04-14 08:00');
    const said = await drive.said('openCycle');
    return { drive, said, oldForm };
  }

  test('the next one opens, with the price changes shown first', async () => {
    const { drive, said } = await second();
    expect(said[0]).toContain('Carottes : 2,20 € → 2,40 €');
    expect(drive.table('Ventes', 'Vente', 'État')).toEqual([
      [1, 'retrait fait'],
      [2, 'commandes ouvertes'],
    ]);
    expect(drive.question('FB01').title).toContain('2,40');
  });

  test('its tabs are empty and the first sale’s figures stand in hidden copies', async () => {
    const { drive } = await second();
    for (const title of ['Commandes', 'Paniers', 'Répartition producteurs'])
      expect(drive.rows(title)).toEqual([]);
    for (const title of [
      'Produits en vente 1',
      'Commandes 1',
      'Paniers 1',
      'Répartition producteurs 1',
    ])
      expect(drive.sheet(title).fields.hidden).toBe(true);
    expect(drive.table('Paniers 1', 'Réf.', 'Servi', 'Montant')).toEqual([
      ['FB01', 1, 2.2],
      ['CR01', 2, 4.84],
    ]);
    expect(drive.table('Répartition producteurs 1', 'Réf.', 'Quantité', 'Montant')).toEqual([
      ['FB01', 1, 2.2],
      ['CR01', 2, 4.84],
    ]);
    expect(drive.table('Commandes 1', 'N°', 'Montant')).toEqual([[1, 7.04]]);
    expect(drive.table('Produits en vente 1', 'Réf.', 'Prix affiché')[0]).toEqual(['FB01', 2.2]);
  });

  test('the old form says where the new one is', async () => {
    const { drive, oldForm } = await second();
    expect(oldForm.accepting).toBe(false);
    expect(oldForm.closedMessage).toContain(String(drive.rows('Ventes')[1]?.Formulaire));
    expect(drive.form()).not.toBe(oldForm);
  });

  test('it goes its own way: numbers begin anew and old answers are not read again', async () => {
    const { drive } = await second();
    await drive.order(B, { FB01: 8 });
    expect(states(drive)).toEqual([[1, B, 1, 'prise en compte', 19.2]]);
    await drive.close('2026-04-16 22:00');
    expect(drive.table('Répartition producteurs', 'Réf.', 'Quantité', 'Montant')).toEqual([
      ['FB01', 8, 19.2],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  test('subscribers are those who bought', async () => {
    const { drive } = await second();
    expect(drive.mails(A).at(-1)?.subject).toContain('ouvertes');
  });
});

test('prices that change after the opening change nothing in the sale', async () => {
  const drive = await opened();
  drive.correct('Produits', { 'Réf.': 'FB01' }, { 'Prix TTC': '9,99' });
  await drive.order(A, { FB01: 2 });
  await drive.close('2026-04-09 22:00');
  expect(drive.row('Paniers', { 'Réf.': 'FB01' })).toMatchObject({
    'Prix unitaire': 2.2,
    Montant: 4.4,
  });
  expect(drive.lastMail(BEZ)).toContain('4,40 €');
  expect(await drive.failing()).toEqual([]);
});

describe('given products by weight and loose', () => {
  const byWeight = {
    'Réf.': 'CR10',
    Producteur: 'Chèvrerie du Roc',
    Produit: 'Rôti',
    Contenu: '1,7',
    Unité: 'kg',
    'Prix TTC': '10,13',
    Vente: 'poids',
  };
  const loose = {
    'Réf.': 'FB10',
    Producteur: 'Ferme du Bez',
    Produit: 'Pommes de terre',
    Contenu: '1',
    Unité: 'kg',
    'Prix TTC': '2,35',
    Vente: 'vrac',
    Pas: '0,5',
    Stock: '20',
  };

  const closed = maker('sale/next/season closed', async () => {
    const drive = await prepared();
    drive.typeRows('Produits', [byWeight, loose]);
    await drive.open('2026-04-07 08:00');
    expect(drive.toFix()).toEqual([]);
    await drive.order(A, { CR10: 1, FB10: 1.5 });
    await drive.close('2026-04-09 22:00');
    return drive;
  });

  test('the choice says what is paid, and before weighing the amount is an estimate', async () => {
    const drive = await closed();
    const label = (ref: string, index: number) =>
      drive.question(ref).choices[index]?.replace(/[\u00a0\u202f]/g, ' ');
    expect(label('FB10', 2)).toBe('1,5 kg · 3,53 €');
    expect(label('CR10', 0)).toBe('1 · environ 17,22 €');
    expect(drive.lastMail(A)).toMatch(/environ|estim/i);
    expect(drive.table('Paniers', 'Réf.', 'Servi', 'Montant')).toEqual([
      ['FB10', 1.5, 3.53],
      ['CR10', 1, 17.22],
    ]);
    expect(drive.row('Répartition producteurs', { 'Réf.': 'CR10' })).toMatchObject({
      Quantité: 1,
      Total: 1.7,
      Unité: 'kg',
      Montant: 17.22,
    });
  });

  test('what people type in Paniers is followed at once, and the add-on agrees', async () => {
    const drive = await closed();
    drive.correct('Paniers', { 'Réf.': 'CR10' }, { 'Poids livré': '1720' });
    drive.correct('Paniers', { 'Réf.': 'FB10' }, { Livré: '1' });
    expect(drive.table('Paniers', 'Réf.', 'Montant')).toEqual([
      ['FB10', 2.35],
      ['CR10', 17.42],
    ]);
    expect(drive.row('Répartition producteurs', { 'Réf.': 'CR10' }).Montant).toBe(17.42);
    expect(drive.row('Répartition producteurs', { 'Réf.': 'FB10' })).toMatchObject({
      Quantité: 1,
      Montant: 2.35,
    });
    expect(await drive.failing()).toEqual([]);
    await drive.hourlyRun();
    expect(drive.row('Répartition producteurs', { 'Réf.': 'CR10' })).toMatchObject({
      Total: 1.72,
      Montant: 17.42,
    });
    expect(await drive.failing()).toEqual([]);
    expect(drive.toFix()).toEqual([]);
  });

  test('a basket that was not delivered costs nothing, whatever was weighed', async () => {
    const drive = await closed();
    drive.correct('Paniers', { 'Réf.': 'CR10' }, { 'Poids livré': '1720', Livré: '0' });
    expect(drive.row('Paniers', { 'Réf.': 'CR10' }).Montant).toBe(0);
    await drive.hourlyRun();
    expect(await drive.failing()).toEqual([]);
  });
});

describe('given two coordinators', () => {
  const SECOND = 'nina@exemple.fr';
  const shared = maker('sale/next/season shared', async () => {
    const drive = await prepared();
    drive.book.editors.push(SECOND);
    return drive;
  });
  const owners = (drive: Drive) =>
    drive.world
      .toJSON()
      .data.triggers.map(({ user, handler }) => `${user} ${handler}`)
      .sort();

  test('the second one’s installation makes no second triggers', async () => {
    const drive = await shared();
    const before = owners(drive);
    expect(before).toHaveLength(2);
    const said = await drive.said('install', { user: SECOND });
    expect(owners(drive)).toEqual(before);
    expect(said.at(-1)).toContain('au nom de coordination@exemple.fr');
  });

  test('whoever takes over has them, and the former’s remove themselves', async () => {
    const drive = await shared();
    await drive.press('takeOverTriggers', { user: SECOND });
    expect(owners(drive)).toHaveLength(4);
    await drive.live('2026-04-07 09:50');
    expect(owners(drive)).toEqual([`${SECOND} everyHour`, `${SECOND} wakeOnSubmit`]);
    await drive.open();
    await drive.order(A, { FB01: 1 });
    expect(states(drive)).toEqual([[1, A, 1, 'prise en compte', 2.2]]);
    expect(drive.mails(A)[0]?.from).toBe(SECOND);
  });
});

test('a quiet week runs by itself, from the opening to the pick-up', async () => {
  const drive = await prepared();
  await drive.press('openCycle');
  await drive.live('2026-04-07 09:00');
  await drive.order(A, { FB01: 1 });
  await drive.clock('2026-04-09 21:30');
  await drive.live('2026-04-09 23:30');
  expect(drive.rows('Ventes')[0]).toMatchObject({ État: 'commandes closes' });
  await drive.clock('2026-04-10 17:30');
  await drive.live('2026-04-10 19:30');
  await drive.clock('2026-04-11 11:30');
  await drive.live('2026-04-11 13:30');
  expect(drive.rows('Ventes')[0]).toMatchObject({ État: 'retrait fait' });
  expect(drive.mails(A).map(({ time }) => time > paris('2026-04-07 08:00'))).toHaveLength(2);
  expect(await drive.failing()).toEqual([]);
});
