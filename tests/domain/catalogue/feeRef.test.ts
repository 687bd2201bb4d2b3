import {
  isNamedFeeRef,
  isPlacedFeeRef,
  namedFeeRef,
  placedFeeRef,
} from '../../../src/domain/catalogue/feeRef';

test('a fee of a sale is known in Paniers by its place', () => {
  expect([0, 11].map(placedFeeRef)).toEqual(['€ 1', '€ 12']);
  expect([0, 11].map(placedFeeRef).every(isPlacedFeeRef)).toBe(true);
});

test('a fee of a document is known by its name', () => {
  expect(namedFeeRef('Livraison')).toBe('€ Livraison');
  expect(isNamedFeeRef(namedFeeRef(''))).toBe(true);
});

test.each(['FTB05', '12', '€12', '€ ', ' € 1', '€ 1 €', '€ 1\n', 'Livraison'])(
  'no fee of Paniers is « %s »',
  (ref) => expect(isPlacedFeeRef(ref)).toBe(false),
);

test('a line without a reference is no fee', () => {
  expect(isPlacedFeeRef(null)).toBe(false);
  expect(isNamedFeeRef('FTB05')).toBe(false);
});
