import { crc32 } from './crc32';

/** A square of dark and light dots as a PNG, each dot `scale` pixels wide. Bytes from 0 to 255. */
export function png(dots: readonly (readonly boolean[])[], scale: number): number[] {
  const size = dots.length * scale;
  const lines = dots.flatMap((row) => Array.from({ length: scale }, () => scanLine(row, scale)));
  return [
    ...[137, 80, 78, 71, 13, 10, 26, 10],
    ...chunk('IHDR', [...word(size), ...word(size), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', stored(lines.flat())),
    ...chunk('IEND', []),
  ];
}

/** One bit a pixel, light is 1; the leading zero says that no filter is used. */
function scanLine(row: readonly boolean[], scale: number): number[] {
  const bytes = Array.from({ length: 1 + Math.ceil((row.length * scale) / 8) }, () => 0);
  for (let x = 0; x < row.length * scale; x++) {
    if (!row[Math.floor(x / scale)])
      bytes[1 + (x >> 3)] = (bytes[1 + (x >> 3)] ?? 0) | (128 >> (x & 7));
  }
  return bytes;
}

const LARGEST_BLOCK = 65_535;

/** A zlib stream that compresses nothing: small enough here, and no library. */
function stored(data: readonly number[]): number[] {
  const blocks: number[] = [0x78, 0x01];
  for (let from = 0; from === 0 || from < data.length; from += LARGEST_BLOCK) {
    const part = data.slice(from, from + LARGEST_BLOCK);
    const isLast = from + LARGEST_BLOCK >= data.length ? 1 : 0;
    const length = part.length;
    const head = [isLast, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255];
    blocks.push(...head, ...part);
  }
  return [...blocks, ...word(adler32(data))];
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...[...type].map((letter) => letter.charCodeAt(0)), ...data];
  return [...word(data.length), ...body, ...word(crc32(body))];
}

const word = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

function adler32(data: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}
