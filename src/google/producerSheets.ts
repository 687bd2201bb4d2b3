import type { CellValue } from '../app/kernel/ports';
import {
  FILLED_AT,
  type FilledCell,
  type ProducerSheets,
} from '../app/kernel/services/producerSheetPort';
import type { ProducerSheetContent, ProducerSheetRow } from '../text/pages/producers/producerPage';
import { allowed, isAllowed, reached, twice } from './api/retry';
import { spreadsheetsService } from './api/service';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const SPARE_ROWS = 20;
/** Box, what, how many, and what is filled in fit 360 px beside the row numbers. */
const WIDTHS = [28, 126, 90, 70, 60, 70, 76, 90, 60, 60, 60, 60];
const COLUMNS = WIDTHS.length;
/** What a row is about, out of sight. */
const KEY_AT = COLUMNS - 1;
const FORMATS = 'userEnteredValue,userEnteredFormat,dataValidation';
/** The one sheet of a new spreadsheet. */
const sheetId = 0;

/** One spreadsheet a producer, owned by whoever runs the drive, shared with the producer alone. */
export const googleProducerSheets: ProducerSheets = {
  create: (title) => {
    const file = allowed(() => SpreadsheetApp.create(title));
    return file && idOf(file);
  },
  address: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
  write: (id, content, kept) => {
    const requests = pageRequests(content, kept);
    const { failure } = reached(() => spreadsheetsService().batchUpdate({ requests }, id));
    return failure ?? 'done';
  },
  read: (id) => {
    const fields = 'sheets(data(rowData(values(effectiveValue,formattedValue))))';
    const { answer, failure } = reached(() => spreadsheetsService().get(id, { fields }));
    if (failure) return failure === 'gone' ? [] : undefined;
    const rows = answer?.sheets?.[0]?.data?.[0]?.rowData ?? [];
    return rows.flatMap(({ values = [] }): FilledCell[] => {
      const key = values[KEY_AT]?.formattedValue ?? '';
      const isTicked = values[0]?.effectiveValue?.boolValue === true;
      return key
        ? [{ key, isTicked, typed: (values[FILLED_AT]?.formattedValue ?? '').trim() }]
        : [];
    });
  },
  // That it throws is the only sign that an address has no account, and may be a passing one.
  share: (id, address, as) =>
    isAllowed(() => {
      const file = SpreadsheetApp.openById(id);
      if (as === 'editor') file.addEditor(address);
      else file.addViewer(address);
    }),
  unshare: (id, address) =>
    isAllowed(() => {
      const file = SpreadsheetApp.openById(id);
      if (file.getEditors().some((user) => user.getEmail() === address)) file.removeEditor(address);
      else file.removeViewer(address);
    }),
  editors: (id) =>
    allowed(() =>
      twice(() =>
        SpreadsheetApp.openById(id)
          .getEditors()
          .map((user) => user.getEmail()),
      ),
    ),
  guard: (id) => {
    const column = (at: number) => ({ sheetId, startColumnIndex: at, endColumnIndex: at + 1 });
    const protectedRange = {
      range: { sheetId },
      unprotectedRanges: [column(0), column(FILLED_AT)],
      warningOnly: false,
    };
    const requests = [{ addProtectedRange: { protectedRange } }];
    return !reached(() => spreadsheetsService().batchUpdate({ requests }, id)).failure;
  },
};

/** What Google does not tell in one way it may in another: a file whose id is unknown is lost. */
const idOf = (file: GoogleAppsScript.Spreadsheet.Spreadsheet): string | undefined =>
  allowed(() => twice(() => file.getId())) ??
  allowed(() => twice(() => /\/d\/([\w-]+)/.exec(file.getUrl())?.[1]));

/** Runs of columns that are written: all, or all but those of the producer. */
const spansOf = (kept: boolean): (readonly [from: number, to: number])[] =>
  kept
    ? [
        [1, FILLED_AT],
        [FILLED_AT + 1, COLUMNS],
      ]
    : [[0, COLUMNS]];

function pageRequests({ title, rows }: ProducerSheetContent, kept: boolean): Request[] {
  const gridProperties = { rowCount: rows.length + SPARE_ROWS, columnCount: COLUMNS };
  const cells = rows.map(cellsOf);
  return [
    {
      updateSheetProperties: {
        properties: { sheetId, title, gridProperties },
        fields: 'title,gridProperties(rowCount,columnCount)',
      },
    },
    ...spansOf(kept).flatMap(([from, to]): Request[] => [
      {
        repeatCell: {
          range: { sheetId, startColumnIndex: from, endColumnIndex: to },
          cell: {},
          fields: FORMATS,
        },
      },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: from },
          rows: cells.map((values) => ({ values: values.slice(from, to) })),
          fields: FORMATS,
        },
      },
    ]),
    ...WIDTHS.map(
      (pixelSize, index): Request => ({
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
          properties: { pixelSize, hiddenByUser: index === KEY_AT },
          fields: 'pixelSize,hiddenByUser',
        },
      }),
    ),
  ];
}

function cellsOf({ cells, isHeading, isTicked, key, money = [] }: ProducerSheetRow): CellData[] {
  const whole: CellValue[] = Array.from({ length: COLUMNS }, (_, at) => cells[at] ?? null);
  if (key !== undefined) whole[KEY_AT] = key;
  // A line of words alone goes on over the cells beside it; in rows of cells it goes on below.
  const isWords = cells.length === 2 && !isTicked;
  return whole.map((value, column) => {
    const userEnteredFormat = {
      ...(isHeading ? { textFormat: { bold: true } } : {}),
      ...(isWords ? {} : { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' }),
      ...(money.includes(column)
        ? { numberFormat: { type: 'CURRENCY', pattern: '#,##0.00 "€"' } }
        : key !== undefined && column === FILLED_AT
          ? { numberFormat: { type: 'TEXT' } }
          : {}),
    };
    const isBox = isTicked && column === 0;
    const box = isBox ? { dataValidation: { condition: { type: 'BOOLEAN' }, strict: true } } : {};
    return { ...enteredValue(value), userEnteredFormat, ...box };
  });
}

function enteredValue(value: CellValue): CellData {
  if (value === null) return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}
