import { RequestError } from '../../base/errors';
import { type JsonObject, numberAt, objectAt, stringAt } from '../grid/apiJson';
import { type Metadata, withKey } from '../grid/metadata';
import { type A1, type GridRange, parseA1, withoutUndefined } from '../grid/ranges';
import type { SpreadsheetStore } from '../store/spreadsheetStore';

/** A filter of a read, and the ranges of the spreadsheet that it meets. */
export interface Match {
  readonly filter: JsonObject;
  readonly range: GridRange;
}

export function matchesOf(book: SpreadsheetStore, filter: JsonObject): Match[] {
  if (Object.keys(filter).length !== 1) {
    throw new RequestError('Must specify exactly one kind of filter.');
  }
  const lookup = objectAt(filter, 'developerMetadataLookup');
  if (lookup) {
    return matchingMetadata(book, lookup).flatMap((one) => {
      const range = rangeOf(one);
      return range ? [{ filter, range }] : [];
    });
  }
  const grid = objectAt(filter, 'gridRange');
  const range = grid ? readGridRange(book, grid) : readA1(book, stringAt(filter, 'a1Range') ?? '');
  return [{ filter, range }];
}

function readGridRange(book: SpreadsheetStore, given: JsonObject): GridRange {
  const sheetId = numberAt(given, 'sheetId') ?? 0;
  if (!book.sheetById(sheetId)) throw new RequestError(`No grid with id: ${sheetId}`);
  return withoutUndefined<GridRange>({
    sheetId,
    startRow: numberAt(given, 'startRowIndex'),
    endRow: numberAt(given, 'endRowIndex'),
    startColumn: numberAt(given, 'startColumnIndex'),
    endColumn: numberAt(given, 'endColumnIndex'),
  });
}

/** `Tab!A1:B2`, `A1:B2` on the first tab, or the name of a tab alone. */
export function readA1(book: SpreadsheetStore, text: string): GridRange {
  const whole = book.sheetByTitle(text.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"));
  if (whole) return { sheetId: whole.id };
  const parsed = parseA1(text);
  const sheet = sheetNamed(book, parsed);
  if (!parsed || !sheet) throw new RequestError(`Unable to parse range: ${text}`);
  const { title: _, ...sides } = parsed;
  return { ...sides, sheetId: sheet.id };
}

function sheetNamed(book: SpreadsheetStore, a1: A1 | undefined) {
  return a1?.title === undefined ? book.sheets[0] : book.sheetByTitle(a1.title);
}

function rangeOf({ location }: Metadata): GridRange | undefined {
  if (location.sheetId === undefined) return undefined;
  const { sheetId, type, index = 0 } = location;
  if (type === 'ROW') return { sheetId, startRow: index, endRow: index + 1 };
  if (type === 'COLUMN') return { sheetId, startColumn: index, endColumn: index + 1 };
  return { sheetId };
}

export function matchingMetadata(book: SpreadsheetStore, lookup: JsonObject): Metadata[] {
  const wanted = {
    id: numberAt(lookup, 'metadataId'),
    key: stringAt(lookup, 'metadataKey'),
    value: stringAt(lookup, 'metadataValue'),
    visibility: stringAt(lookup, 'visibility'),
    type: stringAt(lookup, 'locationType'),
  };
  const place = objectAt(lookup, 'metadataLocation');
  const exact = stringAt(lookup, 'locationMatchingStrategy') === 'EXACT_LOCATION';
  const among = wanted.key === undefined ? book.metadata : withKey(book.metadata, wanted.key);
  return among.filter(
    (one) =>
      (wanted.id ?? one.id) === one.id &&
      (wanted.value ?? one.value) === one.value &&
      (wanted.visibility ?? one.visibility) === one.visibility &&
      (wanted.type ?? one.location.type) === one.location.type &&
      (!place || isAt(one, place, exact || book.whatIf.has('intersecting-whole'))),
  );
}

function isAt({ location }: Metadata, place: JsonObject, exact: boolean): boolean {
  const range = objectAt(place, 'dimensionRange');
  const sheetId = numberAt(range ?? place, 'sheetId');
  if (place.spreadsheet === true) return !exact || location.type === 'SPREADSHEET';
  if (!range) return location.sheetId === sheetId && (!exact || location.type === 'SHEET');
  const type = stringAt(range, 'dimension') === 'ROWS' ? 'ROW' : 'COLUMN';
  // A row meets its sheet and every column of it.
  if (!exact && location.type !== type) return location.sheetId === sheetId;
  const index = location.index ?? -1;
  const start = numberAt(range, 'startIndex') ?? 0;
  const end = numberAt(range, 'endIndex') ?? Number.POSITIVE_INFINITY;
  return location.sheetId === sheetId && location.type === type && index >= start && index < end;
}
