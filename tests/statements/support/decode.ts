import type { Decoder } from '../../../src/formats/decodeText';

export const decode: Decoder = (bytes, encoding, strict) => {
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch {
    return undefined;
  }
};

const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export const bytesIn = {
  utf8: (text: string): Uint8Array => new TextEncoder().encode(text),
  utf8WithMark: (text: string): Uint8Array => new TextEncoder().encode(`\ufeff${text}`),
  utf16: (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le'),
  utf16WithoutMark: (text: string): Uint8Array => Buffer.from(text, 'utf16le'),
  windows1252: (text: string): Uint8Array =>
    Uint8Array.from([...text], (letter) => {
      const high = SPECIAL.indexOf(letter);
      return high < 0 ? letter.charCodeAt(0) : 0x80 + high;
    }),
  /** Read as Windows-1252 by somebody, and saved. */
  mangled: (text: string): Uint8Array =>
    new TextEncoder().encode(
      Buffer.from(text, 'utf8')
        .toString('latin1')
        .replace(/[\u0080-\u009f]/g, (mark) => SPECIAL[mark.charCodeAt(0) - 0x80] ?? mark),
    ),
} as const;
