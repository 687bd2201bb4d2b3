import {
  isEstimated,
  lineAmount,
  offeredQuantities,
  shelfPrice,
  shownPrice,
  stepOf,
  totalMeasure,
} from '../../../src/domain/catalogue/product';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { byWeight, loose, offered } from './products';

test.each([
  ['2.20 a piece', 220, 1000, 242],
  ['12.40 a kilo', 1240, 1000, 1364],
  ['without a fee', 1013, 0, 1013],
  ['half a cent goes up', 150, 300, 155],
])('the shown price has the fee in it: %s', (_, price, fee, expected) => {
  expect(shownPrice(cents(price), basisPoints(fee))).toBe(expected);
});

test.each([
  ['3 pieces at 2.42', offered('A'), 242, 3, undefined, 726],
  ['3 pieces at 2.20', offered('A'), 220, 3, undefined, 660],
  ['a weight says nothing about pieces', offered('A'), 242, 3, 9999, 726],
  ['1720 g weighed at 10.13', offered('A', byWeight), 1013, 2, 1720, 1742],
  ['1240 g weighed at 13.64', offered('A', byWeight), 1364, 1, 1240, 1691],
  ['1240 g weighed at 12.40', offered('A', byWeight), 1240, 1, 1240, 1538],
  ['2 pieces of about 600 g at 10.13', offered('A', byWeight), 1013, 2, undefined, 1216],
  ['no piece, though one was weighed', offered('A', byWeight), 1013, 0, 1720, 0],
  ['1.5 kg loose at 2.35, not three times a half', offered('A', loose), 235, 1500, undefined, 353],
  ['half a kilo loose at 2.35', offered('A', loose), 235, 500, undefined, 118],
  ['1480 g of 1.5 kg loose', offered('A', loose), 235, 1500, 1480, 348],
])('a line: %s', (_, product, price, quantity, weighed, expected) => {
  expect(lineAmount(cents(price), product, quantity, weighed)).toBe(expected);
});

test.each([
  ['by weight, before weighing', offered('A', byWeight), undefined, true],
  ['by weight, once weighed', offered('A', byWeight), 1240, false],
  ['by the piece', offered('A'), undefined, false],
  ['loose, ordered by weight', offered('A', loose), undefined, false],
])('an estimated amount: %s', (_, product, weighed, expected) => {
  expect(isEstimated(product, weighed)).toBe(expected);
});

const carton = { content: { dimension: 'volume', amount: 3960 } } as const;
const jar = { content: { dimension: 'mass', amount: 350 } } as const;
const bag = { content: { dimension: 'mass', amount: 1000 } } as const;

test.each([
  ['a carton of 12 × 33 cl at 33.00', carton, 3300, { price: 833, per: 'L' }],
  ['a jar of 350 g at 5.30', jar, 530, { price: 1514, per: 'kg' }],
  ['by weight at 13.64 a kilo', byWeight, 1364, { price: 1364, per: 'kg' }],
  ['loose at 2.35 a kilo', loose, 235, { price: 235, per: 'kg' }],
  ['a bag of 1 kg says it already', bag, 490, undefined],
  ['pieces have none', {}, 220, undefined],
])('the shelf label: %s', (_, traits, price, expected) => {
  expect(shelfPrice(offered('A', traits), cents(price))).toEqual(expected);
});

test.each([
  ['no limit but the form’s', {}, undefined, 4, [1, 2, 3, 4]],
  ['three left', {}, 3, 10, [1, 2, 3]],
  ['two a basket', { maxPerBasket: 2 }, 3, 10, [1, 2]],
  ['nothing left', {}, 0, 10, []],
  ['less than nothing left', {}, -2, 10, []],
  ['by weight, in pieces', byWeight, 2, 10, [1, 2]],
  ['loose, by steps', loose, undefined, 3, [500, 1000, 1500]],
  ['loose, 1.2 kg left', loose, 1200, 10, [500, 1000]],
  ['loose, 1 kg a basket', { ...loose, maxPerBasket: 1000 }, 9000, 10, [500, 1000]],
  ['loose, less than a step left', loose, 400, 10, []],
])('the form offers: %s', (_, traits, left, atMost, expected) => {
  expect(offeredQuantities(offered('A', traits), left, atMost)).toEqual(expected);
});

test('loose without a step is sold by what its packaging holds', () => {
  const { step: _, ...stepless } = loose;
  expect(stepOf(offered('A', stepless))).toBe(1000);
});

test.each([
  ['two cartons', carton, 2, undefined, { dimension: 'volume', amount: 7920 }],
  ['three pieces', {}, 3, undefined, { dimension: 'piece', amount: 3 }],
  ['two of about 600 g', byWeight, 2, undefined, { dimension: 'mass', amount: 1200 }],
  ['two weighed', byWeight, 2, 1240, { dimension: 'mass', amount: 1240 }],
  ['loose', loose, 1500, undefined, { dimension: 'mass', amount: 1500 }],
])('in all: %s', (_, traits, quantity, weighed, expected) => {
  expect(totalMeasure(offered('A', traits), quantity, weighed)).toEqual(expected);
});
