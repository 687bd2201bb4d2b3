import { utf8 } from './utf8';

/** Codewords in all, those of correction a block, and blocks: level M, versions 1 to 13. */
const SIZES = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
  [346, 26, 5],
  [404, 30, 5],
  [466, 22, 8],
  [532, 22, 9],
] as const;

/** Dark modules of a square, `undefined` while nothing stands there. */
type Grid = (boolean | undefined)[][];

/**
 * A QR code of bytes with correction level M and a quiet zone around it, row by row. RangeError
 * beyond version 13, the largest that a transfer may have.
 */
export function qrCode(text: string): boolean[][] {
  const bytes = utf8(text);
  const version = 1 + SIZES.findIndex((_, index) => bytes.length <= roomOf(index + 1));
  if (version === 0) throw new RangeError(`Too long for a QR code: ${bytes.length} bytes`);
  const fixed = patterns(version);
  const bits = bitsOf(codewords(bytes, version));
  const all = MASKS.map((isFlipped, mask) => drawn(fixed, bits, isFlipped, mask));
  const costs = all.map(evenness);
  const best = all[costs.indexOf(Math.min(...costs))] ?? [];
  const side = Array.from({ length: QUIET }, () => false);
  const blank = Array.from({ length: best.length + 2 * QUIET }, () => false);
  const rows = best.map((row) => [...side, ...row, ...side]);
  return [...side.map(() => blank), ...rows, ...side.map(() => blank)];
}

const QUIET = 4;

/** Data codewords, of which a few bits say mode and length. */
const dataIn = (version: number): number => {
  const [total = 0, correction = 0, blocks = 0] = SIZES[version - 1] ?? [];
  return total - correction * blocks;
};
const roomOf = (version: number): number => dataIn(version) - (version < 10 ? 2 : 3);

const digits = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (value >> (count - 1 - index)) & 1);
const bitsOf = (bytes: readonly number[]): number[] => bytes.flatMap((byte) => digits(byte, 8));

/** Data in blocks, each with its correction, interleaved. */
function codewords(bytes: readonly number[], version: number): number[] {
  const bits = [...digits(4, 4), ...digits(bytes.length, version < 10 ? 8 : 16), ...bitsOf(bytes)];
  const data: number[] = [];
  for (let at = 0; at < bits.length; at += 8)
    data.push(bits.slice(at, at + 8).reduce((byte, bit, index) => byte | (bit << (7 - index)), 0));
  for (let pad = 0xec; data.length < dataIn(version); pad ^= 0xec ^ 0x11) data.push(pad);
  const [, correction = 0, count = 1] = SIZES[version - 1] ?? [];
  const short = Math.floor(data.length / count);
  const long = data.length % count;
  let from = 0;
  const blocks = Array.from({ length: count }, (_, index) => {
    const length = short + (index >= count - long ? 1 : 0);
    from += length;
    return data.slice(from - length, from);
  });
  const corrections = blocks.map((block) => remainder(block, correction));
  const turns = (lists: readonly (readonly number[])[], length: number): number[] =>
    Array.from({ length }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
  return [...turns(blocks, short + 1), ...turns(corrections, correction)];
}

/** In the field of 256 that QR codes count in. */
function product(a: number, b: number): number {
  let result = 0;
  for (let bit = 7; bit >= 0; bit--) {
    result = (result << 1) ^ ((result >> 7) * 0x11d);
    result ^= ((b >> bit) & 1) * a;
  }
  return result;
}

/** Reed and Solomon's. */
function remainder(data: readonly number[], degree: number): number[] {
  let divisor = [...Array.from({ length: degree - 1 }, () => 0), 1];
  for (let power = 1, step = 0; step < degree; step++, power = product(power, 2))
    divisor = divisor.map((one, index) => product(one, power) ^ (divisor[index + 1] ?? 0));
  let rest = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0);
    rest = divisor.map((one, index) => (rest[index + 1] ?? 0) ^ product(one, factor));
  }
  return rest;
}

/** Everything that does not hang on the data; formats are left light for now. */
function patterns(version: number): Grid {
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }));
  const put = (x: number, y: number, dark: boolean): void => {
    if (x >= 0 && y >= 0 && x < size && y < size) (grid[y] as Grid[number])[x] = dark;
  };
  for (let at = 0; at < size; at++) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  const square = (cx: number, cy: number, reach: number): void => {
    for (let y = -reach; y <= reach; y++)
      for (let x = -reach; x <= reach; x++) {
        const ring = Math.max(Math.abs(x), Math.abs(y));
        put(cx + x, cy + y, ring !== reach / 2 && ring !== 4);
      }
  };
  const ends: [number, number][] = [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ];
  for (const [x, y] of ends) square(x, y, 4);
  const places = alignments(version, size);
  const last = places.length - 1;
  places.forEach((x, i) => {
    places.forEach((y, j) => {
      const isCorner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!isCorner) square(x, y, 2);
    });
  });
  putFormat(grid, 0);
  if (version > 6) putVersion(grid, version);
  return grid;
}

function alignments(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2;
  const others = Array.from({ length: count - 1 }, (_, index) => size - 7 - index * step);
  return [6, ...others.reverse()];
}

function checked(value: number, bits: number, polynomial: number): number {
  let rest = value;
  for (let index = 0; index < bits; index++)
    rest = (rest << 1) ^ ((rest >> (bits - 1)) * polynomial);
  return (value << bits) | rest;
}

function putFormat(grid: Grid, mask: number): void {
  const bits = checked(mask, 10, 0x537) ^ 0x5412;
  const size = grid.length;
  const isDark = (index: number): boolean => ((bits >> index) & 1) === 1;
  const put = (x: number, y: number, dark: boolean): void => {
    (grid[y] as Grid[number])[x] = dark;
  };
  for (let index = 0; index < 15; index++) {
    const near = index < 6 ? index : index < 8 ? index + 1 : 0;
    if (index < 8) put(8, near, isDark(index));
    else put(index === 8 ? 7 : 14 - index, 8, isDark(index));
    if (index < 8) put(size - 1 - index, 8, isDark(index));
    else put(8, size - 15 + index, isDark(index));
  }
  put(8, size - 8, true);
}

function putVersion(grid: Grid, version: number): void {
  const bits = checked(version, 12, 0x1f25);
  for (let index = 0; index < 18; index++) {
    const dark = ((bits >> index) & 1) === 1;
    const far = grid.length - 11 + (index % 3);
    const near = Math.floor(index / 3);
    (grid[near] as Grid[number])[far] = dark;
    (grid[far] as Grid[number])[near] = dark;
  }
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The data in its zigzag, from the right, upwards first. */
function drawn(
  fixed: Grid,
  bits: readonly number[],
  isFlipped: (x: number, y: number) => boolean,
  mask: number,
): boolean[][] {
  const grid = fixed.map((row) => [...row]);
  const size = grid.length;
  let next = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2)
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const isUp = ((right + 1) & 2) === 0;
        const y = isUp ? size - 1 - step : step;
        const row = grid[y] as Grid[number];
        if (row[x] === undefined) row[x] = (bits[next++] === 1) !== isFlipped(x, y);
      }
  putFormat(grid, mask);
  return grid as boolean[][];
}

/** How even a code is: dots that are like the next one make runs and blocks, which are hard to read. */
const evenness = (grid: boolean[][]): number =>
  grid.reduce(
    (all, row, y) =>
      all + row.filter((dark, x) => dark === row[x + 1] || dark === grid[y + 1]?.[x]).length,
    0,
  );
