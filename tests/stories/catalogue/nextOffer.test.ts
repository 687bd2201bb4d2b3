/** What sold before, and what the next sale leaves out (docs/rules.md C24 and C25). */

import type { NextOffer } from '../../../src/app/catalogue/offerNext';
import type { ProductFigures } from '../../../src/app/catalogue/productFigures';
import type { OpeningDraft } from '../../../src/app/sale/openingDraft';
import { A, B } from '../support/buyers';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { opened } from '../support/market';
import { ask } from '../support/sums/money';

const tick = (drive: Drive, ref: string, isOffered: boolean) =>
  ask<NextOffer>(drive, 'offerNext', { changes: [{ ref, isOffered }] });
const onSale = (drive: Drive) => drive.rows('Produits en vente').map((row) => row['Réf.']);

/** One sale is over, in which carrots were short and one of two tommes did not come. */
const pickedUp = maker('catalogue/nextOffer pickedUp', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB01: 2, CR02: 2 });
  await drive.order(B, { FB01: 2 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR02' }, { Livré: '1' });
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  return drive;
});

test('what is unticked stays out of the next sale, unless it is ticked where that is opened', async () => {
  const drive = await pickedUp();
  expect(await tick(drive, 'CR01', false)).toEqual({ code: 'nextOffer', changed: 1, gone: [] });
  const before = drive.snapshot();
  expect(await tick(drive, 'CR01', false)).toMatchObject({ changed: 0 });
  expect(await tick(drive, 'XX', false)).toMatchObject({ changed: 0, gone: ['XX'] });
  expect(drive.changedSince(before)).toEqual([]);
  expect(drive.row('Produits', { 'Réf.': 'CR01' })['En vente']).toBe('non');
  // The sale that is over sold it.
  expect(onSale(drive)).toContain('CR01');
  await drive.clock('2026-04-14 08:00');
  const draft = await ask<OpeningDraft>(drive, 'draftOpening', {});
  const kept = draft.products.filter(({ isKeptBack }) => isKeptBack).map(({ ref }) => ref);
  expect(kept).toEqual(['CR01']);
  const other = drive.copy();
  await drive.open();
  expect(onSale(drive)).toEqual(['FB01', 'FB02', 'CR02']);
  await ask(other, 'openCycle', { leaveOut: ['FB01'] });
  expect(onSale(other)).toEqual(['FB02', 'CR01', 'CR02']);
});

test('a tick gives it back', async () => {
  const drive = await pickedUp();
  await tick(drive, 'CR01', false);
  expect(await tick(drive, 'CR01', true)).toMatchObject({ changed: 1 });
  await drive.open('2026-04-14 08:00');
  expect(onSale(drive)).toContain('CR01');
});

test('the figures tell each sale: asked and given, to whom, at what price', async () => {
  const drive = await pickedUp();
  drive.correct('Produits', { 'Réf.': 'FB02' }, { 'Prix TTC': '1,30' });
  await drive.open('2026-04-14 08:00');
  await drive.order(B, { FB02: 4 });
  const { sales } = await ask<ProductFigures>(drive, 'productFigures', {});
  const told = sales.map(({ number, lines }) => [
    number,
    ...lines.map(([ref, , name, ...figures]) => [ref, name, ...figures].join(' ')).sort(),
  ]);
  expect(told).toEqual([
    [2, 'FB02 bruno 4 4 520'],
    [1, 'CR02 anne 2 1 950', 'FB01 anne 2 2 440', 'FB01 bruno 2 1 220'],
  ]);
  const prices = sales.map(({ offer }) => offer.find(({ ref }) => ref === 'FB02'));
  expect(prices).toEqual([
    {
      ...{ ref: 'FB02', title: 'Salade', packaging: '', unit: 'piece' },
      ...{ producer: 'Ferme du Bez', price: 130 },
    },
    expect.objectContaining({ price: 110 }),
  ]);
});
