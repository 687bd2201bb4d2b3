import { crc32 } from './crc32';
import { utf8 } from './utf8';

const half = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const word = (value: number): number[] => [...half(value), ...half(value >>> 16)];

/** The first of January 1980: a file says nothing of when it was made, and is the same each time. */
const DAY = 0x21;

/** Files of text in a zip that compresses nothing: small enough here, and no library. */
export function zipOf(
  files: readonly { readonly name: string; readonly text: string }[],
): number[] {
  const body: number[] = [];
  const directory: number[] = [];
  for (const { name, text } of files) {
    const [path, data] = [utf8(name), utf8(text)];
    const sizes = [...word(crc32(data)), ...word(data.length), ...word(data.length)];
    // Version 2.0, names in UTF-8, stored.
    const traits = [...half(20), ...half(0x0800), ...half(0), ...half(0), ...half(DAY), ...sizes];
    const start = body.length;
    append(body, [...word(0x04034b50), ...traits, ...half(path.length), ...half(0), ...path]);
    append(body, data);
    append(directory, [...word(0x02014b50), ...half(20), ...traits, ...half(path.length)]);
    append(directory, [...half(0), ...half(0), ...half(0), ...half(0), ...word(0), ...word(start)]);
    append(directory, path);
  }
  const end = [...word(0x06054b50), ...half(0), ...half(0), ...half(files.length)];
  append(end, [...half(files.length), ...word(directory.length), ...word(body.length), ...half(0)]);
  return body.concat(directory, end);
}

/** Not spread into a call: large files overflow the argument stack. */
function append(to: number[], more: readonly number[]): void {
  for (const byte of more) to.push(byte);
}
