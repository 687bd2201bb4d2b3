/** What stands in a tab, to the cent, beside what the model says. */
import type { Drive } from '../../stories/support/drive';
import type { Row } from '../../stories/support/driveTabs';

/** « place: expected …, stands … », one a difference. */
export type Differences = string[];

/** In cents or thousandths; a cell that holds no number is told as it stands. */
export function scaled(cell: Row[string] | undefined, by: number): number | string {
  if (cell === undefined || cell === '') return 0;
  if (typeof cell !== 'number') return String(cell);
  const whole = Math.round(cell * by);
  return Math.abs(cell * by - whole) < 1e-6 ? whole : String(cell);
}

export const cents = (cell: Row[string] | undefined): number | string => scaled(cell, 100);

export class Told {
  readonly differences: Differences = [];

  same(place: string, stands: unknown, expected: unknown): void {
    if (stands !== expected)
      this.differences.push(`${place}: expected ${String(expected)}, stands ${String(stands)}`);
  }
}

export const rowsOf = (drive: Drive, title: string): Row[] =>
  drive.titles().includes(title) ? drive.rows(title) : [];
