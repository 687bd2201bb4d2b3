import type { CellValue } from '../../../tabs/engine/cell';
import type { FileWritten } from './producerSheetPort';

/** A tab's header and some of its rows. */
export interface KeptRows {
  readonly sheetId: number;
  readonly title: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns that hold moments. */
  readonly moments: readonly number[];
}

/** Spreadsheets beside the drive's own that keep what is over. */
export interface Archive {
  /**
   * Copies tabs of the workbook there, under the same ids, with figures for formulas, and compares every
   * value. Those that stand there alike are left. `words` head a spreadsheet that has none yet.
   */
  copy(archive: string, sheetIds: readonly number[], words: readonly string[]): FileWritten;
  /** Rows that leave a tab of the workbook get one of their own there, compared as well. */
  keep(archive: string, tab: KeptRows): FileWritten;
  /** How many tabs and cells it holds, or why it cannot be opened. */
  size(
    archive: string,
  ): { readonly tabs: number; readonly cells: number } | Exclude<FileWritten, 'done'>;
  /** Takes one tab out of the workbook. False: Google refuses. */
  remove(sheetId: number): boolean;
}
