import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import type { Gesture, WireArea } from '../wire/wireBook';

export interface Touched {
  readonly sheet: SheetStore;
  readonly areas: readonly WireArea[];
}

/** The cells that a gesture writes to, where it writes to known ones. */
export function touchedBy(book: SpreadsheetStore, gesture: Gesture): Touched | undefined {
  const sheet = 'sheet' in gesture ? book.sheetById(gesture.sheet) : undefined;
  if (!sheet) return undefined;
  const areas = areasOf(sheet, gesture);
  return areas && { sheet, areas };
}

function areasOf(sheet: SheetStore, gesture: Gesture): readonly WireArea[] | undefined {
  switch (gesture.kind) {
    case 'type':
      return [cellArea(gesture.row, gesture.column)];
    case 'paste':
      return gesture.cells.map(([row, column]) => cellArea(row, column));
    case 'clear':
      return gesture.areas;
    case 'fill':
      return [gesture.target];
    case 'remove':
      return [
        sheet.area(
          gesture.dimension === 'ROWS'
            ? { startRow: gesture.from, endRow: gesture.to }
            : { startColumn: gesture.from, endColumn: gesture.to },
        ),
      ];
    default:
      return undefined;
  }
}

const cellArea = (row: number, column: number): WireArea => ({
  startRow: row,
  endRow: row + 1,
  startColumn: column,
  endColumn: column + 1,
});
