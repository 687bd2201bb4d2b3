import type { GridRange, SheetTitle } from '../../app/kernel/ports';
import { NOTHING, type Values } from '../../tabs/engine/sheet';
import { fetchRanges } from '../api/fetchRanges';
import { reached, retried } from '../api/retry';
import { spreadsheetsService } from '../api/service';

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly headerRow: number;
}

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

const FIELDS = 'sheets/properties(sheetId,title,gridProperties(rowCount,columnCount))';

const sheetsOf = (id: string): readonly Sheet[] =>
  spreadsheetsService().get(id, { fields: FIELDS }).sheets ?? [];

/** Sheets by their ids: how large they are, and in which spreadsheet they stand. */
export class KnownSheets {
  private readonly sizes = new Map<number, Size>();
  private readonly elsewhere = new Map<number, string>();

  constructor(private readonly own: () => string) {}

  sizeOf(sheetId: number): Size | undefined {
    return this.sizes.get(sheetId);
  }

  set(sheetId: number, size: Size): void {
    this.sizes.set(sheetId, size);
  }

  /** The archive that a sheet stands in; undefined for one of the drive's own spreadsheet. */
  archiveOf(sheetId: number): string | undefined {
    return this.elsewhere.get(sheetId);
  }

  /** Of this spreadsheet, then of archives as far as they can be opened. */
  titles(archives: readonly string[]): SheetTitle[] {
    const own = this.learn(retried(() => sheetsOf(this.own())));
    const there = new Set(own.map(({ sheetId }) => sheetId));
    const others = archives.flatMap((id) => {
      const found = (reached(() => sheetsOf(id)).answer ?? []).filter(
        ({ properties }) => !there.has(properties?.sheetId ?? 0),
      );
      for (const { properties } of found) this.elsewhere.set(properties?.sheetId ?? 0, id);
      return this.learn(found);
    });
    return [...own, ...others];
  }

  private learn(sheets: readonly Sheet[]): SheetTitle[] {
    return sheets.map(({ properties = {} }) => {
      const { sheetId = 0, title = '', gridProperties: grid } = properties;
      // What was not surveyed can be read as well from now on.
      const { rowCount: rows = 0, columnCount: columns = 0 } = grid ?? {};
      if (!this.sizes.has(sheetId)) this.sizes.set(sheetId, { rows, columns, headerRow: 0 });
      return { sheetId, title };
    });
  }

  fetch(ranges: readonly GridRange[]): Values[] {
    const asked = ranges.filter((range) => this.isInside(range));
    const found = new Map<GridRange, Values>();
    for (const [id, own] of this.byBook(asked, ({ sheetId }) => sheetId)) {
      const values = fetchRanges(id, own);
      own.forEach((range, at) => {
        found.set(range, values[at] ?? NOTHING);
      });
    }
    return ranges.map((range) => found.get(range) ?? NOTHING);
  }

  /** By the spreadsheet that they stand in. */
  byBook<T>(all: readonly T[], sheetOf: (one: T) => number): Map<string, T[]> {
    const books = new Map<string, T[]>();
    for (const one of all) {
      const id = this.elsewhere.get(sheetOf(one)) ?? this.own();
      books.set(id, [...(books.get(id) ?? []), one]);
    }
    return books;
  }

  private isInside({ sheetId, startRow, startColumn }: GridRange): boolean {
    const size = this.sizes.get(sheetId);
    return size !== undefined && startRow < size.rows && startColumn < size.columns;
  }
}
