import { uriEncoded } from './uriEncoded';

/** A text as the bytes of UTF-8; neither Apps Script nor this layer has an encoder. */
export const utf8 = (text: string): number[] =>
  (uriEncoded(text).match(/%..|./g) ?? []).map((part) =>
    part.length > 1 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0),
  );
