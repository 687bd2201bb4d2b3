import type { Locale } from '../../domain/values/locale';
import { numberText } from '../../domain/values/number';

export type CellValue = string | number | boolean | null;

/** A cell as the spreadsheet holds it; moments are serial numbers. */
export interface Cell {
  readonly value: CellValue;
  /** As people see it. */
  readonly text: string;
  /** Number format family, where it tells what a number means. */
  readonly shownAs?: 'date' | 'percent';
  readonly formula?: string;
  /** The cell shows an error such as #REF!. */
  readonly error?: true;
}

export const emptyCell: Cell = { value: null, text: '' };

export const isBlank = (cell: Cell): boolean =>
  !cell.error &&
  (cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === ''));

/** A value read without its looks, as from a large tab. */
export function plainCell(value: CellValue | undefined): Cell {
  if (value === null || value === undefined || value === '') return emptyCell;
  return { value, text: String(value) };
}

/**
 * What was typed: a formula, or the number whole where its format shows less of it. « 3,51 € » in the
 * cell of 3.505 would hide what is wrong.
 */
export function typedText(cell: Cell, locale: Locale): string {
  const { value, shownAs, formula, text, error } = cell;
  if (formula !== undefined) return formula;
  if (typeof value !== 'number' || shownAs === 'date' || error) return text;
  const isShare = shownAs === 'percent';
  // Fifteen digits are all that a sheet keeps.
  const number = numberText(Number((isShare ? value * 100 : value).toPrecision(15)), locale);
  return isShare ? `${number} %` : number;
}
