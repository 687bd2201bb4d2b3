import { type Cell, type CellValue, plainCell } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/cellKinds';
import { type ReadTab, readTab } from '../../tabs/engine/readTab';
import { isMoved, locate, NOTHING, type SheetContent, type Values } from '../../tabs/engine/sheet';
import type { Tab } from '../../tabs/engine/tab';
import { pasts, type TabId, tabs } from '../../tabs/tabs';
import type { GridRange, Ports, Survey } from './ports';
import type { FormRows, Needs } from './reads';

/** What is asked in the first of the two calls. */
export function surveyedFor(needs: Needs): { readonly whole: TabId[]; readonly heads: TabId[] } {
  const { rows, over, partial } = laterOf(needs);
  return {
    // What Réglages said last is kept in Ventes.
    whole: [...new Set<TabId>(['settings', 'sales', ...needs.whole])],
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
  private readonly spans: Span[] = [];

  addTab(id: TabId, sheet: SheetContent | undefined): void {
    if (!sheet || sheet.header.length === 0) return;
    this.spans.push({ id, header: sheet.header, columns: null, from: this.all.length });
    this.all.push({ ...rowsOf(sheet), ...fromHead(sheet) });
  }

  addColumns(id: TabId, sheet: SheetContent | undefined, columns: readonly string[]): void {
    if (!sheet || columns.length === 0) return;
    const known: ReadonlyMap<string, number> = locate(tabs[id] as Tab, sheet).columns;
    const places = columns.flatMap((column) => known.get(column) ?? []);
    this.spans.push({ id, header: sheet.header, columns: places, from: this.all.length });
    for (const index of places)
      this.all.push({ ...fromHead(sheet), startColumn: index, endColumn: index + 1 });
  }

  /**
   * A form's tab, whose columns are known by their titles alone: where the row of these lost its mark, they
   * are looked for in the first. Gives it as it was fetched.
   */
  addForm(sheet: SheetContent): (fetched: readonly Values[]) => FormRows {
    const from = this.all.length;
    const isMarked = sheet.header.length > 0;
    this.spans.push({ id: null, header: sheet.header, columns: null, from });
    this.all.push(isMarked ? { ...rowsOf(sheet), ...fromHead(sheet) } : wholly(sheet));
    return (fetched) => {
      const [titles = [], ...rows] = fetched[from] ?? NOTHING;
      return { sheet: isMarked ? sheet : { ...sheet, header: titles.map(plainCell) }, rows };
    };
  }

  /** Other columns than those that the survey saw: what was fetched would be read under their names. */
  isTorn(fetched: readonly Values[]): boolean {
    return this.spans.some((span) => {
      const { header, columns } = span;
      const head: (CellValue | undefined)[] = [...(columns ? [] : (fetched[span.from]?.[0] ?? []))];
      for (const [at, index] of (columns ?? []).entries())
        head[index] = fetched[span.from + at]?.[0]?.[0];
      return isMoved(header, head, columns ?? header.keys());
    });
  }

  fill(
    sheets: ReadonlyMap<TabId, SheetContent>,
    fetched: readonly Values[],
  ): Map<TabId, SheetContent> {
    const filled = new Map(sheets);
    for (const { id, columns, from } of this.spans) {
      const sheet = id && sheets.get(id);
      if (!sheet) continue;
      const parts = fetched.slice(from, from + (columns?.length ?? 1));
      filled.set(id, sheetWith(sheet, parts, columns));
    }
    return filled;
  }
}

/**
 * Of a tab that was read in part, all that stands in these grid rows; undefined where rows or columns
 * moved since.
 */
export function withRows<R extends ReadTab>(
  { workbook }: Pick<Ports, 'workbook'>,
  read: R,
  wanted: readonly number[],
  place: Place,
): R | undefined {
  const { sheet, tab } = read;
  const { headerRow } = sheet;
  const runs = runsOf([headerRow, ...wanted]);
  const fetched = workbook.fetch(runs.map((run) => ({ ...rowsOf(sheet), ...run })));
  const lines = new Map(
    runs.flatMap(({ startRow }, run) =>
      (fetched[run] ?? NOTHING).map((line, nth) => [startRow + nth, line] as const),
    ),
  );
  const rows: Cell[][] = [];
  for (const at of wanted) rows[at - headerRow - 1] = (lines.get(at) ?? []).map(plainCell);
  const whole = new Map(
    readTab(tab, { ...sheet, rows }, place).rows.map((row) => [row.at, { ...row, isWhole: true }]),
  );
  const isElsewhere = ({ at, key }: R['rows'][number]): boolean =>
    rows[at - headerRow - 1] !== undefined && whole.get(at)?.key !== key;
  if (isMoved(sheet.header, lines.get(headerRow) ?? []) || read.rows.some(isElsewhere))
    return undefined;
  return { ...read, rows: read.rows.map((row) => whole.get(row.at) ?? row) };
}

/** Rows that follow one another are asked for at once: hundreds may wait. */
function runsOf(rows: readonly number[]): { startRow: number; endRow: number }[] {
  const runs: { startRow: number; endRow: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.endRow === row) last.endRow += 1;
    else runs.push({ startRow: row, endRow: row + 1 });
  }
  return runs;
}

/** A tab, its columns where it was not asked for whole, and where its ranges begin. */
interface Span {
  readonly id: TabId | null;
  readonly header: readonly Cell[];
  readonly columns: readonly number[] | null;
  readonly from: number;
}

const fromHead = ({ sheetId, headerRow }: SheetContent) => ({ sheetId, startRow: headerRow });

const wholly = (sheet: SheetContent): GridRange => ({ ...fromHead(sheet), startColumn: 0 });

/** All that stands below a tab's header. */
const rowsOf = (sheet: SheetContent): GridRange => ({
  sheetId: sheet.sheetId,
  startRow: sheet.headerRow + 1,
  startColumn: 0,
  // Notes of people may stand right of the last header.
  endColumn: Math.max(sheet.columnCount, sheet.header.length),
});

/** A head with what was fetched for it: all rows at once, or some columns, each by itself, its own cell first. */
const sheetWith = (
  head: SheetContent,
  parts: readonly Values[],
  columns: readonly number[] | null,
): SheetContent =>
  columns
    ? {
        ...head,
        rows: sideBySide(columns, parts.map(below), head.header.length),
        onlyColumns: new Set(columns),
      }
    : { ...head, rows: below(parts[0] ?? NOTHING).map((row) => row.map(plainCell)) };

const below = (values: Values): Values => values.slice(1);

function sideBySide(
  places: readonly number[],
  columns: readonly Values[],
  width: number,
): Cell[][] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => {
    const cells: CellValue[] = Array.from({ length: width }, () => null);
    places.forEach((place, index) => {
      cells[place] = columns[index]?.[row]?.[0] ?? null;
    });
    return cells.map(plainCell);
  });
}
