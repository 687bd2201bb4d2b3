import { utf8 } from './utf8';

const BLOCK = 64;
const DIGEST = 32;
const WORD = 2 ** 32;

/** The first 32 bits behind the point of a root of each of the first primes, as FIPS 180-4 wants. */
const rootsOf = (count: number, root: (prime: number) => number): number[] => {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++)
    if (primes.every((prime) => n % prime)) primes.push(n);
  return primes.map((prime) => (root(prime) % 1) * WORD) as number[];
};
const START = Int32Array.from(rootsOf(8, Math.sqrt));
const ROUNDS = Int32Array.from(rootsOf(64, Math.cbrt));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const at = (words: Int32Array, index: number): number => words[index] as number;

/** A block worked into a state, as a new one. */
function compress(state: Int32Array, bytes: Uint8Array, from: number): Int32Array {
  const words = new Int32Array(ROUNDS.length);
  const view = new DataView(bytes.buffer, from, BLOCK);
  for (let round = 0; round < 16; round++) words[round] = view.getInt32(round * 4);
  for (let round = 16; round < ROUNDS.length; round++) {
    const [near, far] = [at(words, round - 15), at(words, round - 2)];
    words[round] =
      (turned(near, 7) ^ turned(near, 18) ^ (near >>> 3)) +
      (turned(far, 17) ^ turned(far, 19) ^ (far >>> 10)) +
      at(words, round - 16) +
      at(words, round - 7);
  }
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)];
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)];
  for (let round = 0; round < ROUNDS.length; round++) {
    const first =
      h +
      (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
      ((e & f) ^ (~e & g)) +
      at(ROUNDS, round) +
      at(words, round);
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  return Int32Array.of(a, b, c, d, e, f, g, h).map((word, index) => word + at(state, index));
}

/** The digest of what follows a state that has taken `before` bytes, whole blocks of them. */
function digest(start: Int32Array, bytes: ArrayLike<number>, before = 0): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 128;
  const bits = (before + bytes.length) * 8;
  const end = new DataView(padded.buffer, padded.length - 8);
  end.setUint32(0, bits / WORD);
  end.setUint32(4, bits);
  let state = start;
  for (let from = 0; from < padded.length; from += BLOCK) state = compress(state, padded, from);
  const view = new DataView(new ArrayBuffer(DIGEST));
  for (let index = 0; index < state.length; index++) view.setInt32(index * 4, at(state, index));
  return new Uint8Array(view.buffer);
}

export const sha256 = (bytes: ArrayLike<number>): Uint8Array => digest(START, bytes);

/**
 * HMAC-SHA256 (RFC 2104) with one secret, worked in once: an announcement to a thousand people signs
 * a thousand links, and `Utilities` would take a call a signature.
 */
export function hmacSha256(secret: string): (text: string) => Uint8Array {
  const given = utf8(secret);
  const key = given.length > BLOCK ? sha256(given) : given;
  const keyed = (mask: number): Int32Array =>
    compress(
      START,
      Uint8Array.from({ length: BLOCK }, (_, index) => (key[index] ?? 0) ^ mask),
      0,
    );
  const [outer, inner] = [keyed(0x5c), keyed(0x36)];
  return (text) => digest(outer, digest(inner, utf8(text), BLOCK), BLOCK);
}
