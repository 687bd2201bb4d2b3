import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import type { BookSnapshot, CellChange, WireSheet, WireStyle } from '../../wire/wireBook';
import { headHeights } from './heights';
import { styleKey, univerCell, univerStyle } from './univerCells';

const WIDTH = 100;
const HEIGHT = 24;

export function workbookData(snapshot: BookSnapshot): IWorkbookData {
  const sheets = snapshot.sheets.map((sheet) =>
    worksheetData(sheet, snapshot.cells[sheet.id] ?? [], snapshot.styles),
  );
  return {
    id: snapshot.book,
    name: snapshot.name,
    appVersion: '',
    locale: LocaleType.FR_FR,
    styles: univerStyles(snapshot.styles),
    sheetOrder: sheets.map(({ id }) => id ?? ''),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? '', sheet])),
    resources: [],
  };
}

export const univerStyles = (styles: Readonly<Record<number, WireStyle>>) =>
  Object.fromEntries(
    Object.entries(styles).map(([number, style]) => [styleKey(Number(number)), univerStyle(style)]),
  );

export function worksheetData(
  sheet: WireSheet,
  cells: readonly CellChange[],
  styles: Readonly<Record<number, WireStyle>>,
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, column, wire] of cells) {
    if (wire === null) continue;
    const line = cellData[row] ?? {};
    cellData[row] = line;
    line[column] = univerCell(wire, [sheet.id, row, column]);
  }
  const { frozenRows, frozenColumns } = sheet;
  return {
    id: String(sheet.id),
    name: sheet.title,
    hidden: sheet.hidden ? 1 : 0,
    tabColor: sheet.colour ?? '',
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    defaultColumnWidth: WIDTH,
    defaultRowHeight: HEIGHT,
    freeze: freezeOf(frozenRows, frozenColumns),
    mergeData: [],
    cellData,
    rowData: laneData('h', headHeights(sheet, cells, styles), sheet.hiddenRows),
    columnData: laneData('w', sheet.widths, sheet.hiddenColumns),
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    showGridlines: 1,
    defaultStyle: { ff: 'Arial', fs: 10, vt: 3 },
  };
}

export const freezeOf = (rows: number, columns: number) => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});

function laneData(
  size: 'h' | 'w',
  sizes: Readonly<Record<number, number>>,
  hidden: readonly number[],
): Record<number, { h?: number; w?: number; hd?: 0 | 1; ia?: 0 | 1 }> {
  const data: Record<number, { h?: number; w?: number; hd?: 0 | 1; ia?: 0 | 1 }> = {};
  for (const [at, pixels] of Object.entries(sizes)) {
    data[Number(at)] = size === 'h' ? { h: pixels, ia: 0 } : { w: pixels };
  }
  for (const at of hidden) data[at] = { ...data[at], hd: 1 };
  return data;
}
