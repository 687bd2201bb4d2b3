/** What a price is for stands beside it, wherever that is no piece (docs/rules.md C26). */
import type { ProductFigures } from '../../../src/app/catalogue/productFigures';
import { A } from '../support/buyers';
import type { Drive } from '../support/drive';
import { prepared } from '../support/market';
import { ask } from '../support/sums/money';

const product = (ref: string, title: string, more: Readonly<Record<string, string>>) => ({
  ...{ 'Réf.': ref, Producteur: 'Ferme du Bez', Produit: title, 'TVA %': '5,5' },
  ...more,
});
const CHICKEN = { Contenu: '1,2', Unité: 'kg', 'Prix TTC': '10', Vente: 'poids' };
const JUICE = { Contenu: '50', Unité: 'cl', 'Prix TTC': '3,20', Vente: 'vrac', Pas: '0,5' };

const PRICES = {
  ...{ Produits: 'Prix TTC', 'Produits en vente': 'Prix affiché' },
  ...{ Paniers: 'Prix unitaire', 'Répartition producteurs': 'Prix unitaire' },
};

const of = (drive: Drive, tab: string, ref: string) =>
  drive.row(tab, { 'Réf.': ref })['Unité de prix'];

test('a drive that sells by the piece alone has no such column', async () => {
  const drive = await prepared();
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 2 });
  await drive.close('2026-04-09 22:00');
  for (const tab of ['Produits', 'Produits en vente', 'Paniers', 'Répartition producteurs'])
    expect(Object.keys(drive.rows(tab)[0] ?? {})).not.toContain('Unité de prix');
});

test('« €/kg » and « €/L » stand close behind the price, in every tab', async () => {
  const drive = await prepared();
  drive.typeRows('Produits', [
    product('FB20', 'Poulet', CHICKEN),
    product('FB30', 'Jus de pomme', JUICE),
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 2, FB20: 1, FB30: 1.5 });
  await drive.close('2026-04-09 22:00');
  for (const tab of ['Produits', 'Produits en vente', 'Paniers', 'Répartition producteurs'])
    expect([tab, ...['FB02', 'FB20', 'FB30'].map((ref) => of(drive, tab, ref))]).toEqual([
      tab,
      undefined,
      '€/kg',
      '€/L',
    ]);
  for (const [tab, price] of Object.entries(PRICES))
    expect([tab, drive.column(tab, 'Unité de prix')]).toEqual([tab, drive.column(tab, price) + 1]);
  expect(await drive.failing()).toEqual([]);
});

test('it follows what is typed in Produits, at the next look, and nothing else is written', async () => {
  const drive = await prepared();
  drive.typeRows('Produits', [product('FB20', 'Poulet', CHICKEN)]);
  await drive.press('checkWorkbook');
  expect(of(drive, 'Produits', 'FB20')).toBe('€/kg');
  const before = drive.snapshot();
  await drive.hourlyRun();
  expect(drive.changedSince(before)).toEqual([]);
  drive.correct('Produits', { 'Réf.': 'FB20' }, { Vente: 'pièce' });
  await drive.press('checkWorkbook');
  expect(of(drive, 'Produits', 'FB20')).toBeUndefined();
});

test('in Produits it comes close behind the price, and what stands beside stays whole', async () => {
  const drive = await prepared();
  drive.typeRows('Produits', [
    product('FB20', 'Poulet', { ...CHICKEN, Stock: 'beaucoup' }),
    product('FB30', 'Jus de pomme', JUICE),
  ]);
  await drive.press('checkWorkbook');
  const [unit, price] = ['Unité de prix', 'Prix TTC'].map((one) => drive.column('Produits', one));
  expect(unit).toBe((price ?? 0) + 1);
  expect(drive.row('Produits', { 'Réf.': 'FB20' })).toMatchObject({
    ...{ 'Prix TTC': 10, 'Unité de prix': '€/kg', 'TVA %': 5.5, Stock: 'beaucoup' },
    'À corriger': expect.stringContaining('Stock'),
  });
  const stock = String.fromCharCode(65 + drive.column('Produits', 'Stock'));
  const place = `range=${stock}${drive.find('Produits', { 'Réf.': 'FB20' }) + 1}`;
  expect(JSON.stringify(drive.book.toJSON())).toContain(place);
});

test('it stays where somebody put it', async () => {
  const drive = await prepared();
  drive.typeRows('Produits', [product('FB20', 'Poulet', CHICKEN)]);
  await drive.press('checkWorkbook');
  const sheet = drive.sheet('Produits');
  sheet.moveColumn(drive.column('Produits', 'Unité de prix'), 0);
  drive.correct('Produits', { 'Réf.': 'FB20' }, { Unité: 'L' });
  await drive.install();
  await drive.press('checkWorkbook');
  expect(drive.column('Produits', 'Unité de prix')).toBe(0);
  expect(of(drive, 'Produits', 'FB20')).toBe('€/L');
});

test('a drive whose first sales were by the piece gets the column as the next sale opens', async () => {
  const drive = await prepared();
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  drive.typeRows('Produits', [product('FB20', 'Poulet', CHICKEN)]);
  await drive.open('2026-04-14 08:00');
  expect(drive.column('Paniers', 'Unité de prix')).toBe(
    drive.column('Paniers', 'Prix unitaire') + 1,
  );
  await drive.order(A, { FB02: 1, FB20: 2 });
  await drive.close('2026-04-16 22:00');
  expect(of(drive, 'Paniers', 'FB20')).toBe('€/kg');
  expect(of(drive, 'Paniers', 'FB02')).toBeUndefined();
  expect(drive.row('Paniers', { 'Réf.': 'FB02' }).Montant).toBe(1.1);
  const figures = await ask<ProductFigures>(drive, 'productFigures', {});
  const told = new Map(figures.sales[0]?.offer.map(({ ref, per }) => [ref, per]));
  expect([told.get('FB20'), told.get('FB02')]).toEqual(['kg', undefined]);
  // Not weighed yet: what sold says « environ ».
  expect(figures.sales.map(({ awaiting }) => awaiting)).toEqual([['FB20'], []]);
});
