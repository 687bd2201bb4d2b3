import type { Json, JsonObject } from '../grid/apiJson';
import type { Dimension } from '../grid/gridShifts';
import { type Metadata, metadataToApi, onSheet } from '../grid/metadata';
import type { SheetStore } from '../store/sheetStore';
import type { SpreadsheetStore } from '../store/spreadsheetStore';
import { keepText } from './answerText';
import { below, type Mask, select } from './fieldMask';

/** By the marks of a spreadsheet, which are made anew with each change, and by what is asked of them. */
const kept = new WeakMap<readonly Metadata[], WeakMap<Mask, Map<string, Json[]>>>();

function keptOf(book: SpreadsheetStore, mask: Mask, key: string, render: () => Json[]): Json[] {
  const byMask = kept.get(book.metadata) ?? new WeakMap<Mask, Map<string, Json[]>>();
  kept.set(book.metadata, byMask);
  const readings = byMask.get(mask) ?? new Map<string, Json[]>();
  byMask.set(mask, readings);
  const known = readings.get(key);
  if (known) return known;
  const made = render();
  keepText(made);
  readings.set(key, made);
  return made;
}

/** The marks of a tab itself. */
export const sheetMarks = (book: SpreadsheetStore, sheetId: number, mask: Mask): Json[] =>
  keptOf(book, mask, `${sheetId}`, () =>
    onSheet(book.metadata, sheetId)
      .filter(({ location }) => location.type === 'SHEET')
      .map((one) => select(metadataToApi(one), mask) ?? null),
  );

/** Rows or columns of a tab; the end is excluded. */
export interface Lanes {
  readonly sheet: SheetStore;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

/** What is known of these rows or columns. Their marks alone change seldom, and are asked at each read. */
export function lanes(of: Lanes, mask: Mask): Json[] {
  const { sheet, dimension, start, end } = of;
  const render = () => rendered(of, mask);
  if (below(mask, 'hiddenByUser') || below(mask, 'pixelSize')) return render();
  return keptOf(sheet.book, mask, `${sheet.id} ${dimension} ${start} ${end}`, render);
}

function rendered({ sheet, dimension, start, end }: Lanes, mask: Mask): Json[] {
  const rows = dimension === 'ROWS';
  const looks = rows ? sheet.fields.rowLooks : sheet.fields.columnLooks;
  const marks = marksByIndex(sheet, rows ? 'ROW' : 'COLUMN');
  const result: Json[] = [];
  for (let at = start; at < end; at++) {
    const look = looks[at];
    const developerMetadata = marks.get(at);
    const lane: JsonObject = {
      ...(look?.hiddenByUser ? { hiddenByUser: true } : {}),
      pixelSize: look?.pixelSize ?? (rows ? 21 : 100),
      ...(developerMetadata ? { developerMetadata } : {}),
    };
    result.push(select(lane, mask) ?? {});
  }
  return result;
}

function marksByIndex({ book, id }: SheetStore, type: 'ROW' | 'COLUMN'): Map<number, Json[]> {
  const marks = new Map<number, Json[]>();
  for (const one of onSheet(book.metadata, id)) {
    const { location } = one;
    if (location.type !== type) continue;
    const index = location.index ?? 0;
    marks.set(index, [...(marks.get(index) ?? []), metadataToApi(one)]);
  }
  return marks;
}
