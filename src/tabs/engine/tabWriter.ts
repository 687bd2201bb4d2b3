import { emptyCell, isBlank } from './cell';
import type { Place } from './cellKinds';
import {
  type CellEdit,
  type Content,
  isLinked,
  isLive,
  isOffered,
  type NewColumn,
  type RowToWrite,
  shows,
  type TabEdit,
} from './edit';
import { keyOf, type ReadRow, type ReadTab } from './readTab';
import { letters } from './sheet';
import type { ColumnOf, Tab } from './tab';

/** Rows that people may put into a tab in the moment between its reading and a write. */
const MOST_PUT_IN = 20;

/** Collects what changes in one tab, cell by cell, and says what must stand there afterwards. */
export class TabWriter<T extends Tab> {
  private readonly columns: Map<string, number>;
  private readonly newColumns: NewColumn[] = [];
  private readonly cells: CellEdit[] = [];
  private readonly appended: (Content | undefined)[][] = [];
  private readonly expected = new Map<number, string>();

  constructor(
    private readonly read: ReadTab<T>,
    private readonly place: Place,
  ) {
    this.columns = new Map(read.columns);
  }

  /**
   * Its key is what the row is known by, and is never written: where rows moved meanwhile, the key that
   * stands there is all that tells.
   */
  change(existing: ReadRow<T>, row: RowToWrite<T>): void {
    const before = this.cells.length;
    const { key } = this.read.tab;
    // Typed over what is kept of it: put back.
    const isTyped = existing.key !== keyOf(existing.values, key);
    for (const id of Object.keys(row) as ColumnOf<T>[]) {
      const value = row[id];
      if (value === undefined || (key.includes(id) && !isTyped) || this.holds(existing, id, value))
        continue;
      this.put(existing.at, id, value);
    }
    this.putKeptBack(existing, row);
    if (this.cells.length > before) this.expect(existing.at, keyOf(row, this.read.tab.key));
  }

  /** The same of a kept key that was typed over itself. */
  private putKeptBack({ at, key, values }: ReadRow<T>, row: RowToWrite<T>): void {
    const {
      keptKey,
      keptTwice,
      key: [column],
    } = this.read.tab;
    if (keptKey === undefined || !keptTwice || column === undefined) return;
    const kept: unknown = values[keptKey as ColumnOf<T>];
    if (kept !== null && String(kept) !== key) this.put(at, keptKey, row[column as ColumnOf<T>]);
  }

  /** The same of a whole row: what it does not say is blank. */
  become(existing: ReadRow<T>, row: RowToWrite<T>): void {
    const own = Object.keys(this.read.tab.columns) as ColumnOf<T>[];
    const whole = own
      .filter((id) => this.read.tab.columns[id]?.owner === 'addOn')
      .map((id) => [id, row[id] ?? null]);
    this.change(existing, { ...row, ...Object.fromEntries(whole) });
  }

  overwrite(existing: ReadRow<T>, row: RowToWrite<T>): void {
    for (const id of Object.keys(this.read.tab.columns)) {
      if (this.read.tab.columns[id]?.owner === 'addOn')
        this.put(existing.at, id, row[id as ColumnOf<T>] ?? null);
    }
    this.expect(existing.at, keyOf(row, this.read.tab.key));
  }

  blank(existing: ReadRow<T>, keep: readonly string[]): void {
    // What keeps its key is known by it.
    if (keep.length > 0) this.expect(existing.at, existing.key);
    for (const [id, index] of this.columns) {
      const column = this.read.tab.columns[id];
      if (column?.owner !== 'addOn' || keep.includes(id)) continue;
      const cell = existing.cells[index] ?? emptyCell;
      if (isBlank(cell) && cell.formula === undefined && !column.mayShowNothing) continue;
      this.put(existing.at, id, null);
    }
  }

  append(row: RowToWrite<T>): void {
    if (this.read.tab.key.some((id) => this.isGone(id))) return;
    const cells: (Content | undefined)[] = [];
    for (const id of Object.keys(row)) {
      const value = row[id as ColumnOf<T>];
      if (value === undefined || value === null || this.isGone(id)) continue;
      cells[this.columnFor(id)] = this.content(id, value);
    }
    this.expect(this.read.end + this.appended.length, keyOf(row, this.read.tab.key));
    this.appended.push(cells);
  }

  edit(): TabEdit {
    const { tab, sheet, end } = this.read;
    const keyColumns = tab.key.flatMap((id) => this.columns.get(id) ?? []);
    return {
      tab: tab.id,
      sheetId: sheet.sheetId,
      title: sheet.title,
      head: { row: sheet.headerRow, cells: sheet.header },
      columns: this.columns,
      newColumns: this.newColumns,
      cells: this.cells,
      appended: this.appended,
      end,
      keyColumns,
      expected:
        keyColumns.length === tab.key.length && tab.key.length > 0 ? this.expected : new Map(),
    };
  }

  /** Rows pushed down while all were written over show below the last, as far as some were put in. */
  expectEnd(): void {
    if (this.cells.length + this.appended.length === 0) return;
    const end = this.read.end + this.appended.length;
    const last = Math.min(end + MOST_PUT_IN, this.read.sheet.rowCount);
    for (let row = end; row < last; row++) this.expect(row, keyOf({}, this.read.tab.key));
  }

  private expect(row: number, key: string): void {
    this.expected.set(row, key);
  }

  private put(row: number, id: string, value: unknown): void {
    if ((value === null && !this.columns.has(id)) || this.isGone(id)) return;
    this.cells.push({ row, column: this.columnFor(id), content: this.content(id, value) });
  }

  private holds(existing: ReadRow<T>, id: string, value: unknown): boolean {
    const { onlyColumns } = this.read.sheet;
    const isRead = existing.isWhole || !onlyColumns || onlyColumns.has(this.columns.get(id) ?? -1);
    if (!isRead) return false;
    const now: unknown = existing.values[id as ColumnOf<T>];
    if (isLive(value)) return !value.isNew && shows(now, value);
    return shows(now, value) && !existing.faults.has(id);
  }

  private isGone(id: string): boolean {
    const { deleted, rows } = this.read;
    return rows.length > 0 && !this.columns.has(id) && deleted.includes(id as ColumnOf<T>);
  }

  private columnFor(id: string): number {
    const known = this.columns.get(id);
    if (known !== undefined) return known;
    const index = this.read.width + this.newColumns.length;
    this.columns.set(id, index);
    this.newColumns.push({ column: id, index });
    return index;
  }

  private content(id: string, value: unknown): Content {
    if (isLive(value)) {
      const column = (of: string): string =>
        `${letters(this.columnFor(of))}:${letters(this.columnFor(of))}`;
      const cell = (of: string): string => (this.isGone(of) ? '""' : `INDEX(${column(of)};ROW())`);
      return { formula: value.formula(cell, column) };
    }
    if (isLinked(value) || isOffered(value)) return value;
    const kind = this.read.tab.columns[id]?.kind;
    if (value === null || !kind) return { value: null };
    return { value: kind.write(value, this.place) };
  }
}
