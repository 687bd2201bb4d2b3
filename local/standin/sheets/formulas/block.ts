import type { Scalar } from '../grid/cells';
import type { SheetGrid } from '../grid/sheetGrid';

export type Matrix = Scalar[][];

/** Cells that a formula points at, not read yet. Ends are excluded. */
export class Block {
  constructor(
    readonly sheet: SheetGrid,
    readonly startRow: number,
    readonly endRow: number,
    readonly startColumn: number,
    readonly endColumn: number,
  ) {}

  get height(): number {
    return this.endRow - this.startRow;
  }

  get width(): number {
    return this.endColumn - this.startColumn;
  }

  /** The last row worth reading: below it everything is blank. */
  get usedEnd(): number {
    return Math.max(this.startRow, Math.min(this.endRow, this.sheet.fields.rows.length));
  }
}

export type Value = Scalar | Matrix | Block;
