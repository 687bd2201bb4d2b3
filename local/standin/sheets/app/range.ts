import { MAX_CELL_TEXT, OUTSIDE, scriptError, TOO_LONG } from '../../base/errors';
import { ServiceObject } from '../../base/service';
import { formattedScalar, showsDate } from '../cellText/rendering';
import { serialOfInstant } from '../cellText/serialTime';
import type { Typed } from '../cellText/typing';
import { type Cell, CellError, errorText, patched, type Scalar } from '../grid/cells';
import { type Area, areaToA1 } from '../grid/ranges';
import type { SheetStore } from '../store/sheetStore';
import { readAsTyped } from '../store/typeCell';
import { checkArguments } from './arguments';
import type { Session } from './openBooks';
import type { SheetHandle } from './sheetHandle';

type ScriptValue = string | number | boolean | Date;

export class Range extends ServiceObject {
  readonly serviceName = 'Range';
  readonly #session: Session;
  readonly #handle: SheetHandle;
  readonly #area: Area;

  constructor(session: Session, handle: SheetHandle, area: Area) {
    super();
    this.#session = session;
    this.#handle = handle;
    this.#area = area;
  }

  getValue(): ScriptValue {
    return this.#read('getValue', this.#valueAt)[0]?.[0] ?? '';
  }

  getValues(): ScriptValue[][] {
    return this.#read('getValues', this.#valueAt);
  }

  getDisplayValues(): string[][] {
    return this.#read('getDisplayValues', (value, cell) =>
      formattedScalar(value, cell, this.#handle.book.locale),
    );
  }

  setValue(...given: unknown[]): this {
    checkArguments('Range.setValue', given, ['value']);
    const { startRow, endRow, startColumn, endColumn } = this.#area;
    const row = new Array<unknown>(endColumn - startColumn).fill(given[0]);
    this.#write('Range.setValue', new Array<unknown[]>(endRow - startRow).fill(row));
    return this;
  }

  setValues(...given: unknown[]): this {
    checkArguments('Range.setValues', given, ['grid']);
    const values = given[0] as unknown[][];
    const { startRow, endRow, startColumn, endColumn } = this.#area;
    checkCount('rows', values.length, endRow - startRow);
    for (const row of values) checkCount('columns', row.length, endColumn - startColumn);
    this.#write('Range.setValues', values);
    return this;
  }

  getA1Notation(): string {
    return areaToA1(this.#area);
  }

  activate(): this {
    this.#session.authorise('Range.activate');
    const { id } = this.#grid();
    this.#session.activate(this.#handle.book, { sheetId: id, area: this.#area });
    return this;
  }

  /** The grid may have shrunk since the range was made. */
  #grid(): SheetStore {
    const { store } = this.#handle;
    const { endRow, endColumn } = this.#area;
    if (endRow > store.rowCount || endColumn > store.columnCount) throw scriptError(OUTSIDE);
    return store;
  }

  #read<T>(method: string, read: (value: Scalar, cell: Cell | undefined) => T): T[][] {
    this.#session.authorise(`Range.${method}`);
    const store = this.#grid();
    const { startRow, endRow, startColumn, endColumn } = this.#area;
    const rows: T[][] = [];
    for (let row = startRow; row < endRow; row++) {
      const line: T[] = [];
      for (let column = startColumn; column < endColumn; column++) {
        const value = store.book.calculator.value(store, row, column);
        line.push(read(value, store.cell(row, column)));
      }
      rows.push(line);
    }
    return rows;
  }

  readonly #valueAt = (value: Scalar, cell: Cell | undefined): ScriptValue => {
    if (value === null) return '';
    if (value instanceof CellError) return errorText(value.type);
    const book = this.#handle.book;
    return typeof value === 'number' && showsDate(cell, book.locale)
      ? new Date(book.instantOf(value))
      : value;
  };

  #write(method: string, values: readonly (readonly unknown[])[]): void {
    this.#session.authorise(method);
    const store = this.#grid();
    this.#session.checkWrite(store.book, store, this.#area);
    const cells = values.map((row, down) =>
      row.map((value, across) => this.#cellOf(value, down, across)),
    );
    cells.forEach((row, down) => {
      row.forEach((cell, across) => {
        store.setCell(this.#area.startRow + down, this.#area.startColumn + across, cell);
      });
    });
  }

  /** Texts are read as if typed, dates keep their time zone's clock, as Sheets does. */
  #cellOf(value: unknown, down: number, across: number): Cell | undefined {
    const store = this.#handle.store;
    const { book } = store;
    const there = store.cell(this.#area.startRow + down, this.#area.startColumn + across);
    const empty = { value: undefined, formula: undefined, runs: undefined };
    if (value === null || value === undefined || value === '') return patched(there, empty);
    if (value instanceof Date) {
      const format = showsDate(there, book.locale) ? there?.format : DATE_TIME;
      const serial = serialOfInstant(value.getTime(), book.timeZone);
      return patched(there, { ...empty, value: serial, format });
    }
    if (typeof value !== 'string') {
      return patched(there, { ...empty, value: value as number | boolean });
    }
    if (value.length > MAX_CELL_TEXT) throw scriptError(TOO_LONG);
    // A program writes formulas as the sheet keeps them, not as its locale types them.
    const typed: Typed = isFormula(value) ? { formula: value } : readAsTyped(book, value);
    const format =
      there?.format?.numberFormat === undefined && typed.numberFormat
        ? { ...there?.format, numberFormat: typed.numberFormat }
        : there?.format;
    return patched(there, { ...empty, value: typed.value, formula: typed.formula, format });
  }
}

const DATE_TIME = { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } };

function isFormula(text: string): boolean {
  return text.startsWith('=') && text.length > 1;
}

function checkCount(name: 'rows' | 'columns', given: number, there: number): void {
  if (given === there) return;
  throw scriptError(
    `The number of ${name} in the data does not match the number of ${name} in the range. The data has ${given} but the range has ${there}.`,
  );
}
