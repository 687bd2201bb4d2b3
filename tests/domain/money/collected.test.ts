import { type Collected, partsTable, sharesInOrder } from '../../../src/domain/money/collected';

test('whose goods are in which basket, to the cent, without the drive’s own', () => {
  const part = (basket: number, party: string, cents: number) => ({ basket, party, cents });
  const parts = [part(12, 'Bez', 10), part(2, 'Roc', 20), part(12, 'Roc', 1), part(7, '', 99)];
  expect(partsTable(parts)).toEqual({
    baskets: [2, 7, 12],
    producers: [
      { name: 'Bez', parts: [0, 0, 10], total: 10 },
      { name: 'Roc', parts: [20, 0, 1], total: 21 },
    ],
    totals: [20, 0, 11],
    total: 31,
  });
});

test('of what a collector holds, the shares of the others are none of its own', () => {
  const shares = [
    { producer: 'Bez', cents: 510 },
    { producer: 'Roc', cents: 29 },
    { producer: 'Pic', cents: 1 },
  ];
  const payouts = [
    { producer: 'Roc', state: 'toPay' },
    { producer: 'Bez', state: 'collector' },
    { producer: 'Pic', state: 'paid' },
    { producer: 'Sud', state: 'nothing' },
  ] as const;
  const told = sharesInOrder({ shares } as unknown as Collected, payouts);
  expect(told.shares.map(({ producer, isOwn }) => [producer, isOwn])).toEqual([
    ['Roc', false],
    ['Bez', true],
    ['Pic', false],
  ]);
  expect(told.others).toBe(30);
});
