import type { WhatIf } from '../../base/whatIf';
import { type Cell, CellError, type Scalar } from '../grid/cells';
import type { Changes, SheetGrid } from '../grid/sheetGrid';
import type { Block } from './block';
import { compile, type Formula } from './compile';
import { evaluate } from './evaluate';

/** What formulas may ask about the spreadsheet they stand in. */
export interface Workbook {
  readonly changes: Changes;
  readonly locale: string;
  readonly whatIf: WhatIf;
  sheetByTitle(title: string): SheetGrid | undefined;
  /** The clock as a serial day in the spreadsheet's zone. */
  serialNow(): number;
}

interface Memo {
  readonly formula: Formula;
  stamp: number;
  value: Scalar;
}

interface Spot {
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly column: number;
}

/** A chain of formulas longer than the stack allows: its far end is computed first. */
class TooDeep extends Error {
  constructor(readonly spot: Spot) {
    super('A chain of formulas is too deep.');
  }
}

const DEPTH = 100;
const COLUMNS_KEPT = 400;
const UNPARSED = new CellError('ERROR', 'Formula parse error.');
const CIRCULAR = new CellError(
  'REF',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
);

export interface Column {
  readonly values: readonly Scalar[];
  /** Rows by value, made when first asked for. */
  index?: Map<Scalar, number[]>;
}

/** Computes formulas when they are read, and keeps the results until something changes. */
export class Calculator {
  private readonly memos = new WeakMap<Cell, Memo>();
  private readonly running = new Set<Cell>();
  private readonly columns = new Map<string, Column>();
  private columnsStamp = -1;
  private volatileAt: number | undefined;

  constructor(readonly book: Workbook) {}

  value(sheet: SheetGrid, row: number, column: number): Scalar {
    const cell = sheet.cell(row, column);
    if (cell === undefined) return null;
    if (cell.formula === undefined) return cell.value ?? null;
    if (cell.formula.includes(';') && this.book.whatIf.has('semicolons-parse')) return UNPARSED;
    if (this.running.size === 0) this.forgetTheTime();
    const memo = this.memoOf(cell, cell.formula);
    if (memo.stamp === this.book.changes.count) return memo.value;
    if (this.running.size > 0) return this.compute(cell, memo, sheet, row, column);
    return this.computeFromTheTop(sheet, row, column);
  }

  /** As long as it stays the same, every formula gives what it gave. */
  get stamp(): number {
    if (this.running.size === 0) this.forgetTheTime();
    return this.book.changes.count;
  }

  private memoOf(cell: Cell, formula: string): Memo {
    let memo = this.memos.get(cell);
    if (memo === undefined) {
      memo = { formula: compile(formula), stamp: -1, value: null };
      this.memos.set(cell, memo);
    }
    return memo;
  }

  private compute(cell: Cell, memo: Memo, sheet: SheetGrid, row: number, column: number): Scalar {
    if (this.running.has(cell)) return CIRCULAR;
    if (this.running.size >= DEPTH) throw new TooDeep({ sheet, row, column });
    this.running.add(cell);
    memo.value = evaluate(memo.formula, { calculator: this, sheet, row, column });
    this.running.delete(cell);
    memo.stamp = this.book.changes.count;
    return memo.value;
  }

  private computeFromTheTop(sheet: SheetGrid, row: number, column: number): Scalar {
    const pending: Spot[] = [{ sheet, row, column }];
    let result: Scalar = null;
    for (let next = pending.at(-1); next !== undefined; next = pending.at(-1)) {
      const cell = next.sheet.cell(next.row, next.column);
      try {
        if (cell?.formula !== undefined) {
          const memo = this.memoOf(cell, cell.formula);
          result = this.compute(cell, memo, next.sheet, next.row, next.column);
        }
        pending.pop();
      } catch (error) {
        this.running.clear();
        if (!(error instanceof TooDeep)) throw error;
        if (pending.some((one) => sameSpot(one, error.spot))) return this.settle(pending);
        pending.push(error.spot);
      }
    }
    return result;
  }

  /** A circle longer than the depth: everything on it is the same error. */
  private settle(pending: readonly Spot[]): Scalar {
    for (const { sheet, row, column } of pending) {
      const cell = sheet.cell(row, column);
      if (cell?.formula === undefined) continue;
      const memo = this.memoOf(cell, cell.formula);
      memo.value = CIRCULAR;
      memo.stamp = this.book.changes.count;
    }
    return CIRCULAR;
  }

  /** One column of a block, kept until something changes, for functions that search it. */
  column(block: Block, offset: number): Column {
    if (this.columnsStamp !== this.book.changes.count || this.columns.size > COLUMNS_KEPT) {
      this.columns.clear();
      this.columnsStamp = this.book.changes.count;
    }
    const column = block.startColumn + offset;
    const key = `${block.sheet.id}:${column}:${block.startRow}:${block.usedEnd}`;
    let found = this.columns.get(key);
    if (found === undefined) {
      const values: Scalar[] = [];
      for (let row = block.startRow; row < block.usedEnd; row++) {
        values.push(this.value(block.sheet, row, column));
      }
      found = { values };
      this.columns.set(key, found);
    }
    return found;
  }

  /** The time, for formulas that must be computed again when it has moved. */
  now(): number {
    this.volatileAt = this.book.serialNow();
    return this.volatileAt;
  }

  private forgetTheTime(): void {
    if (this.volatileAt === undefined || this.volatileAt === this.book.serialNow()) return;
    this.volatileAt = undefined;
    this.book.changes.count++;
  }
}

function sameSpot(a: Spot, b: Spot): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
