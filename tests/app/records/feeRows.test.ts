import { readFees } from '../../../src/app/records/feeRows';
import { decodeFees, encodeFees } from '../../../src/app/records/sale';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { day } from '../../../src/domain/values/time';
import type { RowToWrite } from '../../../src/tabs/engine/edit';
import type { tabs } from '../../../src/tabs/tabs';
import { faultName } from '../../support/faultName';
import { at, snapshotOf } from '../kernel/snapshots';

type Row = RowToWrite<typeof tabs.fees>;

const percent: Row = { name: 'Participation', kind: 'itemPercent', rate: basisPoints(1000) };
const perOrder: Row = { name: 'Caisse', kind: 'orderAmount', amount: cents(150) };

function read(
  rows: readonly Row[],
  settings: Parameters<typeof snapshotOf>[1] = {},
  category: string | null = 'Crèmerie',
) {
  const snapshot = snapshotOf(
    {
      producers: [{ name: 'Ferme du Haut' }, { name: 'Chèvrerie du Roc' }],
      products: [{ ref: 'CR01', category }],
      fees: rows,
    },
    settings,
  );
  const { fees, problems } = readFees(snapshot, day('2026-04-11'));
  const inCells = snapshot.problems.filter(({ tab }) => tab === 'fees');
  return {
    fees,
    problems: [...inCells, ...problems].map((one) => `${faultName(one)} ${one.row} ${one.column}`),
  };
}

describe('a row of Frais becomes a fee', () => {
  test('of the whole drive, paid by the buyer and kept by the drive, unless it says otherwise', () => {
    expect(read([percent, perOrder])).toEqual({
      fees: [
        { name: 'Participation', kind: 'itemPercent', rate: 1000, scope: 'drive', bearer: 'buyer' },
        { name: 'Caisse', kind: 'orderAmount', amount: 150, scope: 'drive', bearer: 'buyer' },
      ],
      problems: [],
    });
  });

  test('names are those of the tabs where they belong, however they were typed', () => {
    const [fee] = read([
      {
        ...percent,
        scope: 'category',
        which: 'cremerie',
        receiver: 'CHEVRERIE du roc',
        vat: 'basket',
      },
    ]).fees;
    expect(fee).toMatchObject({ which: 'Crèmerie', receiver: 'Chèvrerie du Roc' });
    expect(fee).not.toHaveProperty('vat');
  });

  test.each<[string, Row, number]>([
    ['from its first day', { ...percent, from: at(11, 0) }, 1],
    ['not before', { ...percent, from: at(12, 0) }, 0],
    ['on its last day still', { ...percent, until: at(11, 0) }, 1],
    ['not after', { ...percent, until: at(10, 0) }, 0],
    ['not when it is off', { ...percent, active: 'no' }, 0],
  ])('in force %s', (_, row, count) => {
    expect(read([row]).fees).toHaveLength(count);
  });
});

describe('a row that cannot be read is told with its cell, and leaves no fee', () => {
  test.each<[string, Row[], string]>([
    ['without a rate', [{ name: 'A', kind: 'itemPercent' }], 'missing 2 rate'],
    [
      'degressive without its second amount',
      [{ name: 'A', kind: 'degressive', amount: cents(1) }],
      'missing 2 next',
    ],
    ['without a name', [{ kind: 'orderAmount', amount: cents(1) }], 'missing 2 name'],
    [
      'on an unknown producer',
      [{ ...percent, scope: 'producer', which: 'Ferme du Lac' }],
      'producer 2 which',
    ],
    [
      'on a category that no product has',
      [{ ...percent, scope: 'category', which: 'Bois' }],
      'unfit 2 which',
    ],
    ['on an unknown reference', [{ ...percent, scope: 'product', which: 'XX' }], 'ref 2 which'],
    ['on it does not say which', [{ ...percent, scope: 'producer' }], 'missing 2 which'],
    ['received by nobody known', [{ ...percent, receiver: 'La mairie' }], 'producer 2 receiver'],
    [
      'a margin of the whole price',
      [{ name: 'A', kind: 'priceMargin', rate: basisPoints(10_000) }],
      'tooLarge 2 rate',
    ],
    [
      'a margin that the producer bears',
      [{ ...percent, kind: 'costMargin', bearer: 'producer' }],
      'bearer 2 bearer',
    ],
  ])('%s', (_, rows, problem) => {
    expect(read(rows)).toEqual({ fees: [], problems: [problem] });
  });

  test('on a category where no product has any, which is told without a list of none', () => {
    const fee: Row = { ...percent, scope: 'category', which: 'Légumes' };
    expect(read([fee], {}, null)).toEqual({ fees: [], problems: ['category 2 which'] });
  });

  test('of two with one name the second is told', () => {
    expect(read([percent, { ...perOrder, name: 'participation' }]).problems).toEqual([
      'duplicateKey 3 name',
    ]);
  });
});

describe('the margin of Réglages', () => {
  const resale = {
    settings: { mode: 'achat-revente', margin: '20' },
  };
  test('is a fee of the whole drive in resale', () => {
    expect(read([], resale).fees).toEqual([
      { name: 'Marge', kind: 'costMargin', rate: 2000, scope: 'drive', bearer: 'buyer' },
    ]);
  });
  test('gives way to a margin of the whole drive in Frais, and stands beside one of a product', () => {
    const margin: Row = { name: 'Marge 2', kind: 'costMargin', rate: basisPoints(1000) };
    expect(read([margin], resale).fees.map(({ name }) => name)).toEqual(['Marge 2']);
    const own: Row = { ...margin, scope: 'product', which: 'CR01' };
    expect(read([own], resale).fees.map(({ name }) => name)).toEqual(['Marge 2', 'Marge']);
  });
  test('is none in the other modes', () => {
    expect(read([], { settings: { mode: 'mandat', margin: '20' } }).fees).toEqual([]);
  });
});

test('fees come back from the cell of the sale that keeps them', () => {
  const { fees } = read([
    percent,
    { ...perOrder, receiver: 'Ferme du Haut', vat: basisPoints(2000) },
  ]);
  expect(decodeFees(encodeFees(fees))).toEqual(fees);
  expect(encodeFees([])).toBeNull();
  expect(decodeFees(null)).toEqual([]);
  for (const text of ['rien', '{}', '[{"name":"A"}]', '[{"name":"A","kind":"vol"}]'])
    expect(decodeFees(text)).toBeUndefined();
});
