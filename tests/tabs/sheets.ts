import type { Locale } from '../../src/domain/values/locale';
import { type Cell, emptyCell } from '../../src/tabs/engine/cell';
import type { Place } from '../../src/tabs/engine/cellKinds';
import type { Content, TabEdit } from '../../src/tabs/engine/edit';
import { type ReadTab, readTab } from '../../src/tabs/engine/readTab';
import type { SheetContent } from '../../src/tabs/engine/sheet';
import type { RowOf, Tab } from '../../src/tabs/engine/tab';
import { type TabId, tabs } from '../../src/tabs/tabs';

export const paris: Place = { zone: 'Europe/Paris', locale: 'fr' };

export type Typed = string | number | boolean | null | Partial<Cell>;

/** A cell as the spreadsheet would hold what was typed; numbers show with a decimal comma. */
export function cell(typed: Typed): Cell {
  if (typed === null || typed === '') return emptyCell;
  if (typeof typed !== 'object') return { value: typed, text: shown(typed) };
  return { value: typed.value ?? null, text: shown(typed.value ?? ''), ...typed };
}

const shown = (value: string | number | boolean): string => {
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
};

/** Headers first, then rows, as somebody would type them; columns are known by their headers. */
export function sheetOf(rows: readonly (readonly Typed[])[], more: Partial<SheetContent> = {}) {
  const [header = [], ...body] = rows.map((row) => row.map(cell));
  const content: SheetContent = {
    sheetId: 7,
    title: 'Onglet',
    rowCount: 1000,
    columnCount: 30,
    headerRow: 0,
    header,
    columnIds: [],
    rows: body,
    ...more,
  };
  return content;
}

interface Layout {
  /** Column ids in the order in which they stand; null is a column of people's own. */
  readonly columns?: readonly (string | null)[];
  readonly locale?: Locale;
  readonly title?: string;
  readonly sheetId?: number;
}

/** A tab that the add-on made, holding these rows; `_` in a row is what stands in people's own columns. */
export function tabSheet(
  id: TabId,
  rows: readonly (Readonly<Record<string, unknown>> | null)[],
  layout: Layout = {},
): SheetContent {
  const tab = tabs[id] as Tab;
  const place = { ...paris, locale: layout.locale ?? 'fr' };
  const columns = layout.columns ?? Object.keys(tab.columns);
  const header = columns.map((column) =>
    cell(column === null ? 'À moi' : (tab.columns[column]?.header[place.locale] ?? column)),
  );
  const body = rows.map((row) =>
    columns.map((column): Cell => {
      const value = row?.[column ?? '_'] ?? null;
      if (value === null) return emptyCell;
      const kind = column === null ? undefined : tab.columns[column]?.kind;
      return cell(kind ? kind.write(value, place) : (value as Typed));
    }),
  );
  return sheetOf([], {
    sheetId: layout.sheetId ?? 7,
    title: layout.title ?? tab.title[place.locale],
    header,
    columnIds: columns,
    rows: body,
  });
}

/** What the sheet holds once an edit is written, as the spreadsheet would do it. */
export function written(sheet: SheetContent, edit: TabEdit): SheetContent {
  const tab = tabs[edit.tab as TabId] as Tab;
  const header = [...sheet.header];
  const columnIds = [...sheet.columnIds];
  for (const { column, index } of edit.newColumns) {
    header[index] = cell(tab.columns[column]?.header.fr ?? column);
    columnIds[index] = column;
  }
  const first = sheet.headerRow + 1;
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, content } of edit.cells) {
    rows[row - first] ??= [];
    (rows[row - first] as Cell[])[column] = entered(content);
  }
  // Like `appendCells`: below the last row that holds anything.
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every(({ value }) => value === null)) end--;
  const added = edit.appended.map((row) =>
    Array.from(row, (content) => (content ? entered(content) : emptyCell)),
  );
  const all = [...rows.slice(0, end), ...added].map((row) =>
    Array.from({ length: header.length }, (_, index) => row?.[index] ?? emptyCell),
  );
  return { ...sheet, header: Array.from(header, (at) => at ?? emptyCell), columnIds, rows: all };
}

function entered(content: Content): Cell {
  if ('formula' in content) return { value: 0, text: '', formula: content.formula };
  return cell('text' in content ? content.text : content.value);
}

export const read = <T extends Tab>(tab: T, sheet: SheetContent): ReadTab<T> =>
  readTab(tab, sheet, paris);

export const valuesOf = <T extends Tab>(tab: T, sheet: SheetContent): RowOf<T>[] =>
  read(tab, sheet).rows.map(({ values }) => values);
