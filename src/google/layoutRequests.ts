import type { LayoutEdit } from '../app/ports';
import type { Locale } from '../domain/locale';
import { type TabId, tabs } from '../tabs/catalogue';
import type { Column, Tab } from '../tabs/tab';
import { columnMetadata, GUARD, headKey, lookup, tabKey, tabMetadata } from './identity';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Color = GoogleAppsScript.Sheets.Schema.Color;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** Every read of a tab brings the looks of its blank rows too: enough for a start, they grow. */
const ROWS = 300;
const SPARE_COLUMNS = 6;
const GREEN: Color = { red: 0.18, green: 0.42, blue: 0.2 };
const GREY: Color = { red: 0.36, green: 0.4, blue: 0.36 };
const WHITE: Color = { red: 1, green: 1, blue: 1 };
const ALARM: Color = { red: 0.99, green: 0.89, blue: 0.87 };

const columnsOf = (tab: TabId): [string, Column][] => Object.entries((tabs[tab] as Tab).columns);
const columnOf = (tab: TabId, column: string): Column | undefined =>
  (tabs[tab] as Tab).columns[column];

const below = (sheetId: number, index: number, headerRow = 0): GridRange => ({
  sheetId,
  startRowIndex: headerRow + 1,
  startColumnIndex: index,
  endColumnIndex: index + 1,
});

/** A tab as it is first seen: headers, notes, formats, lists, widths, warnings, identity. */
export function addTabRequests(
  tab: TabId,
  sheetId: number,
  title: string,
  locale: Locale,
  place: number | undefined,
): Request[] {
  const columns = columnsOf(tab).filter(([, column]) => !column.whenUsed);
  const places = new Map(columns.map(([id], index) => [id, index]));
  const color = (tabs[tab] as Tab).owner === 'people' ? GREEN : GREY;
  const gridProperties = {
    rowCount: ROWS,
    columnCount: columns.length + SPARE_COLUMNS,
    frozenRowCount: 1,
  };
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          ...(place === undefined ? {} : { index: place }),
          gridProperties,
          tabColorStyle: { rgbColor: color },
        },
      },
    },
    ...tabMetadata(tab, sheetId, 0),
    ...columns.flatMap(([id], index) => columnRequests(tab, sheetId, id, index, 0, locale)),
    ...guardRequests(tab, sheetId, places),
  ];
}

function columnRequests(
  tab: TabId,
  sheetId: number,
  id: string,
  index: number,
  headerRow: number,
  locale: Locale,
): Request[] {
  const column = columnOf(tab, id);
  if (!column) return [];
  return [
    headerRequest(tab, sheetId, id, index, headerRow, locale),
    columnMetadata(tab, id, sheetId, index),
    ...columnLooks(column, sheetId, index, headerRow, locale),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize: column.width, hiddenByUser: column.technical },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    ...(id === 'toFix' ? [alarmRequest(sheetId, index, headerRow)] : []),
  ];
}

export function headerRequest(
  tab: TabId,
  sheetId: number,
  id: string,
  index: number,
  row: number,
  locale: Locale,
): Request {
  const column = columnOf(tab, id);
  const isPeoples = column?.owner === 'people';
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: index },
      rows: [
        {
          values: [
            {
              userEnteredValue: { stringValue: column?.header[locale] ?? id },
              userEnteredFormat: {
                backgroundColorStyle: { rgbColor: isPeoples ? GREEN : GREY },
                textFormat: { bold: true, foregroundColorStyle: { rgbColor: WHITE } },
                wrapStrategy: 'WRAP',
                verticalAlignment: 'MIDDLE',
              },
              ...(column?.note ? { note: column.note[locale] } : {}),
            },
          ],
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  };
}

/** Number format and list of values, for the whole column. */
function columnLooks(
  { kind }: Column,
  sheetId: number,
  index: number,
  headerRow: number,
  locale: Locale,
): Request[] {
  const range = below(sheetId, index, headerRow);
  const requests: Request[] = [];
  if (kind.patternType) {
    const numberFormat = {
      type: kind.patternType,
      ...(kind.pattern ? { pattern: kind.pattern } : {}),
    };
    requests.push({
      repeatCell: {
        range,
        cell: { userEnteredFormat: { numberFormat } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
  }
  const values = kind.options?.(locale).map((userEnteredValue) => ({ userEnteredValue }));
  // Not strict: a pasted word that is not in the list is kept and reported, never refused.
  if (values)
    requests.push({
      setDataValidation: {
        range,
        rule: { condition: { type: 'ONE_OF_LIST', values }, showCustomUi: true, strict: false },
      },
    });
  if (kind.tickBox)
    requests.push({
      setDataValidation: { range, rule: { condition: { type: 'BOOLEAN' }, strict: true } },
    });
  return requests;
}

/** Looks again, where rows were added below those that had them. */
export const looksOf = (
  tab: TabId,
  sheetId: number,
  columns: ReadonlyMap<string, number>,
  headerRow: number,
  locale: Locale,
): Request[] =>
  [...columns].flatMap(([id, index]) => {
    const column = columnOf(tab, id);
    return column ? columnLooks(column, sheetId, index, headerRow, locale) : [];
  });

const alarmRequest = (sheetId: number, index: number, headerRow: number): Request => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [below(sheetId, index, headerRow)],
      booleanRule: {
        condition: { type: 'NOT_BLANK' },
        format: { backgroundColorStyle: { rgbColor: ALARM } },
      },
    },
    index: 0,
  },
});

/** A warning, not a lock, on neighbouring columns that only the add-on writes. */
function guardRequests(
  tab: TabId,
  sheetId: number,
  columns: ReadonlyMap<string, number>,
): Request[] {
  const own = [...columns].flatMap(([id, index]) =>
    columnOf(tab, id)?.owner === 'addOn' ? [index] : [],
  );
  const spans: [number, number][] = [];
  for (const index of own.sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && last[1] === index) last[1] = index + 1;
    else spans.push([index, index + 1]);
  }
  return spans.map(([startColumnIndex, endColumnIndex]) => ({
    addProtectedRange: {
      protectedRange: {
        range: { sheetId, startColumnIndex, endColumnIndex },
        description: `${GUARD}${tab}`,
        warningOnly: true,
      },
    },
  }));
}

/** Columns that appear when they are first used, to the right of what is there. */
export function addColumnRequests(
  tab: TabId,
  sheetId: number,
  column: string,
  index: number,
  headerRow: number,
  columnCount: number,
  locale: Locale,
): Request[] {
  const missing = index + 1 - columnCount;
  const grow: Request[] =
    missing > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: missing } }] : [];
  const isOwn = columnOf(tab, column)?.owner === 'addOn';
  const guard = isOwn ? guardRequests(tab, sheetId, new Map([[column, index]])) : [];
  return [...grow, ...columnRequests(tab, sheetId, column, index, headerRow, locale), ...guard];
}

type Archive = Extract<LayoutEdit, { kind: 'archive' }>;

/** First every copy with its figures fixed, then the tabs emptied: sums across tabs stay right. */
export function archiveRequests(archives: readonly Archive[], locale: Locale): Request[] {
  return [
    ...archives.flatMap(keepCopy),
    ...archives.flatMap((archive) => emptyTab(archive, locale)),
  ];
}

function keepCopy({ tab, sheetId, copyId, title, rowCount }: Archive): Request[] {
  const all = { sheetId: copyId, startRowIndex: 0, endRowIndex: rowCount };
  return [
    {
      duplicateSheet: {
        sourceSheetId: sheetId,
        newSheetId: copyId,
        newSheetName: title,
        insertSheetIndex: 100,
      },
    },
    { copyPaste: { source: all, destination: all, pasteType: 'PASTE_VALUES' } },
    { updateSheetProperties: { properties: { sheetId: copyId, hidden: true }, fields: 'hidden' } },
    {
      deleteDeveloperMetadata: {
        dataFilter: {
          developerMetadataLookup: {
            metadataLocation: { sheetId: copyId },
            locationMatchingStrategy: 'INTERSECTING_LOCATION',
          },
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: `drive.archive.${tab}`,
          metadataValue: String(copyId),
          location: { sheetId: copyId },
          visibility: 'DOCUMENT',
        },
      },
    },
  ];
}

/** New rows come first: a tab cannot lose all of its rows below the frozen one. */
function emptyTab(
  { tab, sheetId, headerRow, rowCount, columns }: Archive,
  locale: Locale,
): Request[] {
  return [
    { appendDimension: { sheetId, dimension: 'ROWS', length: ROWS } },
    {
      deleteDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: headerRow + 1, endIndex: rowCount },
      },
    },
    ...looksOf(tab, sheetId, columns, headerRow, locale),
  ];
}

/** The form's own tab gets marks and a name; not a cell of it is written. */
function answersTabRequests(sheetId: number, title: string): Request[] {
  return [
    { deleteDeveloperMetadata: { dataFilter: lookup(tabKey('answers')) } },
    { deleteDeveloperMetadata: { dataFilter: lookup(headKey('answers')) } },
    ...tabMetadata('answers', sheetId, 0),
    { updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } },
  ];
}

export function layoutRequests(
  edit: Exclude<LayoutEdit, Archive>,
  locale: Locale,
  columnCount: number,
): Request[] {
  switch (edit.kind) {
    case 'addTab':
      return addTabRequests(edit.tab, edit.sheetId, edit.title, locale, edit.index);
    case 'identifyTab':
      return tabMetadata(edit.tab, edit.sheetId, 0);
    case 'identifyColumn':
      return [columnMetadata(edit.tab, edit.column, edit.sheetId, edit.index)];
    case 'addColumn':
      return addColumnRequests(
        edit.tab,
        edit.sheetId,
        edit.column,
        edit.index,
        edit.row,
        columnCount,
        locale,
      );
    case 'header':
      return [headerRequest(edit.tab, edit.sheetId, edit.column, edit.index, edit.row, locale)];
    case 'title':
      return [
        {
          updateSheetProperties: {
            properties: { sheetId: edit.sheetId, title: edit.title },
            fields: 'title',
          },
        },
      ];
    case 'guard':
      return guardRequests(edit.tab, edit.sheetId, edit.columns);
    case 'answersTab':
      return answersTabRequests(edit.sheetId, edit.title);
    case 'dropSheet':
      return [{ deleteSheet: { sheetId: edit.sheetId } }];
  }
}
