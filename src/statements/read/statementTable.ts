import Papa from 'papaparse';
import { readAmount } from './amounts';
import { readDay } from './days';
import { type Columns, columnsIn, likelyHeader } from './statementColumns';

export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** The line of the text on which each row begins. */
  readonly lines: readonly number[];
  /** The row of the headers, or of what comes closest to them, and what they say. */
  readonly head: number;
  readonly header: readonly string[];
  readonly columns: Columns | undefined;
  /** A cell that was opened and never closed: the end of the file is missing. */
  readonly isCut: boolean;
}

const SEPARATORS = [';', '\t', ',', '|'];
const MOST_PREAMBLE = 60;
const START = 20_000;

/** Cut into cells by the separator under which a row of headers appears, else days and sums, else a table. */
export function readTable(text: string): Table {
  const start = text.slice(0, START);
  const tried = SEPARATORS.map((separator) => {
    const rows = cut(start, separator).data;
    const { columns = {} } = headOf(rows);
    const lines = rows.filter((row) => row.some(isDay) && row.some(isSum)).length;
    return { separator, ranks: [Object.keys(columns).length, lines, evenness(rows)] };
  });
  const best = tried.reduce((a, b) => (isAbove(b.ranks, a.ranks) ? b : a));
  const { data, errors } = cut(text, best.separator);
  const { head, columns } = headOf(data);
  return {
    rows: data,
    lines: linesOf(data),
    head,
    header: data[head < 0 ? likelyHeader(data.slice(0, MOST_PREAMBLE)) : head] ?? [],
    columns,
    isCut: errors.some(({ code }) => code === 'MissingQuotes'),
  };
}

const cut = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter });

function headOf(rows: readonly (readonly string[])[]): {
  head: number;
  columns: Columns | undefined;
} {
  for (const [head, row] of rows.slice(0, MOST_PREAMBLE).entries()) {
    const columns = columnsIn(row);
    if (columns) return { head, columns };
  }
  return { head: -1, columns: undefined };
}

/** By the first rank in which they differ. */
function isAbove(ranks: readonly number[], others: readonly number[]): boolean {
  const at = ranks.findIndex((rank, index) => rank !== others[index]);
  return at >= 0 && (ranks[at] ?? 0) > (others[at] ?? 0);
}

/** A cell that is nothing else: « 13/04/2026;VIR;17 » is what a wrong separator leaves. */
const isDay = (cell: string): boolean =>
  /^\s*\d[\d/.-]{5,9}(?!\S)/.test(cell) && readDay(cell) !== undefined;
const isSum = (cell: string): boolean => /\d[.,]\d/.test(cell) && readAmount(cell) !== undefined;

/** How many rows have as many cells as the widest. */
function evenness(rows: readonly (readonly string[])[]): number {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return width < 2 ? 0 : rows.filter(({ length }) => length === width).length;
}

function linesOf(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((row) => {
    const at = line;
    line += 1 + row.reduce((all, cell) => all + (cell.match(/\n/g)?.length ?? 0), 0);
    return at;
  });
}
