import type { Execution, ServiceObject } from '../../base/service';
import type { Area } from '../grid/ranges';
import type { SpreadsheetStore } from './spreadsheetStore';

/** Where the script leads the eyes of whoever runs it; without an area, to the tab alone. */
export interface Place {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly area?: Area;
}

/** What the spreadsheet services need from the world around them. */
export interface SpreadsheetWorld {
  spreadsheet(id: string): SpreadsheetStore | undefined;
  createSpreadsheet(name: string, owner: string): SpreadsheetStore;
  copySpreadsheet(source: SpreadsheetStore, name: string, owner: string): SpreadsheetStore;
  hasGoogleAccount(address: string): boolean;
  /** Both throw an `ApiError` 429 when the minute's quota is spent. */
  countRead(user: string): void;
  countWrite(user: string): void;
  /** What `getUi()` gives. */
  ui(execution: Execution): ServiceObject;
  activated(place: Place): void;
}
