/** What is typed into a cell and should not be. */

import type { Drive } from './drive';

export const A = 'anne@exemple.fr';
export const FB01 = { 'Réf.': 'FB01' };

/** Tab, row found by, column, what is typed; what stands as read; what is said. */
export type Case = readonly [
  tab: string,
  where: Readonly<Record<string, string>>,
  column: string,
  typed: string,
  read: string,
  said: string,
];

export function typeIn(drive: Drive, [tab, where, column, typed]: Case): number {
  const row = drive.find(tab, where);
  drive.type(tab, row, drive.column(tab, column), typed);
  return row;
}

export const name = (tab: string, column: string, typed: string): string =>
  `« ${typed} » under ${column} of ${tab} is reported`;
