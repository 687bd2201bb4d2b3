import type { JsonObject } from '../grid/apiJson';
import type { Cell, CellValue } from '../grid/cells';
import type { Metadata } from '../grid/metadata';
import type { Row, SheetFields } from '../grid/sheetGrid';

/** A cell in a file: its value alone, or its parts with its format by number. */
type SavedCell = CellValue | null | SavedParts;
interface SavedParts extends Omit<Cell, 'format'> {
  readonly look?: number;
}

interface SavedSheet extends Omit<SheetFields, 'rows'> {
  readonly id: number;
  readonly rows: (SavedCell[] | null)[];
}

export interface SavedSpreadsheet {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly owner: string;
  readonly viewers: string[];
  readonly editors: string[];
  readonly metadata: readonly Metadata[];
  readonly activeSheetId: number;
  readonly ids: number;
  /** Each format once: thousands of cells share a few. */
  readonly formats: JsonObject[];
  readonly sheets: SavedSheet[];
}

interface Saveable {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly owner: string;
  readonly viewers: string[];
  readonly editors: string[];
  readonly metadata: readonly Metadata[];
  readonly activeSheetId: number;
  readonly sheets: readonly { readonly id: number; readonly fields: SheetFields }[];
}

export function savedSpreadsheet(store: Saveable, ids: number): SavedSpreadsheet {
  const formats = new Formats();
  const sheets = store.sheets.map(({ id, fields }) => {
    const { rows, rowLooks, columnLooks, ...rest } = fields;
    return {
      id,
      ...rest,
      rowLooks: Array.from(rowLooks),
      columnLooks: Array.from(columnLooks),
      rows: rows.map((row) => (row ? savedRow(row, formats) : null)),
    };
  });
  const { id, name, locale, timeZone, owner, viewers, editors, metadata, activeSheetId } = store;
  const about = { id, name, locale, timeZone, owner, viewers, editors, metadata, activeSheetId };
  return { ...about, ids, formats: formats.all, sheets };
}

class Formats {
  readonly all: JsonObject[] = [];
  private readonly byText = new Map<string, number>();
  private readonly byObject = new Map<JsonObject, number>();

  number(format: JsonObject): number {
    const known = this.byObject.get(format);
    if (known !== undefined) return known;
    const text = JSON.stringify(format);
    const number = this.byText.get(text) ?? this.all.push(format) - 1;
    this.byText.set(text, number);
    this.byObject.set(format, number);
    return number;
  }
}

function savedRow(row: Row, formats: Formats): SavedCell[] {
  return Array.from(row, (cell) => {
    if (!cell) return null;
    const { format, ...parts } = cell;
    const keys = Object.keys(parts);
    if (!format && keys.length === 1 && parts.value !== undefined) return parts.value;
    return format ? { ...parts, look: formats.number(format) } : parts;
  });
}

export function sheetsOf(saved: SavedSpreadsheet): { id: number; fields: SheetFields }[] {
  return saved.sheets.map(({ id, rows, rowLooks, columnLooks, ...rest }) => ({
    id,
    fields: {
      ...structuredClone(rest),
      rowLooks: rowLooks.map((look) => look ?? undefined),
      columnLooks: columnLooks.map((look) => look ?? undefined),
      rows: rows.map((row) => row?.map((cell) => restoredCell(cell, saved.formats))),
    },
  }));
}

function restoredCell(cell: SavedCell, formats: readonly JsonObject[]): Cell | undefined {
  if (cell === null) return undefined;
  if (typeof cell !== 'object') return { value: cell };
  const { look, ...parts } = cell;
  const format = look === undefined ? undefined : formats[look];
  return format ? { ...parts, format } : parts;
}
