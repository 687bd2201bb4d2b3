import { MAX_TITLE, PROTECTED, RequestError, scriptError } from '../../base/errors';
import { ACCESS_DENIED, titleTaken } from '../../base/googleTexts';
import type { Execution } from '../../base/service';
import { mayNotEdit } from '../api/requests/context';
import type { Area } from '../grid/ranges';
import { mayRead, mayWrite, requireAuthorisation } from '../store/access';
import type { SheetStore } from '../store/sheetStore';
import type { SpreadsheetStore } from '../store/spreadsheetStore';
import type { Place, SpreadsheetWorld } from '../store/spreadsheetWorld';

/** What every object of SpreadsheetApp shares during one execution. */
export class Session {
  constructor(
    readonly execution: Execution,
    readonly world: SpreadsheetWorld,
  ) {}

  authorise(method: string, full = false): void {
    requireAuthorisation(this.execution, method, full);
  }

  open(id: string): SpreadsheetStore | undefined {
    const book = this.world.spreadsheet(id);
    if (book && !mayRead(book, this.execution.user)) {
      throw scriptError(ACCESS_DENIED[this.execution.locale]);
    }
    return book;
  }

  checkWrite(book: SpreadsheetStore, sheet?: SheetStore, area?: Area): void {
    const { user, locale } = this.execution;
    if (!mayWrite(book, user)) throw scriptError(ACCESS_DENIED[locale]);
    if (sheet && area && mayNotEdit({ book, user }, sheet, area)) throw scriptError(PROTECTED);
  }

  rename(book: SpreadsheetStore, sheet: SheetStore, title: string): void {
    const other = book.sheetByTitle(title);
    if (other && other !== sheet) throw scriptError(titleTaken(title)[this.execution.locale]);
    if (title.length > MAX_TITLE) {
      throw scriptError(`Sheet name cannot exceed ${MAX_TITLE} characters.`);
    }
    this.inScript(() => book.renameSheet(sheet, title));
  }

  activate(book: SpreadsheetStore, place: Omit<Place, 'spreadsheetId'>): void {
    book.activeSheetId = place.sheetId;
    this.world.activated({ spreadsheetId: book.id, ...place });
  }

  /** Errors of the store as the script sees them. */
  inScript<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof RequestError) throw scriptError(error.message);
      throw error;
    }
  }
}
