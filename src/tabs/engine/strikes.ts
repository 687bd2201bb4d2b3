import type { Cell } from './cell';
import type { Content, TabEdit } from './edit';
import { showsIn } from './formerRows';
import { holdsNothing, type ReadTab } from './readTab';
import { cellAt, letters } from './sheet';

/** What a write put into one row of the grid. */
interface Strike {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Content>;
  readonly isAdded: boolean;
}

/** The same, where it stands by now. */
export interface Struck {
  /** Grid row. */
  readonly row: number;
  /** Undefined above the header, of which nothing is read. */
  readonly cells: readonly Cell[] | undefined;
  readonly columns: ReadonlySet<number>;
  readonly isAdded: boolean;
}

/** Cells that a task names. */
const MOST_NAMED = 20;

interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** « E2:G2, E5 », as people see them. */
export function cellNames(cells: readonly CellAt[]): string {
  const runs: [CellAt, CellAt][] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    const isNext = last?.[1].row === cell.row && last[1].column >= cell.column - 1;
    if (last && isNext) last[1] = cell;
    else runs.push([cell, cell]);
  }
  const name = ({ row, column }: CellAt): string => `${letters(column)}${row + 1}`;
  const names = runs.map(([from, to]) => [...new Set([name(from), name(to)])].join(':'));
  const named = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${named} …` : named;
}

/** Where a write put something, as it meant it. */
export const writtenIn = ({ cells, appended, end }: Landed): CellAt[] => [
  ...cells,
  ...appended.flatMap((row, at) =>
    row.flatMap((content, column) => (content ? [{ row: end + at, column }] : [])),
  ),
];

export type Landed = Pick<TabEdit, 'cells' | 'appended' | 'end'>;

/**
 * Finds what a write put somewhere, though rows moved before it or since: where all that was put into a
 * row stands. Rows that it added are sought by what they hold, as Google adds them below the last.
 * `now`: where the columns that the write found stand by now.
 */
export function struckIn(
  fresh: ReadTab,
  write: Landed,
  now: ReadonlyMap<number, number>,
): Struck[] {
  const taken = new Set<number>();
  return strikesOf(write, now).flatMap((strike): Struck[] => {
    const row = placeOf(fresh, strike, taken);
    const cells = cellsAt(fresh, row ?? strike.row);
    // Somebody wrote over it meanwhile, or took it away: of that only what still stands there goes.
    const columns = [...strike.cells].flatMap(([column, content]) =>
      row !== undefined || (saysSomething(content) && shownIn(cells, column, content))
        ? [column]
        : [],
    );
    if (row !== undefined) taken.add(row);
    else if (strike.isAdded) return [];
    const { isAdded } = strike;
    return [{ row: row ?? strike.row, cells, columns: new Set(columns), isAdded }];
  });
}

function strikesOf({ cells, appended, end }: Landed, now: ReadonlyMap<number, number>): Strike[] {
  const changed = new Map<number, Map<number, Content>>();
  for (const { row, column, content } of cells) {
    const own = changed.get(row) ?? new Map<number, Content>();
    changed.set(row, own.set(now.get(column) ?? column, content));
  }
  const added = appended.map((contents, at): Strike => {
    const own = new Map<number, Content>();
    contents.forEach((content, column) => {
      if (content) own.set(now.get(column) ?? column, content);
    });
    return { row: end + at, cells: own, isAdded: true };
  });
  return [...[...changed].map(([row, own]) => ({ row, cells: own, isAdded: false })), ...added];
}

function placeOf(fresh: ReadTab, strike: Strike, taken: ReadonlySet<number>): number | undefined {
  const { headerRow, rows } = fresh.sheet;
  const fits = (row: number): boolean => !taken.has(row) && isIn(cellsAt(fresh, row), strike);
  if (fits(strike.row)) return strike.row;
  if (![...strike.cells.values()].some(saysSomething)) return undefined;
  const all = Array.from({ length: rows.length + 1 }, (_, at) => headerRow + at).filter(fits);
  return strike.isAdded || all.length === 1 ? all[0] : undefined;
}

function isIn(cells: readonly Cell[] | undefined, { cells: put, isAdded }: Strike): boolean {
  if (!cells) return !isAdded;
  if (![...put].every(([column, content]) => shownIn(cells, column, content))) return false;
  return !isAdded || cells.every((cell, column) => put.has(column) || holdsNothing(cell));
}

const saysSomething = (content: Content): boolean =>
  !('formula' in content) && (!('value' in content) || content.value !== null);

function shownIn(cells: readonly Cell[] | undefined, column: number, content: Content): boolean {
  if ('formula' in content) return true;
  return showsIn(cellAt(cells ?? [], column), 'value' in content ? content.value : content);
}

function cellsAt({ sheet }: ReadTab, row: number): readonly Cell[] | undefined {
  const { headerRow, header, rows } = sheet;
  if (row < headerRow) return undefined;
  return row === headerRow ? header : (rows[row - headerRow - 1] ?? []);
}
