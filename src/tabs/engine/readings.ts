/**
 * Steps of one run that find nothing changed are given the same again. What was read never changes: what
 * was made of it stands as long as it does.
 */
import { type Cell, plainCell } from './cell';
import type { Place } from './cellKinds';
import { type ReadTab, readTab } from './readTab';
import type { SheetContent } from './sheet';
import type { Tab } from './tab';

export type Values = readonly (readonly Cell['value'][])[];

export const NOTHING: Values = [];

/** The rows of a sheet came apart from its head: all of them at once, or some columns, each by itself. */
interface Filled {
  readonly columns: readonly number[] | null;
  readonly parts: readonly Values[];
  readonly sheet: SheetContent;
}

const readings = new WeakMap<SheetContent, Map<string, ReadTab>>();
const heads = new WeakMap<SheetContent, SheetContent>();
const cuts = new WeakMap<Values, Map<string, Values>>();
const fillings = new WeakMap<SheetContent, Filled[]>();

/** The rows of a tab, from a sheet that may have been read before. */
export function readingOf<T extends Tab>(tab: T, sheet: SheetContent, place: Place): ReadTab<T> {
  const known = readings.get(sheet) ?? new Map<string, ReadTab>();
  readings.set(sheet, known);
  const as = `${tab.id} ${place.locale} ${place.zone}`;
  const read = (known.get(as) as ReadTab<T> | undefined) ?? readTab(tab, sheet, place);
  known.set(as, read as unknown as ReadTab);
  return read;
}

/** Without its rows. */
export function headOf(sheet: SheetContent): SheetContent {
  const head = heads.get(sheet) ?? { ...sheet, rows: [] };
  heads.set(sheet, head);
  return head;
}

/** Some columns of what was read, as if no others had been. */
export function columnsIn(values: Values, from: number, to: number | undefined): Values {
  const known = cuts.get(values) ?? new Map<string, Values>();
  cuts.set(values, known);
  const part = known.get(`${from} ${to}`) ?? cut(values, from, to);
  known.set(`${from} ${to}`, part);
  return part;
}

function cut(values: Values, from: number, to: number | undefined): Values {
  const rows = values.map((row) => row.slice(from, to));
  // What was read ends with the last row that has a value, as Google ends it.
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.every((value) => value === '' || value === null)) end--;
  return rows.slice(0, end);
}

/** A head with what was fetched for it: its own cells come first, the rows below. */
export function filledWith(
  head: SheetContent,
  parts: readonly Values[],
  columns: Filled['columns'],
): SheetContent {
  const known = fillings.get(head) ?? [];
  fillings.set(head, known);
  const same = known.find(
    (one) => isSame(one.parts, parts) && isSame(one.columns ?? [], columns ?? []),
  );
  const sheet = same?.sheet ?? filled(head, parts, columns);
  if (!same) known.push({ columns, parts, sheet });
  return sheet;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, at) => part === other[at]);

const filled = (
  head: SheetContent,
  parts: readonly Values[],
  columns: Filled['columns'],
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
    const cells: Cell['value'][] = Array.from({ length: width }, () => null);
    places.forEach((place, index) => {
      cells[place] = columns[index]?.[row]?.[0] ?? null;
    });
    return cells.map(plainCell);
  });
}
