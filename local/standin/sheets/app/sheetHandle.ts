import { scriptError } from '../../base/errors';
import type { SheetStore } from '../store/sheetStore';
import type { SpreadsheetStore } from '../store/spreadsheetStore';

const GONE = 'The sheet has been deleted, or never existed.';

/** The tab behind a `Sheet` or a `Range`: looked up at each use, for it may be deleted. */
export class SheetHandle {
  constructor(
    readonly book: SpreadsheetStore,
    readonly id: number,
  ) {}

  get store(): SheetStore {
    const store = this.book.sheetById(this.id);
    if (!store) throw scriptError(GONE);
    return store;
  }
}
