import {
  asSold,
  type BasketLine,
  lineTotals,
  settledQuantity,
} from '../../../src/domain/baskets/basket';
import { cents } from '../../../src/domain/values/money';
import { byWeight, offered } from '../catalogue/products';

const eggs = offered('E', { producerPrice: cents(220), shownPrice: cents(242) });
const chicken = offered('C', {
  ...byWeight,
  producerPrice: cents(1240),
  shownPrice: cents(1364),
});

function line(traits: Partial<BasketLine> = {}): BasketLine {
  return {
    basket: 1,
    email: 'a@exemple.test',
    name: 'A',
    ref: 'E',
    asked: 3,
    served: 3,
    ...traits,
  };
}

test.each([
  ['what was served', {}, 3],
  ['what people corrected it to', { delivered: 1 }, 1],
  ['nothing, when all was missing', { delivered: 0 }, 0],
])('what is paid for is %s', (_, traits, expected) => {
  expect(settledQuantity(line(traits))).toBe(expected);
});

test.each([
  ['3 pieces at 2.20 + 10 %', line(), eggs, 726, 660, 66, false],
  ['2 of 3 missing', line({ delivered: 1 }), eggs, 242, 220, 22, false],
  [
    '1240 g weighed',
    line({ ref: 'C', served: 1, weighedGrams: 1240 }),
    chicken,
    1691,
    1538,
    153,
    false,
  ],
  ['about 600 g, not weighed', line({ ref: 'C', served: 1 }), chicken, 818, 744, 74, true],
  ['missing, not weighed', line({ ref: 'C', served: 1, delivered: 0 }), chicken, 0, 0, 0, false],
])('a line: %s', (_, held, product, buyer, producer, fee, estimated) => {
  expect(lineTotals(held, product)).toEqual({ buyer, producer, fee, deposit: 0, estimated });
});

test('missing goods: two pieces at 2.20 + 0.22 less are 4.84, of them 4.40 and 0.44', () => {
  const before = lineTotals(line(), eggs);
  const after = lineTotals(line({ delivered: 1 }), eggs);
  expect([before.buyer - after.buyer, before.producer - after.producer]).toEqual([484, 440]);
  expect(before.fee - after.fee).toBe(44);
});

// Of two chickens of about 600 g; docs/rules.md M4.
test.each([
  ['both, weighed', { weighedGrams: 1250 }, 1250],
  ['one of 700 g, one is missing', { delivered: 1, weighedGrams: 700 }, 1300],
  ['one that was not weighed, one is missing', { delivered: 1 }, undefined],
  ['none, whatever was weighed before', { delivered: 0, weighedGrams: 700 }, undefined],
])('sold of two chickens is, handed over %s', (_, traits, grams) => {
  const two = line({ ref: 'C', served: 2, ...traits });
  const sold = asSold(two, chicken);
  expect([sold.served, sold.weighedGrams]).toEqual([2, grams]);
  expect(settledQuantity(sold)).toBe(2);
});

test('pieces by the piece and loose goods that are missing are sold as promised', () => {
  expect(asSold(line({ delivered: 1 }), eggs)).toEqual(line());
  const loose = offered('V', { sale: 'loose' });
  const potatoes = line({ ref: 'V', served: 2000, delivered: 1500, weighedGrams: 1500 });
  expect(asSold(potatoes, loose)).toEqual(line({ ref: 'V', served: 2000 }));
});
