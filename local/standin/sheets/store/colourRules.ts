import { toBoolean } from '../formulas/operators';
import { type JsonObject, numberAt, objectAt, objectsAt, stringAt } from '../grid/apiJson';
import { CellError } from '../grid/cells';
import { offsetFormula } from '../grid/references';
import type { SheetStore } from './sheetStore';
import { holds, operand, type Place } from './validation';

/** What a tab's colour rules make of a cell: the first rule that holds decides. */
export function colouredBy(sheet: SheetStore, row: number, column: number): JsonObject | undefined {
  const place = { book: sheet.book, sheet, row, column };
  for (const rule of sheet.fields.conditionalFormats) {
    const condition = objectAt(objectAt(rule, 'booleanRule'), 'condition');
    if (!condition || !objectsAt(rule, 'ranges').some((range) => within(range, row, column))) {
      continue;
    }
    if (isMet(place, rule, condition)) {
      return objectAt(objectAt(rule, 'booleanRule'), 'format');
    }
  }
  return undefined;
}

function within(range: JsonObject, row: number, column: number): boolean {
  const { MAX_SAFE_INTEGER: END } = Number;
  return (
    row >= (numberAt(range, 'startRowIndex') ?? 0) &&
    row < (numberAt(range, 'endRowIndex') ?? END) &&
    column >= (numberAt(range, 'startColumnIndex') ?? 0) &&
    column < (numberAt(range, 'endColumnIndex') ?? END)
  );
}

function isMet(place: Place, rule: JsonObject, condition: JsonObject): boolean {
  const { book, sheet, row, column } = place;
  const type = stringAt(condition, 'type');
  if (type === 'CUSTOM_FORMULA') {
    const [anchor] = objectsAt(rule, 'ranges');
    const written = stringAt(objectsAt(condition, 'values')[0], 'userEnteredValue') ?? '';
    const formula = offsetFormula(
      written,
      row - (numberAt(anchor, 'startRowIndex') ?? 0),
      column - (numberAt(anchor, 'startColumnIndex') ?? 0),
    );
    return toBoolean(operand(place, formula)) === true;
  }
  const value = book.calculator.value(sheet, row, column);
  const blank = value === null || value === '';
  if (type === 'BLANK') return blank;
  if (type === 'NOT_BLANK') return !blank;
  if (value === null || value instanceof CellError) return false;
  return holds(place, condition, value);
}
