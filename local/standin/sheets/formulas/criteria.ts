import { CellError, type Scalar } from '../grid/cells';
import type { Column } from './calculator';
import { compare } from './operators';

/** What SUMIF and its kin look for: `"x"`, `5`, `">=3"`, `"<>"`, `"pain*"`. */
export interface Criterion {
  /** Present when only equal values match: they are found by index. */
  readonly equal?: readonly Scalar[];
  matches(value: Scalar): boolean;
}

export function readCriterion(wanted: Scalar): Criterion {
  if (wanted instanceof CellError || wanted === null) return { matches: () => false };
  if (typeof wanted !== 'string') return equalTo([wanted]);
  const [, sign = '', operand = ''] = /^(>=|<=|<>|>|<|=)?([\s\S]*)$/.exec(wanted) ?? [];
  const number = readNumber(operand);
  if (sign === '' || sign === '=') return equality(sign, operand, number);
  if (sign === '<>') {
    const equal = equality('=', operand, number);
    return { matches: (value) => !equal.matches(value) };
  }
  const bound = number ?? operand;
  return {
    matches: (value) =>
      value !== null &&
      !(value instanceof CellError) &&
      typeof value === typeof bound &&
      ordered(sign, compare(value, bound)),
  };
}

function equality(sign: string, operand: string, number: number | undefined): Criterion {
  if (operand === '') {
    return { matches: (value) => value === null || (sign === '' && value === '') };
  }
  if (number !== undefined) return equalTo([number, operand]);
  if (/^(true|false)$/i.test(operand)) return equalTo([operand.toLowerCase() === 'true', operand]);
  if (!/[*?~]/.test(operand)) return equalTo([operand]);
  const pattern = wildcards(operand);
  return { matches: (value) => typeof value === 'string' && pattern.test(value) };
}

function equalTo(values: readonly Scalar[]): Criterion {
  const keys = values.map(indexKey);
  return { equal: keys, matches: (value) => keys.includes(indexKey(value)) };
}

function ordered(sign: string, order: number): boolean {
  if (sign === '>') return order > 0;
  if (sign === '<') return order < 0;
  return sign === '>=' ? order >= 0 : order <= 0;
}

function readNumber(text: string): number | undefined {
  if (!/^\s*-?\d+([.,]\d+)?\s*%?\s*$/.test(text)) return undefined;
  const number = Number(text.replace(',', '.').replace('%', ''));
  return text.includes('%') ? number / 100 : number;
}

function wildcards(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (found === '*') return '[\\s\\S]*';
    return found === '?' ? '[\\s\\S]' : `\\${found}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

function indexKey(value: Scalar): Scalar {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** The rows of a column that hold one of the keys, in order; indexed at the first question. */
export function rowsEqualTo(column: Column, keys: readonly Scalar[]): readonly number[] {
  column.index ??= indexOf(column.values);
  const found = keys.map((key) => column.index?.get(key) ?? []);
  const [only = []] = found;
  return found.length === 1 || found.slice(1).every((rows) => rows.length === 0)
    ? only
    : found.flat().sort((a, b) => a - b);
}

function indexOf(values: readonly Scalar[]): Map<Scalar, number[]> {
  const index = new Map<Scalar, number[]>();
  values.forEach((value, row) => {
    const key = indexKey(value);
    const rows = index.get(key);
    if (rows) rows.push(row);
    else index.set(key, [row]);
  });
  return index;
}
