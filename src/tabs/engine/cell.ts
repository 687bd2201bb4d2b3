/** A cell as the spreadsheet holds it; moments are serial numbers. */
export interface Cell {
  readonly value: string | number | boolean | null;
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
export function plainCell(value: string | number | boolean | null | undefined): Cell {
  if (value === null || value === undefined || value === '') return emptyCell;
  return { value, text: String(value) };
}

/** Reads « 1 234,50 » and « 1234.50 »; nothing else passes. */
export function decimal(text: string): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  return /^-?\d+([.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : undefined;
}

/** Without accents, case, curly apostrophes or outer spaces: how headers and choices are compared. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
}
