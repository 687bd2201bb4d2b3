import Big from 'big.js';
import fc from 'fast-check';
import { lineAmount, shownPrice } from '../../../src/domain/catalogue/product';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { byWeight, loose, offered } from './products';

const price = fc.integer({ min: 1, max: 100_000 }).map(cents);
const exact = (perKilo: number, grams: number) =>
  new Big(perKilo).times(grams).div(1000).round(0, Big.roundHalfUp).toNumber();

test('what is weighed costs its exact price, rounded once', () => {
  fc.assert(
    fc.property(price, fc.integer({ min: 1, max: 100_000 }), (perKilo, grams) => {
      expect(lineAmount(perKilo, offered('A', byWeight), 1, grams)).toBe(exact(perKilo, grams));
    }),
  );
});

test('what is not weighed yet costs its estimate, rounded once', () => {
  fc.assert(
    fc.property(price, fc.integer({ min: 1, max: 99 }), (perKilo, pieces) => {
      const estimate = exact(perKilo, pieces * byWeight.content.amount);
      expect(lineAmount(perKilo, offered('A', byWeight), pieces)).toBe(estimate);
      expect(lineAmount(perKilo, offered('A', loose), pieces * 500)).toBe(
        exact(perKilo, pieces * 500),
      );
    }),
  );
});

test('the fee of a piece is the same in every line', () => {
  fc.assert(
    fc.property(price, fc.integer({ min: 0, max: 5000 }), fc.nat(99), (own, rate, pieces) => {
      const shown = shownPrice(own, basisPoints(rate));
      const product = offered('A');
      const fee = lineAmount(shown, product, pieces) - lineAmount(own, product, pieces);
      expect(fee).toBe((shown - own) * pieces);
    }),
  );
});
