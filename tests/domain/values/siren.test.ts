import fc from 'fast-check';
import { printedSiret, readSiret, readVatNumber, sirenOf } from '../../../src/domain/values/siren';

const read = (text: string) => {
  const result = readSiret(text);
  return result.ok ? result.value : result.error;
};

describe('a SIREN or a SIRET', () => {
  test.each([
    ['732 829 320', '732829320'],
    ['732 829 320 00074', '73282932000074'],
    ['SIRET: 73282932000074', '73282932000074'],
    ['732 829 320 00075', 'key'],
    ['732 829 321 00074', 'key'],
    // Fits as a whole, and its SIREN does not.
    ['732 829 311 00074', 'key'],
    ['732 829 32', 'length'],
    ['7,32829E+13', 'characters'],
    ['sans', 'characters'],
    // La Poste: by Luhn, by the sum of its digits, by neither; and nobody else by the sum.
    ['356 000 000 00048', '35600000000048'],
    ['356 000 000 00001', '35600000000001'],
    ['356 000 000 00002', 'key'],
    ['732 829 320 00019', 'key'],
  ])('« %s » is read as %s', (text, expected) => expect(read(text)).toBe(expected));

  test('one wrong digit is always seen, but in a place of La Poste’s', () => {
    const digits = fc.integer({ min: 0, max: 13 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (at, by) => {
        const right = '73282932000074';
        const wrong = String((Number(right[at]) + by) % 10);
        expect(read(right.slice(0, at) + wrong + right.slice(at + 1))).toBe('key');
      }),
    );
  });

  test('is printed in groups, and holds its SIREN', () => {
    expect(printedSiret('73282932000074')).toBe('732 829 320 00074');
    expect(printedSiret('732829320')).toBe('732 829 320');
    expect(sirenOf('732 829 320 00074')).toBe('732829320');
  });
});

test.each([
  ['FR44 732 829 320', true],
  ['fr44732829320', true],
  ['FR45 732 829 320', false],
  ['FR44 732 829 321', false],
  ['FR44 732 829', false],
  // A key with letters is checked by nobody else either.
  ['FRK7 732 829 320', true],
  ['DE123456789', true],
  ['44732829320', false],
])('the VAT number « %s » is taken: %s', (text, isRight) =>
  expect(readVatNumber(text).ok).toBe(isRight),
);
