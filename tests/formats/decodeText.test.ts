import { decodeText } from '../../src/formats/decodeText';
import { bytesIn, decode } from '../statements/support/decode';

const TEXT = 'Élodie ; 3,50 € ; « bœuf »\n';

test.each(Object.entries(bytesIn))('a file in %s is read as it was meant', (_, bytes) => {
  expect(decodeText(bytes(TEXT), decode)).toBe(TEXT);
});

test('UTF-16 with the high bytes first is known with its mark and without', () => {
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
  expect(decodeText(swapped(`\ufeff${TEXT}`), decode)).toBe(TEXT);
  expect(decodeText(swapped(TEXT), decode)).toBe('Élodie ; 3,50 € ; « bœuf »\n');
});

test.each(['Ã', 'São Paulo', 'Â la carte €', 'Ã©\u0394'])('« %s » is left as it is', (text) => {
  expect(decodeText(bytesIn.utf8(text), decode)).toBe(text);
});

test('nothing, and a byte alone, are read too', () => {
  expect(decodeText(new Uint8Array(), decode)).toBe('');
  expect(decodeText(Uint8Array.of(0xe9), decode)).toBe('é');
});

test('where a decoder knows no UTF-8 but the strict one, Windows-1252 is what is left', () => {
  const poor = (bytes: Uint8Array, encoding: string, strict: boolean) =>
    encoding === 'windows-1252'
      ? Buffer.from(bytes).toString('latin1')
      : decode(bytes, encoding, strict);
  expect(decodeText(bytesIn.windows1252(TEXT), poor)).toBe(TEXT);
});
