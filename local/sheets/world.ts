import type { Execution, ServiceObject } from '../service';
import type { SpreadsheetStore } from './spreadsheetStore';

/** What the spreadsheet services need from the world around them. */
export interface SpreadsheetWorld {
  spreadsheet(id: string): SpreadsheetStore | undefined;
  createSpreadsheet(name: string, owner: string): SpreadsheetStore;
  hasGoogleAccount(address: string): boolean;
  /** Both throw an `ApiError` 429 when the minute's quota is spent. */
  countRead(user: string): void;
  countWrite(user: string): void;
  /** What `getUi()` gives. */
  ui(execution: Execution): ServiceObject;
}
