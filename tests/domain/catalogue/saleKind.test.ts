import {
  isOrderedByMeasure,
  isPricedByMeasure,
  isSoldAsWeighed,
  type SaleKind,
  saleKindOf,
  shownScale,
} from '../../../src/domain/catalogue/saleKind';

test.each<[SaleKind, boolean, boolean, boolean]>([
  ['piece', false, false, false],
  ['weight', false, true, true],
  ['loose', true, true, false],
])(
  '%s: ordered by measure %s, priced by measure %s, weighed %s',
  (sale, ordered, priced, weighed) => {
    const sold = { sale };
    expect([isOrderedByMeasure(sold), isPricedByMeasure(sold), isSoldAsWeighed(sold)]).toEqual([
      ordered,
      priced,
      weighed,
    ]);
  },
);

test('what is no product of the sale is not weighed', () => {
  expect(isSoldAsWeighed(undefined)).toBe(false);
});

test('a kind that nobody wrote is by the piece', () => {
  expect([saleKindOf(null), saleKindOf('loose')]).toEqual(['piece', 'loose']);
});

test('what is sold loose is written in kilos or litres', () => {
  expect([shownScale({ sale: 'loose' }), shownScale({ sale: 'weight' })]).toEqual([1000, 1]);
});
