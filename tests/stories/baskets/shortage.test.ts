/** Less arrives than was promised: the coordinator sees both ways to share it, and chooses. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { prepared } from '../support/market';
import { answered, ask } from '../support/sums/money';

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
  // What stands there is shared anew by nobody.
  expect(await ask(drive, 'shareGoods', { ...sharing, how: 'byArrival' })).toBe('nothingToShare');
  for (const basket of [1, 2, 3])
    drive.correct('Paniers', { Panier: basket, 'Réf.': 'FB02' }, { Livré: '' });
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

describe('what is typed under « Livré », or handed over, stands and counts first (B25)', () => {
  /** Three salads each. */
  const threeEach = maker('baskets/shortage threeEach', async () => {
    const drive = await prepared({ Paiements: 'oui' });
    await drive.open('2026-04-07 08:00');
    await drive.clock('2026-04-07 09:00');
    for (const name of ['anne', 'bruno', 'chloe'])
      await drive.order(`${name}@exemple.fr`, { FB02: 3, CR01: 1 });
    await drive.close('2026-04-09 22:00');
    return drive;
  });
  const type = (drive: Drive, basket: number, text: string) =>
    drive.correct('Paniers', { Panier: basket, 'Réf.': 'FB02' }, { Livré: text });
  const handOver = (drive: Drive, basket: number) =>
    drive.correct('Retrait', { Panier: basket }, { Remis: 'TRUE' });

  test('Anne took none of her salads: six that arrive are for the two others', async () => {
    const drive = await threeEach();
    type(drive, 1, '0');
    handOver(drive, 1);
    const { value } = await answered(drive, 'promises', { ref: 'FB02', arrived: 6 });
    expect(value.products[0]?.baskets).toMatchObject([
      { basket: 1, served: 3, given: 0, isHandedOver: true },
      { basket: 2, served: 3 },
      { basket: 3, served: 3 },
    ]);
    expect(value.shares).toEqual({ byArrival: [0, 3, 3], proRata: [0, 3, 3], isEnough: true });
    const sharing = { ref: 'FB02', arrived: 6, how: 'byArrival' };
    expect((await answered(drive, 'shareGoods', sharing)).value.baskets).toBe(2);
    expect(delivered(drive)).toEqual([0, 3, 3]);
    await drive.hourlyRun();
    expect(drive.table('Paiements', 'Dû').flat()).toEqual([2.42, 5.72, 5.72]);
    expect(await drive.failing()).toEqual([]);
  });

  test('who took all of theirs keeps it, and the others share what is left', async () => {
    const drive = await threeEach();
    handOver(drive, 3);
    await answered(drive, 'shareGoods', { ref: 'FB02', arrived: 5, how: 'byArrival' });
    expect(delivered(drive)).toEqual([2, 0, undefined]);
  });

  test('a figure that is asked about stands too, and counts as served until a yes', async () => {
    const drive = await threeEach();
    type(drive, 1, '5');
    await answered(drive, 'shareGoods', { ref: 'FB02', arrived: 5, how: 'byArrival' });
    expect(delivered(drive)).toEqual([5, 2, 0]);
  });

  test('who was given something else takes none of it, and goes on paying the same', async () => {
    const drive = await threeEach();
    drive.correct('Retrait', { Panier: 2 }, { Remplacé: 'FB02 par trois mâches' });
    await drive.hourlyRun();
    await answered(drive, 'shareGoods', { ref: 'FB02', arrived: 5, how: 'byArrival' });
    expect(delivered(drive)).toEqual([3, undefined, 2]);
  });

  test('more given than arrived, or nothing left to share, is refused and writes nothing', async () => {
    const drive = await threeEach();
    handOver(drive, 1);
    handOver(drive, 2);
    const before = drive.snapshot();
    const share = (arrived: number) =>
      ask(drive, 'shareGoods', { ref: 'FB02', arrived, how: 'proRata' });
    expect(await share(5)).toBe('sharedBeyond');
    expect(drive.changedSince(before)).toEqual([]);
    handOver(drive, 3);
    expect(await share(9)).toBe('nothingToShare');
  });

  test('somebody types while the page is open: what was shown no longer holds, and nothing is written', async () => {
    const drive = await threeEach();
    const { value } = await answered(drive, 'promises', { ref: 'FB02', arrived: 5 });
    type(drive, 1, '1');
    const sharing = { ref: 'FB02', arrived: 5, how: 'byArrival' };
    const seen = value.shares?.byArrival;
    expect(await ask(drive, 'shareGoods', { ...sharing, seen })).toBe('changedMeanwhile');
    expect(delivered(drive)).toEqual([1, undefined, undefined]);
  });
});
