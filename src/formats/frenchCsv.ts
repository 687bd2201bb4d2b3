/** A figure as it is to be written, where a number would lose its zeros: « 12,30 ». */
export interface Figure {
  readonly figure: string;
}

export type CsvCell = string | number | null | Figure;
type Rows = readonly (readonly CsvCell[])[];

const FORMULA_START = /^[=+\-@\t\r]/;

/** A word that a spreadsheet would run as a formula is kept as a word. */
const inert = (word: string): string => (FORMULA_START.test(word) ? `'${word}` : word);

function field(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return cell?.figure ?? '';
  const text = inert(cell);
  return /[";\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const lines = (rows: Rows): string => rows.map((row) => `${row.map(field).join(';')}\r\n`).join('');

/**
 * CSV as French spreadsheets open it: semicolons, decimal commas, a byte-order mark; a blank line
 * between two tables.
 */
export const frenchCsv = (...tables: readonly Rows[]): string =>
  `\ufeff${tables.map(lines).join('\r\n')}`;
