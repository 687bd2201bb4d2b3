import { CellError, type Scalar } from '../grid/cells';

const DIVISION = new CellError('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.');
const NOT_FINITE = new CellError('NUM', 'The result is too large to be a number.');

/** A number where Sheets takes one: blank is 0, a text that reads as a number is that number. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof CellError) return value;
  const read = value.trim() === '' ? Number.NaN : Number(value.trim().replace(',', '.'));
  if (!Number.isNaN(read)) return read;
  return new CellError(
    'VALUE',
    `Expects number values. But '${value}' is a text and cannot be coerced to a number.`,
  );
}

export function toText(value: Scalar): string | CellError {
  if (value === null) return '';
  if (value instanceof CellError) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // A sheet shows fifteen digits of what it counts with.
  return String(typeof value === 'number' ? Number(value.toPrecision(15)) : value);
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (value instanceof CellError) return value;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  return new CellError('VALUE', `'${value}' is a text and cannot be coerced to a boolean.`);
}

export function operate(sign: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (sign) {
    case '=':
    case '<>':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return holds(sign, compare(left, right));
    case '&':
      return `${toText(left)}${toText(right)}`;
    default:
      return calculate(sign, toNumber(left), toNumber(right));
  }
}

function calculate(sign: string, a: number | CellError, b: number | CellError): Scalar {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  if (sign === '/' && b === 0) return DIVISION;
  const result =
    sign === '+'
      ? a + b
      : sign === '-'
        ? a - b
        : sign === '*'
          ? a * b
          : sign === '/'
            ? a / b
            : a ** b;
  return Number.isFinite(result) ? result : NOT_FINITE;
}

function holds(sign: string, order: number): boolean {
  switch (sign) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;
type Plain = number | string | boolean;

/** Numbers before texts before booleans; letters of either case are equal; blank fits any. */
export function compare(
  left: Exclude<Scalar, CellError>,
  right: Exclude<Scalar, CellError>,
): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  const [kindA, kindB] = [typeof a, typeof b] as [
    'number' | 'string' | 'boolean',
    keyof typeof RANK,
  ];
  if (kindA !== kindB) return RANK[kindA] - RANK[kindB];
  if (typeof a === 'string') return order(a.toLowerCase(), String(b).toLowerCase());
  return order(Number(a), Number(b));
}

function order<T>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function blankLike(other: Plain | null): Plain {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}
