/** Less arrives than was promised: the coordinator sees both ways to share it, and chooses. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { prepared } from '../support/market';
import { answered } from '../support/sums/money';

/** Twelve, ten and eight salads are promised. */
const promised = maker('baskets/shortage promised', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  await drive.open('2026-04-07 08:00');
  await drive.clock('2026-04-07 09:00');
  for (const [name, salads] of Object.entries({ anne: 12, bruno: 10, claire: 8 }))
    await drive.order(`${name}@exemple.fr`, { FB02: salads, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  return drive;
});

const delivered = (drive: Drive) =>
  drive.rows('Paniers').flatMap((row) => (row['Réf.'] === 'FB02' ? [row.Livré] : []));

test('18 arrive for 12, 10 and 8: both ways are shown, and nothing is written', async () => {
  const drive = await promised();
  const before = drive.snapshot();
  const { value } = await answered(drive, 'promises', { ref: 'FB02', arrived: 18 });
  expect(value.products[0]).toMatchObject({
    ref: 'FB02',
    baskets: [{ served: 12 }, { served: 10 }, { served: 8 }],
  });
  expect(value.shares).toEqual({ byArrival: [12, 6, 0], proRata: [7, 6, 5], isEnough: false });
  expect(drive.changedSince(before)).toEqual([]);
});

test('what is chosen stands under « Livré », and amounts, split and dues follow', async () => {
  const drive = await promised();
  const sharing = { ref: 'FB02', arrived: 18 };
  expect((await answered(drive, 'shareGoods', { ...sharing, how: 'proRata' })).value.baskets).toBe(
    3,
  );
  expect(delivered(drive)).toEqual([7, 6, 5]);
  await answered(drive, 'shareGoods', { ...sharing, how: 'byArrival' });
  expect(delivered(drive)).toEqual([12, 6, 0]);
  await drive.hourlyRun();
  expect(drive.table('Paiements', 'Dû').flat()).toEqual([15.62, 9.02, 2.42]);
  expect(drive.row('Répartition producteurs', { 'Réf.': 'FB02' }).Quantité).toBe(18);
  expect(await drive.failing()).toEqual([]);
});

test('a product that nobody ordered, or less than nothing, is refused', async () => {
  const drive = await promised();
  for (const wrong of [
    { ref: 'CR02', arrived: 3 },
    { ref: 'FB02', arrived: -1 },
  ])
    expect((await answered(drive, 'shareGoods', { ...wrong, how: 'proRata' })).ok).toBe(false);
  expect(delivered(drive)).toEqual([undefined, undefined, undefined]);
});
