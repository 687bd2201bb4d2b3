import type { FileWritten } from './producerSheetPort';

/** Spreadsheets beside the drive's own that keep what is over. */
export interface Archive {
  /**
   * Copies tabs of the workbook there, under the same ids, with figures for formulas, and compares every
   * value. Those that stand there alike are left. `words` head a spreadsheet that has none yet.
   */
  copy(archive: string, sheetIds: readonly number[], words: readonly string[]): FileWritten;
  /** How many tabs and cells it holds; undefined where it cannot be opened. */
  size(archive: string): { readonly tabs: number; readonly cells: number } | undefined;
  /** Takes one tab out of the workbook. False: Google refuses. */
  remove(sheetId: number): boolean;
}
