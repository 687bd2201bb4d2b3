import { typedCents, typedQuantity } from '../../../src/domain/values/typed';

test.each([
  ['12,50', 1250],
  [' 1 012.5 ', 101_250],
  ['12', 1200],
  ['12,50 €', 1250],
  ['999 999,99', 99_999_999],
  ['1 000 000', undefined],
  ['12,505', undefined],
  ['-3', undefined],
  ['0', undefined],
  ['environ 3', undefined],
  ['', undefined],
])('an amount typed as « %s » is %s cents', (text, cents) => {
  expect(typedCents(text)).toBe(cents);
});

test('nothing may be what was counted', () => {
  expect(typedCents('0,00', 0)).toBe(0);
  expect(typedCents('', 0)).toBeUndefined();
});

test.each<[string, boolean, number | null | undefined]>([
  ['1,5', true, 1.5],
  ['1,5', false, undefined],
  ['2,0', false, 2],
  ['1 200', false, 1200],
  ['', false, null],
  ['0', true, 0],
  ['1,0005', true, undefined],
  ['1 000 000', false, 1_000_000],
  ['1 000 001', false, undefined],
  ['deux', true, undefined],
])('a quantity typed as « %s », loose %s, is %s', (text, isLoose, quantity) => {
  expect(typedQuantity(text, isLoose)).toBe(quantity);
});
