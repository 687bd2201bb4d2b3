import type { Cell, CellPatch } from '../../cells';
import { MAX_CELL_TEXT, RequestError, TOO_LONG } from '../../errors';
import { booleanAt, type JsonObject, listAt, numberAt, objectAt, stringAt } from '../../json';
import { assign, below, type Mask } from '../fieldMask';

const READ_ONLY = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'];

/** A mask must name something that can be written. */
export function checkWritable(mask: Mask): void {
  for (const field of Object.keys(mask)) {
    if (READ_ONLY.includes(field)) throw new RequestError(`${field} is read-only.`);
  }
}

/** What a `CellData` changes in a cell, within the fields of the mask. */
export function patchOf(cell: Cell | undefined, data: JsonObject, mask: Mask): CellPatch {
  const value = below(mask, 'userEnteredValue');
  const format = below(mask, 'userEnteredFormat');
  return {
    ...(value ? enteredValue(objectAt(data, 'userEnteredValue')) : {}),
    ...(format
      ? { format: emptied(assign(cell?.format, objectAt(data, 'userEnteredFormat'), format)) }
      : {}),
    ...(below(mask, 'note') ? { note: stringAt(data, 'note') || undefined } : {}),
    ...(below(mask, 'dataValidation') ? { validation: objectAt(data, 'dataValidation') } : {}),
    ...(below(mask, 'textFormatRuns') ? { runs: nonEmpty(listAt(data, 'textFormatRuns')) } : {}),
  };
}

function emptied(format: JsonObject | undefined): JsonObject | undefined {
  return format && Object.keys(format).length > 0 ? format : undefined;
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

const NOTHING: CellPatch = { value: undefined, formula: undefined };

function enteredValue(entered: JsonObject | undefined): CellPatch {
  const kinds = entered ? Object.keys(entered) : [];
  if (!entered || kinds.length === 0) return NOTHING;
  if (kinds.length > 1) {
    throw new RequestError(`userEnteredValue must hold one kind of value, not ${kinds.join(', ')}.`);
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

function textValue(text: string): CellPatch {
  if (text.length > MAX_CELL_TEXT) throw new RequestError(TOO_LONG);
  return text === '' ? NOTHING : { value: text, formula: undefined };
}

function formulaValue(formula: string): CellPatch {
  if (formula.length > MAX_CELL_TEXT) throw new RequestError(TOO_LONG);
  if (!formula.startsWith('=')) {
    throw new RequestError(`formulaValue must start with '=': ${formula}`);
  }
  return { value: undefined, formula };
}
