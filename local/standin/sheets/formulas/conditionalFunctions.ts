import { CellError, type Scalar } from '../grid/cells';
import { Block } from './block';
import type { Column } from './calculator';
import type { Node } from './compile';
import { readCriterion, rowsEqualTo } from './criteria';
import type { Run } from './evaluate';

type Args = readonly (Node | null)[];

const SIZES = new CellError('VALUE', 'Array arguments are of different size.');
const NOT_A_RANGE = new CellError('N_A', 'Argument must be a range.');
const EMPTY = new CellError('DIVIDE_BY_ZERO', 'No cell meets the conditions.');

interface Condition {
  readonly block: Block;
  readonly criterion: ReturnType<typeof readCriterion>;
}

/** Pairs of a range and what is asked of it; all of one size. */
function readConditions(run: Run, args: Args): readonly [Condition, ...Condition[]] | CellError {
  const conditions: Condition[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const block = run.value(args[at]);
    if (!(block instanceof Block)) return block instanceof CellError ? block : NOT_A_RANGE;
    conditions.push({ block, criterion: readCriterion(run.scalar(args[at + 1])) });
  }
  const [first, ...others] = conditions;
  if (!first) return new CellError('N_A', 'Wrong number of arguments.');
  const isOneSize = others.every(({ block }) => sameSize(block, first.block));
  return isOneSize ? [first, ...others] : SIZES;
}

/** Calls `visit` for each place (row, column) where all the conditions hold; tells the first range. */
function eachMatch(
  run: Run,
  args: Args,
  visit: (row: number, column: number) => void,
): CellError | Block {
  const conditions = readConditions(run, args);
  if (conditions instanceof CellError) return conditions;
  const [first] = conditions;
  const used = Math.max(0, ...conditions.map(({ block }) => block.usedEnd - block.startRow));
  const indexed = conditions.findIndex(({ criterion }) => criterion.equal);
  const keys = conditions[indexed]?.criterion.equal;
  for (let column = 0; column < first.block.width; column++) {
    const columns: readonly Column[] = conditions.map(({ block }) =>
      run.calculator.column(block, column),
    );
    const source = columns[indexed];
    const rows = keys && source ? rowsEqualTo(source, keys) : Array(used).keys();
    for (const row of rows) {
      const isMet = conditions.every(
        ({ criterion }, at) =>
          at === indexed || criterion.matches(columns[at]?.values[row] ?? null),
      );
      if (isMet) visit(row, column);
    }
  }
  return first.block;
}

/** Open ends (`A2:A` beside `B2:B`) reach as far as each sheet does: only starts must agree. */
function sameSize(a: Block, b: Block): boolean {
  const open = a.endRow === a.sheet.rowCount && b.endRow === b.sheet.rowCount;
  return a.width === b.width && (a.height === b.height || (open && a.startRow === b.startRow));
}

interface Total {
  sum: number;
  count: number;
  error?: CellError;
}

function total(run: Run, conditions: Args, summed: Node | null | undefined): Total | CellError {
  const result: Total = { sum: 0, count: 0 };
  const block = run.value(summed);
  if (!(block instanceof Block)) return block instanceof CellError ? block : NOT_A_RANGE;
  const columns = new Map<number, readonly Scalar[]>();
  const failed = eachMatch(run, conditions, (row, column) => {
    let values = columns.get(column);
    if (!values) {
      values = run.calculator.column(block, column).values;
      columns.set(column, values);
    }
    const value = values[row];
    if (value instanceof CellError) result.error ??= value;
    if (typeof value !== 'number') return;
    result.sum += value;
    result.count++;
  });
  if (failed instanceof CellError) return failed;
  return result.error ?? result;
}

function sum(run: Run, conditions: Args, summed: Node | null | undefined): Scalar {
  const result = total(run, conditions, summed);
  return result instanceof CellError ? result : result.sum;
}

function average(run: Run, conditions: Args, summed: Node | null | undefined): Scalar {
  const result = total(run, conditions, summed);
  if (result instanceof CellError) return result;
  return result.count === 0 ? EMPTY : result.sum / result.count;
}

function count(run: Run, conditions: Args): Scalar {
  let found = 0;
  const blank = conditions.length === 2 && readCriterion(run.scalar(conditions[1])).matches(null);
  const block = eachMatch(run, conditions, () => {
    found++;
  });
  if (block instanceof CellError) return block;
  // Below the used rows all is blank, and blanks may be what is counted.
  return blank ? found + (block.endRow - block.usedEnd) * block.width : found;
}

export const CONDITIONAL: Record<string, (run: Run, args: Args) => Scalar> = {
  SUMIF: (run, args) => sum(run, args.slice(0, 2), args[2] ?? args[0]),
  SUMIFS: (run, args) => sum(run, args.slice(1), args[0]),
  AVERAGEIF: (run, args) => average(run, args.slice(0, 2), args[2] ?? args[0]),
  AVERAGEIFS: (run, args) => average(run, args.slice(1), args[0]),
  COUNTIF: count,
  COUNTIFS: count,
};
