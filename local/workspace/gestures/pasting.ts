import { MAX_CELLS, TOO_MANY_CELLS, TypingRefused } from '../../standin/base/errors';
import { showsDate } from '../../standin/sheets/cellText/rendering';
import { type Cell, patched } from '../../standin/sheets/grid/cells';
import { offsetFormula } from '../../standin/sheets/grid/references';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { PastedCell, WireArea } from '../wire/wireBook';

/** Lays texts and copies of cells down; the grid grows to hold them. */
export function paste(sheet: SheetStore, cells: readonly PastedCell[]): void {
  const { fields, book } = sheet;
  for (const [row, column] of cells) {
    fields.rowCount = Math.max(fields.rowCount, row + 1);
    fields.columnCount = Math.max(fields.columnCount, column + 1);
  }
  if (book.cellCount() > MAX_CELLS) throw new TypingRefused(TOO_MANY_CELLS);
  const copied = cells.map(([, , what]) =>
    typeof what === 'string' ? undefined : copiedFrom(sheet, what.from),
  );
  cells.forEach(([row, column, what], at) => {
    if (typeof what === 'string') book.typeCell(sheet.id, row, column, what, true);
    else {
      const [, fromRow, fromColumn] = what.from;
      sheet.setCell(row, column, movedCell(copied[at], row - fromRow, column - fromColumn));
    }
  });
}

function copiedFrom(
  { book }: SheetStore,
  [sheet, row, column]: readonly [number, number, number],
): Cell | undefined {
  return book.sheetById(sheet)?.cell(row, column);
}

function movedCell(cell: Cell | undefined, rows: number, columns: number): Cell | undefined {
  if (cell?.formula === undefined) return cell;
  return { ...cell, formula: offsetFormula(cell.formula, rows, columns) };
}

/** Drags the corner of a selection: numbers in a row go on, all else repeats. */
export function fill(sheet: SheetStore, source: WireArea, target: WireArea): void {
  const down = source.startColumn === target.startColumn && source.endColumn === target.endColumn;
  const [from, to] = down
    ? [source.startColumn, source.endColumn]
    : [source.startRow, source.endRow];
  for (let lane = from; lane < to; lane++) fillLane(sheet, source, target, down, lane);
}

function fillLane(
  sheet: SheetStore,
  source: WireArea,
  target: WireArea,
  down: boolean,
  lane: number,
): void {
  const [first, end] = down
    ? [source.startRow, source.endRow]
    : [source.startColumn, source.endColumn];
  const [start, stop] = down
    ? [target.startRow, target.endRow]
    : [target.startColumn, target.endColumn];
  const at = (index: number): [number, number] => (down ? [index, lane] : [lane, index]);
  const models = Array.from({ length: end - first }, (_, n) => sheet.cell(...at(first + n)));
  const series = seriesOf(models, sheet.book.locale);
  for (let index = start; index < stop; index++) {
    if (index >= first && index < end) continue;
    const offset = index - first;
    const model = (((offset % models.length) + models.length) % models.length) | 0;
    const cell = models[model];
    const moved = offset - model;
    const value = series?.(offset);
    sheet.setCell(
      ...at(index),
      value === undefined
        ? movedCell(cell, down ? moved : 0, down ? 0 : moved)
        : patched(cell, { value }),
    );
  }
}

/** How numbers go on: by the step between them; a single date by a day; a single number not. */
function seriesOf(
  models: readonly (Cell | undefined)[],
  locale: string,
): ((offset: number) => number) | undefined {
  const values = models.map((cell) => (cell?.formula === undefined ? cell?.value : undefined));
  const numbers = values.filter((value) => typeof value === 'number');
  const [first] = numbers;
  if (first === undefined || numbers.length < models.length) return undefined;
  if (numbers.length === 1) return showsDate(models[0], locale) ? (n) => first + n : undefined;
  const step = ((numbers.at(-1) ?? first) - first) / (numbers.length - 1);
  return (offset) => Number((first + step * offset).toPrecision(15));
}
