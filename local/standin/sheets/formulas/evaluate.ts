import { CellError, type Scalar } from '../grid/cells';
import type { Corner, Reference } from '../grid/references';
import type { SheetGrid } from '../grid/sheetGrid';
import { Block, type Matrix, type Value } from './block';
import type { Calculator } from './calculator';
import type { Formula, Node } from './compile';
import { FUNCTIONS } from './functions';
import { callLibrary } from './library';
import { operate, toNumber } from './operators';

/** The cell whose formula is computed. */
export interface Place {
  readonly calculator: Calculator;
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly column: number;
}

/** One computation of one formula; `array` is on where ranges are computed cell by cell. */
export class Run {
  constructor(
    readonly place: Place,
    private readonly formula: Formula,
    readonly array: boolean,
  ) {}

  get calculator(): Calculator {
    return this.place.calculator;
  }

  asArray(): Run {
    return this.array ? this : new Run(this.place, this.formula, true);
  }

  value(node: Node | null | undefined): Value {
    if (node === null || node === undefined) return null;
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'error':
        return node.error;
      case 'place':
        return this.block(this.formula.places[node.index]);
      case 'array':
        return node.rows.map((row) => row.slice());
      case 'negate':
        return this.each(this.value(node.operand), (value) => negative(toNumber(value)));
      case 'percent':
        return this.each(this.value(node.operand), (value) => operate('/', toNumber(value), 100));
      case 'operator':
        return this.operator(node.sign, this.value(node.left), this.value(node.right));
      case 'call':
        return this.call(node.name, node.args);
    }
  }

  /** One value: of a range, the one in the formula's own row or column, as Sheets takes it. */
  scalar(node: Node | null | undefined): Scalar {
    return this.single(this.value(node));
  }

  single(value: Value): Scalar {
    if (value instanceof Block) return this.intersect(value);
    return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  }

  private intersect(block: Block): Scalar {
    const { row, column, calculator } = this.place;
    if (block.height === 1 && block.width === 1) {
      return calculator.value(block.sheet, block.startRow, block.startColumn);
    }
    if (block.width === 1 && row >= block.startRow && row < block.endRow) {
      return calculator.value(block.sheet, row, block.startColumn);
    }
    if (block.height === 1 && column >= block.startColumn && column < block.endColumn) {
      return calculator.value(block.sheet, block.startRow, column);
    }
    return new CellError('VALUE', 'An array value could not be found.');
  }

  matrix(value: Value): Matrix {
    if (Array.isArray(value)) return value;
    if (!(value instanceof Block)) return [[value]];
    const rows: Matrix = [];
    for (let row = value.startRow; row < value.usedEnd; row++) {
      const line: Scalar[] = [];
      for (let column = value.startColumn; column < value.endColumn; column++) {
        line.push(this.calculator.value(value.sheet, row, column));
      }
      rows.push(line);
    }
    return rows;
  }

  private block(reference: Reference | undefined): Value {
    if (reference === undefined) return new CellError('REF', 'Reference does not exist.');
    const { sheet: title, start } = reference;
    const book = this.calculator.book;
    const sheet = title === undefined ? this.place.sheet : book.sheetByTitle(title);
    if (sheet === undefined) {
      return new CellError('REF', `Unresolved sheet name '${title}'.`);
    }
    const end = reference.end ?? start;
    const [startRow, endRow] = sides(start, end, 'row', sheet.rowCount);
    const [startColumn, endColumn] = sides(start, end, 'column', sheet.columnCount);
    if (startRow >= sheet.rowCount || startColumn >= sheet.columnCount) {
      return new CellError('REF', 'Reference does not exist.');
    }
    return new Block(sheet, startRow, endRow, startColumn, endColumn);
  }

  private operator(sign: string, left: Value, right: Value): Value {
    if (!this.array || (isSingle(left) && isSingle(right))) {
      return operate(sign, this.single(left), this.single(right));
    }
    const [a, b] = [this.matrix(left), this.matrix(right)];
    const height = Math.max(a.length, b.length);
    const width = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) =>
        operate(sign, spread(a, row, column), spread(b, row, column)),
      ),
    );
  }

  private each(value: Value, change: (value: Scalar) => Scalar): Value {
    if (!this.array || isSingle(value)) return change(this.single(value));
    return this.matrix(value).map((row) => row.map(change));
  }

  private call(name: string, args: readonly (Node | null)[]): Value {
    const own = FUNCTIONS[name];
    return own ? own(this, args) : callLibrary(this, name, args);
  }
}

export function evaluate(formula: Formula, place: Place): Scalar {
  const run = new Run(place, formula, false);
  const value = run.scalar(formula.tree);
  return typeof value === 'number' && !Number.isFinite(value)
    ? new CellError('NUM', 'The result is not a number.')
    : Object.is(value, -0)
      ? 0
      : value;
}

function negative(value: number | CellError): Scalar {
  return value instanceof CellError ? value : -value;
}

function isSingle(value: Value): boolean {
  if (value instanceof Block) return value.height === 1 && value.width === 1;
  return !Array.isArray(value);
}

function spread(matrix: Matrix, row: number, column: number): Scalar {
  const line = matrix.length === 1 ? matrix[0] : matrix[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
}

function sides(
  start: Corner,
  end: Corner,
  key: 'row' | 'column',
  size: number,
): readonly [number, number] {
  const first = start[key] ?? 0;
  const last = end[key] ?? size - 1;
  return [Math.min(first, last), Math.min(Math.max(first, last) + 1, size)];
}
