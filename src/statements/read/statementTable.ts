import Papa from 'papaparse';
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

/** Cut into cells by the separator under which a row of headers appears. */
export function readTable(text: string): Table {
  const start = text.slice(0, START);
  const tried = SEPARATORS.map((separator) => {
    const rows = cut(start, separator).data;
    const { head, columns } = headOf(rows);
    return {
      separator,
      rank: columns ? 1_000 + Object.keys(columns).length : evenness(rows),
      head,
    };
  });
  const best = tried.reduce((a, b) => (b.rank > a.rank ? b : a));
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
