import { MAX_CELL_TEXT, RequestError, TOO_LONG } from '../../../base/errors';
import {
  booleanAt,
  type JsonObject,
  listAt,
  numberAt,
  objectAt,
  stringAt,
} from '../../grid/apiJson';
import type { Cell, CellPatch } from '../../grid/cells';
import { assign, below, type Mask } from '../fieldMask';

const READ_ONLY = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'];

/** A mask must name something that can be written. */
export function checkWritable(mask: Mask): void {
  for (const field of Object.keys(mask)) {
    if (READ_ONLY.includes(field)) throw new RequestError(`${field} is read-only.`);
  }
}

export type Patcher = (cell: Cell | undefined, data: JsonObject) => CellPatch;

/** What a `CellData` changes in a cell, within the fields of the mask. */
export function patcher(mask: Mask): Patcher {
  const value = below(mask, 'userEnteredValue') !== undefined;
  const format = below(mask, 'userEnteredFormat');
  const note = below(mask, 'note') !== undefined;
  const validation = below(mask, 'dataValidation') !== undefined;
  const runs = below(mask, 'textFormatRuns') !== undefined;
  return (cell, data) => {
    const patch: Loose<Cell> = value ? enteredValue(objectAt(data, 'userEnteredValue')) : {};
    if (format) {
      patch.format = emptied(assign(cell?.format, objectAt(data, 'userEnteredFormat'), format));
    }
    if (note) patch.note = stringAt(data, 'note') || undefined;
    if (validation) patch.validation = objectAt(data, 'dataValidation');
    if (runs) patch.runs = nonEmpty(listAt(data, 'textFormatRuns'));
    return patch;
  };
}

/** Made afresh for each cell, since more parts are added to it. */
type Loose<T> = { -readonly [K in keyof T]?: T[K] | undefined };

function emptied(format: JsonObject | undefined): JsonObject | undefined {
  return format && Object.keys(format).length > 0 ? format : undefined;
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function nothing(): Loose<Cell> {
  return { value: undefined, formula: undefined };
}

function enteredValue(entered: JsonObject | undefined): Loose<Cell> {
  const kinds = entered ? Object.keys(entered) : [];
  if (!entered || kinds.length === 0) return nothing();
  if (kinds.length > 1) {
    throw new RequestError(
      `userEnteredValue must hold one kind of value, not ${kinds.join(', ')}.`,
    );
  }
  const number = numberAt(entered, 'numberValue');
  if (number !== undefined) return { value: number, formula: undefined };
  const boolean = booleanAt(entered, 'boolValue');
  if (boolean !== undefined) return { value: boolean, formula: undefined };
  const text = stringAt(entered, 'stringValue');
  if (text !== undefined) return textValue(text);
  const formula = stringAt(entered, 'formulaValue');
  if (formula === undefined) throw new RequestError('errorValue cannot be entered.');
  return formulaValue(formula);
}

function textValue(text: string): Loose<Cell> {
  if (text.length > MAX_CELL_TEXT) throw new RequestError(TOO_LONG);
  return text === '' ? nothing() : { value: text, formula: undefined };
}

function formulaValue(formula: string): Loose<Cell> {
  if (formula.length > MAX_CELL_TEXT) throw new RequestError(TOO_LONG);
  if (!formula.startsWith('=')) {
    throw new RequestError(`formulaValue must start with '=': ${formula}`);
  }
  return { value: undefined, formula };
}
