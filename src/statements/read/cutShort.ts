import type { Cells } from './learnt';
import type { Columns, Role } from './statementColumns';
import type { Table } from './statementTable';

export interface BodyRow {
  readonly cells: Cells;
  readonly line: number;
}

const SUMS: readonly Role[] = ['amount', 'debit', 'credit', 'gross', 'fee', 'net'];

/** Whether a table ends inside its last row: it is shorter than others, or its amount is. */
export function endsInside(
  text: string,
  body: readonly BodyRow[],
  { rows, head }: Table,
  columns: Columns,
): boolean {
  const last = body.at(-1)?.cells ?? [];
  const others = body.slice(0, -1).map(({ cells }) => cells);
  if (last.length === 0 || text.slice(text.trimEnd().length).includes('\n')) return false;
  // What a bank writes below is no row of the body, and ends the file.
  if (last !== rows.at(-1)) return false;
  const header = (rows[head] ?? []).reduce((most, cell, at) => (cell === '' ? most : at + 1), 0);
  const width = others.reduce((least, { length }) => Math.min(least, length), Infinity);
  if (last.length < (others.length > 0 ? width : header)) return true;
  const at = last.length - 1;
  if (!SUMS.some((role) => columns[role]?.includes(at))) return false;
  const written = others.map((cells) => cells[at] ?? '').filter(Boolean);
  return written.length > 0 && written.every((one) => decimals(one) > decimals(last[at] ?? ''));
}

const decimals = (amount: string): number => {
  const mark = Math.max(amount.lastIndexOf(','), amount.lastIndexOf('.'));
  return mark < 0 ? 0 : amount.slice(mark).replace(/\D/g, '').length;
};
