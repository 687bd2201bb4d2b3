import Big from 'big.js';
import fc from 'fast-check';
import {
  basisPoints,
  cents,
  roundedQuotient,
  share,
  split,
  sum,
} from '../../../src/domain/values/money';

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(cents);
const anyAmount = fc.maxSafeInteger().map(cents);
const rate = fc.integer({ min: 0, max: 20_000 }).map(basisPoints);
const weights = fc
  .array(fc.oneof(fc.nat(5), fc.maxSafeNat()), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));

test('a quotient is rounded as exact decimals are', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 31 }), (top, bottom) => {
      const remainder = new Big(top).mod(bottom);
      const whole = new Big(top).minus(remainder).div(bottom);
      const away = remainder.abs().times(2).gte(bottom) ? Math.sign(top) : 0;
      expect(roundedQuotient(top, bottom)).toBe(whole.plus(away).toNumber() + 0);
    }),
  );
});

test('a share is the exact percentage, rounded half away from zero', () => {
  fc.assert(
    fc.property(amount, rate, (whole, part) => {
      const exact = new Big(whole).times(part).div(10_000).round(0, Big.roundHalfUp);
      expect(share(whole, part)).toBe(exact.toNumber() + 0);
    }),
  );
});

test('a split loses nothing', () => {
  fc.assert(
    fc.property(anyAmount, weights, (total, parts) => {
      expect(split(total, parts).reduce((all, part) => all + BigInt(part), 0n)).toBe(BigInt(total));
    }),
  );
});

test('each part of a split is within a cent of its exact share', () => {
  fc.assert(
    fc.property(amount, weights, (total, parts) => {
      const whole = parts.reduce((all, weight) => all.plus(weight), new Big(0));
      for (const [i, part] of split(total, parts).entries()) {
        const distance = new Big(part).times(whole).minus(new Big(total).times(parts[i] ?? 0));
        expect(distance.abs().lt(whole)).toBe(true);
      }
    }),
  );
});

test('a refund is split as the payment was', () => {
  fc.assert(
    fc.property(amount, weights, (total, parts) => {
      const refunded = split(cents(-total), parts).map((part) => 0 - part);
      expect(refunded).toEqual(split(total, parts));
    }),
  );
});

test('what is split can be summed again', () => {
  fc.assert(
    fc.property(amount, weights, (total, parts) => {
      expect(sum(split(total, parts))).toBe(total);
    }),
  );
});
