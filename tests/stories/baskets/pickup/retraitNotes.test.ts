/** What is noted in Retrait of goods, by two people, and out of the ordinary. */
import type { ErasureDraft } from '../../../../src/app/people/personData';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { openedWith } from '../../support/sums/fees';
import { ask, dues } from '../../support/sums/money';
import { A, at, B, closed, line, toFix } from '../support/retrait';

describe('what is noted of goods', () => {
  test('what is missing goes to Paniers, and all follows', async () => {
    const drive = await closed();
    at(drive, 1, { Manque: 'FB02 2 ; cr02' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'FB02')).toMatchObject({
      ...{ Servi: 5, Compté: 3, Montant: 3.3 },
      Pourquoi: 'manque, noté dans Retrait',
    });
    expect(line(drive, 1, 'CR02')).toMatchObject({ Compté: 0, Montant: 0 });
    expect(drive.row('Retrait', { Panier: 1 })).toMatchObject({
      Montant: 5.72,
      Contenu: 'FB02 Salade : 3 pièces · CR01 Crottin : 1 pièce · CR02 Tomme : manque',
    });
    at(drive, 1, { Manque: 'FB02 1' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'FB02')).toMatchObject({ Compté: 4 });
    expect(line(drive, 1, 'CR02')).toMatchObject({ Compté: 1 });
    expect(drive.row('Retrait', { Panier: 1 }).Montant).toBe(16.32);
    expect(await drive.failing()).toEqual([]);
  });

  test('of a note and of what somebody types in Paniers the less counts', async () => {
    const drive = await closed();
    at(drive, 1, { Manque: 'FB02 2' });
    for (const [typed, counted] of [
      ['1', 1],
      ['4', 3],
    ] as const) {
      drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: typed });
      await drive.hourlyRun();
      expect(line(drive, 1, 'FB02')).toMatchObject({ Livré: Number(typed), Compté: counted });
    }
    at(drive, 1, { Manque: '' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'FB02')).toMatchObject({ Compté: 4 });
    expect(await drive.failing()).toEqual([]);
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
      `Retrait, ligne 2, Manque : « ${read} » ne va pas ici ; attendu : une référence de ce panier, une espace, puis combien, au plus ce que le panier en contient, comme « CR01 1 ». Rien n’est compté d’ici là.`,
    ]);
  });

  test('empties that came back are taken off', async () => {
    const drive = await withDeposits();
    at(drive, 1, { 'Vides rendus': '3' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'CR03')).toMatchObject({ Consigne: -0.49 });
    at(drive, 1, { 'Vides rendus': '' });
    await drive.hourlyRun();
    expect(line(drive, 1, 'CR03')).toMatchObject({ Consigne: 0.98 });
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
    expect(JSON.stringify(drive.rows('Retrait'))).toMatch(/noix.*Marchal|Marchal.*noix/);
    const { tabs: _, ...erasing } = await ask<ErasureDraft>(drive, 'draftErasure', { email: A });
    await ask(drive, 'erasePerson', erasing);
    expect(drive.table('Retrait', 'Panier', 'Nom', 'Commandé par', 'Montant')[0]).toEqual([
      ...[1, 'Client effacé 1', 'Client effacé 1', 17.42],
    ]);
    expect(JSON.stringify(drive.rows('Retrait'))).not.toMatch(/noix|Marchal/);
  });
});
