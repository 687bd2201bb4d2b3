import { LAST_SHEET, MAX_TITLE, RequestError } from '../../base/errors';
import { localeOf, newTab, titleTaken } from '../../base/googleTexts';
import { asModelled, type WhatIf } from '../../base/whatIf';
import { withCommonSpaces } from '../cellText/localeRules';
import { formattedScalar } from '../cellText/rendering';
import { instantOfSerial, serialOfInstant } from '../cellText/serialTime';
import { Calculator, type Workbook } from '../formulas/calculator';
import type { JsonObject } from '../grid/apiJson';
import { type Cell, CellError, errorText, type Scalar } from '../grid/cells';
import type { Metadata } from '../grid/metadata';
import { mapReferences, mayName, type Reference } from '../grid/references';
import { type Changes, newSheetFields, type SheetGrid } from '../grid/sheetGrid';
import { type SavedSpreadsheet, savedSpreadsheet, sheetsOf } from './saving';
import { SheetStore } from './sheetStore';
import { typeCell } from './typeCell';

export interface NewSpreadsheet {
  readonly id: string;
  readonly name: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly owner?: string;
  readonly clock?: () => number;
}

export interface EffectiveValue {
  readonly kind: 'number' | 'string' | 'boolean' | 'error' | 'blank';
  readonly value: number | string | boolean | null;
}

/** One spreadsheet: its tabs, its marks and who may open it. Rows and columns count from 0. */
export class SpreadsheetStore implements Workbook {
  readonly changes: Changes = { count: 0 };
  readonly calculator = new Calculator(this);
  sheets: SheetStore[] = [];
  metadata: readonly Metadata[] = [];
  viewers: string[] = [];
  editors: string[] = [];
  owner = '';
  name = '';
  locale = 'fr_FR';
  timeZone = 'Europe/Paris';
  activeSheetId = 0;
  /** Epoch milliseconds; the world puts its own clock here. */
  clock: () => number = () => 0;
  whatIf: WhatIf = asModelled;
  private ids = 0;

  private constructor(readonly id: string) {}

  static create(options: NewSpreadsheet): SpreadsheetStore {
    const store = new SpreadsheetStore(options.id);
    store.name = options.name;
    store.locale = options.locale ?? store.locale;
    store.timeZone = options.timeZone ?? store.timeZone;
    store.owner = options.owner ?? '';
    store.clock = options.clock ?? store.clock;
    store.sheets.push(store.newSheet(0, newTab(1)[localeOf(store.locale)]));
    return store;
  }

  toJSON(): SavedSpreadsheet {
    return savedSpreadsheet(this, this.ids);
  }

  static fromJSON(saved: SavedSpreadsheet): SpreadsheetStore {
    const store = new SpreadsheetStore(saved.id);
    const { name, owner, locale, timeZone, viewers, editors, metadata, activeSheetId, ids } = saved;
    Object.assign(store, { name, owner, locale, timeZone, activeSheetId });
    Object.assign(store, structuredClone({ viewers, editors, metadata }));
    store.ids = ids;
    for (const { id, fields } of sheetsOf(saved)) {
      const sheet = store.newSheet(id, fields.title);
      sheet.fields = fields;
      store.sheets.push(sheet);
    }
    return store;
  }

  get url(): string {
    return `https://docs.google.com/spreadsheets/d/${this.id}/edit`;
  }

  serialNow(): number {
    return serialOfInstant(Math.floor(this.clock() / 1000) * 1000, this.timeZone);
  }

  /** Ids look drawn by lot, as Google's do, and are the same at every run. */
  nextId(): number {
    this.ids++;
    return Number((BigInt(this.ids) * 1_597_334_677n) % 2_147_483_647n);
  }

  newSheet(id: number, title: string): SheetStore {
    return new SheetStore(this, id, newSheetFields(title), this.changes);
  }

  sheetById(sheetId: number): SheetStore | undefined {
    return this.sheets.find((sheet) => sheet.id === sheetId);
  }

  /** For whoever knows the tab is there. */
  sheet(sheetId: number): SheetStore {
    const sheet = this.sheetById(sheetId);
    if (!sheet) throw new RangeError(`No grid with id: ${sheetId}`);
    return sheet;
  }

  sheetByTitle(title: string): SheetStore | undefined {
    const wanted = title.toLowerCase();
    return this.sheets.find((sheet) => sheet.title.toLowerCase() === wanted);
  }

  cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  }

  addSheet(title: string, index = this.sheets.length, id = this.nextId()): SheetStore {
    this.checkTitle(title);
    const sheet = this.newSheet(id, title);
    this.sheets.splice(index, 0, sheet);
    this.changes.count++;
    return sheet;
  }

  checkTitle(title: string, except?: SheetGrid): void {
    if (title === '') throw new RequestError('Sheet name cannot be empty.');
    if (title.length > MAX_TITLE) {
      throw new RequestError(`Sheet name cannot exceed ${MAX_TITLE} characters.`);
    }
    const other = this.sheetByTitle(title);
    if (other && other !== except) throw new RequestError(titleTaken(title).en);
  }

  renameSheet(sheet: SheetStore, title: string): void {
    this.checkTitle(title, sheet);
    const former = sheet.title.toLowerCase();
    sheet.fields.title = title;
    this.rewriteNaming(former, (reference) => ({ ...reference, sheet: title }));
  }

  deleteSheet(sheet: SheetStore): void {
    if (this.sheets.every((one) => one === sheet || one.fields.hidden)) {
      throw new RequestError(LAST_SHEET);
    }
    const former = sheet.title.toLowerCase();
    this.sheets = this.sheets.filter((one) => one !== sheet);
    this.metadata = this.metadata.filter((one) => one.location.sheetId !== sheet.id);
    this.rewriteNaming(former, () => undefined);
    this.changes.count++;
  }

  /** The copy has the same marks under new ids, so that it is known for a copy. */
  duplicateSheet(source: SheetStore, title: string, index: number, id = this.nextId()): SheetStore {
    const copy = this.addSheet(title, index, id);
    copy.copyFrom(source);
    copy.fields.title = title;
    const borne = this.whatIf.has('copy-keeps-marks') ? [] : this.metadata;
    const copied = borne
      .filter((one) => one.location.sheetId === source.id)
      .map((one) => {
        const location = { ...one.location, sheetId: copy.id };
        return { ...one, id: this.nextId(), location };
      });
    this.metadata = [...this.metadata, ...copied];
    return copy;
  }

  /** Changes what names a sheet by its title. */
  private rewriteNaming(
    title: string,
    change: (reference: Reference) => Reference | undefined,
  ): void {
    this.rewriteFormulas((formula) =>
      mayName(formula, title)
        ? mapReferences(formula, (reference) =>
            reference.sheet?.toLowerCase() === title ? change(reference) : reference,
          )
        : formula,
    );
  }

  /** Changes formulas wherever they stand: in cells, in validations and in colour rules. */
  rewriteFormulas(change: (formula: string, sheet: SheetStore) => string): void {
    for (const sheet of this.sheets) sheet.rewriteFormulas((formula) => change(formula, sheet));
    this.changes.count++;
  }

  /** Runs a write whole: whatever it throws, nothing of it remains. */
  atomically<T>(write: () => T): T {
    const { sheets, metadata, name, locale, timeZone, activeSheetId, ids } = this;
    const undo = sheets.map((sheet) => sheet.beginWrite());
    this.sheets = sheets.slice();
    try {
      const result = write();
      for (const sheet of this.sheets) sheet.endWrite();
      return result;
    } catch (error) {
      for (const step of undo) step();
      Object.assign(this, { sheets, metadata, name, locale, timeZone, activeSheetId, ids });
      this.changes.count++;
      throw error;
    }
  }

  /** The tab that Google Forms makes and owns: its first row are the questions. */
  addFormSheet(formUrl: string, title: string, headers: readonly string[]): SheetStore {
    const sheet = this.addSheet(title, 0);
    sheet.fields.formUrl = formUrl;
    sheet.fields.frozenRowCount = 1;
    sheet.fields.rowCount = 100;
    sheet.fields.columnCount = Math.max(headers.length, 5);
    headers.forEach((header, column) => {
      this.setFormHeader(sheet.id, column, header);
    });
    return sheet;
  }

  setFormHeader(sheetId: number, column: number, header: string): void {
    const sheet = this.sheet(sheetId);
    sheet.fields.columnCount = Math.max(sheet.columnCount, column + 1);
    sheet.patchCell(0, column, { value: header, formula: undefined });
  }

  /** By column; a time comes as its serial number. Returns the row that was written. */
  appendFormRow(sheetId: number, values: ReadonlyMap<number, FormCell>): number {
    const sheet = this.sheet(sheetId);
    const row = this.whatIf.has('answers-come-below')
      ? sheet.rowCount
      : Math.max(sheet.lastRow(), 1);
    sheet.fields.rowCount = Math.max(sheet.rowCount, row + 1);
    for (const [column, cell] of values) {
      const value = typeof cell === 'object' ? cell?.time : cell;
      if (value === undefined || value === null || value === '') continue;
      sheet.fields.columnCount = Math.max(sheet.columnCount, column + 1);
      const isFormula =
        this.whatIf.has('answers-stay-text') && typeof value === 'string' && value.startsWith('=');
      sheet.patchCell(row, column, {
        ...(isFormula ? { value: undefined, formula: value } : { value }),
        ...(typeof cell === 'object' ? { format: FORM_TIME } : {}),
      });
    }
    return row;
  }

  /** Types a text into a cell as a person does: what it becomes depends on the locale. */
  typeCell(sheetId: number, row: number, column: number, text: string, isPasted = false): void {
    typeCell(this, this.sheet(sheetId), row, column, text, isPasted);
  }

  scalar(sheetId: number, row: number, column: number): Scalar {
    return this.calculator.value(this.sheet(sheetId), row, column);
  }

  effectiveValue(sheetId: number, row: number, column: number): EffectiveValue {
    const value = this.scalar(sheetId, row, column);
    if (value === null) return { kind: 'blank', value };
    if (value instanceof CellError) return { kind: 'error', value: errorText(value.type) };
    return { kind: typeof value as 'number' | 'string' | 'boolean', value };
  }

  formattedValue(sheetId: number, row: number, column: number): string {
    const cell = this.sheet(sheetId).cell(row, column);
    return this.shown(this.scalar(sheetId, row, column), cell);
  }

  /** A value as people see it. */
  shown(value: Scalar, cell: Cell | undefined): string {
    const text = formattedScalar(value, cell, this.locale);
    return this.whatIf.has('thousands-narrow') && typeof value === 'number'
      ? withCommonSpaces(text)
      : text;
  }

  instantOf(serial: number): number {
    return instantOfSerial(serial, this.timeZone);
  }
}

/** What a form writes into a cell: the time of an answer has a look of its own. */
export type FormCell = string | number | null | { readonly time: number };

const FORM_TIME: JsonObject = {
  numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' },
};
