import { inflateSync } from 'node:zlib';

/** A PNG as its specification reads it: chunks whose sums hold, one bit a pixel. */
export function pixelsOf(bytes: Iterable<number>): { size: number; rgba: Uint8ClampedArray } {
  const file = Buffer.from([...bytes]);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const size = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const line = 1 + Math.ceil(size / 8);
  const rgba = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const bit = ((raw[y * line + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      rgba.fill(bit * 255, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  return { size, rgba };
}
