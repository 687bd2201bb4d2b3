import type { CellValue, ProducerPage, ProducerSheetContent, ProducerSheets } from '../app/ports';
import { retried } from './retry';
import { spreadsheetsService } from './service';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const EXTRA_ROWS = 20;
const COLUMNS = 10;

/** One spreadsheet a producer, owned by whoever runs the drive, read by the producer alone. */
export const googleProducerSheets: ProducerSheets = {
  create: (title) => {
    const file = SpreadsheetApp.create(title);
    return { id: file.getId(), url: file.getUrl() };
  },
  write: (id, { pages }: ProducerSheetContent) => {
    const there = retried(() =>
      spreadsheetsService().get(id, { fields: 'sheets/properties(sheetId,title)' }),
    );
    const ids = (there.sheets ?? []).map(({ properties }) => properties?.sheetId ?? 0);
    const requests = [
      ...removed(ids, pages.length),
      ...pages.flatMap((page, index) => pageRequests(page, index, ids[index])),
    ];
    retried(() => spreadsheetsService().batchUpdate({ requests }, id));
  },
  share: (id, address) => {
    try {
      SpreadsheetApp.openById(id).addViewer(address);
      return true;
    } catch {
      // The only sign that an address has no Google account; its text is translated.
      return false;
    }
  },
  unshare: (id, address) => {
    SpreadsheetApp.openById(id).removeViewer(address);
  },
};

const removed = (ids: readonly number[], wanted: number): Request[] =>
  ids.slice(Math.max(1, wanted)).map((sheetId) => ({ deleteSheet: { sheetId } }));

function pageRequests(
  { title, rows, headings, moneyColumns }: ProducerPage,
  index: number,
  known: number | undefined,
): Request[] {
  const sheetId = known ?? index + 1;
  const gridProperties = { rowCount: rows.length + EXTRA_ROWS, columnCount: COLUMNS };
  const shape: Request =
    known === undefined
      ? { addSheet: { properties: { sheetId, title, index, gridProperties } } }
      : {
          updateSheetProperties: {
            properties: { sheetId, title, gridProperties },
            fields: 'title,gridProperties(rowCount,columnCount)',
          },
        };
  const whole = { sheetId, startRowIndex: 0, endRowIndex: rows.length + EXTRA_ROWS };
  return [
    shape,
    { repeatCell: { range: whole, cell: {}, fields: 'userEnteredValue,userEnteredFormat' } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: rows.map((row, place) => ({
          values: row.map((value, column) =>
            cell(value, headings.includes(place), moneyColumns.includes(column)),
          ),
        })),
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: COLUMNS },
        properties: { pixelSize: 150 },
        fields: 'pixelSize',
      },
    },
  ];
}

function cell(value: CellValue, isHeading: boolean, isMoney: boolean): CellData {
  const userEnteredFormat = {
    ...(isHeading ? { textFormat: { bold: true } } : {}),
    ...(isMoney ? { numberFormat: { type: 'CURRENCY', pattern: '#,##0.00 "€"' } } : {}),
  };
  const format = Object.keys(userEnteredFormat).length > 0 ? { userEnteredFormat } : {};
  if (value === null) return format;
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value }, ...format };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value }, ...format };
  return { userEnteredValue: { stringValue: value }, ...format };
}
