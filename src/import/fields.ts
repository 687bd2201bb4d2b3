import type { TypedFault } from '../domain/catalogue/listFault';

/** The columns of Produits that a list can fill. */
export const fields = [
  ...(['ref', 'producer', 'category', 'title', 'packaging', 'content', 'unit', 'price'] as const),
  ...(['vat', 'stock', 'sale', 'step', 'maxPerBasket', 'deposit'] as const),
] as const;
export type Field = (typeof fields)[number];
export type Words = Readonly<Partial<Record<Field, string>>>;

export interface ListFault extends TypedFault {
  readonly field: Field;
}

/** A line of a list as it was read, and as people may mend it. Lines count from 1. */
export interface ListLine {
  readonly line: number;
  /** As it was pasted. */
  readonly text: string;
  readonly fields: Words;
  /** Its column of prices says that they are of the pack, or of one; or its packaging has a column of its own. */
  readonly basis?: 'ofPack' | 'each' | 'apart' | undefined;
  /** Somebody said that a price which looked strange is right. */
  readonly isConfirmed?: boolean;
  /** What the list leaves open about it, until somebody mends the line. */
  readonly doubts?: readonly ListFault[];
}

export const withDoubts = <T extends ListLine>(line: T, doubts: readonly ListFault[]): T =>
  doubts.length === 0 ? line : { ...line, doubts: [...doubts, ...(line.doubts ?? [])] };

/** How much of a list is taken at a time (docs/rules.md V8). */
const MOST = { tooLong: 200_000, tooManyLines: 1000 } as const;

/** Of a cell, or of a line of text; what is longer is not looked into. */
export const LONGEST_CELL = 500;

/** What is wrong with a list before anything of it is read, and what would be taken. */
export function tooLarge(text: string): TypedFault | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length;
  const code = text.length > MOST.tooLong ? 'tooLong' : 'tooManyLines';
  const read = code === 'tooLong' ? text.length : lines;
  return read > MOST[code] ? { code, read: String(read), detail: String(MOST[code]) } : undefined;
}

/** A formula, what gives nothing of it (« #REF! »), or the markup of a page. */
export const isCode = (text: string): boolean =>
  /^[=@]|^#[A-Z0-9/]{2,9}[!?]?$/.test(text) || (/<\/?[a-z]/i.test(text) && text.includes('>'));
