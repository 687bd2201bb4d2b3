import type { Place } from './cellKinds';
import type { RowToWrite, TabEdit } from './edit';
import { keyOf, type ReadRow, type ReadTab } from './readTab';
import type { RowOf, Tab } from './tab';
import { TabWriter } from './tabWriter';

/** Rows that go: by their keys, and where a tab holds each key once all those but the first. */
export interface Gone {
  readonly keys: readonly string[];
  readonly isOnce: boolean;
}

/**
 * Rows to add or change, known by their key, and rows that go: of these nothing of the add-on's is
 * left. Cells that already hold the value are left alone.
 */
export function upsert<T extends Tab>(
  read: ReadTab<T>,
  rows: readonly RowToWrite<T>[],
  place: Place,
  { keys, isOnce }: Gone = { keys: [], isOnce: false },
): TabEdit {
  const writer = new TabWriter(read, place);
  // Of two rows with one key the first counts, as everywhere.
  const byKey = new Map([...read.rows].reverse().map((row) => [row.key, row]));
  for (const row of rows) {
    const existing = byKey.get(keyOf(row, read.tab.key));
    if (existing && read.tab.key.length > 0) writer.change(existing, row);
    else writer.append(row);
  }
  const gone = new Set(keys);
  for (const row of read.rows)
    if (gone.has(row.key) || (isOnce && row.key !== '' && byKey.get(row.key) !== row))
      writer.blank(row, []);
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
    const free: ReadRow<T>[] = [];
    for (const row of read.rows) {
      const next = wanted.get(row.key);
      if (next) writer.become(row, next);
      else if (row.peopleWrote) writer.blank(row, read.tab.key);
      else free.push(row);
      wanted.delete(row.key);
    }
    // Google appends on rows that were blanked at the bottom: they are taken first.
    for (const row of wanted.values()) {
      const place = free.shift();
      if (place) writer.overwrite(place, row);
      else writer.append(row);
    }
    for (const row of free) writer.blank(row, []);
  } else {
    rows.forEach((row, index) => {
      const existing = read.rows[index];
      if (!existing) writer.append(row);
      else if (existing.key === keyOf(row, read.tab.key)) writer.become(existing, row);
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

/** A cell beside a row that no key names: of people's tabs, known by where it was read. */
export interface CellBeside {
  /** Grid row. */
  readonly at: number;
  readonly column: string;
  readonly value: string | number | null;
}

/** Adds such cells; a column is made when there is first something to say in it. */
export function withCells(
  read: { readonly width: number; readonly columns: ReadonlyMap<string, number> },
  edit: TabEdit,
  beside: readonly CellBeside[],
): TabEdit {
  const columns = new Map(edit.columns);
  const newColumns = [...edit.newColumns];
  const cells = [...edit.cells];
  for (const { at, column, value } of beside) {
    let index = columns.get(column);
    if (index === undefined) {
      if (value === null) continue;
      index = read.width + newColumns.length;
      columns.set(column, index);
      newColumns.push({ column, index });
    }
    cells.push({ row: at, column: index, content: { value } });
  }
  if (cells.length === edit.cells.length) return edit;
  return { ...edit, columns, newColumns, cells };
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
