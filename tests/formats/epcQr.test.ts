import fc from 'fast-check';
import jsqr from 'jsqr';
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

test('the longest payload stays within 331 bytes, which is version 13', () => {
  const payload = epcPayload({
    ...transfer,
    name: 'é'.repeat(90),
    amount: cents(99_999_999_999),
    reference: 'RF18539007547034',
  });
  expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(331);
});

test.each([1, 4])('the picture, %s pixels a dot, is read back to the exact payload', (scale) => {
  const payload = epcPayload(transfer);
  const dots = qrCode(payload);
  const { size, rgba } = pixelsOf(png(dots, scale));
  expect(size).toBe(dots.length * scale);
  expect(jsqr(rgba, size, size)?.data).toBe(payload);
});

test('a code has version 13 at most', () => {
  expect(qrCode('x'.repeat(331))).toHaveLength(13 * 4 + 17 + 8);
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
