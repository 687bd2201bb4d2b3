import type { CellValue } from '../app/kernel/ports';
import type {
  ProducerSheetContent,
  ProducerSheetRow,
  ProducerSheets,
} from '../app/kernel/producerSheetPort';
import { allowed, isAllowed, isForbidden, isGone, isServiceError, retried, twice } from './retry';
import { spreadsheetsService } from './service';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const SPARE_ROWS = 20;
const COLUMNS = 10;
/** From a column on: names of products are longer than the rest. */
const WIDTHS = [
  [0, 90],
  [1, 260],
  [2, 130],
] as const;
const FORMATS = 'userEnteredValue,userEnteredFormat';
/** The one sheet of a new spreadsheet. */
const sheetId = 0;

/** One spreadsheet a producer, owned by whoever runs the drive, read by the producer alone. */
export const googleProducerSheets: ProducerSheets = {
  create: (title) => {
    const file = allowed(() => SpreadsheetApp.create(title));
    return file && twice(() => file.getId());
  },
  address: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
  write: (id, content) => {
    try {
      retried(() => spreadsheetsService().batchUpdate({ requests: pageRequests(content) }, id));
      return 'done';
    } catch (error) {
      if (isGone(error)) return 'gone';
      if (isForbidden(error)) return 'refused';
      if (isServiceError(error)) return 'failed';
      throw error;
    }
  },
  // That it throws is the only sign that an address has no account, and may be a passing one.
  share: (id, address, as) =>
    isAllowed(() => {
      const file = SpreadsheetApp.openById(id);
      if (as === 'editor') file.addEditor(address);
      else file.addViewer(address);
    }),
  unshare: (id, address) => isAllowed(() => SpreadsheetApp.openById(id).removeViewer(address)),
};

function pageRequests({ title, rows }: ProducerSheetContent): Request[] {
  const gridProperties = { rowCount: rows.length + SPARE_ROWS, columnCount: COLUMNS };
  return [
    {
      updateSheetProperties: {
        properties: { sheetId, title, gridProperties },
        fields: 'title,gridProperties(rowCount,columnCount)',
      },
    },
    { repeatCell: { range: { sheetId }, cell: {}, fields: FORMATS } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: rows.map((row) => ({ values: cellsOf(row) })),
        fields: FORMATS,
      },
    },
    ...WIDTHS.map(
      ([startIndex, pixelSize]): Request => ({
        updateDimensionProperties: {
          range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: COLUMNS },
          properties: { pixelSize },
          fields: 'pixelSize',
        },
      }),
    ),
  ];
}

const cellsOf = ({ cells, isHeading, money = [] }: ProducerSheetRow): CellData[] =>
  cells.map((value, column) => {
    const userEnteredFormat = {
      ...(isHeading ? { textFormat: { bold: true } } : {}),
      ...(money.includes(column)
        ? { numberFormat: { type: 'CURRENCY', pattern: '#,##0.00 "€"' } }
        : {}),
    };
    return { ...enteredValue(value), userEnteredFormat };
  });

function enteredValue(value: CellValue): CellData {
  if (value === null) return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}
