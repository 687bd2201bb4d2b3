import { plainCell } from './cell';
import type { Place } from './cellKinds';
import type { RowToWrite, TabEdit } from './edit';
import { keyOf, type ReadRow, type ReadTab } from './readTab';
import type { Tab } from './tab';
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

/** A cell beside a row that no key names: of people's tabs, known by where it was read. */
export interface CellBeside {
  /** Grid row. */
  readonly at: number;
  readonly column: string;
  readonly value: string | number | null;
}

/**
 * Adds such cells; a column is made when there is first something to say in it. That the row still
 * stands where it was read, its key must show after the write.
 */
export function withCells(
  read: Pick<ReadTab, 'tab' | 'width' | 'columns' | 'rows'>,
  edit: TabEdit,
  beside: readonly CellBeside[],
): TabEdit {
  const columns = new Map(edit.columns);
  const newColumns = [...edit.newColumns];
  const cells = [...edit.cells];
  const expected = new Map(edit.expected);
  const keys = new Map(read.rows.map(({ at, values }) => [at, keyOf(values, read.tab.key)]));
  const named = new Map<number, Record<string, string | number | null>>();
  const isKeyed = read.tab.key.length > 0 && edit.keyColumns.length === read.tab.key.length;
  for (const { at, column, value } of beside) {
    let index = columns.get(column);
    if (index === undefined) {
      if (value === null) continue;
      index = read.width + newColumns.length;
      columns.set(column, index);
      newColumns.push({ column, index });
    }
    cells.push({ row: at, column: index, content: { value } });
    const key = keys.get(at);
    if (isKeyed && key !== undefined && !expected.has(at)) expected.set(at, key);
    if (read.tab.key.includes(column)) named.set(at, { ...named.get(at), [column]: value });
  }
  if (cells.length === edit.cells.length) return edit;
  // A row that gets its key by this very write is found under it.
  for (const { at, values, within } of read.rows) {
    const key = named.get(at);
    if (!key || !isKeyed) continue;
    const next: Record<string, unknown> = { ...values };
    for (const [column, value] of Object.entries(key)) {
      const known = read.tab.columns[column]?.kind.read(plainCell(value), within.place);
      next[column] = value !== null && known?.ok ? known.value : value;
    }
    expected.set(at, keyOf(next, read.tab.key));
  }
  return { ...edit, columns, newColumns, cells, expected };
}
