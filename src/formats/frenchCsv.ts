/** A figure as it is to be written, where a number would lose its zeros: « 12,30 ». */
export interface Figure {
  readonly figure: string;
}

export type CsvCell = string | number | null | Figure;
type Rows = readonly (readonly CsvCell[])[];

/** At the start of a field, whichever separator the file is opened with; full-width signs run as well. */
const FORMULA_START = /(^|[;,\t\n\r])([ "\u00a0]*)(?=[=+\-@＝＋－＠])/g;

/** A word that a spreadsheet would run as a formula, or a part of it, is kept as a word. */
export const inert = (word: string): string =>
  word.replace(FORMULA_START, "$1$2'").replace(/^(?=[\t\r])/, "'");

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
