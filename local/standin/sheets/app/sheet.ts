import { OUTSIDE, scriptError } from '../../base/errors';
import { ServiceObject } from '../../base/service';
import { type Area, parseA1 } from '../grid/ranges';
import type { SheetStore } from '../store/sheetStore';
import { checkArguments } from './arguments';
import type { Session } from './openBooks';
import { Range } from './range';
import type { SheetHandle } from './sheetHandle';

export class Sheet extends ServiceObject {
  readonly serviceName = 'Sheet';
  readonly #session: Session;
  readonly #handle: SheetHandle;

  constructor(session: Session, handle: SheetHandle) {
    super();
    this.#session = session;
    this.#handle = handle;
  }

  getSheetId(): number {
    return this.#handle.id;
  }

  getName(): string {
    return this.#store('getName').title;
  }

  setName(...given: unknown[]): this {
    checkArguments('Sheet.setName', given, ['string']);
    const store = this.#store('setName');
    this.#session.checkWrite(this.#handle.book);
    this.#session.rename(this.#handle.book, store, given[0] as string);
    return this;
  }

  /** The public page of the form that fills this tab, or null. */
  getFormUrl(): string | null {
    return this.#store('getFormUrl').fields.formUrl ?? null;
  }

  getRange(...given: unknown[]): Range {
    checkArguments(
      'Sheet.getRange',
      given,
      ['string'],
      ['integer', 'integer'],
      ['integer', 'integer', 'integer'],
      ['integer', 'integer', 'integer', 'integer'],
    );
    const store = this.#store('getRange');
    const [first] = given;
    const area =
      typeof first === 'string' ? namedArea(store, first) : numberedArea(given as number[]);
    if (area.endRow > store.rowCount || area.endColumn > store.columnCount)
      throw scriptError(OUTSIDE);
    return new Range(this.#session, this.#handle, area);
  }

  getDataRange(): Range {
    const store = this.#store('getDataRange');
    const endRow = Math.max(store.lastRow(), 1);
    const endColumn = Math.max(store.lastColumn(), 1);
    const area = { startRow: 0, endRow, startColumn: 0, endColumn };
    return new Range(this.#session, this.#handle, area);
  }

  getLastRow(): number {
    return this.#store('getLastRow').lastRow();
  }

  getLastColumn(): number {
    return this.#store('getLastColumn').lastColumn();
  }

  getMaxRows(): number {
    return this.#store('getMaxRows').rowCount;
  }

  getMaxColumns(): number {
    return this.#store('getMaxColumns').columnCount;
  }

  activate(): this {
    const { id } = this.#store('activate');
    this.#session.activate(this.#handle.book, { sheetId: id });
    return this;
  }

  showSheet(): this {
    const store = this.#store('showSheet');
    this.#session.checkWrite(this.#handle.book);
    store.fields.hidden = false;
    return this;
  }

  #store(method: string): SheetStore {
    this.#session.authorise(`Sheet.${method}`);
    return this.#handle.store;
  }
}

function numberedArea([row = 1, column = 1, rows = 1, columns = 1]: readonly number[]): Area {
  if (row < 1) throw scriptError('The starting row of the range is too small.');
  if (column < 1) throw scriptError('The starting column of the range is too small.');
  if (rows < 1) throw scriptError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw scriptError('The number of columns in the range must be at least 1.');
  return {
    startRow: row - 1,
    endRow: row - 1 + rows,
    startColumn: column - 1,
    endColumn: column - 1 + columns,
  };
}

function namedArea(store: SheetStore, text: string): Area {
  const range = parseA1(text);
  const other = range?.title !== undefined && range.title !== store.title;
  if (!range || other) throw scriptError('Range not found');
  return {
    startRow: range.startRow ?? 0,
    endRow: range.endRow ?? store.rowCount,
    startColumn: range.startColumn ?? 0,
    endColumn: range.endColumn ?? store.columnCount,
  };
}
