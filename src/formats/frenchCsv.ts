/** A figure as it is to be written, where a number would lose its zeros: « 12,30 ». */
export interface Figure {
  readonly figure: string;
}

export type CsvCell = string | number | null | Figure;
type Rows = readonly (readonly CsvCell[])[];

const FORMULA_START = /^[=+\-@\t\r]/;

/** A word that a spreadsheet would run as a formula is kept as a word. */
const inert = (word: string): string => (FORMULA_START.test(word) ? `'${word}` : word);

interface Marks {
  readonly between: ';' | ',';
  readonly decimal: ',' | '.';
}

function field(cell: CsvCell, { between, decimal }: Marks): string {
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  if (typeof cell === 'object') return cell?.figure ?? '';
  const text = inert(cell);
  return text.includes(between) || /["\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** With a byte-order mark; a blank line between two tables. */
const csv = (tables: readonly Rows[], marks: Marks): string => {
  const line = (row: Rows[number]): string =>
    `${row.map((cell) => field(cell, marks)).join(marks.between)}\r\n`;
  return `\ufeff${tables.map((rows) => rows.map(line).join('')).join('\r\n')}`;
};

/** CSV as French spreadsheets open it: semicolons, decimal commas. */
export const frenchCsv = (...tables: readonly Rows[]): string =>
  csv(tables, { between: ';', decimal: ',' });

/** As English ones do: commas, decimal points. */
export const englishCsv = (...tables: readonly Rows[]): string =>
  csv(tables, { between: ',', decimal: '.' });
