/** A list has at most a thousand lines: whoever reads one says so. */
export const MOST_ROWS = 5000;
export const MOST_COLUMNS = 200;

/** Rows filled by place; the blank end of a sheet is dropped. */
export class Rows {
  private readonly rows: string[][] = [];

  /** Counted from 0. */
  put(row: number, column: number, text: string): void {
    if (text === '' || row >= MOST_ROWS || column >= MOST_COLUMNS) return;
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  all(): readonly (readonly string[])[] {
    return this.rows;
  }
}
