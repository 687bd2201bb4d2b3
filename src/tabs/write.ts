import { isBlank } from './cell';
import type { Place } from './kinds';
import { keyOf, type ReadRow, type ReadTab } from './read';
import { letters } from './sheet';
import type { ColumnOf, RowOf, Tab } from './tab';

/** A cell that follows others: its formula, and the value that the add-on computes for it. */
export interface Live<V> {
  readonly value: V | null;
  readonly formula: (cell: (column: string) => string) => string;
}

/** Text that leads somewhere. */
export interface Linked {
  readonly text: string;
  readonly link: string;
}

export type Writable<V> = V | null | Live<NonNullable<V>> | Linked;
export type RowToWrite<T extends Tab> = { readonly [K in keyof RowOf<T>]?: Writable<RowOf<T>[K]> };

export type Content =
  | { readonly value: string | number | boolean | null }
  | { readonly formula: string }
  | Linked;

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

export interface NewColumn {
  readonly column: string;
  readonly index: number;
}

/** What one action changes in one tab. Existing rows change cell by cell; new ones are appended. */
export interface TabEdit {
  readonly tab: string;
  readonly sheetId: number;
  readonly title: string;
  /** Where the tab's columns stand, the new ones included. */
  readonly columns: ReadonlyMap<string, number>;
  readonly newColumns: readonly NewColumn[];
  readonly cells: readonly CellEdit[];
  /** One row each, by grid column; a hole is left alone. */
  readonly appended: readonly (readonly (Content | undefined)[])[];
  /** Where the appended rows are expected. */
  readonly end: number;
  readonly keyColumns: readonly number[];
  /** Which key must stand in which grid row after the write. */
  readonly expected: ReadonlyMap<number, string>;
}

const isLive = (value: unknown): value is Live<unknown> =>
  typeof value === 'object' && value !== null && 'formula' in value;
const isLinked = (value: unknown): value is Linked =>
  typeof value === 'object' && value !== null && 'link' in value;

/** Rows to add or change, known by their key. Cells that already hold the value are left alone. */
export function upsert<T extends Tab>(
  read: ReadTab<T>,
  rows: readonly RowToWrite<T>[],
  place: Place,
): TabEdit {
  const writer = new TabWriter(read, place);
  // Of two rows with one key the first counts, as everywhere.
  const byKey = new Map([...read.rows].reverse().map((row) => [row.key, row]));
  for (const row of rows) {
    const existing = byKey.get(keyOf(row, read.tab.key));
    if (existing && read.tab.key.length > 0) writer.change(existing, row);
    else writer.append(row);
  }
  return writer.edit();
}

/**
 * Makes the tab hold exactly these rows. Where nobody wrote beside them, they stand in this order;
 * otherwise every row stays where its notes are, and a row no longer wanted keeps only its key.
 */
export function regenerate<T extends Tab>(
  read: ReadTab<T>,
  rows: readonly RowToWrite<T>[],
  place: Place,
): TabEdit {
  const writer = new TabWriter(read, place);
  if (read.rows.some((row) => row.peopleWrote)) {
    const wanted = new Map(rows.map((row) => [keyOf(row, read.tab.key), row]));
    for (const row of read.rows) {
      const next = wanted.get(row.key);
      if (next) writer.change(row, next);
      else if (row.peopleWrote) writer.blank(row, read.tab.key);
      else writer.blank(row, []);
      wanted.delete(row.key);
    }
    for (const row of wanted.values()) writer.append(row);
  } else {
    rows.forEach((row, index) => {
      const existing = read.rows[index];
      if (!existing) writer.append(row);
      else if (existing.key === keyOf(row, read.tab.key)) writer.change(existing, row);
      else writer.overwrite(existing, row);
    });
    for (const row of read.rows.slice(rows.length)) writer.blank(row, []);
    writer.expectEnd();
  }
  return writer.edit();
}

/**
 * After rows moved under an upsert: the rows meant are written whole wherever they stand now, and
 * the others get back what they held before.
 */
export function repair<T extends Tab>(
  fresh: ReadTab<T>,
  before: ReadTab<T>,
  rows: readonly RowToWrite<T>[],
  written: TabEdit,
  place: Place,
): TabEdit {
  const writer = new TabWriter(fresh, place);
  const struck = cellsByRow(written);
  const wanted = new Map(rows.map((row) => [keyOf(row, fresh.tab.key), row]));
  const former = new Map(before.rows.map((row) => [row.key, row.values]));
  for (const row of fresh.rows) {
    const next = wanted.get(row.key);
    const held = former.get(row.key);
    wanted.delete(row.key);
    const hit = struck.get(row.at) ?? new Set();
    const meant = { ...held, ...next } as RowToWrite<T>;
    if (next) writer.overwrite(row, meant);
    else if (held) writer.change(row, addOnOnly(fresh.tab, held));
    writer.restore(row, meant, (id, index) => hit.has(index) || next?.[id] !== undefined);
  }
  for (const row of wanted.values()) writer.append(row);
  return writer.edit();
}

/** Adds words in the tab's « À corriger » column, which is made when there is first something to say. */
export function withMarks(
  read: { readonly width: number; readonly columns: ReadonlyMap<string, number> },
  edit: TabEdit,
  marks: readonly { readonly at: number; readonly text: string | null }[],
): TabEdit {
  const known = read.columns.get('toFix');
  const said = marks.filter(({ text }) => known !== undefined || text !== null);
  if (said.length === 0) return edit;
  const column = known ?? read.width + edit.newColumns.length;
  const newColumns =
    known === undefined
      ? [...edit.newColumns, { column: 'toFix', index: column }]
      : edit.newColumns;
  const cells = said.map(
    ({ at, text }): CellEdit => ({ row: at, column, content: { value: text } }),
  );
  return {
    ...edit,
    columns: new Map([...edit.columns, ['toFix', column]]),
    newColumns,
    cells: [...edit.cells, ...cells],
  };
}

function cellsByRow({ cells }: TabEdit): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const columns = rows.get(row) ?? new Set();
    rows.set(row, columns.add(column));
  }
  return rows;
}

function addOnOnly<T extends Tab>(tab: T, values: RowOf<T>): RowToWrite<T> {
  const own = Object.entries(values).filter(([id]) => tab.columns[id]?.owner === 'addOn');
  return Object.fromEntries(own) as RowToWrite<T>;
}

class TabWriter<T extends Tab> {
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

  change(existing: ReadRow<T>, row: RowToWrite<T>): void {
    const before = this.cells.length;
    for (const id of Object.keys(row) as ColumnOf<T>[]) {
      const value = row[id];
      if (value === undefined || this.holds(existing, id, value)) continue;
      this.put(existing.at, id, value);
    }
    if (this.cells.length > before) this.expect(existing.at, keyOf(row, this.read.tab.key));
  }

  overwrite(existing: ReadRow<T>, row: RowToWrite<T>): void {
    for (const id of Object.keys(this.read.tab.columns)) {
      if (this.read.tab.columns[id]?.owner === 'addOn')
        this.put(existing.at, id, row[id as ColumnOf<T>] ?? null);
    }
    this.expect(existing.at, keyOf(row, this.read.tab.key));
  }

  /** Cells that a write struck by mistake, or that it meant and missed, where `wanted` says so. */
  restore(
    existing: ReadRow<T>,
    row: RowToWrite<T>,
    wanted: (id: ColumnOf<T>, index: number) => boolean,
  ): void {
    const done = new Set(
      this.cells.flatMap((cell) => (cell.row === existing.at ? [cell.column] : [])),
    );
    for (const [id, index] of this.read.columns) {
      const value = row[id] ?? null;
      if (!wanted(id, index) || done.has(index) || this.holds(existing, id, value)) continue;
      this.put(existing.at, id, value);
      this.expect(existing.at, existing.key);
    }
  }

  blank(existing: ReadRow<T>, keep: readonly string[]): void {
    for (const [id, index] of this.columns) {
      if (this.read.tab.columns[id]?.owner !== 'addOn' || keep.includes(id)) continue;
      const cell = existing.cells[index];
      if (!cell || (isBlank(cell) && cell.formula === undefined)) continue;
      this.put(existing.at, id, null);
    }
  }

  append(row: RowToWrite<T>): void {
    const cells: (Content | undefined)[] = [];
    for (const id of Object.keys(row)) {
      const value = row[id as ColumnOf<T>];
      if (value === undefined || value === null) continue;
      const at = this.read.end + this.appended.length;
      cells[this.columnFor(id)] = this.content(id, value, at);
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

  /** A row pushed down while all were written over shows below the last. */
  expectEnd(): void {
    const end = this.read.end + this.appended.length;
    if (this.cells.length + this.appended.length > 0 && end < this.read.sheet.rowCount)
      this.expect(end, keyOf({}, this.read.tab.key));
  }

  private expect(row: number, key: string): void {
    this.expected.set(row, key);
  }

  private put(row: number, id: string, value: unknown): void {
    if (value === null && !this.columns.has(id)) return;
    this.cells.push({ row, column: this.columnFor(id), content: this.content(id, value, row) });
  }

  /** A live cell of the same row keeps its formula: what it hangs on is what changes. */
  private holds(existing: ReadRow<T>, id: string, value: unknown): boolean {
    const now = existing.values[id as ColumnOf<T>];
    if (isLive(value)) return now !== null;
    return isLinked(value) ? now === value.text : now === value && !existing.faults.has(id);
  }

  private columnFor(id: string): number {
    const known = this.columns.get(id);
    if (known !== undefined) return known;
    const index = this.read.width + this.newColumns.length;
    this.columns.set(id, index);
    this.newColumns.push({ column: id, index });
    return index;
  }

  private content(id: string, value: unknown, row: number): Content {
    if (isLive(value))
      return { formula: value.formula((column) => `${letters(this.columnFor(column))}${row + 1}`) };
    if (isLinked(value)) return value;
    const kind = this.read.tab.columns[id]?.kind;
    if (value === null || !kind) return { value: null };
    return { value: kind.write(value, this.place) };
  }
}
