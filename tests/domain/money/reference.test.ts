import fc from 'fast-check';
import * as ibantools from 'ibantools';
import { isValidIBAN } from 'ibantools';
import {
  creditorReference,
  dueOfReference,
  dueReference,
  isReference,
  printedReference,
} from '../../../src/domain/money/reference';
import { mod97, printedIban, readIban } from '../../../src/domain/values/iban';

describe('the reference that a buyer copies into a transfer', () => {
  test.each([
    ['539007547034', 'RF18539007547034'],
    ['000000000539007547034', 'RF18000000000539007547034'],
  ])('%s is %s, as the standard computes it', (body, reference) => {
    expect(creditorReference(body)).toBe(reference);
    expect(isReference(reference)).toBe(true);
  });

  test('names sale, basket and, where each producer is paid, the payee', () => {
    const anyNumber = fc.integer({ min: 1, max: 9_999_999 });
    fc.assert(
      fc.property(anyNumber, anyNumber, fc.integer({ min: 0, max: 999 }), (sale, basket, payee) => {
        const reference = dueReference({ sale, basket, payee });
        expect(mod97(reference.slice(4) + reference.slice(0, 4))).toBe(1);
        expect(dueOfReference(printedReference(reference))).toEqual({ sale, basket, payee });
      }),
    );
  });

  test.each(['RF19V3P12', 'RF', 'V3P12', 'RF18539007547034', 'FR7630006000011234567890189'])(
    '« %s » names none of our dues',
    (text) => expect(dueOfReference(text)).toBeUndefined(),
  );

  test.each(['', 'é', 'A'.repeat(22)])('« %s » cannot be one', (body) => {
    expect(() => creditorReference(body)).toThrow(RangeError);
  });
});

/** Territories that bank under their mainland's letters. */
const UNDER_ANOTHER = 'AX GF GP MF MQ NC PF PM RE TF WF YT'.split(' ');

describe('an IBAN', () => {
  test.each([
    ['FR76 3000 6000 0112 3456 7890 189', 'FR7630006000011234567890189'],
    ['fr14-2004-1010-0505-0001-3M02-606', 'FR1420041010050500013M02606'],
    ['IBAN BE72 0000 0000 1616', 'BE72000000001616'],
    ['DE71110220330123456789', 'DE71110220330123456789'],
  ])('%s is read', (typed, iban) => expect(readIban(typed)).toEqual({ ok: true, value: iban }));

  test.each([
    ['FR7630006000011234567890188', 'key'],
    ['FR763000600001123456789018', 'length'],
    ['ZZ7630006000011234567890189', 'country'],
    ['à demander', 'characters'],
    ['', 'characters'],
  ])('%s is refused for its %s', (typed, error) =>
    expect(readIban(typed)).toEqual({ ok: false, error }),
  );

  test('is told right from wrong as an independent library tells them', () => {
    const countries = Object.entries(ibantools.countrySpecs).filter(
      ([code, { chars, IBANRegistry }]) => chars && IBANRegistry && !UNDER_ANOTHER.includes(code),
    );
    expect(countries.length).toBeGreaterThan(70);
    for (const [country, { chars }] of countries) {
      const known = readIban(`${country}00${'0'.repeat((chars ?? 0) - 4)}`);
      // The key is wrong, but the length is the country's.
      expect([country, known]).toEqual([country, { ok: false, error: 'key' }]);
    }
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom('DE', 'BE', 'FR', 'ES', 'IT', 'NL', 'LU'),
        (list, country) => {
          const typed = `${country}${list.join('')}`.slice(
            0,
            ibantools.countrySpecs[country]?.chars ?? 0,
          );
          if (isValidIBAN(typed)) expect(readIban(typed).ok).toBe(true);
        },
      ),
    );
  });

  test('is printed in groups of four', () =>
    expect(printedIban('BE72000000001616')).toBe('BE72 0000 0000 1616'));
});
