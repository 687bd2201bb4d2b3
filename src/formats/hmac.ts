import { utf8 } from './utf8';

const BLOCK = 64;
const WORD = 2 ** 32;

/** The first 32 bits behind the point of a root of each of the first primes, as FIPS 180-4 wants. */
const rootsOf = (count: number, root: (prime: number) => number): number[] => {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++)
    if (primes.every((prime) => n % prime)) primes.push(n);
  return primes.map((prime) => (root(prime) % 1) * WORD) as number[];
};
const START = rootsOf(8, Math.sqrt).map((word) => word | 0);
const ROUNDS = rootsOf(64, Math.cbrt).map((word) => word | 0);

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** One block of 64 bytes worked into the state. */
function compress(state: readonly number[], block: readonly number[]): number[] {
  const words: number[] = [];
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  ROUNDS.forEach((constant, round) => {
    const [near = 0, far = 0] = [words[round - 15], words[round - 2]];
    const word =
      round < 16
        ? block.slice(round * 4, round * 4 + 4).reduce((all, byte) => (all << 8) | byte, 0)
        : ((turned(near, 7) ^ turned(near, 18) ^ (near >>> 3)) +
            (turned(far, 17) ^ turned(far, 19) ^ (far >>> 10)) +
            (words[round - 16] ?? 0) +
            (words[round - 7] ?? 0)) |
          0;
    words.push(word);
    const first =
      h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constant + word;
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  });
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
}

const bytesOf = (word: number): number[] => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255);

export function sha256(bytes: readonly number[]): number[] {
  const bits = bytes.length * 8;
  const zeros = (2 * BLOCK - 9 - (bytes.length % BLOCK)) % BLOCK;
  const padded = [
    ...bytes,
    128,
    ...Array(zeros).fill(0),
    ...bytesOf(bits / WORD),
    ...bytesOf(bits),
  ];
  let state: readonly number[] = START;
  for (let at = 0; at < padded.length; at += BLOCK)
    state = compress(state, padded.slice(at, at + BLOCK));
  return state.flatMap(bytesOf);
}

/**
 * HMAC-SHA256 (RFC 2104). Pure, as `Utilities` would take a call a signature: an announcement to a
 * thousand people signs a thousand links.
 */
export function hmacSha256(secret: string, text: string): number[] {
  const given = utf8(secret);
  const key = given.length > BLOCK ? sha256(given) : given;
  const padded = (mask: number): number[] =>
    Array.from({ length: BLOCK }, (_, at) => (key[at] ?? 0) ^ mask);
  return sha256([...padded(0x5c), ...sha256([...padded(0x36), ...utf8(text)])]);
}
