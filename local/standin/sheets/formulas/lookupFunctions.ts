import { CellError, type Scalar } from '../grid/cells';
import { Block, type Value } from './block';
import type { Node } from './compile';
import { readCriterion, rowsEqualTo } from './criteria';
import type { Run } from './evaluate';
import { compare, toNumber } from './operators';

type Args = readonly (Node | null)[];

const NOT_FOUND = 'Did not find value in the lookup.';

/** The offset of a value in the first column of a block, exact or the last not above it. */
function find(run: Run, wanted: Scalar, block: Block, sorted: boolean): number | CellError {
  if (wanted instanceof CellError) return wanted;
  const column = run.calculator.column(block, 0);
  if (!sorted) {
    const criterion = readCriterion(typeof wanted === 'string' ? `=${wanted}` : wanted);
    const at = criterion.equal
      ? (rowsEqualTo(column, criterion.equal)[0] ?? -1)
      : column.values.findIndex((value) => criterion.matches(value));
    return at < 0 ? new CellError('N_A', NOT_FOUND) : at;
  }
  let found = -1;
  column.values.forEach((value, row) => {
    if (value === null || value instanceof CellError || typeof value !== typeof wanted) return;
    if (compare(value, wanted) <= 0) found = row;
  });
  return found < 0 ? new CellError('N_A', NOT_FOUND) : found;
}

function vlookup(run: Run, args: Args): Value {
  const block = run.value(args[1]);
  if (!(block instanceof Block)) return new CellError('N_A', 'Argument must be a range.');
  const column = toNumber(run.scalar(args[2]));
  if (column instanceof CellError) return column;
  if (column < 1 || column > block.width) {
    return new CellError('REF', 'VLOOKUP evaluates to an out of bounds range.');
  }
  const sorted = args.length < 4 || run.scalar(args[3]) === true || run.scalar(args[3]) === 1;
  const row = find(run, run.scalar(args[0]), block, sorted);
  if (row instanceof CellError) return row;
  return run.calculator.value(block.sheet, block.startRow + row, block.startColumn + column - 1);
}

function match(run: Run, args: Args): Value {
  const block = run.value(args[1]);
  if (!(block instanceof Block)) return new CellError('N_A', 'Argument must be a range.');
  const kind = args.length < 3 ? 1 : toNumber(run.scalar(args[2]));
  if (block.height === 1 && block.width > 1) return matchAcross(run, run.scalar(args[0]), block);
  const row = find(run, run.scalar(args[0]), block, kind === 1);
  return row instanceof CellError ? row : row + 1;
}

function matchAcross(run: Run, wanted: Scalar, block: Block): Value {
  const criterion = readCriterion(typeof wanted === 'string' ? `=${wanted}` : wanted);
  const at = (run.matrix(block)[0] ?? []).findIndex((value) => criterion.matches(value));
  return at < 0 ? new CellError('N_A', NOT_FOUND) : at + 1;
}

/** A place, not what stands there: of a blank cell `ISBLANK` still says so. */
function index(run: Run, args: Args): Value {
  const block = run.value(args[0]);
  const row = toNumber(run.scalar(args[1]));
  const column = toNumber(args.length > 2 ? run.scalar(args[2]) : 1);
  if (row instanceof CellError) return row;
  if (column instanceof CellError) return column;
  if (!(block instanceof Block)) return run.matrix(block)[row - 1]?.[column - 1] ?? null;
  const flat = block.height === 1 && args.length < 3;
  const [down, across] = flat ? [0, row - 1] : [row - 1, column - 1];
  if (down < 0 || across < 0 || down >= block.height || across >= block.width) {
    return new CellError('REF', 'INDEX evaluates to an out of bounds range.');
  }
  const [top, left] = [block.startRow + down, block.startColumn + across];
  return new Block(block.sheet, top, top + 1, left, left + 1);
}

function position(key: 'row' | 'column'): (run: Run, args: Args) => Value {
  return (run, args) => {
    const block = args.length === 0 ? undefined : run.value(args[0]);
    if (block instanceof Block) return (key === 'row' ? block.startRow : block.startColumn) + 1;
    return run.place[key] + 1;
  };
}

function size(key: 'height' | 'width'): (run: Run, args: Args) => Value {
  return (run, args) => {
    const block = run.value(args[0]);
    return block instanceof Block ? block[key] : 1;
  };
}

export const LOOKUPS: Record<string, (run: Run, args: Args) => Value> = {
  VLOOKUP: vlookup,
  MATCH: match,
  INDEX: index,
  ROW: position('row'),
  COLUMN: position('column'),
  ROWS: size('height'),
  COLUMNS: size('width'),
};
