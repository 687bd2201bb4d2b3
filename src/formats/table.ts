/** A neutral table: what a report says, before anything makes a sheet, a file or a page of it. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const FORMULA_START = /^[=+\-@\t\r]/;

/** A word that a spreadsheet would run as a formula is kept as a word. */
const inert = (word: string): string => (FORMULA_START.test(word) ? `'${word}` : word);

const field = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value).replace('.', ',') : inert(value);
  return /[";\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

const csvLines = ({ header, rows }: Table): string =>
  [header, ...rows].map((row) => `${row.map(field).join(';')}\r\n`).join('');

/**
 * CSV as French spreadsheets open it: semicolons, decimal commas, a byte-order mark; a blank line
 * between two tables.
 */
export const frenchCsv = (...tables: readonly Table[]): string =>
  `\ufeff${tables.map(csvLines).join('\r\n')}`;
