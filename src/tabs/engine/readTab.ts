import type { Problem } from '../../domain/values/problem';
import { type Cell, isBlank, plainCell, typedText } from './cell';
import type { Place } from './cellKinds';
import { cellAt, type Located, locate, type SheetContent } from './sheet';
import type { ColumnOf, RowOf, Tab } from './tab';

export interface ReadRow<T extends Tab> {
  /** Grid row, from 0. */
  readonly at: number;
  readonly key: string;
  readonly values: RowOf<T>;
  /** Columns whose cell could not be understood, or is missing though required. */
  readonly faults: ReadonlySet<string>;
  /** Something stands in a column that is not the add-on's. */
  readonly peopleWrote: boolean;
  readonly cells: readonly Cell[];
  /** Of a tab read in part: everything in this row is known. */
  readonly isWhole?: boolean;
  /** Where its columns stand, and what its numbers mean. */
  readonly within: { readonly columns: ReadonlyMap<ColumnOf<T>, number>; readonly place: Place };
}

export interface ReadTab<T extends Tab = Tab> extends Located<T> {
  readonly tab: T;
  readonly sheet: SheetContent;
  readonly rows: readonly ReadRow<T>[];
  /** Columns that sums hang on and that tell nothing of its rows. */
  readonly lost: readonly ColumnOf<T>[];
  /** The first grid row below everything written. */
  readonly end: number;
}

const KEY_SEPARATOR = '\u001f';

export const keyOf = (values: Readonly<Record<string, unknown>>, key: readonly string[]): string =>
  key.map((id) => String(values[id] ?? '')).join(KEY_SEPARATOR);

/** Where what is kept holds more than the key, it is known beside the other rows. */
const keptKeyOf = (
  { keptKey = '', keptIn, keptTwice }: Tab,
  values: Readonly<Record<string, unknown>>,
): unknown => (keptIn ? null : keptTwice ? keptTwice(values) : values[keptKey]);

/** The key that raw cells hold, read as a row of the tab would be. */
export const keyIn = (tab: Tab, cells: readonly Cell['value'][], place: Place): string =>
  tab.key
    .map((id, index) => {
      const cell = plainCell(cells[index]);
      const read = isBlank(cell) ? undefined : tab.columns[id]?.kind.read(cell, place);
      return read?.ok ? String(read.value) : '';
    })
    .join(KEY_SEPARATOR);

/** Reads every row; what cannot be understood becomes a problem and a null, never a guess. */
export function readTab<T extends Tab>(tab: T, sheet: SheetContent, place: Place): ReadTab<T> {
  const located = locate(tab, sheet);
  const problems: Problem[] = [...located.problems];
  const rows: ReadRow<T>[] = [];
  let reader: ReturnType<typeof rowReader<T>> | undefined;
  sheet.rows.forEach((cells, index) => {
    if (cells.every(holdsNothing)) return;
    // Many tabs hold no row yet.
    reader ??= rowReader(tab, located, place);
    rows.push(reader(cells, sheet.headerRow + 1 + index, problems));
  });
  const last = rows[rows.length - 1];
  const lost = rows.length > 0 ? lostIn(tab, located, sheet, rows) : [];
  for (const column of lost)
    if (located.columns.has(column)) problems.push({ code: 'lost', tab: tab.id, column });
  const end = (last ? last.at : sheet.headerRow) + 1;
  return { ...located, tab, sheet, rows: asKept(tab, rows), problems, lost, end };
}

/**
 * Each row under the key that is kept of it. Of several that keep the same, the one that shows it counts,
 * else the first; the others are copies, known by what they show unless that is another row's.
 */
function asKept<T extends Tab>({ keptIn }: T, rows: readonly ReadRow<T>[]): readonly ReadRow<T>[] {
  const kept = rows.map(({ values }) => keptIn?.(values));
  if (rows.every(({ key }, index) => key === (kept[index] ?? key))) return rows;
  const owners = new Map<string, ReadRow<T>>();
  rows.forEach((row, index) => {
    const key = kept[index];
    const owner = owners.get(key ?? '');
    if (key !== undefined && (!owner || (owner.key !== key && row.key === key)))
      owners.set(key, row);
  });
  return rows.map((row, index) => {
    const key = kept[index] ?? row.key;
    return key !== row.key && (owners.get(key) === row || owners.has(row.key))
      ? { ...row, key }
      : row;
  });
}

/** A column that people type in may well be blank; of a tab read in part it is not known. */
function lostIn<T extends Tab>(
  tab: T,
  { columns }: Located<T>,
  { onlyColumns }: SheetContent,
  rows: readonly ReadRow<T>[],
): ColumnOf<T>[] {
  const all = (tab.sumsHangOn ?? []) as readonly ColumnOf<T>[];
  const isRead = (index: number | undefined): boolean =>
    index === undefined || onlyColumns === undefined || onlyColumns.has(index);
  const isKnown = all.every((id) => isRead(columns.get(id)));
  const counted = isKnown ? rows.filter(({ values }) => tab.counts?.(values) ?? true) : [];
  return all.filter((id) => {
    if (!columns.has(id)) return true;
    if (counted.length === 0 || tab.columns[id]?.owner === 'people') return false;
    // A row may have been added since it went.
    const blank = counted.filter(({ values }) => values[id] === null);
    return blank.length * 2 > counted.length;
  });
}

/**
 * Without the rows of which only the key is left, beside a note: what comes back of them is written by
 * the next run, as a row that is not there at all.
 */
export const withoutBlanked = <T extends Tab>(read: ReadTab<T>): ReadTab<T> => ({
  ...read,
  rows: read.rows.filter((row) =>
    Object.entries(read.tab.columns).some(
      ([id, { owner }]) =>
        owner === 'addOn' &&
        !read.tab.key.includes(id) &&
        (row.faults.has(id) || (row.values[id as ColumnOf<T>] ?? null) !== null),
    ),
  ),
});

/** What stands in a cell of a row, as it was typed. */
export const typedIn = <T extends Tab>(
  { cells, within }: Pick<ReadRow<T>, 'cells' | 'within'>,
  column: ColumnOf<T>,
): string => typedText(cellAt(cells, within.columns.get(column)), within.place.locale);

/** Rows that came from elsewhere, read as if people had typed them in the tab from a grid row on. */
export function readTyped<T extends Tab>(
  tab: T,
  rows: readonly Readonly<Partial<Record<string, string>>>[],
  place: Place,
  from = 1,
): ReadTab<T> {
  const ids = Object.keys(tab.columns).filter((id) => tab.columns[id]?.owner === 'people');
  return readTab(
    tab,
    {
      sheetId: 0,
      title: '',
      rowCount: from + rows.length,
      columnCount: ids.length,
      headerRow: from - 1,
      header: ids.map(plainCell),
      columnIds: ids,
      rows: rows.map((row) => ids.map((id) => plainCell(row[id]))),
    },
    place,
  );
}

const holdsNothing = (cell: Cell): boolean => cell.value === false || isBlank(cell);

function rowReader<T extends Tab>(tab: T, located: Located<T>, place: Place) {
  const columns = Object.entries(tab.columns).flatMap(([id, column]) => {
    const index = located.columns.get(id as ColumnOf<T>);
    return index === undefined ? [] : [{ id, index, column }];
  });
  const nothing = Object.fromEntries(Object.keys(tab.columns).map((id) => [id, null]));
  const within = { columns: located.columns, place };
  const said = located.columns.get('toFix' as ColumnOf<T>);
  const isAddOns: boolean[] = [];
  for (const [id, index] of located.columns)
    if (tab.columns[id]?.owner === 'addOn') isAddOns[index] = true;

  return (cells: readonly Cell[], at: number, problems: Problem[]): ReadRow<T> => {
    const values: Record<string, unknown> = { ...nothing };
    const faults = new Set<string>();
    const report = (column: string, problem: Pick<Problem, 'code' | 'read' | 'detail'>): void => {
      faults.add(column);
      problems.push({ tab: tab.id, row: at + 1, column, ...problem });
    };
    // What was said beside a row that people emptied makes no row of it.
    const isEmptied = cells.every((cell, index) => index === said || holdsNothing(cell));
    const isSum = tab.isSum?.((id) => cellAt(cells, located.columns.get(id)).text);
    for (const { id, index, column } of isSum ? [] : columns) {
      const cell = cellAt(cells, index);
      if (isBlank(cell)) {
        if (column.required && isEmptied) faults.add(id);
        else if (column.required) report(id, { code: 'missing' });
        continue;
      }
      const read = column.kind.read(cell, place);
      if (read.ok) values[id] = read.value;
      else report(id, { ...read.error, read: typedText(cell, place.locale) });
    }
    const peopleWrote = cells.some((cell, index) => !isAddOns[index] && !holdsNothing(cell));
    return {
      at,
      key: String(keptKeyOf(tab, values) ?? keyOf(values, tab.key)),
      values: values as RowOf<T>,
      faults,
      peopleWrote,
      cells,
      within,
    };
  };
}
