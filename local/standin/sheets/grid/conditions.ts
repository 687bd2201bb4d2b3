import { type JsonObject, numberAt, objectAt, objectsAt, stringAt } from './apiJson';
import { offsetFormula } from './references';

/** Formulas also stand in validation rules and colour rules: they follow what people move. */
export function mapCondition(rule: JsonObject, change: (formula: string) => string): JsonObject {
  const condition = objectAt(rule, 'condition');
  let changed = false;
  const values = objectsAt(condition, 'values').map((one) => {
    const text = stringAt(one, 'userEnteredValue');
    if (!text?.startsWith('=')) return one;
    const after = change(text);
    if (after === text) return one;
    changed = true;
    return { ...one, userEnteredValue: after };
  });
  return changed ? { ...rule, condition: { ...condition, values } } : rule;
}

/** The rule of a cell as another cell has it, so many rows lower and columns to the right. */
export function offsetRule(rule: JsonObject, rows: number, columns: number): JsonObject {
  const type = stringAt(objectAt(rule, 'condition'), 'type');
  if (type !== 'CUSTOM_FORMULA') return rule;
  return mapCondition(rule, (formula) => offsetFormula(formula, rows, columns));
}

export function mapColourRule(rule: JsonObject, change: (formula: string) => string): JsonObject {
  const boolean = objectAt(rule, 'booleanRule');
  const after = boolean && mapCondition(boolean, change);
  return after === boolean ? rule : { ...rule, booleanRule: after };
}

/** The row on which the formula of a colour rule is written: the first of its ranges. */
export function anchorRow(rule: JsonObject): number {
  const [first] = objectsAt(rule, 'ranges');
  return numberAt(first, 'startRowIndex') ?? 0;
}
