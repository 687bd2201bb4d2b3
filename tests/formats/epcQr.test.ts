import fc from 'fast-check';
import jsqr from 'jsqr';
import { encode } from 'uqr';
import { cents } from '../../src/domain/values/money';
import { epcPayload } from '../../src/formats/epcQr';
import { png } from '../../src/formats/png';
import { qrCode } from '../../src/formats/qrCode';
import { pixelsOf } from '../support/png';

const transfer = {
  name: 'Maraîchage de la Gervanne',
  iban: 'FR1420041010050500013M02606',
  amount: cents(3860),
  reference: 'RF28V3P12',
};

test('what the QR code says is EPC069-12, line by line', () => {
  expect(epcPayload(transfer).split('\n')).toEqual([
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    'Maraîchage de la Gervanne',
    'FR1420041010050500013M02606',
    'EUR38.60',
    '',
    'RF28V3P12',
  ]);
});

test.each([0, -1, 100_000_000_000])('no transfer carries %s cents', (amount) => {
  expect(() => epcPayload({ ...transfer, amount: cents(amount) })).toThrow(RangeError);
});

test('the longest payload stays within 331 bytes and version 13', () => {
  const payload = epcPayload({
    ...transfer,
    name: 'é'.repeat(90),
    amount: cents(99_999_999_999),
    reference: 'RF18539007547034',
  });
  expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(331);
  expect(encode(payload, { ecc: 'M', boostEcc: false }).version).toBeLessThanOrEqual(13);
});

test.each([1, 4])('the picture, %s pixels a dot, is read back to the exact payload', (scale) => {
  const payload = epcPayload(transfer);
  const dots = qrCode(payload);
  const { size, rgba } = pixelsOf(png(dots, scale));
  expect(size).toBe(dots.length * scale);
  expect(jsqr(rgba, size, size)?.data).toBe(payload);
});

/** What an independent encoder makes of it, with each of the eight masks that it may choose. */
const encodings = (text: string): boolean[][][] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map(
    (maskPattern) =>
      encode([...Buffer.from(text)], { ecc: 'M', boostEcc: false, border: 4, maskPattern }).data,
  );

test('every length up to version 13 gives a code as an independent encoder makes it', () => {
  for (const length of [1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213, 214, 251, 287, 331]) {
    const text = 'é€zÀ9&'.repeat(60).slice(0, length);
    const cut = Buffer.from(text)
      .subarray(0, length)
      .toString()
      .replace(/\ufffd/g, '');
    expect(encodings(cut)).toContainEqual(qrCode(cut));
  }
  expect(() => qrCode('x'.repeat(332))).toThrow(RangeError);
});

test('whatever a payload says, a decoder reads it back', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }), (text) => {
      const { size, rgba } = pixelsOf(png(qrCode(text), 3));
      const bytes = jsqr(rgba, size, size)?.binaryData ?? [];
      expect(Buffer.from(bytes).toString()).toBe(text);
    }),
    { numRuns: 40 },
  );
});
