import type { FormTab, LayoutEdit } from '../app/kernel/services/layoutEdit';
import type { Locale } from '../domain/values/locale';
import type { Column, Tab } from '../tabs/engine/tab';
import { type TabId, tabs } from '../tabs/tabs';
import { FORM_TAB_LOOKS, FROZEN, TAB_PLACE } from './api/withoutLooks';
import { type Archive, setAsideRequests } from './archiveRequests';
import { filterRequests } from './filterRequests';
import { columnMetadata, headKey, lookup, tabKey, tabMetadata } from './identity';
import {
  alarmRequest,
  type ColumnPlace,
  columnLooks,
  columnOf,
  firstRows,
  guardRequests,
  headerRequest,
  isHandheld,
  tabColor,
} from './tabLooks';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const SPARE_COLUMNS = 6;

const columnsOf = (tab: TabId): [string, Column][] => Object.entries((tabs[tab] as Tab).columns);

/** Whose row it is stays in sight while the rest moves sideways. */
function frozenColumns(id: TabId, places: ReadonlyMap<string, number>): number {
  const { key, inSight, handheld } = tabs[id] as Tab;
  const kept = handheld ? key : inSight ? [inSight] : [];
  return Math.max(0, ...kept.map((column) => 1 + (places.get(column) ?? 0)));
}

/** A tab as it is first seen: headers, notes, formats, lists, widths, warnings, identity. */
function addTabRequests(
  { tab, sheetId, title, index: place, used = [] }: Extract<LayoutEdit, { kind: 'addTab' }>,
  locale: Locale,
): Request[] {
  const columns = columnsOf(tab).filter(([id, column]) => !column.whenUsed || used.includes(id));
  const places = new Map(columns.map(([id], index) => [id, index]));
  const gridProperties = {
    rowCount: firstRows(tab),
    columnCount: columns.length + SPARE_COLUMNS,
    frozenRowCount: 1,
    frozenColumnCount: frozenColumns(tab, places),
  };
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          ...(place === undefined ? {} : { index: place }),
          ...((tabs[tab] as Tab).hidden ? { hidden: true } : {}),
          gridProperties,
          tabColorStyle: { rgbColor: tabColor(tab) },
        },
      },
    },
    ...tabMetadata(tab, sheetId, 0),
    ...columns.flatMap(([column], index) =>
      columnRequests({ tab, sheetId, column, index, row: 0 }, locale),
    ),
    ...guardRequests(tab, sheetId, places),
    ...(isHandheld(tab) ? filterRequests(tab, sheetId, places, 0, locale) : []),
  ];
}

function columnRequests(place: ColumnPlace, locale: Locale): Request[] {
  const { tab, sheetId, column, index } = place;
  if (!columnOf(tab, column)) return [];
  return [
    headerRequest(place, locale),
    columnMetadata(tab, column, sheetId, index),
    ...columnLooks(place, locale),
    sizeRequest(place),
    ...(column === 'toFix' ? [alarmRequest(place)] : []),
  ];
}

const sizeRequest = ({ tab, sheetId, column, index }: Omit<ColumnPlace, 'row'>): Request => {
  const { width = 0, technical = false } = columnOf(tab, column) ?? {};
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
      properties: { pixelSize: width, hiddenByUser: technical },
      fields: 'pixelSize,hiddenByUser',
    },
  };
};

/**
 * Columns that appear when they are first used, to the right of the last header. They are put in:
 * people write notes beside a table without a header above them.
 */
export function addColumnRequests(
  place: ColumnPlace,
  columnCount: number,
  locale: Locale,
): Request[] {
  const { tab, sheetId, column, index } = place;
  const missing = index + 1 - columnCount;
  const span = { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 };
  // Inserted even at the end, with room to spare: where columns moved meanwhile, another stands there by
  // now, and where some went there are fewer.
  const length = missing + SPARE_COLUMNS;
  const grow: Request[] = [
    ...(missing > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length } }] : []),
    { insertDimension: { range: span, inheritFromBefore: false } },
  ];
  const isOwn = columnOf(tab, column)?.owner === 'addOn';
  const guard = isOwn ? guardRequests(tab, sheetId, new Map([[column, index]])) : [];
  return [...grow, ...columnRequests(place, locale), ...guard];
}

/** The form's own tab gets marks and a name; not a cell of it is written. */
function formTabRequests(
  { tab, isSecond, sheetId, title, index }: Extract<LayoutEdit, { kind: 'formTab' }>,
  isMarked: (tab: FormTab) => boolean,
): Request[] {
  const properties = { sheetId, title, index, hidden: true };
  return [
    // What nobody bears is not deleted: whether that is an error is not documented.
    ...(isMarked(tab) && !isSecond
      ? [tabKey(tab), headKey(tab)].map((key) => ({
          deleteDeveloperMetadata: { dataFilter: lookup(key) },
        }))
      : []),
    ...tabMetadata(tab, sheetId, 0),
    { updateSheetProperties: { properties, fields: FORM_TAB_LOOKS } },
  ];
}

const moveRequest = ({
  sheetId,
  from,
  to,
}: Extract<LayoutEdit, { kind: 'moveColumn' }>): Request => ({
  moveDimension: {
    source: { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + 1 },
    destinationIndex: to,
  },
});

const placesOf = ({
  tab,
  sheetId,
  row,
  columns,
}: Extract<LayoutEdit, { kind: 'handheld' }>): ColumnPlace[] =>
  [...columns].map(([column, index]) => ({ tab, sheetId, column, index, row }));

export function layoutRequests(
  edit: Exclude<LayoutEdit, Archive>,
  locale: Locale,
  columnCount: number,
  isMarked: (tab: FormTab) => boolean,
): Request[] {
  switch (edit.kind) {
    case 'addTab':
      return addTabRequests(edit, locale);
    case 'identifyTab':
      return tabMetadata(edit.tab, edit.sheetId, 0);
    case 'identifyColumn':
      return [columnMetadata(edit.tab, edit.column, edit.sheetId, edit.index)];
    case 'addColumn':
      return addColumnRequests(edit, columnCount, locale);
    case 'header':
      return [headerRequest(edit, locale), ...columnLooks(edit, locale)];
    case 'text':
      return [
        {
          updateCells: {
            start: { sheetId: edit.sheetId, rowIndex: edit.row, columnIndex: edit.column },
            rows: [{ values: [edit.text ? { userEnteredValue: { stringValue: edit.text } } : {}] }],
            fields: 'userEnteredValue',
          },
        },
      ];
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
    case 'formTab':
      return formTabRequests(edit, isMarked);
    case 'moveColumn':
      return [moveRequest(edit)];
    case 'moveTab':
      return [
        {
          updateSheetProperties: {
            properties: { sheetId: edit.sheetId, index: edit.index },
            fields: TAB_PLACE,
          },
        },
      ];
    case 'freeze':
      return [
        {
          updateSheetProperties: {
            properties: {
              sheetId: edit.sheetId,
              gridProperties: { frozenColumnCount: edit.columns },
            },
            fields: FROZEN,
          },
        },
      ];
    case 'handheld':
      return [
        ...placesOf(edit).map(sizeRequest),
        ...filterRequests(edit.tab, edit.sheetId, edit.columns, edit.row, locale),
      ];
    case 'setAside':
      return setAsideRequests(edit);
    case 'dropSheet':
      return [{ deleteSheet: { sheetId: edit.sheetId } }];
  }
}
