import { type Cell, isBlank, plainCell } from './cell';
import type { Place } from './cellKinds';
import { type CellEdit, saidOf, shows, standingColumns, type TabEdit } from './edit';
import { keyOf, type ReadRow, type ReadTab, readTab } from './readTab';
import { cellAt } from './sheet';
import type { Tab } from './tab';

/** How a tab stood when a write was worked out, the write, and how the tab stands after it. */
export interface Struck {
  readonly before: ReadTab;
  readonly write: TabEdit;
  readonly fresh: ReadTab;
  /** Columns with the drive's formulas, which are written anew. */
  readonly live: ReadonlySet<string>;
}

export interface GivenBack {
  readonly cells: readonly CellEdit[];
  /** The tab as it stands with them. */
  readonly read: ReadTab;
  /** Where each row stands now, by where it stood. */
  readonly rows: ReadonlyMap<number, number>;
}

/** Other columns stand there by now, or the header stands elsewhere. */
export const areColumnsMoved = ({ before, write, fresh }: Omit<Struck, 'live'>): boolean =>
  before.sheet.headerRow !== fresh.sheet.headerRow ||
  !standingColumns(write).every(([name, index]) => fresh.columns.get(name) === index);

/**
 * Rows or columns moved under a write: each cell that was struck gets back what the row and the column
 * that stand there now had before, as far as it was read.
 */
export function givenBack(struck: Struck, place: Place): GivenBack {
  const { before, write, fresh, live } = struck;
  const { headerRow, header } = fresh.sheet;
  const shift = headerRow - before.sheet.headerRow;
  const isTorn = areColumnsMoved(struck);
  const columns = formerColumns(before, fresh);
  const [names, meant] = [namesIn(fresh.columns), namesIn(write.columns)];
  // From the header on.
  const grid = [header, ...fresh.sheet.rows].map((cells) => [...cells]);
  // Each by its key stands where it should, unless columns moved.
  const added = isTorn || before.tab.key.length === 0 ? landed(write, fresh) : [];
  // Somebody wrote over the others meanwhile.
  const hits = [...write.cells, ...added].filter(
    ({ row, column, content }) =>
      row < headerRow || showsIn(cellAt(grid[row - headerRow] ?? [], column), content),
  );
  const known = withKeys(fresh, hits);
  const former = formerRows(struck, { hits, added, known, columns });
  const { key } = fresh.tab;
  const isInPlace = ({ row, column, content }: CellEdit): boolean => {
    const own = known.get(row);
    const isOwnRow = own !== undefined && write.expected.get(row) === keyOf(own.values, key);
    const isOwnColumn = meant.get(column) === names.get(column);
    return isOwnRow && isOwnColumn && !(isTorn && 'formula' in content);
  };
  const cells = hits
    .filter((hit) => !isInPlace(hit))
    .map(({ row, column }): CellEdit => {
      const then = columns.get(column) ?? (shift === 0 ? undefined : column);
      const held = row === headerRow ? before.sheet.header : former.get(row)?.cells;
      const isAnew = row < headerRow || live.has(names.get(column) ?? '');
      const value = isAnew || then === undefined ? null : cellAt(held ?? [], then).value;
      return { row, column, content: { value } };
    });
  if (shift !== 0)
    for (const { column: id, index: column } of write.newColumns) {
      const value = fresh.tab.columns[id]?.header[place.locale] ?? null;
      cells.push({ row: write.head.row, column, content: { value: null } });
      cells.push({ row: headerRow, column, content: { value } });
    }
  for (const { row, column, content } of cells) {
    if (row < headerRow || !('value' in content)) continue;
    const line = grid[row - headerRow] ?? [];
    line[column] = plainCell(content.value);
    grid[row - headerRow] = line;
  }
  const [titles = [], ...rows] = grid;
  return {
    cells,
    read: readTab(fresh.tab, { ...fresh.sheet, header: titles, rows }, place),
    rows: new Map([...former].map(([at, row]) => [row.at, at])),
  };
}

/** A write that gives back as well, wherever it writes nothing else. */
export function alsoGivingBack(edit: TabEdit, { cells, read }: GivenBack): TabEdit {
  const { key } = read.tab;
  const cellOf = ({ row, column }: CellEdit): string => `${row} ${column}`;
  const written = new Set(edit.cells.map(cellOf));
  // Of these it says itself what must stand there.
  const changed = new Set(edit.cells.map(({ row }) => row));
  // Columns that it adds push aside what has no title.
  const pushed = ({ row, column, content }: CellEdit): CellEdit => ({
    ...{ row, content },
    column: column < read.width ? column : column + edit.newColumns.length,
  });
  const back = cells.map(pushed).filter((cell) => !written.has(cellOf(cell)));
  const keys = new Map(read.rows.map(({ at, values }) => [at, keyOf(values, key)]));
  const isKeyed = key.length > 0 && edit.keyColumns.length === key.length;
  const expected = back.flatMap(({ row }): [number, string][] =>
    isKeyed && row > edit.head.row && !changed.has(row)
      ? [[row, keys.get(row) ?? keyOf({}, key)]]
      : [],
  );
  return {
    ...edit,
    cells: [...back, ...edit.cells],
    expected: new Map([...expected, ...edit.expected]),
  };
}

const namesIn = (columns: ReadonlyMap<string, number>): Map<number, string> =>
  new Map([...columns].map(([id, index]) => [index, id]));

/** Rows that were added, wherever they came to stand: they still show what was written. */
function landed({ appended }: TabEdit, { sheet: { headerRow, rows } }: ReadTab): CellEdit[] {
  const taken = new Set<number>();
  return [...appended].reverse().flatMap((contents) => {
    const cells = contents.flatMap((content, column) => (content ? [{ content, column }] : []));
    const shows = (own: readonly Cell[], index: number): boolean =>
      !taken.has(index) &&
      cells.every(({ content, column }) => showsIn(cellAt(own, column), content));
    let index = rows.length - 1;
    while (index >= 0 && !shows(rows[index] ?? [], index)) index--;
    if (index < 0) return [];
    taken.add(index);
    return cells.map((cell) => ({ ...cell, row: headerRow + 1 + index }));
  });
}

/** A box without a tick, as a cell that was never ticked. */
function showsIn(cell: Cell, content: CellEdit['content']): boolean {
  if ('formula' in content) return true;
  const wanted = 'value' in content ? content.value : content;
  return shows(valueIn(cell), wanted === false ? null : saidOf(wanted));
}

const valueIn = (cell: Cell): Cell['value'] =>
  isBlank(cell) || cell.value === false ? null : cell.value;

/** Rows that their keys still tell. */
function withKeys(
  { tab, columns, rows }: ReadTab,
  hits: readonly CellEdit[],
): Map<number, ReadRow<Tab>> {
  const ids = tab.keptKey ? [...tab.key, tab.keptKey] : tab.key;
  const keys = new Set(ids.map((id) => columns.get(id)));
  const lost = new Set(hits.flatMap(({ row, column }) => (keys.has(column) ? [row] : [])));
  const isTold = ({ at, values }: ReadRow<Tab>): boolean =>
    tab.key.length > 0 && !lost.has(at) && tab.key.every((id) => (values[id] ?? null) !== null);
  return new Map(rows.filter(isTold).map((row) => [row.at, row]));
}

interface Found {
  readonly hits: readonly CellEdit[];
  readonly added: readonly CellEdit[];
  readonly known: ReadonlyMap<number, ReadRow<Tab>>;
  readonly columns: ReadonlyMap<number, number>;
}

/**
 * Which row stands in each grid row, as it was read: by its key, or by all that was not struck where its
 * key was, or where it has none.
 */
function formerRows(
  { before, fresh: { sheet, rows } }: Struck,
  { hits, added, known, columns }: Found,
): Map<number, ReadRow<Tab>> {
  const { onlyColumns, headerRow } = before.sheet;
  const shift = sheet.headerRow - headerRow;
  const struck = new Map<number, Set<number>>();
  for (const { row, column } of hits)
    if (row > sheet.headerRow) struck.set(row, (struck.get(row) ?? new Set()).add(column));
  const left = new Set(before.rows);
  const found = new Map<number, ReadRow<Tab>>();
  const settle = (at: number, among: Iterable<ReadRow<Tab>>): void => {
    const far = (row: ReadRow<Tab>): number => Math.abs(row.at + shift - at);
    const [row] = [...among].filter((one) => left.has(one)).sort((a, b) => far(a) - far(b));
    if (!row) return;
    found.set(at, row);
    left.delete(row);
  };
  const alike = (at: number): ReadRow<Tab>[] => {
    const cells = sheet.rows[at - sheet.headerRow - 1] ?? [];
    const compared = [...columns].filter(([now]) => !struck.get(at)?.has(now));
    return [...left].filter((row) =>
      compared.every(
        ([now, then]) =>
          (onlyColumns && !row.isWhole && !onlyColumns.has(then)) ||
          shows(valueIn(cellAt(cells, now)), valueIn(cellAt(row.cells, then))),
      ),
    );
  };
  const byKey = new Map<string, ReadRow<Tab>[]>();
  for (const row of before.rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  for (const [at, { key }] of known) settle(at, byKey.get(key) ?? []);
  const isNew = new Set(added.map(({ row }) => row));
  // First where but one may have stood, and what shows most.
  const others = [...new Set([...rows.map(({ at }) => at), ...struck.keys()])]
    .filter((at) => !known.has(at) && !isNew.has(at))
    .map((at) => ({ at, among: alike(at), hidden: struck.get(at)?.size ?? 0 }))
    .sort((a, b) => a.among.length - b.among.length || a.hidden - b.hidden);
  for (const { at, among } of others) settle(at, among);
  for (const { at, hidden } of others)
    if (hidden > 0 && !found.has(at))
      settle(
        at,
        [...left].filter((row) => row.at + shift === at),
      );
  return found;
}

/**
 * Where each column stood: the tab's own by what they are, people's by their titles, and what has no
 * title beside the one that it stood right of.
 */
function formerColumns(before: ReadTab, fresh: ReadTab): Map<number, number> {
  const names = namesIn(fresh.columns);
  const titleIn = ({ sheet }: ReadTab, at: number): string => cellAt(sheet.header, at).text;
  const places = new Map<number, number>();
  let last = -1;
  const width = Math.max(fresh.width, ...fresh.sheet.rows.map((cells) => cells.length));
  for (let now = 0; now < width; now++) {
    const name = names.get(now);
    const title = titleIn(fresh, now);
    const then =
      name !== undefined
        ? before.columns.get(name)
        : title === ''
          ? last + 1
          : before.sheet.header.findIndex(({ text }) => text === title);
    if (then === undefined || then < 0) continue;
    if (name === undefined && titleIn(before, then) !== title) continue;
    places.set(now, then);
    last = then;
  }
  return places;
}
