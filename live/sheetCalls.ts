import type { Bench } from './caseBench';
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

interface Bearer {
  readonly tab: number;
  readonly what: 'tab' | 'column';
}

/** The tabs and columns that bear this mark. */
export function bearers(spreadsheetId: string, key: string): Bearer[] {
  const marks = 'developerMetadata/metadataKey';
  const fields = `sheets(properties/sheetId,${marks},data/columnMetadata/${marks})`;
  const { sheets = [] } = sheetsService().get(spreadsheetId, { fields });
  return sheets.flatMap(({ properties, developerMetadata, data = [] }) => {
    const columns = data.flatMap(({ columnMetadata = [] }) => columnMetadata);
    const all = [
      { what: 'tab', marks: developerMetadata },
      ...columns.map((one) => ({ what: 'column', marks: one.developerMetadata }) as const),
    ] as const;
    return all
      .filter((one) => one.marks?.some(({ metadataKey }) => metadataKey === key))
      .map(({ what }): Bearer => ({ tab: properties?.sheetId ?? 0, what }));
  });
}

export const tabs = (bench: Bench) =>
  sheetsService().get(bench.id, {
    fields: 'sheets(properties(sheetId,title,index),developerMetadata/metadataKey)',
  }).sheets ?? [];
