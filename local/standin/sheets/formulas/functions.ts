import { formatNumber } from '../cellText/numberFormats';
import { CellError, type Scalar } from '../grid/cells';
import { Block, type Value } from './block';
import type { Node } from './compile';
import { CONDITIONAL } from './conditionalFunctions';
import type { Run } from './evaluate';
import { LOOKUPS } from './lookupFunctions';
import { operate, toBoolean, toNumber, toText } from './operators';
import { TEXTS } from './textFunctions';

type Args = readonly (Node | null)[];
export type OwnFunction = (run: Run, args: Args) => Value;

/** Every value of the arguments; `ranged` tells cells of a range from values written out. */
function eachValue(run: Run, args: Args, visit: (value: Scalar, ranged: boolean) => void): void {
  for (const arg of args) {
    const value = run.value(arg);
    if (Array.isArray(value)) for (const row of value) for (const item of row) visit(item, true);
    else if (value instanceof Block) eachCell(run, value, (item) => visit(item, true));
    else visit(value, false);
  }
}

function eachCell(run: Run, block: Block, visit: (value: Scalar) => void): void {
  for (let row = block.startRow; row < block.usedEnd; row++) {
    for (let column = block.startColumn; column < block.endColumn; column++) {
      visit(run.calculator.value(block.sheet, row, column));
    }
  }
}

/** Numbers as SUM and MAX take them: in a range, texts and booleans are passed over. */
function numbers(run: Run, args: Args): number[] | CellError {
  const found: number[] = [];
  let error: CellError | undefined;
  eachValue(run, args, (value, ranged) => {
    if (value instanceof CellError) error ??= value;
    else if (typeof value === 'number') found.push(value);
    else if (!ranged && value !== null) {
      const number = toNumber(value);
      if (number instanceof CellError) error ??= number;
      else found.push(number);
    }
  });
  return error ?? found;
}

function overNumbers(compute: (values: number[]) => Scalar): OwnFunction {
  return (run, args) => {
    const values = numbers(run, args);
    return values instanceof CellError ? values : compute(values);
  };
}

function withNumbers(compute: (...values: number[]) => Scalar): OwnFunction {
  return (run, args) => {
    const values: number[] = [];
    for (const arg of args) {
      const number = toNumber(run.scalar(arg));
      if (number instanceof CellError) return number;
      values.push(number);
    }
    return compute(...values);
  };
}

/** Half away from zero, on the decimal number that people see: 2.675 rounds to 2.68. */
function round(value: number, digits = 0, way: 'half' | 'up' | 'down' = 'half'): number {
  const factor = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  const whole =
    way === 'half' ? Math.round(scaled) : way === 'up' ? Math.ceil(scaled) : Math.floor(scaled);
  return (Math.sign(value) * whole) / factor;
}

function median(sorted: readonly number[]): Scalar {
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  if (low === undefined || high === undefined) return new CellError('NUM', 'MEDIAN has no values.');
  return (low + high) / 2;
}

function logical(empty: boolean, decide: (values: boolean[]) => boolean): OwnFunction {
  return (run, args) => {
    const values: boolean[] = [];
    let error: CellError | undefined;
    eachValue(run, args, (value, ranged) => {
      if (ranged && (value === null || typeof value === 'string')) return;
      const read = toBoolean(value);
      if (read instanceof CellError) error ??= read;
      else values.push(read);
    });
    if (error) return error;
    return values.length === 0 && !empty
      ? new CellError('VALUE', 'No logical value was given.')
      : decide(values);
  };
}

function test(decide: (value: Scalar) => boolean): OwnFunction {
  return (run, args) => decide(run.scalar(args[0]));
}

function ifs(run: Run, args: Args): Value {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const holds = toBoolean(run.scalar(args[at]));
    if (holds instanceof CellError) return holds;
    if (holds) return run.value(args[at + 1]);
  }
  return new CellError('N_A', 'No match.');
}

function ifFunction(run: Run, args: Args): Value {
  const holds = toBoolean(run.scalar(args[0]));
  if (holds instanceof CellError) return holds;
  if (holds) return args.length > 1 ? run.value(args[1]) : true;
  return args.length > 2 ? run.value(args[2]) : false;
}

function instead(applies: (error: CellError) => boolean): OwnFunction {
  return (run, args) => {
    const value = run.scalar(args[0]);
    return value instanceof CellError && applies(value) ? run.value(args[1]) : value;
  };
}

function sumProduct(run: Run, args: Args): Value {
  const array = run.asArray();
  const matrices = args.map((arg) => array.matrix(array.value(arg)));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const matrix of matrices) {
        const value = matrix[row]?.[column] ?? null;
        if (value instanceof CellError) return value;
        product *= typeof value === 'number' ? value : value === true && args.length === 1 ? 1 : 0;
      }
      sum += product;
    }
  }
  return sum;
}

function text(run: Run, args: Args): Value {
  const value = run.scalar(args[0]);
  const pattern = toText(run.scalar(args[1]));
  if (value instanceof CellError) return value;
  if (pattern instanceof CellError) return pattern;
  return typeof value === 'string'
    ? value
    : formatNumber(Number(value), pattern, run.calculator.book.locale);
}

function joined(run: Run, args: Args, separator = '', skipBlank = false): Value {
  const texts: string[] = [];
  let error: CellError | undefined;
  eachValue(run, args, (value) => {
    const piece = toText(value);
    if (piece instanceof CellError) error ??= piece;
    else if (piece !== '' || !skipBlank) texts.push(piece);
  });
  return error ?? texts.join(separator);
}

function count(run: Run, args: Args, counts: (value: Scalar, ranged: boolean) => boolean): number {
  let found = 0;
  eachValue(run, args, (value, ranged) => {
    if (counts(value, ranged)) found++;
  });
  return found;
}

export const FUNCTIONS: Record<string, OwnFunction> = {
  ...CONDITIONAL,
  ...LOOKUPS,
  ...TEXTS,
  SUM: overNumbers((values) => values.reduce((sum, value) => sum + value, 0)),
  MAX: overNumbers((values) => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)),
  MIN: overNumbers((values) => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)),
  PRODUCT: overNumbers((values) => values.reduce((product, value) => product * value, 1)),
  MEDIAN: overNumbers((values) => median([...values].sort((a, b) => a - b))),
  AVERAGE: overNumbers((values) =>
    values.length === 0
      ? new CellError(
          'DIVIDE_BY_ZERO',
          'Evaluation of function AVERAGE caused a divide by zero error.',
        )
      : values.reduce((sum, value) => sum + value, 0) / values.length,
  ),
  COUNT: (run, args) => count(run, args, (value) => typeof value === 'number'),
  COUNTA: (run, args) => count(run, args, (value, ranged) => value !== null || !ranged),
  COUNTBLANK: (run, args) => {
    const block = run.value(args[0]);
    const blanks = count(run, args, (value) => value === null || value === '');
    return block instanceof Block ? blanks + (block.endRow - block.usedEnd) * block.width : blanks;
  },
  SUMPRODUCT: sumProduct,
  ARRAYFORMULA: (run, args) => run.asArray().matrix(run.asArray().value(args[0])),
  ROUND: withNumbers((value = 0, digits = 0) => round(value, digits)),
  ROUNDUP: withNumbers((value = 0, digits = 0) => round(value, digits, 'up')),
  ROUNDDOWN: withNumbers((value = 0, digits = 0) => round(value, digits, 'down')),
  INT: withNumbers((value = 0) => Math.floor(value)),
  ABS: withNumbers((value = 0) => Math.abs(value)),
  MOD: withNumbers((value = 0, divisor = 0) =>
    divisor === 0
      ? new CellError('DIVIDE_BY_ZERO', 'Function MOD parameter 2 cannot be zero.')
      : value - divisor * Math.floor(value / divisor),
  ),
  IF: ifFunction,
  IFS: ifs,
  IFERROR: instead(() => true),
  IFNA: instead((error) => error.type === 'N_A'),
  AND: logical(false, (values) => values.every(Boolean)),
  OR: logical(false, (values) => values.some(Boolean)),
  NOT: (run, args) => {
    const value = toBoolean(run.scalar(args[0]));
    return value instanceof CellError ? value : !value;
  },
  TRUE: () => true,
  FALSE: () => false,
  ISBLANK: (run, args) => {
    const value = run.value(args[0]);
    return value instanceof Block && run.single(value) === null;
  },
  ISERROR: test((value) => value instanceof CellError),
  ISERR: test((value) => value instanceof CellError && value.type !== 'N_A'),
  ISNA: test((value) => value instanceof CellError && value.type === 'N_A'),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  TEXT: text,
  CONCATENATE: (run, args) => joined(run, args),
  CONCAT: (run, args) => joined(run, args),
  JOIN: (run, args) => joined(run, args.slice(1), String(run.scalar(args[0]) ?? '')),
  TEXTJOIN: (run, args) =>
    joined(run, args.slice(2), String(run.scalar(args[0]) ?? ''), run.scalar(args[1]) === true),
  VALUE: (run, args) => toNumber(run.scalar(args[0])),
  DIVIDE: (run, args) => operate('/', run.scalar(args[0]), run.scalar(args[1])),
  NOW: (run) => run.calculator.now(),
  TODAY: (run) => Math.floor(run.calculator.now()),
};
