import type { Locale } from '../../domain/values/locale';
import { type Cents, cents } from '../../domain/values/money';
import { type CsvCell, frenchCsv } from '../../formats/frenchCsv';
import { euros } from '../../text/values/format';

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

/** « -12,34 »: two decimals and a comma, nothing else. */
export function decimalComma(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** As people read a cell. */
export function shown(cell: TableCell, locale: Locale): string {
  if (isMoney(cell)) return euros(cell.cents, locale);
  if (typeof cell === 'number')
    return String(cell)
      .replace('-', '−')
      .replace('.', locale === 'fr' ? ',' : '.');
  return cell ?? '';
}

export const isFigure = (cell: TableCell): boolean => typeof cell === 'number' || isMoney(cell);

const csvCell = (cell: TableCell): CsvCell =>
  isMoney(cell) ? { figure: decimalComma(cell.cents) } : cell;

export const csvOf = ({ header, rows }: Table): string =>
  frenchCsv([header, ...rows.map((row) => row.map(csvCell))]);
