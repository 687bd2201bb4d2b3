import type { Bench } from './bench';
import { sheetsService } from './service';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

export const column = (sheetId: number, index: number) => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: index,
  endColumnIndex: index + 1,
});

export const written = (
  sheetId: number,
  row: number,
  at: number,
  cell: CellData,
  fields: string,
) => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: at },
    rows: [{ values: [cell] }],
    fields,
  },
});

export const formula = (bench: Bench, at: number, formulaValue: string): Request =>
  written(bench.lab(), 0, at, { userEnteredValue: { formulaValue } }, 'userEnteredValue');

/** The cells of a row, from A. */
export function cells(bench: Bench, sheetId: number, row: number, fields: string): CellData[] {
  const gridRange = { sheetId, startRowIndex: row, endRowIndex: row + 1 };
  const { sheets = [] } = bench.read(`sheets(properties/sheetId,data/rowData/values(${fields}))`, [
    { gridRange },
  ]);
  const sheet = sheets.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId);
  return sheet?.data?.[0]?.rowData?.[0]?.values ?? [];
}

/** The tabs in which something bears this mark. */
export const bearers = (spreadsheetId: string, metadataKey: string): number[] =>
  (
    sheetsService().getByDataFilter(
      { dataFilters: [{ developerMetadataLookup: { metadataKey } }] },
      spreadsheetId,
      { fields: 'sheets(properties/sheetId,data/startColumn)' },
    ).sheets ?? []
  ).flatMap(({ properties, data }) => (data ? [properties?.sheetId ?? 0] : []));

export const tabs = (bench: Bench) =>
  sheetsService().get(bench.id, {
    fields: 'sheets(properties(sheetId,title,index),developerMetadata/metadataKey)',
  }).sheets ?? [];
