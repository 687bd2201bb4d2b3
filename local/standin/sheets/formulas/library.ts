import FormulaParser from 'fast-formula-parser';
import { CellError, errorText, errorTypeOf, type Scalar } from '../grid/cells';
import { Block, type Matrix, type Value } from './block';
import type { Node } from './compile';
import type { Run } from './evaluate';

const LibraryError = FormulaParser.FormulaError;

/** The run whose function call is under way: the library asks for cells through it. */
let current: Run | undefined;
let blocks: Block[] = [];

const library = new FormulaParser({
  onCell: (ref) => {
    const block = blocks[ref.sheet];
    if (!current || !block) return null;
    return toLibrary(current.calculator.value(block.sheet, ref.row - 1, ref.col - 1));
  },
  onRange: (ref) => {
    const block = blocks[ref.sheet];
    if (!current || !block) return [[null]];
    return current.matrix(block).map((row) => row.map(toLibrary));
  },
});

/** Calls one of the library's functions: those that nothing here computes itself. */
export function callLibrary(run: Run, name: string, args: readonly (Node | null)[]): Value {
  if (typeof library.functions[name] !== 'function') {
    return new CellError('NAME', `Unknown function: '${name}'.`);
  }
  const values = args.map((arg) => (arg === null ? null : run.value(arg)));
  const [formerRun, formerBlocks] = [current, blocks];
  current = run;
  blocks = [];
  library.position = { sheet: 0, row: run.place.row + 1, col: run.place.column + 1 };
  try {
    return fromLibrary(library._callFunction(name, values.map(toArgument)));
  } catch (error) {
    if (error instanceof LibraryError) return toCellError(error);
    throw error;
  } finally {
    current = formerRun;
    blocks = formerBlocks;
  }
}

function toArgument(value: Value): unknown {
  if (value instanceof Block) {
    const sheet = blocks.push(value) - 1;
    const from = { row: value.startRow + 1, col: value.startColumn + 1 };
    if (value.height === 1 && value.width === 1) return { ref: { sheet, ...from } };
    return { ref: { sheet, from, to: { row: value.endRow, col: value.endColumn } } };
  }
  return Array.isArray(value) ? value.map((row) => row.map(toLibrary)) : toLibrary(value);
}

function toLibrary(value: Scalar): unknown {
  return value instanceof CellError ? new LibraryError(errorText(value.type)) : value;
}

function fromLibrary(result: unknown): Value {
  if (result instanceof LibraryError) return toCellError(result);
  if (Array.isArray(result)) {
    return result.map((row: unknown) =>
      Array.isArray(row) ? row.map(scalarFromLibrary) : [scalarFromLibrary(row)],
    ) as Matrix;
  }
  return scalarFromLibrary(result);
}

function scalarFromLibrary(result: unknown): Scalar {
  if (result instanceof LibraryError) return toCellError(result);
  switch (typeof result) {
    case 'number':
      return Number.isNaN(result) ? new CellError('VALUE', 'The result is not a number.') : result;
    case 'string':
    case 'boolean':
      return result;
    default:
      return null;
  }
}

function toCellError(error: { error: string; message: string }): CellError {
  return new CellError(errorTypeOf(error.error), error.message || error.error);
}
