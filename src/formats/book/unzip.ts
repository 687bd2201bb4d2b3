/** Unpacks « deflate » without a head; undefined where it is damaged, or holds more than `most` bytes. */
export type Inflate = (bytes: Uint8Array, most: number) => Promise<Uint8Array | undefined>;

export type Unzipped =
  | {
      readonly has: (name: string) => boolean;
      /** A file of the archive by its name; undefined where there is none, or it cannot be unpacked. */
      readonly read: (name: string) => Promise<Uint8Array | undefined>;
    }
  | { readonly refused: 'damaged' | 'encrypted' | 'tooLarge' };

/** Of all its files, unpacked: a list of a thousand lines needs a hundredth of it. */
const MOST_BYTES = 60_000_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
}

/** Opens a zip by its directory, at its end. */
export function unzip(bytes: Uint8Array, inflate: Inflate): Unzipped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return { refused: 'damaged' };
  const entries = new Map<string, Entry>();
  let all = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return { refused: 'damaged' };
    if (view.getUint16(at + 8, true) & 1) return { refused: 'encrypted' };
    const nameLength = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength));
    const size = view.getUint32(at + 24, true);
    // Pictures are not read.
    if (/\.(?:xml|rels)$/.test(name)) all += size;
    if (all > MOST_BYTES) return { refused: 'tooLarge' };
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size,
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return {
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name);
      const packed = entry && packedOf(bytes, view, entry);
      if (!packed) return undefined;
      const plain = entry.method === 0 ? packed : await inflate(packed, entry.size);
      // A size that lies was counted for another.
      return plain?.length === entry.size ? plain : undefined;
    },
  };
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function packedOf(
  bytes: Uint8Array,
  view: DataView,
  { start, packed }: Entry,
): Uint8Array | undefined {
  if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL) return undefined;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  return from + packed > bytes.length ? undefined : bytes.subarray(from, from + packed);
}
