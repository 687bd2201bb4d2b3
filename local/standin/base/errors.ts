import { ApiError, ServiceError } from './service';

/** What Sheets refuses, and the limits of a spreadsheet. */

export const LAST_SHEET = "You can't remove all the sheets in a document.";
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
export const TOO_LONG =
  'Your input contains more than the maximum of 50000 characters in a single cell.';
export const TOO_MANY_CELLS =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export const MAX_CELLS = 10_000_000;
export const MAX_COLUMNS = 18_278;
export const MAX_CELL_TEXT = 50_000;
export const MAX_TITLE = 100;

export function badRequest(message: string): ApiError {
  return new ApiError(400, message);
}

/** An error inside a batch is known before the batch tells which request it was. */
export class RequestError extends Error {}

export function scriptError(message: string): ServiceError {
  return new ServiceError(message);
}

/** What a person sees when the sheet refuses what they typed. */
export class TypingRefused extends Error {}
