import type { Locale } from '../../domain/values/locale';
import { type Cents, cents } from '../../domain/values/money';
import { amountText } from '../../domain/values/number';
import { type CsvCell, frenchCsv } from '../../formats/frenchCsv';
import { euros, plainNumber } from '../../text/values/format';

/** An amount in a table: its cents, so that no one has to guess a unit. */
export interface Money {
  readonly cents: Cents;
}

export type TableCell = string | number | null | Money;

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

export const money = (amount: number): Money => ({ cents: cents(amount) });

const isMoney = (cell: TableCell): cell is Money => typeof cell === 'object' && cell !== null;

/** As people read a cell. */
export function shown(cell: TableCell, locale: Locale): string {
  if (isMoney(cell)) return euros(cell.cents, locale);
  if (typeof cell === 'number') return plainNumber(cell, locale);
  return cell ?? '';
}

export const isFigure = (cell: TableCell): boolean => typeof cell === 'number' || isMoney(cell);

const csvCell = (cell: TableCell): CsvCell =>
  isMoney(cell) ? { figure: amountText(cell.cents, 'fr') } : cell;

export const csvOf = ({ header, rows }: Table): string =>
  frenchCsv([header, ...rows.map((row) => row.map(csvCell))]);
