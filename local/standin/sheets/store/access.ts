import { scriptError } from '../../base/errors';
import { ApiError, type Execution } from '../../base/service';
import type { SpreadsheetStore } from './spreadsheetStore';
import type { SpreadsheetWorld } from './spreadsheetWorld';

const SCOPE = 'https://www.googleapis.com/auth/spreadsheets';

export function mayRead(book: SpreadsheetStore, user: string): boolean {
  return mayWrite(book, user) || book.viewers.includes(user);
}

export function mayWrite(book: SpreadsheetStore, user: string): boolean {
  return user === book.owner || book.editors.includes(user);
}

function insufficient(method: string): Error {
  return scriptError(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${SCOPE}`,
  );
}

/** Before authorisation nothing is allowed; with a limited one, only the document at hand. */
export function requireAuthorisation(execution: Execution, method: string, full: boolean): void {
  const { authMode } = execution;
  if (authMode === 'NONE' || (full && authMode !== 'FULL')) throw insufficient(method);
}

/** The spreadsheet that an API call names, when the user may do that to it. */
export function openForApi(
  world: SpreadsheetWorld,
  execution: Execution,
  id: string,
  writing: boolean,
): SpreadsheetStore {
  const book = world.spreadsheet(id);
  if (!book) throw new ApiError(404, 'Requested entity was not found.');
  const allowed = writing ? mayWrite(book, execution.user) : mayRead(book, execution.user);
  if (!allowed) throw new ApiError(403, 'The caller does not have permission');
  return book;
}
