import { normaliseEmail } from '../orders/order';
import { folded } from '../values/fold';

export type TraceCell = string | number | boolean | null;

/** A whole tab as it was read. */
export interface TracedTab {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: readonly (readonly TraceCell[])[];
}

/** What the column under a header says of the person whose row it is. */
export type ColumnNature = 'email' | 'name' | 'private' | 'state' | 'technical';

/** Headers are folded. */
export type IsNature = (nature: ColumnNature, header: string | undefined) => boolean;

export const textOf = (cell: TraceCell | undefined): string => String(cell ?? '');

/** A header row stands among the first ones. */
const HEADERS_AMONG = 10;

/** The headers of a tab, wherever its header row stands. */
export function headOf({ rows }: TracedTab, isNature: IsNature): readonly TraceCell[] {
  const isHead = (cells: readonly TraceCell[]): boolean =>
    cells.some((cell) => isNature('email', folded(textOf(cell))));
  return rows.slice(0, HEADERS_AMONG).find(isHead) ?? rows[0] ?? [];
}

export const titlesOf = (tab: TracedTab, isNature: IsNature): string[] =>
  headOf(tab, isNature).map((cell) => folded(textOf(cell)));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** These words where they stand by themselves: « lou@x.fr » is not in « marilou@x.fr ». */
export const wordsIn = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d.+_-])${escaped(text)}(?![\\p{L}\\d_-]|\\.[\\p{L}\\d])`, 'giu');

/** A row is somebody's where their address stands in a cell; beside others it is only mentioned. */
export const isOf = (email: string, cells: readonly TraceCell[]): boolean =>
  cells.some((cell) => normaliseEmail(textOf(cell)) === email);
