/** Reads a zip file within bounds: what it unpacks to is known, and checked, before it is used. */

import { inflateRawSync } from 'node:zlib';
import { codeOf } from '../standin/base/systemError';

export interface ZipFile {
  readonly names: readonly string[];
  /** Nothing when there is no such file. */
  read(name: string): Buffer | undefined;
}

export type ZipReading =
  | { readonly zip: ZipFile }
  | { readonly refused: 'notZip' | 'damaged' | 'tooLarge' | 'encrypted' };

/** What a drive of ten thousand baskets needs several times over. */
export const LARGEST_UNPACKED = 250_000_000;
const MOST_FILES = 5_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

class Refused extends Error {
  constructor(readonly why: 'damaged' | 'tooLarge' | 'encrypted') {
    super(why);
  }
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;

export function readZip(bytes: Buffer): ZipReading {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== LOCAL) return { refused: 'notZip' };
  try {
    const entries = centralDirectory(bytes);
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > LARGEST_UNPACKED) return { refused: 'tooLarge' };
    // Every file is unpacked once: a size that lies is then known before anything else trusts it.
    const contents = new Map(entries.map((entry) => [entry.name, unpacked(bytes, entry)]));
    return { zip: { names: [...contents.keys()], read: (name) => contents.get(name) } };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why };
    // By its name: what Node throws may be of another realm.
    if ((error as { name?: unknown }).name === 'RangeError') return { refused: 'damaged' };
    throw error;
  }
}

function centralDirectory(bytes: Buffer): readonly Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Refused('damaged');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_FILES) throw new Refused('tooLarge');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number++) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Refused('damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((part) => bytes.readUInt16LE(at + part));
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new Refused('encrypted');
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function unpacked(bytes: Buffer, { method, packed, size, offset }: Entry): Buffer {
  if (bytes.readUInt32LE(offset) !== LOCAL) throw new Refused('damaged');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new Refused('damaged');
  const content = bytes.subarray(start, start + packed);
  if (method === STORED && packed === size) return content;
  if (method !== DEFLATED) throw new Refused('damaged');
  if (size === 0) return Buffer.alloc(0);
  const plain = inflated(content, size);
  if (plain.length !== size) throw new Refused('damaged');
  return plain;
}

function inflated(content: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(content, { maxOutputLength: size });
  } catch (error) {
    // What zlib says of its input has a code.
    if (codeOf(error) === undefined) throw error;
    throw new Refused('damaged');
  }
}
