/** What somebody says yes to counts, for that figure alone (docs/rules.md V10). */

import type { OpeningDraft } from '../../../../src/app/sale/openingDraft';
import { B } from '../../support/buyers';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { salesIn } from '../../support/repeated';
import { ask, dues, noted } from '../../support/sums/money';
import { type Answer, beside, desk, listed, ordered, over, price, take } from './drives';

describe('given a yes', () => {
  const yes = (drive: Drive, column: string, row: number, read: string) =>
    ask(drive, 'confirmTyped', { row, column, read });

  test('a price of Produits counts from then on, and another one is asked about', async () => {
    const drive = await over();
    price(drive, '110');
    await drive.press('checkWorkbook');
    expect(listed(drive)).toEqual([
      'Produits, ligne 3, Prix TTC : « 110 » : est-ce 1,10 € ? Si c’est juste, confirmez-le dans le panneau ; sinon, corrigez-le ici. D’ici là, cela ne compte pas, et ce qui en dépend attend.',
    ]);
    expect(await yes(drive, 'price', 3, '110')).toEqual({ code: 'confirmed' });
    expect([listed(drive), beside(drive, 'Produits')]).toEqual([[], []]);
    expect(await yes(drive, 'price', 3, '110')).toBe('nothingToConfirm');
    price(drive, '1100');
    expect(await ask(drive, 'openCycle')).toBe('pricesAsked');
    price(drive, '110');
    expect(await ask(drive, 'openCycle')).toMatchObject({ sale: 2 });
    expect(await drive.failing()).toEqual([]);
  });

  test('where the sale is opened, Produits remembers it', async () => {
    const drive = await over();
    price(drive, '110');
    const sure = [{ ref: 'FB02', price: 110_00 }];
    expect(await ask(drive, 'openCycle', { sure: [{ ref: 'FB02', price: 11_00 }] })).toBe(
      'pricesAsked',
    );
    expect(await ask(drive, 'openCycle', { sure })).toMatchObject({ sale: 2 });
    expect(drive.row('Produits', { 'Réf.': 'FB02' })).toMatchObject({ 'Prix confirmé': 110 });
    await drive.press('checkWorkbook');
    expect(beside(drive, 'Produits')).toEqual([]);
  });

  test('said of a line in a pasted list, it holds at the opening too', async () => {
    const drive = await over();
    const dahlias = {
      ...{ ref: 'FB08', producer: 'Ferme du Bez', title: 'Dahlias', packaging: 'botte' },
      ...{ content: '1', unit: 'pièce', price: '350', vat: '5,5' },
    };
    const rows = [dahlias, { ...dahlias, ref: 'FB07', title: 'Zinnias', confirmedPrice: '350' }];
    await ask(drive, 'addProducts', { rows });
    const { products } = await ask<OpeningDraft>(drive, 'draftOpening');
    expect(products.flatMap(({ ref, asks }) => (asks ? [ref] : []))).toEqual(['FB08']);
  });

  test('from the menu the question says it, and its yes is one to the price as well', async () => {
    const drive = await over();
    price(drive, '110');
    const [said] = await drive.said('openCycle');
    expect(said).toContain('Est-ce juste ?\nSalade, 110,00 € : est-ce 1,10 € ?');
    expect(salesIn(drive)).toHaveLength(2);
    expect(drive.row('Produits', { 'Réf.': 'FB02' })).toMatchObject({ 'Prix confirmé': 110 });
  });

  test('in mid-sale all pay it, each is told once, and nothing is asked of it again', async () => {
    const drive = await ordered();
    price(drive, '11');
    const { input } = await ask<Answer>(drive, 'applyPriceChange', { ref: 'FB02' });
    expect(await ask(drive, 'applyPriceChange', input)).toMatchObject({
      ...{ code: 'repriced', told: expect.stringMatching(/^2\smails partent\.$/) },
    });
    expect(drive.table('Commandes', 'Montant').flat()).toEqual([24.42, 53.68]);
    await drive.press('checkWorkbook');
    expect(beside(drive, 'Produits')).toEqual([]);
  });

  test('a yes to one price is none to another that was typed since', async () => {
    const drive = await ordered();
    price(drive, '11');
    const { input } = await ask<Answer>(drive, 'applyPriceChange', { ref: 'FB02' });
    price(drive, '110');
    expect(await ask(drive, 'applyPriceChange', input)).toBe('changedMeanwhile');
  });

  test('a quantity at the desk is taken as typed, and stays where the order changes', async () => {
    const drive = await ordered();
    const { input } = await take(drive, 20);
    expect(await ask(drive, 'orderAtDesk', input)).toMatchObject({ code: 'ordered', basket: 3 });
    const [number] = drive.table('Commandes', 'N°').at(-1) ?? [];
    const again = {
      ...{ ...desk(20), seen: number },
      lines: [...desk(20).lines, { ref: 'FB02', quantity: 1 }],
    };
    expect(await ask(drive, 'orderAtDesk', again)).toMatchObject({ code: 'ordered' });
  });

  test('a payment noted in the page counts once, and what is beyond is credit', async () => {
    const drive = await over();
    const noting = { basket: 2, cents: 1408_00, means: 'cash', id: 'abcdefgh-1' };
    const { input } = await ask<Answer>(drive, 'notePayment', noting);
    expect(await ask(drive, 'notePayment', input)).toMatchObject({ code: 'noted' });
    expect(await ask(drive, 'notePayment', input)).toMatchObject({ code: 'noted' });
    expect(dues(drive)[1]).toEqual([2, 'bruno', 14.08, 14.08, 0, 'payé']);
    expect(drive.table('Encaissements', 'Montant')).toEqual([[1408]]);
    await drive.hourlyRun();
    expect(beside(drive, 'Encaissements')).toEqual([]);
    expect(await drive.failing()).toEqual([]);
  });

  test('what held money for want of it goes with it, row by row', async () => {
    const drive = await over();
    await noted(
      drive,
      { Panier: '2', Montant: '1408', Moyen: 'espèces' },
      { Panier: '1', Montant: '2684', Moyen: 'espèces' },
    );
    const rowsHeld = () =>
      drive
        .toFix()
        .flatMap((one) => (one.includes('Contrôle') ? (plain(one).match(/ligne \d/g) ?? []) : []));
    expect(rowsHeld()).toEqual(['ligne 2', 'ligne 3']);
    await yes(drive, 'amount', 2, '1408');
    expect(rowsHeld()).toEqual(['ligne 3']);
    await yes(drive, 'amount', 3, '2684');
    expect(rowsHeld()).toEqual([]);
  });

  test('a row of Encaissements counts, and is asked about again once its amount is another', async () => {
    const drive = await over();
    await noted(drive, { Panier: '2', Montant: '1408', Moyen: 'espèces' });
    expect(listed(drive)).toEqual([
      'Encaissements, ligne 2, Montant : « 1408 » : est-ce 14,08 € ? Si c’est juste, confirmez-le dans le panneau ; sinon, corrigez-le ici. D’ici là, cela ne compte pas, et ce qui en dépend attend.',
    ]);
    expect(await yes(drive, 'amount', 2, '1408')).toEqual({ code: 'confirmed' });
    expect([listed(drive), beside(drive, 'Encaissements')]).toEqual([[], []]);
    expect(dues(drive)[1]).toEqual([2, 'bruno', 14.08, 14.08, 0, 'payé']);
    await drive.hourlyRun();
    expect(beside(drive, 'Encaissements')).toEqual([]);
    drive.correct('Encaissements', { Panier: 2 }, { Montant: '1500' });
    await drive.hourlyRun();
    expect(beside(drive, 'Encaissements')).toEqual([expect.stringContaining('« 1500 »')]);
    expect(dues(drive)[1]).toEqual([2, 'bruno', 14.08, 0, 14.08, 'à payer']);
    // Until somebody answers, nobody is paid and nobody is asked for what may have come.
    expect(await ask(drive, 'settlePayouts')).toBe('moneyUnsure');
    expect(await yes(drive, 'amount', 2, '1500')).toEqual({ code: 'confirmed' });
    expect(await ask(drive, 'settlePayouts')).not.toBe('moneyUnsure');
    expect(await drive.failing()).toEqual([]);
  });
});

test('one payment for all that a person owes is not asked about', async () => {
  const drive = await over();
  await drive.open('2026-04-14 08:00');
  await drive.order(B, { FB02: 3 });
  await drive.close('2026-04-16 22:00');
  await drive.clock('2026-04-18 13:00');
  // 14,08 of the first sale, and 3,30.
  await noted(drive, { Panier: '1', Montant: '17,38', Moyen: 'espèces' });
  expect(beside(drive, 'Encaissements')).toEqual([]);
  expect(dues(drive).map((due) => due[4])).toEqual([4.62, 0]);
});

test('an amount that counted is not asked about again, whatever is owed since', async () => {
  const drive = await over();
  await noted(drive, { Panier: '2', Montant: '45', Moyen: 'espèces' });
  expect(beside(drive, 'Encaissements')).toHaveLength(1);
  await ask(drive, 'confirmTyped', { row: 2, column: 'amount', read: '45' });
  drive.correct('Encaissements', { Panier: 2 }, { Moyen: 'virement' });
  await drive.hourlyRun();
  expect(beside(drive, 'Encaissements')).toEqual([]);
  expect(dues(drive)[1]).toEqual([2, 'bruno', 14.08, 14.08, 0, 'payé']);
});

describe('a sum of Retrait that waits for a yes', () => {
  const typed = async () => {
    const drive = await over();
    drive.correct('Retrait', { Panier: 2 }, { 'Payé par': 'espèces', 'Somme reçue': '50' });
    await drive.hourlyRun();
    return drive;
  };

  test('counts for nothing where the basket is paid otherwise meanwhile', async () => {
    const drive = await typed();
    await noted(drive, { Panier: '2', Montant: '14,08', Moyen: 'virement' });
    await drive.hourlyRun();
    expect(drive.row('Acheteurs', { 'Adresse e-mail': B }).Solde ?? 0).toBe(0);
    expect(listed(drive, 'Somme reçue')).toHaveLength(1);
  });

  test('is named before the next sale opens, and no sale opens by itself', async () => {
    const drive = await typed();
    const [said] = await drive.said('openCycle');
    expect(said).toContain('Retrait ligne 3');
  });
});

test('what is missing, just noted at the table, holds no money', async () => {
  const drive = await over();
  drive.correct('Retrait', { Panier: 2 }, { Manque: 'CR01 1' });
  expect(await ask(drive, 'askBeforePayouts')).not.toBe('moneyUnsure');
});
