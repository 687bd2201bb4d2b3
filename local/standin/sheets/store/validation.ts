import { TypingRefused } from '../../base/errors';
import { readTyped } from '../cellText/typing';
import { compile } from '../formulas/compile';
import { evaluate } from '../formulas/evaluate';
import { toBoolean } from '../formulas/operators';
import { booleanAt, type JsonObject, objectAt, objectsAt, stringAt } from '../grid/apiJson';
import { CellError, type CellValue, type Scalar } from '../grid/cells';
import { columnName, parseA1 } from '../grid/ranges';
import type { SheetGrid } from '../grid/sheetGrid';
import type { SpreadsheetStore } from './spreadsheetStore';

/** A cell of a spreadsheet. */
export interface Place {
  readonly book: SpreadsheetStore;
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly column: number;
}

/** Refuses what a strict rule does not accept. A rule that only warns lets everything in. */
export function checkTyped(place: Place, rule: JsonObject, value: CellValue): void {
  if (booleanAt(rule, 'strict') !== true) return;
  const condition = objectAt(rule, 'condition');
  if (!condition || holds(place, condition, value)) return;
  const cell = `${columnName(place.column)}${place.row + 1}`;
  throw new TypingRefused(
    stringAt(rule, 'inputMessage') ??
      `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}

/** Whether the condition of a rule holds for a value in a cell. */
export function holds(place: Place, condition: JsonObject, value: CellValue): boolean {
  const type = stringAt(condition, 'type') ?? '';
  const entered = objectsAt(condition, 'values').map(
    (one) => stringAt(one, 'userEnteredValue') ?? '',
  );
  const [first = ''] = entered;
  if (type === 'CUSTOM_FORMULA') return formulaAccepts(place, first, value);
  const operands = entered.map((text) => operand(place, text));
  if (type === 'ONE_OF_RANGE') return inRange(place, first, value);
  if (type === 'ONE_OF_LIST') {
    return entered.some((text) => text === String(value)) || operands.includes(value);
  }
  if (type === 'BOOLEAN') {
    return entered.length === 0 ? typeof value === 'boolean' : operands.includes(value);
  }
  if (type.startsWith('TEXT_')) return acceptsText(type, String(value), first);
  if (type === 'DATE_IS_VALID') return typeof value === 'number';
  return acceptsNumber(type, value, operands.map(Number));
}

/** The rule's formula looks at the cell itself: it must see the new value. */
function formulaAccepts(place: Place, formula: string, value: CellValue): boolean {
  const { sheet, row, column } = place;
  const before = sheet.cell(row, column);
  sheet.patchCell(row, column, { value, formula: undefined });
  try {
    return toBoolean(operand(place, formula)) === true;
  } finally {
    sheet.setCell(row, column, before);
  }
}

export function operand({ book, sheet, row, column }: Place, text: string): Scalar {
  if (text.startsWith('=')) {
    return evaluate(compile(text), { calculator: book.calculator, sheet, row, column });
  }
  const api = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  return api ?? readTyped(text, book.locale, 2000).value ?? null;
}

function inRange({ book, sheet }: Place, text: string, value: CellValue): boolean {
  const range = parseA1(text.replace(/^=/, ''));
  const source = range?.title === undefined ? sheet : book.sheetByTitle(range.title);
  if (!range || !source) return false;
  const { startRow, endRow, startColumn, endColumn } = source.area(range);
  for (let row = startRow; row < Math.min(endRow, source.fields.rows.length); row++) {
    for (let column = startColumn; column < endColumn; column++) {
      const listed = book.calculator.value(source, row, column);
      if (!(listed instanceof CellError) && listed === value) return true;
    }
  }
  return false;
}

function acceptsText(type: string, value: string, wanted: string): boolean {
  const [text, part] = [value.toLowerCase(), wanted.toLowerCase()];
  switch (type) {
    case 'TEXT_CONTAINS':
      return text.includes(part);
    case 'TEXT_NOT_CONTAINS':
      return !text.includes(part);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(part);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(part);
    case 'TEXT_EQ':
      return text === part;
    case 'TEXT_NOT_EQ':
      return text !== part;
    case 'TEXT_IS_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
    default:
      return /^https?:\/\/\S+$/.test(value);
  }
}

function acceptsNumber(type: string, value: CellValue, operands: readonly number[]): boolean {
  if (typeof value !== 'number') return false;
  const [a = 0, b = 0] = operands;
  switch (type.replace(/^(NUMBER|DATE)_/, '')) {
    case 'GREATER':
    case 'AFTER':
      return value > a;
    case 'GREATER_THAN_EQ':
    case 'ON_OR_AFTER':
      return value >= a;
    case 'LESS':
    case 'BEFORE':
      return value < a;
    case 'LESS_THAN_EQ':
    case 'ON_OR_BEFORE':
      return value <= a;
    case 'EQ':
      return value === a;
    case 'NOT_EQ':
      return value !== a;
    case 'BETWEEN':
      return value >= a && value <= b;
    case 'NOT_BETWEEN':
      return value < a || value > b;
    default:
      return true;
  }
}
