import type { TypedFault } from '../../domain/catalogue/listFault';

/** How much of a list is taken at a time (docs/rules.md V8): the drive takes a thousand rows, of 200 signs on average. */
const MOST = { tooLong: 200_000, tooManyLines: 1000 } as const;

/** Of a cell, or of a line of text; what is longer is no product, and is not looked into. */
export const LONGEST_CELL = 500;

export interface TooLarge {
  readonly code: keyof typeof MOST;
  readonly read: string;
}

/** What is wrong with a list before anything of it is read. */
export function tooLarge(text: string): TooLarge | undefined {
  if (text.length > MOST.tooLong) return { code: 'tooLong', read: String(text.length) };
  let lines = 0;
  for (const line of text.split(/\r\n?|\n/)) if (line.trim() !== '') lines += 1;
  return lines > MOST.tooManyLines ? { code: 'tooManyLines', read: String(lines) } : undefined;
}

/** The same, with what would be taken. */
export const tooLargeFault = ({ code, read }: TooLarge): TypedFault => ({
  code,
  read,
  detail: String(MOST[code]),
});

/** A formula or the markup of a page: nothing that people sell is written so. */
export const isCode = (text: string): boolean =>
  /^[=@]/.test(text) || (/<\/?[a-z]/i.test(text) && text.includes('>'));

/** « #REF! », « #N/A »: a formula that gives nothing. */
export const isBroken = (text: string): boolean => /^#[A-Z0-9/]{2,9}[!?]?$/.test(text.trim());
