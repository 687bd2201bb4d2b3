/** One tab of an .xlsx in the spreadsheet's own terms. */
import type * as Excel from '@cj-tech-master/excelts';
import type { JsonObject } from '../standin/sheets/grid/apiJson';
import type { Cell } from '../standin/sheets/grid/cells';
import type { DimensionLook } from '../standin/sheets/grid/sheetGrid';
import { cellContent } from './cellFile';
import { colourRules, formatOf } from './lookFile';
import { validationsOf } from './validationFile';

export interface FoundSheet {
  readonly title: string;
  readonly hidden: boolean;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly columnLooks: readonly (DimensionLook | undefined)[];
  /** Without the ids of tabs, which are known only when the tab stands. */
  readonly colourRules: readonly JsonObject[];
  /** Of which only the last result could be taken over. */
  readonly frozenFormulas: number;
}

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 702;
const SPARE_ROWS = 20;
const PIXELS_A_CHARACTER = 7;

export function readSheet(worksheet: Excel.Worksheet, xml: string): FoundSheet {
  const rows: (Cell | undefined)[][] = [];
  let width = 1;
  let frozenFormulas = 0;
  const formats = new Map<string, JsonObject | undefined>();
  for (let number = 1; number <= Math.min(worksheet.rowCount, MOST_ROWS); number++) {
    const cells: (Cell | undefined)[] = [];
    worksheet.findRow(number)?.eachCell({ includeEmpty: true }, (cell, column) => {
      if (column > MOST_COLUMNS) return;
      const { content, isFrozen } = cellContent(cell);
      if (isFrozen) frozenFormulas += 1;
      const format = known(formats, cell.style);
      const found: Cell = { ...content, ...(format ? { format } : {}), ...noteOf(cell) };
      if (Object.keys(found).length === 0) return;
      while (cells.length < column - 1) cells.push(undefined);
      cells[column - 1] = found;
      width = Math.max(width, column);
    });
    rows.push(cells);
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  addValidations(rows, xml, width);
  return {
    title: worksheet.name,
    hidden: worksheet.state !== 'visible',
    ...frozenParts(worksheet),
    rowCount: rows.length + SPARE_ROWS,
    columnCount: width,
    rows,
    columnLooks: columnLooks(worksheet, width),
    colourRules: colourRules(worksheet),
    frozenFormulas,
  };
}

function known(
  formats: Map<string, JsonObject | undefined>,
  style: Partial<Excel.Style>,
): JsonObject | undefined {
  const key = JSON.stringify(style);
  if (!formats.has(key)) formats.set(key, formatOf(style));
  return formats.get(key);
}

function noteOf({ note }: Excel.Cell): { note?: string } {
  if (!note) return {};
  if (typeof note === 'string') return { note };
  return { note: (note.texts ?? []).map(({ text }) => text).join('') };
}

/** A tick box comes as a plain yes or no: what is one, and has no list of its own, is a box again. */
function addValidations(rows: (Cell | undefined)[][], xml: string, width: number): void {
  for (const { area, rule } of validationsOf(xml)) {
    const endRow = Math.min(area.endRow, rows.length + SPARE_ROWS);
    for (let row = area.startRow; row < endRow; row++) {
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      for (let column = area.startColumn; column < Math.min(area.endColumn, width); column++) {
        while (cells.length < column) cells.push(undefined);
        cells[column] = { ...cells[column], validation: rule };
      }
    }
  }
  for (const cells of rows) {
    cells.forEach((cell, column) => {
      if (typeof cell?.value === 'boolean') cells[column] = { ...cell, validation: TICK_BOX };
    });
  }
}

const TICK_BOX: JsonObject = { condition: { type: 'BOOLEAN' }, strict: true };

function frozenParts({ views }: Excel.Worksheet) {
  // The library leaves them out when the file has none, whatever its types say.
  const [view] = (views as Excel.Worksheet['views'] | undefined) ?? [];
  if (view?.state !== 'frozen') return { frozenRowCount: 0, frozenColumnCount: 0 };
  return { frozenRowCount: view.ySplit ?? 0, frozenColumnCount: view.xSplit ?? 0 };
}

function columnLooks(worksheet: Excel.Worksheet, width: number): (DimensionLook | undefined)[] {
  return Array.from({ length: width }, (_, at) => {
    const { width: characters, hidden } = worksheet.getColumn(at + 1);
    const look: DimensionLook = {
      ...(characters === undefined
        ? {}
        : { pixelSize: Math.round(characters * PIXELS_A_CHARACTER) }),
      ...(hidden ? { hiddenByUser: true } : {}),
    };
    return Object.keys(look).length > 0 ? look : undefined;
  });
}
