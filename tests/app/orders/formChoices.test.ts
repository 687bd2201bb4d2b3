import { decodeChoices, encodeChoices } from '../../../src/app/orders/formChoices';
import { cents } from '../../../src/domain/values/money';

const former = [{ quantity: 2, price: cents(242) }];

test('what the form says is kept in the words that drives have in Produits en vente', () => {
  expect(encodeChoices({ of: 'upTo', quantities: [1, 2, 3] })).toBe('·upTo 3');
  expect(encodeChoices({ of: 'upTo', quantities: [500], left: 500 })).toBe('·upTo 500 left 500');
  expect(encodeChoices({ of: 'soldOut', isNobodys: true })).toBe('·soldOut none');
  const known = { isShort: true, former: [...former, ...former] };
  expect(encodeChoices({ of: 'soldOut', isNobodys: false }, known, [4, 5])).toBe(
    '·soldOut 4 5 former 2@242',
  );
  expect(encodeChoices({ of: 'changing' }, { isShort: false, former })).toBe(
    'changing former 2@242',
  );
});

test.each([
  ['·upTo 3 left 2 former 2@242', { isShort: true, isSoldOut: false, former }],
  ['soldOut 4 former 2@242', { isShort: false, isSoldOut: true, former }],
  ['changing', { isShort: false, isSoldOut: false, former: [] }],
  [null, { isShort: false, isSoldOut: false, former: [] }],
])('%s is read', (choices, known) => {
  expect(decodeChoices(choices)).toEqual(known);
});
