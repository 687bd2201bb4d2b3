import { formattedScalar } from '../../standin/sheets/cellText/rendering';
import { type JsonObject, objectAt, objectsAt, stringAt } from '../../standin/sheets/grid/apiJson';
import { CellError } from '../../standin/sheets/grid/cells';
import { parseA1 } from '../../standin/sheets/grid/ranges';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';

/** The choices that a rule offers; nothing when it offers none. */
export function choicesOf(sheet: SheetStore, rule: JsonObject): readonly string[] | undefined {
  const condition = objectAt(rule, 'condition');
  const type = stringAt(condition, 'type');
  const entered = objectsAt(condition, 'values').map(
    (one) => stringAt(one, 'userEnteredValue') ?? '',
  );
  if (type === 'ONE_OF_LIST') return entered;
  return type === 'ONE_OF_RANGE' ? listed(sheet, entered[0] ?? '') : undefined;
}

function listed(sheet: SheetStore, text: string): readonly string[] | undefined {
  const { book } = sheet;
  const range = parseA1(text.replace(/^=/, ''));
  const source = range?.title === undefined ? sheet : book.sheetByTitle(range.title);
  if (!range || !source) return undefined;
  const words = new Set<string>();
  source.eachCell((cell, row, column) => {
    const value = book.calculator.value(source, row, column);
    if (value === null || value === '' || value instanceof CellError) return;
    words.add(formattedScalar(value, cell, book.locale));
  }, source.area(range));
  return [...words];
}

export const isTickBox = (rule: JsonObject | undefined): boolean =>
  stringAt(objectAt(rule, 'condition'), 'type') === 'BOOLEAN';
