import fc from 'fast-check';
import type { Locale } from '../../../src/domain/values/locale';
import { cents } from '../../../src/domain/values/money';
import { choiceLabel, readChoice } from '../../../src/text/form/choice';
import type { Sold } from '../../../src/text/values/quantities';

const sold: fc.Arbitrary<Sold> = fc.record({
  sale: fc.constantFrom('piece', 'weight', 'loose'),
  packaging: fc.string(),
  content: fc.record({
    dimension: fc.constantFrom('mass', 'volume'),
    amount: fc.integer({ min: 1, max: 100_000 }),
  }),
});
const quantity = fc.integer({ min: 0, max: 999_999 });
const amount = fc.integer({ min: 0, max: 10_000_000 }).map(cents);
const locale = fc.constantFrom<Locale>('fr', 'en');

test('a choice of the form is read back as the quantity that it was made of', () => {
  fc.assert(
    fc.property(sold, quantity, amount, locale, (product, count, ...words) => {
      expect(readChoice(choiceLabel(product, count, ...words))).toBe(count);
    }),
  );
});

test('two quantities of a product never make the same choice', () => {
  fc.assert(
    fc.property(sold, quantity, quantity, amount, locale, (product, a, b, price, language) => {
      const label = (count: number) => choiceLabel(product, count, price, language);
      expect(label(a) === label(b)).toBe(a === b);
    }),
  );
});
