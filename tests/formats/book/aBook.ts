import { inflateRawSync } from 'node:zlib';
import { readBook } from '../../../src/formats/book/book';
import type { Inflate } from '../../../src/formats/book/unzip';
import { zipOf } from '../../../src/formats/zip';

export const inflate: Inflate = async (packed, most) => {
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch {
    return undefined;
  }
};

const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes);

export const read = (bytes: Uint8Array, unpack = inflate) => readBook(bytes, unpack, decode);

export const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  Uint8Array.from(zipOf(Object.entries(files).map(([name, text]) => ({ name, text }))));

/** Its directory says of these files that they are so large once unpacked. */
export function sizedAs(bytes: Uint8Array, sizes: Readonly<Record<string, number>>): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const text = new TextDecoder('latin1').decode(changed);
  // A name of the directory stands behind 46 bytes, of the file itself behind 30.
  for (const [name, size] of Object.entries(sizes))
    view.setUint32(text.lastIndexOf(name) - 46 + 24, size, true);
  return changed;
}
