import type { Json, JsonObject } from '../grid/apiJson';
import { metadataToApi, onSheet } from '../grid/metadata';
import { type Area, type GridRange, withoutUndefined } from '../grid/ranges';
import type { ProtectedRange, SheetGrid } from '../grid/sheetGrid';
import type { SheetStore } from '../store/sheetStore';
import type { SpreadsheetStore } from '../store/spreadsheetStore';
import { DEFAULT_FORMAT } from './defaultFormat';
import { below, isWhole, type Mask, select } from './fieldMask';
import { gridData } from './renderGrid';
import { sheetMarks } from './renderLanes';

export function sheetProperties(book: SpreadsheetStore, sheet: SheetStore): JsonObject {
  const fields = sheet.fields;
  const { tabColorStyle } = fields;
  return {
    sheetId: sheet.id,
    title: sheet.title,
    index: book.sheets.indexOf(sheet),
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(fields.frozenRowCount ? { frozenRowCount: fields.frozenRowCount } : {}),
      ...(fields.frozenColumnCount ? { frozenColumnCount: fields.frozenColumnCount } : {}),
      ...(fields.hideGridlines ? { hideGridlines: true } : {}),
    },
    ...(fields.hidden ? { hidden: true } : {}),
    ...(fields.rightToLeft ? { rightToLeft: true } : {}),
    ...(tabColorStyle ? { tabColor: tabColorStyle.rgbColor, tabColorStyle } : {}),
  };
}

function gridRangeToApi(range: GridRange): JsonObject {
  return withoutUndefined<JsonObject>({
    sheetId: range.sheetId,
    startRowIndex: range.startRow,
    endRowIndex: range.endRow,
    startColumnIndex: range.startColumn,
    endColumnIndex: range.endColumn,
  });
}

export function protectedRangeToApi(
  one: ProtectedRange,
  book: SpreadsheetStore,
  user: string,
): JsonObject {
  const editable = one.warningOnly || user === book.owner || one.editors.includes(user);
  return {
    protectedRangeId: one.id,
    range: gridRangeToApi(one.range),
    ...(one.description === undefined ? {} : { description: one.description }),
    ...(one.warningOnly ? { warningOnly: true } : {}),
    ...(editable ? { requestingUserCanEdit: true } : {}),
    ...(one.unprotected.length ? { unprotectedRanges: one.unprotected.map(gridRangeToApi) } : {}),
    ...(one.warningOnly ? {} : { editors: { users: [...one.editors] } }),
  };
}

export interface View {
  readonly mask: Mask;
  readonly user: string;
  readonly gridData: boolean;
  /** Only these ranges, one `data` entry each; absent: every tab whole. */
  readonly ranges?: readonly GridRange[];
  /** The other tabs come too, by name and marks alone. */
  readonly withOthers?: boolean;
}

export function spreadsheetToApi(book: SpreadsheetStore, view: View): JsonObject {
  const { mask } = view;
  const result: JsonObject = {};
  if (below(mask, 'spreadsheetId')) result.spreadsheetId = book.id;
  if (below(mask, 'properties')) {
    result.properties = select(bookProperties(book), below(mask, 'properties') ?? {});
  }
  const sheets = below(mask, 'sheets');
  if (sheets) {
    const parts = partsOf(sheets);
    const rendered = shownSheets(book, view).map((sheet) => sheetToApi(book, sheet, view, parts));
    if (rendered.length > 0) result.sheets = rendered;
  }
  const metadata = onSheet(book.metadata, undefined);
  if (below(mask, 'developerMetadata') && metadata.length > 0) {
    result.developerMetadata = select(
      metadata.map(metadataToApi),
      below(mask, 'developerMetadata') ?? {},
    );
  }
  if (below(mask, 'spreadsheetUrl')) result.spreadsheetUrl = book.url;
  return result;
}

function bookProperties(book: SpreadsheetStore): JsonObject {
  const { name: title, timeZone } = book;
  const locale = book.whatIf.has('locale-has-country') ? book.locale.slice(0, 2) : book.locale;
  return { title, locale, autoRecalc: 'ON_CHANGE', timeZone, defaultFormat: DEFAULT_FORMAT };
}

function shownSheets(book: SpreadsheetStore, { ranges, withOthers }: View): SheetStore[] {
  const isAll = withOthers && !book.whatIf.has('unmatched-tabs-come');
  if (!ranges || isAll) return book.sheets;
  return book.sheets.filter((sheet) => ranges.some((range) => range.sheetId === sheet.id));
}

/** What a mask asks of each tab. */
type Parts = ReturnType<typeof partsOf>;

const partsOf = (mask: Mask) => ({
  properties: below(mask, 'properties'),
  data: below(mask, 'data'),
  conditionalFormats: below(mask, 'conditionalFormats'),
  protectedRanges: below(mask, 'protectedRanges'),
  basicFilter: below(mask, 'basicFilter'),
  filterViews: below(mask, 'filterViews'),
  developerMetadata: below(mask, 'developerMetadata'),
});

function sheetToApi(
  book: SpreadsheetStore,
  sheet: SheetStore,
  view: View,
  parts: Parts,
): JsonObject {
  const { conditionalFormats, protectedRanges, basicFilter, filterViews } = sheet.fields;
  const result: JsonObject = {};
  const put = (key: keyof Parts, value: JsonObject | readonly JsonObject[] | undefined) => {
    const part = parts[key];
    if (!part || !value || (Array.isArray(value) && value.length === 0)) return;
    result[key] = select(value as Json, part);
  };
  if (parts.properties) put('properties', sheetProperties(book, sheet));
  const { data } = parts;
  if (data && view.gridData) {
    const areas = areasOf(book, sheet, view);
    if (areas.length > 0) result.data = areas.map((area) => gridData(book, sheet, area, data));
  }
  put('conditionalFormats', conditionalFormats);
  if (parts.protectedRanges) {
    const shown = protectedRanges.map((one) => protectedRangeToApi(one, book, view.user));
    put('protectedRanges', shown);
  }
  put('basicFilter', basicFilter);
  put('filterViews', filterViews);
  if (parts.developerMetadata) {
    const marks = sheetMarks(book, sheet.id, parts.developerMetadata);
    if (marks.length > 0) result.developerMetadata = marks;
  }
  return result;
}

/** Of a tab that nothing asked for, its name and marks alone. */
function areasOf(
  book: SpreadsheetStore,
  sheet: SheetGrid & { id: number },
  { ranges }: View,
): Area[] {
  if (!ranges) return [sheet.area()];
  const own = ranges.filter((range) => range.sheetId === sheet.id);
  if (own.length === 0 && book.whatIf.has('unmatched-tabs-bare')) return [sheet.area()];
  return own.map((range) => sheet.area(range));
}

/** Whether a mask asks for cells by name, which then needs no `includeGridData`. */
export function asksForData(mask: Mask): boolean {
  const sheets = mask.sheets;
  return sheets !== undefined && (isWhole(sheets) || sheets.data !== undefined);
}
