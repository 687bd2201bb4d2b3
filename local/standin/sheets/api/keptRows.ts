import type { Json } from '../grid/apiJson';
import type { Area } from '../grid/ranges';
import type { SheetStore } from '../store/sheetStore';
import type { SpreadsheetStore } from '../store/spreadsheetStore';
import { keepText } from './answerText';

/** The rows of a read, and whether formulas stand among them, whose values hang on other tabs. */
export interface Rendered {
  readonly rows: Json[];
  readonly computed: boolean;
}

interface Reading extends Rendered {
  readonly stamp: number;
}

interface Kept {
  readonly cellChanges: number;
  readonly readings: Map<string, Reading>;
}

const MOST_READINGS = 50;
/** Characters: a tab of thousands of orders is read seldom, and would fill the memory. */
const MOST_TEXT = 1_000_000;
const kept = new WeakMap<SheetStore, Kept>();

/** Most reads find what the one before found: its rows are given again until a cell has changed. */
export function keptRows(
  book: SpreadsheetStore,
  sheet: SheetStore,
  { startRow, endRow, startColumn, endColumn }: Area,
  how: string,
  render: () => Rendered,
): Json[] {
  const { stamp } = book.calculator;
  const readings = readingsOf(sheet);
  const key = `${startRow} ${endRow} ${startColumn} ${endColumn} ${book.locale} ${how}`;
  const known = readings.get(key);
  if (known && (!known.computed || known.stamp === stamp)) return known.rows;
  const rendered = render();
  if (keepText(rendered.rows).length > MOST_TEXT) return rendered.rows;
  if (readings.size === MOST_READINGS) readings.clear();
  readings.set(key, { ...rendered, stamp });
  return rendered.rows;
}

function readingsOf(sheet: SheetStore): Map<string, Reading> {
  const { cellChanges } = sheet;
  const known = kept.get(sheet);
  if (known?.cellChanges === cellChanges) return known.readings;
  const readings = new Map<string, Reading>();
  kept.set(sheet, { cellChanges, readings });
  return readings;
}
