import { type CellValue, plainCell } from '../../tabs/engine/cell';
import { isMoved, type SheetContent } from '../../tabs/engine/sheet';
import { pasts, type TabId } from '../../tabs/tabs';
import type { GridRange, Survey } from './ports';
import type { Needs } from './reads';

/** What is asked in the first of the two calls. */
export function surveyedFor(needs: Needs): { readonly whole: TabId[]; readonly heads: TabId[] } {
  const { rows, over, partial } = laterOf(needs);
  return {
    whole: [...new Set<TabId>(['settings', ...needs.whole])],
    heads: [...rows, ...over, ...partial.map(([id]) => id)],
  };
}

/** What is asked in the second one. */
export function rangesFor(needs: Needs, { sheets }: Pick<Survey, 'sheets'>): Ranges {
  const { rows, over, partial } = laterOf(needs);
  const ranges = new Ranges();
  for (const id of [...rows, ...over]) ranges.addTab(id, sheets.get(id));
  for (const [id, columns] of partial) ranges.addColumns(id, sheets.get(id), columns);
  return ranges;
}

function laterOf({ whole, rows, columns = {}, past = [] }: Needs) {
  const named: [TabId, readonly string[]][] = Object.entries(columns) as never;
  // A tab that is read anyway is read whole, as its type says.
  const partial = named.filter(([id]) => ![...whole, ...rows].includes(id));
  const over = past.map((id) => pasts[id]).filter((id) => !rows.includes(id));
  return { rows, over, partial };
}

/** The ranges of the second read, and how their values go back to their tabs. */
class Ranges {
  readonly all: GridRange[] = [];
  private readonly spans: { id: TabId; columns: readonly number[] | null; from: number }[] = [];

  addTab(id: TabId, sheet: SheetContent | undefined): void {
    if (!sheet || sheet.header.length === 0) return;
    this.spans.push({ id, columns: null, from: this.all.length });
    this.all.push({ ...rowsOf(sheet), ...fromHead(sheet) });
  }

  addColumns(id: TabId, sheet: SheetContent | undefined, columns: readonly string[]): void {
    if (!sheet || columns.length === 0) return;
    const places = columns.flatMap((column) => {
      const index = sheet.columnIds.indexOf(column);
      return index < 0 ? [] : [index];
    });
    this.spans.push({ id, columns: places, from: this.all.length });
    for (const index of places)
      this.all.push({ ...fromHead(sheet), startColumn: index, endColumn: index + 1 });
  }

  /** Other columns than those that the survey saw: what was fetched would be read under their names. */
  isTorn(
    sheets: ReadonlyMap<TabId, SheetContent>,
    fetched: readonly (readonly (readonly CellValue[])[])[],
  ): boolean {
    return this.spans.some(({ id, columns, from }) => {
      const { header = [] } = sheets.get(id) ?? {};
      const [head = []] = fetched[from] ?? [];
      const now = columns
        ? columns.map((index, at) => [index, fetched[from + at]?.[0]?.[0]] as const)
        : header.map((_, index) => [index, head[index]] as const);
      return isMoved(header, now);
    });
  }

  fill(
    sheets: ReadonlyMap<TabId, SheetContent>,
    fetched: readonly (readonly (readonly CellValue[])[])[],
  ): Map<TabId, SheetContent> {
    const filled = new Map(sheets);
    for (const { id, columns, from } of this.spans) {
      const sheet = sheets.get(id);
      if (!sheet) continue;
      const [, ...rows] = columns
        ? sideBySide(columns, fetched.slice(from, from + columns.length), sheet.header.length)
        : (fetched[from] ?? []);
      filled.set(id, {
        ...sheet,
        rows: rows.map((row) => row.map(plainCell)),
        ...(columns ? { onlyColumns: new Set(columns) } : {}),
      });
    }
    return filled;
  }
}

const fromHead = ({ sheetId, headerRow }: SheetContent) => ({ sheetId, startRow: headerRow });

/** All that stands below a tab's header. */
export const rowsOf = (sheet: SheetContent): GridRange => ({
  sheetId: sheet.sheetId,
  startRow: sheet.headerRow + 1,
  startColumn: 0,
  // Notes of people may stand right of the last header.
  endColumn: Math.max(sheet.columnCount, sheet.header.length),
});

function sideBySide(
  places: readonly number[],
  columns: readonly (readonly (readonly CellValue[])[])[],
  width: number,
): CellValue[][] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => {
    const cells: CellValue[] = Array.from({ length: width }, () => null);
    places.forEach((place, index) => {
      cells[place] = columns[index]?.[row]?.[0] ?? null;
    });
    return cells;
  });
}
