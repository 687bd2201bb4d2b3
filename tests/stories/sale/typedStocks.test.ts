import type { Drive } from '../support/drive';
import { prepared } from '../support/market';
import { ask } from '../support/sums/money';

type Stocks = readonly {
  readonly ref: string;
  readonly stock: number | null;
  readonly seen: number | null;
}[];

const openWith = (drive: Drive, stocks: Stocks) => ask<unknown>(drive, 'openCycle', { stocks });
const stock = (drive: Drive, tab: string, ref: string) => drive.row(tab, { 'Réf.': ref }).Stock;

test('they count for the sale and stand in Produits, for the next one as well', async () => {
  const drive = await prepared();
  await drive.clock('2026-04-07 08:00');
  await openWith(drive, [
    { ref: 'FB01', stock: 5, seen: 3 },
    { ref: 'FB02', stock: 7, seen: null },
    { ref: 'CR01', stock: null, seen: 20 },
  ]);
  for (const tab of ['Produits', 'Produits en vente'])
    expect(['FB01', 'FB02', 'CR01', 'CR02'].map((ref) => stock(drive, tab, ref))).toEqual([
      5,
      7,
      undefined,
      6,
    ]);
  expect(await drive.failing()).toEqual([]);
});

test('what was sold out is sold again, and what is set to zero is not sold', async () => {
  const drive = await prepared();
  drive.correct('Produits', { 'Réf.': 'FB01' }, { Stock: '0' });
  await drive.clock('2026-04-07 08:00');
  await openWith(drive, [
    { ref: 'FB01', stock: 4, seen: 0 },
    { ref: 'CR02', stock: 0, seen: 6 },
  ]);
  const sold = drive.rows('Produits en vente').map((row) => row['Réf.']);
  expect(sold).toEqual(['FB01', 'FB02', 'CR01']);
});

test.each<[string, Stocks]>([
  ['somebody changed it meanwhile', [{ ref: 'FB01', stock: 5, seen: 4 }]],
  ['half a piece', [{ ref: 'FB02', stock: 1.5, seen: null }]],
  ['less than none', [{ ref: 'FB02', stock: -1, seen: null }]],
  ['a product that is gone', [{ ref: 'XX', stock: 1, seen: null }]],
])('%s: nothing is opened and nothing written', async (_, stocks) => {
  const drive = await prepared();
  await drive.clock('2026-04-07 08:00');
  const before = drive.snapshot();
  const { value } = await drive.world.run('callCommand', {
    from: 'sidebar',
    args: ['openCycle', JSON.stringify({ stocks })],
  });
  expect(JSON.parse(String(value))).toMatchObject({ ok: false });
  expect(drive.changedSince(before)).toEqual([]);
});
