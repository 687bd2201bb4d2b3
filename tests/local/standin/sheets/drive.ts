import {
  ApiError,
  type Execution,
  ServiceError,
  ServiceObject,
} from '../../../../local/standin/base/service';
import type { SpreadsheetApp } from '../../../../local/standin/sheets/app/spreadsheetApp';
import type { SheetsService } from '../../../../local/standin/sheets/sheetsService';
import { createSpreadsheetServices } from '../../../../local/standin/sheets/spreadsheetServices';
import { SpreadsheetStore } from '../../../../local/standin/sheets/store/spreadsheetStore';
import type {
  Place,
  SpreadsheetWorld,
} from '../../../../local/standin/sheets/store/spreadsheetWorld';

export const OWNER = 'coordination@drive.test';
const NOW = Date.UTC(2026, 3, 7, 6, 30);

class NoUi extends ServiceObject {
  readonly serviceName = 'Ui';
}

/** One spreadsheet, the services over it, and the world they need. */
export function newDrive(changes: Partial<Execution> & { bookLocale?: string } = {}) {
  const { bookLocale = 'fr_FR', ...execution } = changes;
  const book = SpreadsheetStore.create({
    id: 'drive',
    name: 'Drive',
    owner: OWNER,
    locale: bookLocale,
    clock: () => NOW,
  });
  const books = new Map([[book.id, book]]);
  const places: Place[] = [];
  const counted = { reads: 0, writes: 0, most: Number.POSITIVE_INFINITY };
  const world: SpreadsheetWorld = {
    spreadsheet: (id) => books.get(id),
    createSpreadsheet: (name, owner) => {
      const made = SpreadsheetStore.create({ id: `book-${books.size}`, name, owner });
      books.set(made.id, made);
      return made;
    },
    copySpreadsheet: () => {
      throw new Error('A spreadsheet alone is not copied');
    },
    hasGoogleAccount: (address) => !address.endsWith('@sans-compte.test'),
    countRead: () => {
      counted.reads++;
    },
    countWrite: () => {
      if (counted.writes >= counted.most) throw new ApiError(429, 'Quota exceeded');
      counted.writes++;
    },
    ui: () => new NoUi(),
    activated: (place) => places.push(place),
  };
  const services = createSpreadsheetServices(
    {
      user: OWNER,
      authMode: 'FULL',
      locale: 'fr',
      hasUi: true,
      activeSpreadsheetId: book.id,
      now: () => NOW,
      spend: () => undefined,
      ...execution,
    },
    world,
  );
  const sheets = services.Sheets as SheetsService;
  const app = services.SpreadsheetApp as SpreadsheetApp;
  const update = (...requests: object[]) => sheets.Spreadsheets.batchUpdate({ requests }, book.id);
  return { book, books, sheets, app, counted, places, update, tab: book.sheet(0) };
}

export function apiErrorOf(work: () => unknown): { code: number; message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return error.details;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

export function scriptErrorOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** Rows of plain values as the API takes them. */
export function rowsOf(rows: readonly (readonly (string | number | boolean | null)[])[]) {
  return rows.map((row) => ({
    values: row.map((value) => ({ userEnteredValue: entered(value) })),
  }));
}

function entered(value: string | number | boolean | null): object {
  if (value === null) return {};
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return value.startsWith('=') ? { formulaValue: value } : { stringValue: value };
}
