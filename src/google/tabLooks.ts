import type { Locale } from '../domain/values/locale';
import type { Column, Tab } from '../tabs/engine/tab';
import { type TabId, tabs } from '../tabs/tabs';
import { filled } from '../text/values/format';
import { GUARD } from './identity';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Color = GoogleAppsScript.Sheets.Schema.Color;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

const GREEN: Color = { red: 0.18, green: 0.42, blue: 0.2 };
const GREY: Color = { red: 0.36, green: 0.4, blue: 0.36 };
const WHITE: Color = { red: 1, green: 1, blue: 1 };
const ALARM: Color = { red: 0.99, green: 0.89, blue: 0.87 };

export const tabColor = (tab: TabId): Color =>
  (tabs[tab] as Tab).owner === 'people' ? GREEN : GREY;

export const columnOf = (tab: TabId, column: string): Column | undefined =>
  (tabs[tab] as Tab).columns[column];

/**
 * Rows of a new tab. Each is read with its looks even when it is empty, so a tab begins small; what
 * the add-on writes makes its tabs grow, people need room to type and paste.
 */
export const firstRows = (tab: TabId): number =>
  (tabs[tab] as Tab).owner === 'people' ? 300 : 100;

export const isHandheld = (tab: TabId): boolean => (tabs[tab] as Tab).handheld !== undefined;

/** Where a column of a tab stands; rows from 0. */
export interface ColumnPlace {
  readonly tab: TabId;
  readonly sheetId: number;
  readonly column: string;
  readonly index: number;
  /** Of its header, or of the last one above what is meant. */
  readonly row: number;
}

const below = ({ sheetId, index, row }: Omit<ColumnPlace, 'tab' | 'column'>): GridRange => ({
  sheetId,
  startRowIndex: row + 1,
  startColumnIndex: index,
  endColumnIndex: index + 1,
});

export function headerRequest(
  { tab, sheetId, column: id, index, row }: ColumnPlace,
  locale: Locale,
): Request {
  const column = columnOf(tab, id);
  const isPeoples = column?.owner === 'people';
  const note = column?.note && filled(column.note, locale);
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
              ...(note ? { note } : {}),
            },
          ],
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  };
}

/** Number format and list of values, for the whole column below a row. */
export function columnLooks(place: ColumnPlace, locale: Locale): Request[] {
  const column = columnOf(place.tab, place.column);
  if (!column) return [];
  const { kind, wraps } = column;
  const isTop = isHandheld(place.tab);
  const range = below(place);
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
  // A row as high as a large basket begins with its number and name.
  const format = {
    ...(wraps ? { wrapStrategy: 'WRAP' } : {}),
    ...(isTop ? { verticalAlignment: 'TOP' } : {}),
  };
  if (wraps || isTop)
    requests.push({
      repeatCell: {
        range,
        cell: { userEnteredFormat: format },
        fields: `userEnteredFormat(${Object.keys(format)})`,
      },
    });
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
  if (kind.between) {
    const bounds = kind.between.map((bound) => ({ userEnteredValue: String(bound) }));
    const condition = { type: 'NUMBER_BETWEEN', values: bounds };
    const help = column.note ? { inputMessage: filled(column.note, locale) } : {};
    requests.push({ setDataValidation: { range, rule: { condition, strict: true, ...help } } });
  }
  return requests;
}

/** The looks of rows that were added below a row. */
export const looksOf = (
  tab: TabId,
  sheetId: number,
  columns: ReadonlyMap<string, number>,
  above: number,
  locale: Locale,
): Request[] =>
  [...columns].flatMap(([column, index]) =>
    columnLooks({ tab, sheetId, column, index, row: above }, locale),
  );

export const alarmRequest = (place: Omit<ColumnPlace, 'tab' | 'column'>): Request => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [below(place)],
      booleanRule: {
        condition: { type: 'NOT_BLANK' },
        format: { backgroundColorStyle: { rgbColor: ALARM } },
      },
    },
    index: 0,
  },
});

/** A warning, not a lock, on neighbouring columns that only the add-on writes. */
export function guardRequests(
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
