/** A list has at most a thousand lines: whoever reads one says so. */
export const MOST_ROWS = 5000;
export const MOST_COLUMNS = 200;

/** Signs, cells and rows: many cells may share a text, and a cell stand in many places. */
const MOST_KEPT = 10_000_000;

/** What all sheets of a workbook hold together. */
export class Room {
  private left = MOST_KEPT;

  get isFull(): boolean {
    return this.left < 0;
  }

  take(much: number): void {
    this.left -= much;
  }
}

/** Rows filled by place; the blank end of a sheet is dropped. */
export class Rows {
  private readonly rows: string[][] = [];

  constructor(private readonly room: Room) {}

  /** Counted from 0. */
  put(row: number, column: number, text: string): void {
    const isThere = row >= 0 && row < MOST_ROWS && column < MOST_COLUMNS;
    if (text === '' || !isThere || this.room.isFull) return;
    for (; this.rows.length <= row; this.room.take(1)) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    for (; cells.length < column; this.room.take(1)) cells.push('');
    cells[column] = text;
    this.room.take(1 + text.length);
  }

  all(): readonly (readonly string[])[] {
    return this.rows;
  }
}
