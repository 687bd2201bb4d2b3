import { LAST_SHEET, RequestError } from '../../../base/errors';
import { copyOf, localeOf, newTab } from '../../../base/googleTexts';
import {
  booleanAt,
  isObject,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../grid/apiJson';
import type { SheetStore } from '../../store/sheetStore';
import { assign, below, type Mask } from '../fieldMask';
import { sheetProperties } from '../renderBook';
import { type Batch, checkCellCount, gridOf, type Handler, maskOf, required } from './context';

const EVERY_PROPERTY: Mask = {};

const addSheet: Handler = (batch, request) => {
  const { book } = batch;
  const properties = objectAt(request, 'properties') ?? {};
  const id = freeSheetId(batch, numberAt(properties, 'sheetId'));
  const title = stringAt(properties, 'title') ?? freeTitle(batch);
  const sheet = book.addSheet(title, checkedIndex(batch, numberAt(properties, 'index')), id);
  const { title: _, index: __, sheetId: ___, ...others } = properties;
  applyProperties(batch, sheet, others, presentIn(others));
  checkCellCount(book);
  return { addSheet: { properties: sheetProperties(book, sheet) } };
};

function freeSheetId({ book, deleted }: Batch, wanted: number | undefined): number {
  if (wanted === undefined) return book.nextId();
  if (wanted < 0) throw new RequestError('The sheet ID must be non-negative.');
  if (book.sheetById(wanted) || (deleted.has(wanted) && book.whatIf.has('deleted-id-free'))) {
    throw new RequestError(`Sheet with id ${wanted} already exists. Please enter another id.`);
  }
  return wanted;
}

function freeTitle({ book }: Batch): string {
  const titled = (number: number) => newTab(number)[localeOf(book.locale)];
  let number = book.sheets.length + 1;
  while (book.sheetByTitle(titled(number))) number++;
  return titled(number);
}

function checkedIndex({ book }: Batch, index: number | undefined): number {
  const at = index ?? book.sheets.length;
  if (at < 0 || at > book.sheets.length) {
    throw new RequestError(`Invalid index: ${at}. Must be between 0 and ${book.sheets.length}.`);
  }
  return at;
}

/** The mask that names what an object has. */
function presentIn(value: JsonObject): Mask {
  const mask: Record<string, Mask> = {};
  for (const [key, item] of Object.entries(value)) {
    mask[key] = isObject(item) && key === 'gridProperties' ? presentIn(item) : EVERY_PROPERTY;
  }
  // An empty mask would mean everything; nothing present must mean nothing.
  return Object.keys(mask).length > 0 ? mask : { sheetId: EVERY_PROPERTY };
}

const updateSheetProperties: Handler = (batch, request) => {
  const properties = required(request, 'properties');
  const mask = maskOf(request, 'SheetProperties');
  const sheet = gridOf(batch, numberAt(properties, 'sheetId') ?? 0);
  applyProperties(batch, sheet, properties, mask);
  checkCellCount(batch.book);
  return {};
};

function applyProperties(batch: Batch, sheet: SheetStore, given: JsonObject, mask: Mask): void {
  const fields = sheet.fields;
  const isFormTab = sheet.fields.formUrl !== undefined;
  if (below(mask, 'title')) {
    if (isFormTab && batch.book.whatIf.has('form-tab-renames')) throw ofAForm();
    const title = stringAt(given, 'title');
    if (title !== undefined || mask.title) batch.book.renameSheet(sheet, title ?? '');
  }
  const isToHide = below(mask, 'hidden') && booleanAt(given, 'hidden');
  if (isToHide && isFormTab && batch.book.whatIf.has('form-tab-hides')) throw ofAForm();
  if (below(mask, 'hidden')) hide(batch, sheet, booleanAt(given, 'hidden') ?? false);
  if (below(mask, 'index') && numberAt(given, 'index') !== undefined) {
    reorder(batch, sheet, numberAt(given, 'index') ?? 0);
  }
  if (below(mask, 'rightToLeft')) fields.rightToLeft = booleanAt(given, 'rightToLeft') ?? false;
  if (below(mask, 'tabColorStyle') || below(mask, 'tabColor')) colour(sheet, given, mask);
  const grid = below(mask, 'gridProperties');
  if (grid) applyGrid(sheet, objectAt(given, 'gridProperties') ?? {}, grid);
}

const ofAForm = (): RequestError =>
  new RequestError('This is not allowed on a sheet that is linked to a form.');

function colour(sheet: SheetStore, given: JsonObject, mask: Mask): void {
  const color = objectAt(given, 'tabColor');
  const style = objectAt(given, 'tabColorStyle') ?? (color && { rgbColor: color });
  const next = assign(sheet.fields.tabColorStyle, style, below(mask, 'tabColorStyle') ?? {});
  if (next) sheet.fields.tabColorStyle = next;
  else delete sheet.fields.tabColorStyle;
}

function hide({ book }: Batch, sheet: SheetStore, hidden: boolean): void {
  if (hidden && book.sheets.every((one) => one === sheet || one.fields.hidden)) {
    throw new RequestError("You can't hide all the sheets in a document.");
  }
  sheet.fields.hidden = hidden;
}

/** The index is counted as if the tab were still in its old place, as Sheets documents it. */
function reorder(batch: Batch, sheet: SheetStore, index: number): void {
  const { book } = batch;
  const from = book.sheets.indexOf(sheet);
  const to = checkedIndex(batch, index);
  const others = book.sheets.filter((one) => one !== sheet);
  others.splice(to > from ? to - 1 : to, 0, sheet);
  book.sheets = others;
}

const SIZES = ['rowCount', 'columnCount'] as const;
const FROZEN = ['frozenRowCount', 'frozenColumnCount'] as const;

function applyGrid(sheet: SheetStore, grid: JsonObject, mask: Mask): void {
  const fields = sheet.fields;
  for (const key of SIZES) {
    const size = numberAt(grid, key);
    if (!below(mask, key) || (size === undefined && !mask[key])) continue;
    if (size === undefined || size < 1)
      throw new RequestError(`gridProperties.${key} must be at least 1.`);
    fields[key] = size;
  }
  for (const key of FROZEN) if (below(mask, key)) fields[key] = numberAt(grid, key) ?? 0;
  if (below(mask, 'hideGridlines'))
    fields.hideGridlines = booleanAt(grid, 'hideGridlines') ?? false;
  if (fields.frozenRowCount >= fields.rowCount || fields.frozenColumnCount >= fields.columnCount) {
    throw new RequestError("You can't freeze all visible rows or columns on the sheet.");
  }
  cropped(sheet);
}

/** A grid that shrinks loses what stood outside. */
function cropped(sheet: SheetStore): void {
  const { rowCount, columnCount } = sheet;
  sheet.replaceRows((rows) => {
    const kept = rows.length > rowCount ? rows.slice(0, rowCount) : rows;
    return kept.map((row) => (row && row.length > columnCount ? row.slice(0, columnCount) : row));
  });
}

const deleteSheet: Handler = (batch, request) => {
  const sheetId = numberAt(request, 'sheetId') ?? 0;
  const sheet = batch.book.sheetById(sheetId);
  if (!sheet) throw new RequestError(`No sheet with id: ${sheetId}`);
  if (batch.book.sheets.length === 1) throw new RequestError(LAST_SHEET);
  if (sheet.fields.formUrl !== undefined) {
    throw new RequestError('You must unlink the form before deleting its sheet.');
  }
  batch.book.deleteSheet(sheet);
  batch.deleted.add(sheetId);
  return {};
};

const duplicateSheet: Handler = (batch, request) => {
  const { book } = batch;
  const source = gridOf(batch, numberAt(request, 'sourceSheetId') ?? 0);
  const index = checkedIndex(batch, numberAt(request, 'insertSheetIndex') ?? copyIndex(batch));
  const id = freeSheetId(batch, numberAt(request, 'newSheetId'));
  const copied = copyOf(source.title)[localeOf(book.locale)];
  const title = stringAt(request, 'newSheetName') ?? copied;
  const copy = book.duplicateSheet(source, title, index, id);
  batch.copies.add(copy);
  checkCellCount(book);
  return { duplicateSheet: { properties: sheetProperties(book, copy) } };
};

const copyIndex = ({ book }: Batch): number =>
  book.whatIf.has('copy-first') ? book.sheets.length : 0;

export const SHEET_REQUESTS: Record<string, Handler> = {
  addSheet,
  updateSheetProperties,
  deleteSheet,
  duplicateSheet,
};
