import type { CellValue } from '../app/kernel/ports';
import type {
  ProducerSheetContent,
  ProducerSheetRow,
  ProducerSheets,
} from '../app/kernel/producerSheetPort';
import { isOutOfReach, isServiceException, retried } from './retry';
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
  create: (title, editors) => {
    const file = SpreadsheetApp.create(title);
    for (const editor of editors) file.addEditor(editor);
    return { id: file.getId(), url: file.getUrl() };
  },
  write: (id, content) => {
    try {
      retried(() => spreadsheetsService().batchUpdate({ requests: pageRequests(content) }, id));
      return true;
    } catch (error) {
      if (isOutOfReach(error)) return false;
      throw error;
    }
  },
  share: (id, address) => {
    try {
      SpreadsheetApp.openById(id).addViewer(address);
      return true;
    } catch (error) {
      // The only sign that an address has no Google account; its text is translated.
      if (isServiceException(error)) return false;
      throw error;
    }
  },
  unshare: (id, address) => {
    SpreadsheetApp.openById(id).removeViewer(address);
  },
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
