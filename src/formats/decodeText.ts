/** Bytes as text in a named encoding, and whether every byte fitted: `TextDecoder`, where there is one. */
export type Decoder = (bytes: Uint8Array, encoding: string, strict: boolean) => string | undefined;

/** What stands from 0x80 to 0x9F in Windows-1252; some decoders leave control characters there. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Files seldom say their encoding, and some say a wrong one: the bytes tell. */
export function decodeText(bytes: Uint8Array, decode: Decoder): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return withoutMark(decode(bytes, utf16, false) ?? '');
  const text = decode(bytes, 'utf-8', true);
  return withoutMark(text === undefined ? windows1252(bytes, decode) : unmangled(text, decode));
}

function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second !== undefined && second !== 0) return 'utf-16be';
  return first !== undefined && first !== 0 && second === 0 ? 'utf-16le' : undefined;
}

const windows1252 = (bytes: Uint8Array, decode: Decoder): string =>
  (decode(bytes, 'windows-1252', false) ?? '').replace(
    /[\u0080-\u009f]/g,
    (mark) => WINDOWS_1252[mark.charCodeAt(0) - 0x80] ?? mark,
  );

const TWICE = /[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** « Ã‰LODIE »: UTF-8 that somebody read as Windows-1252 and saved again. */
function unmangled(text: string, decode: Decoder): string {
  if (!TWICE.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const high = WINDOWS_1252.indexOf(text.charAt(at));
    if (code > 0xff && high < 0) return text;
    bytes[at] = high < 0 ? code : 0x80 + high;
  }
  return decode(bytes, 'utf-8', true) ?? text;
}

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');
