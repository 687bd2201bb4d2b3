/** The tab of a saved workbook that nobody sees: the whole drive, to be opened again from it. */

import { gunzipSync, gzipSync } from 'node:zlib';
import type * as Excel from '@cj-tech-master/excelts';
import { codeOf } from '../standin/base/systemError';
import { driveSheetNote } from '../text/excel';

export const DRIVE_SHEET = '_drive';
const MARK = 'drive-fermier-classeur';
const VERSION = 1;
/** A cell of Excel takes 32 767 characters. */
const PIECE = 30_000;
const FIRST_PIECE_ROW = 3;

const EXPLANATION = driveSheetNote;

/** A tab of cells, not a part of the file of its own: programs keep tabs when they save again. */
export function addDriveSheet(workbook: Excel.WorkbookWriter, stateText: string): void {
  const worksheet = workbook.addWorksheet(DRIVE_SHEET, { state: 'veryHidden' });
  const packed = gzipSync(stateText).toString('base64');
  const count = Math.ceil(packed.length / PIECE);
  worksheet.addRow([MARK, VERSION, count]).commit();
  worksheet.addRow([EXPLANATION]).commit();
  for (let at = 0; at < count; at++) {
    worksheet.addRow([packed.slice(at * PIECE, (at + 1) * PIECE)]).commit();
  }
  worksheet.commit();
}

export type DriveSheetReading =
  | { readonly text: string }
  /** Why the tab, which is there, is of no use. */
  | { readonly unusable: 'damaged' | 'version' };

/** What such a tab holds; `cell` gives its texts by row from 1 and column from 1. */
export function readDriveSheet(
  cell: (row: number, column: number) => unknown,
  largest: number,
): DriveSheetReading {
  if (cell(1, 1) !== MARK) return { unusable: 'damaged' };
  if (cell(1, 2) !== VERSION) return { unusable: 'version' };
  const count = Number(cell(1, 3));
  if (!(count >= 0 && count * PIECE <= largest)) return { unusable: 'damaged' };
  const pieces = Array.from({ length: count }, (_, at) => String(cell(FIRST_PIECE_ROW + at, 1)));
  try {
    const packed = Buffer.from(pieces.join(''), 'base64');
    return { text: gunzipSync(packed, { maxOutputLength: largest }).toString('utf8') };
  } catch (error) {
    // What zlib says of its input has a code.
    if (codeOf(error) === undefined) throw error;
    return { unusable: 'damaged' };
  }
}
