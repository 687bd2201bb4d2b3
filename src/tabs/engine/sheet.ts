import { folded } from '../../domain/values/fold';
import type { Problem } from '../../domain/values/problem';
import { type Cell, type CellValue, emptyCell } from './cell';
import type { ColumnOf, Tab } from './tab';

/** A sheet as one read gives it. Rows and columns count from 0, as in the grid. */
export interface SheetContent {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Where the header stands: row 0 unless people put something above it. */
  readonly headerRow: number;
  readonly header: readonly Cell[];
  /** A column's identity, by its place; null for a column of people's own. */
  readonly columnIds: readonly (string | null)[];
  /** What stands below the header; row i is grid row `headerRow + 1 + i`. */
  readonly rows: readonly (readonly Cell[])[];
  /** Where only some columns were read: what stands in the others is not known. */
  readonly onlyColumns?: ReadonlySet<number>;
}

export type Values = readonly (readonly CellValue[])[];

export const NOTHING: Values = [];

export interface Located<T extends Tab = Tab> {
  readonly columns: ReadonlyMap<ColumnOf<T>, number>;
  readonly missing: readonly ColumnOf<T>[];
  /**
   * Of them those that people type in and that stood there: somebody deleted them with what was typed.
   * Made anew, one would say that all of it was blank (docs/rules.md M60).
   */
  readonly deleted: readonly ColumnOf<T>[];
  /** The first free column to the right. */
  readonly width: number;
  readonly problems: readonly Problem[];
}

/**
 * Finds a tab's columns by identity, then by header; never by position. A column that stands
 * twice is reported and left alone.
 */
export function locate<T extends Tab>(tab: T, sheet: SheetContent): Located<T> {
  const columns = new Map<ColumnOf<T>, number>();
  const missing: ColumnOf<T>[] = [];
  const problems: Problem[] = [];
  const places = placesIn(tab, sheet);
  for (const id of Object.keys(tab.columns) as ColumnOf<T>[]) {
    const found = places(id);
    const [first] = found;
    if (found.length > 1) {
      problems.push({
        code: 'columnTwice',
        tab: tab.id,
        column: id,
        detail: found.map(letters).join(', '),
      });
    } else if (first !== undefined) {
      columns.set(id, first);
      if ((sheet.header[first]?.text ?? '').trim() === '')
        problems.push({ code: 'toMake', tab: tab.id, column: id });
    } else {
      missing.push(id);
    }
  }
  const deleted = missing.filter((id) => isTyped(tab, id) && isOfToday(tab, sheet, missing));
  for (const id of missing) {
    const isToBring = deleted.includes(id) || tab.sumsHangOn?.includes(id);
    if (!tab.columns[id]?.whenUsed)
      problems.push({
        code: isToBring ? 'lost' : 'toMake',
        ...{ tab: tab.id, column: id },
      });
  }
  return {
    columns,
    missing,
    deleted,
    width: Math.max(sheet.header.length, sheet.columnIds.length),
    problems,
  };
}

/** People type in it in every drive, and nobody else knows what. One of a later version is `whenUsed`. */
const isTyped = ({ columns }: Tab, id: string): boolean =>
  columns[id]?.owner === 'people' && !columns[id].whenUsed && !columns[id].writtenAgain;

/** Neither put in by somebody under the tab's name, nor as an earlier version made it. */
const isOfToday = (
  { columns }: Tab,
  { columnIds }: SheetContent,
  missing: readonly string[],
): boolean =>
  columnIds.some((id) => id !== null) &&
  !missing.some((id) => columns[id]?.technical && !columns[id].whenUsed);

/** Of a column, by its name in the table. Most tabs have no column left to be known by its header. */
function placesIn(tab: Tab, sheet: SheetContent): (id: string) => readonly number[] {
  const identified = new Map<string, number[]>();
  sheet.columnIds.forEach((owner, index) => {
    if (owner === null) return;
    const same = identified.get(owner);
    if (same) same.push(index);
    else identified.set(owner, [index]);
  });
  const others = sheet.header.flatMap((cell, index) =>
    sheet.columnIds[index] == null ? [{ index, name: folded(cell.text) }] : [],
  );
  return (id) => {
    const own = identified.get(id);
    const column = tab.columns[id];
    if (own || !column || others.length === 0) return own ?? [];
    const { header, earlier = [] } = column;
    const names = [header.fr, header.en, ...earlier].map(folded);
    return others.flatMap(({ index, name }) => (names.includes(name) ? [index] : []));
  };
}

/**
 * Other columns stand there now than when the header was read: by what stands in some of its cells. One
 * that is computed may change by itself.
 */
export function isMoved(
  header: readonly Cell[],
  now: readonly (CellValue | undefined)[],
  columns: Iterable<number> = header.keys(),
): boolean {
  for (const column of columns) {
    const before = header[column];
    if (typeof before?.value !== 'string' || before.formula !== undefined) continue;
    if (now[column] !== before.value) return true;
  }
  return false;
}

/** 0 → A, 26 → AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export const cellAt = (cells: readonly Cell[], column: number | undefined): Cell =>
  (column === undefined ? undefined : cells[column]) ?? emptyCell;
