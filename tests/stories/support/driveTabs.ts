/** The tabs of a drive: what hands do to them, and what stands there. */
import { folded } from '../../../local/drive/folded';
import { rawText } from '../../../local/drive/rawText';
import type { World } from '../../../local/standin/runtime/world';
import type { SheetStore } from '../../../local/standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../../local/standin/sheets/store/spreadsheetStore';
import { plain } from './plain';

/** A row by its headers: numbers as numbers, moments as ISO text, blanks left out. */
export type Row = Readonly<Record<string, string | number | boolean>>;

type Snapshot = ReadonlyMap<string, string>;

export class DriveTabs {
  protected constructor(readonly world: World) {}

  get book() {
    return this.world.spreadsheet;
  }

  // What people type.

  sheet(title: string): SheetStore {
    const sheet = this.book.sheets.find((one) => one.title === title);
    if (!sheet) throw new RangeError(`No tab « ${title} » among ${this.titles().join(', ')}`);
    return sheet;
  }

  titles(): string[] {
    return this.book.sheets.map(({ title }) => title);
  }

  /** Where the header row stands: the first one with a word of the tab's own. */
  headerRow(title: string): number {
    const sheet = this.sheet(title);
    const own = this.book.metadata.find(
      ({ key, location }) => key.startsWith('drive.head.') && location.sheetId === sheet.id,
    );
    return own?.location.index ?? 0;
  }

  column(title: string, header: string): number {
    const sheet = this.sheet(title);
    const row = this.headerRow(title);
    for (let column = 0; column < sheet.columnCount; column++) {
      if (folded(this.book.formattedValue(sheet.id, row, column)) === folded(header)) return column;
    }
    throw new RangeError(`No column « ${header} » in ${title}`);
  }

  /** Below the last row, one adds rows first. */
  type(title: string, row: number, column: number, text: string): void {
    const sheet = this.sheet(title);
    if (row >= sheet.rowCount) sheet.insertRows(sheet.rowCount, row + 1 - sheet.rowCount);
    this.book.typeCell(sheet.id, row, column, text);
  }

  /** Types rows below what stands, cell by cell, by the headers. Returns the first one's number. */
  typeRows(title: string, rows: readonly Readonly<Record<string, string>>[]): number {
    const sheet = this.sheet(title);
    const first = Math.max(sheet.lastRow(), this.headerRow(title) + 1);
    rows.forEach((cells, index) => {
      if (first + index >= sheet.rowCount) sheet.insertRows(sheet.rowCount, 1);
      for (const [header, text] of Object.entries(cells))
        this.type(title, first + index, this.columnOrNew(title, header), text);
    });
    return first + 1;
  }

  /** A header that the tab lacks is typed at its right end. */
  private columnOrNew(title: string, header: string): number {
    try {
      return this.column(title, header);
    } catch {
      const sheet = this.sheet(title);
      const column = sheet.lastColumn();
      if (column >= sheet.columnCount) sheet.insertColumns(column);
      this.type(title, this.headerRow(title), column, header);
      return column;
    }
  }

  /** Types into the row that has these words in these columns. */
  correct(
    title: string,
    where: Readonly<Record<string, string | number>>,
    cells: Readonly<Record<string, string>>,
  ): void {
    const row = this.find(title, where);
    for (const [header, text] of Object.entries(cells))
      this.type(title, row, this.column(title, header), text);
  }

  /** The grid row, from 0. */
  find(title: string, where: Readonly<Record<string, string | number>>): number {
    const sheet = this.sheet(title);
    for (let row = this.headerRow(title) + 1; row < sheet.lastRow(); row++) {
      const matches = Object.entries(where).every(
        ([header, value]) =>
          rawText(this.book, sheet, row, this.column(title, header)) === String(value),
      );
      if (matches) return row;
    }
    throw new RangeError(`No row ${JSON.stringify(where)} in ${title}`);
  }

  setting(label: string, value: string): void {
    const [title, header, column] = this.titles().includes('Réglages')
      ? ['Réglages', 'Réglage', 'Valeur']
      : ['Settings', 'Setting', 'Value'];
    this.correct(title as string, { [header as string]: label }, { [column as string]: value });
  }

  // What stands in the tabs.

  rows(title: string): Row[] {
    const sheet = this.sheet(title);
    const header = this.headerRow(title);
    const [lastRow, lastColumn] = [sheet.lastRow(), sheet.lastColumn()];
    const rows: Row[] = [];
    for (let row = header + 1; row < lastRow; row++) {
      const cells: Record<string, string | number | boolean> = {};
      for (let column = 0; column < lastColumn; column++) {
        const value = this.valueAt(sheet, row, column);
        if (value !== '') cells[this.book.formattedValue(sheet.id, header, column)] = value;
      }
      if (Object.keys(cells).length > 0) rows.push(cells);
    }
    return rows;
  }

  private valueAt(sheet: SheetStore, row: number, column: number): string | number | boolean {
    const { value } = this.book.effectiveValue(sheet.id, row, column);
    const text = rawText(this.book, sheet, row, column);
    if (typeof value === 'boolean') return value;
    return typeof value === 'number' && /^-?[\d.]+$/.test(text) ? Number(text) : plain(text);
  }

  /** Only these columns, those that are blank too. */
  table(title: string, ...headers: string[]): (string | number | boolean)[][] {
    return this.rows(title).map((row) => headers.map((header) => row[header] ?? ''));
  }

  row(title: string, where: Readonly<Record<string, string | number>>): Row {
    const found = this.rows(title).find((row) =>
      Object.entries(where).every(([header, value]) => row[header] === value),
    );
    if (!found) throw new RangeError(`No row ${JSON.stringify(where)} in ${title}`);
    return found;
  }

  /** « place | read | message » of every row of À corriger. */
  toFix(): string[] {
    if (!this.titles().includes('À corriger')) return [];
    return this.table('À corriger', 'Où', 'Lu', 'À faire').map((row) => row.join(' | '));
  }

  /** Everything of the workbook, to the last format, by the place it stands in. */
  snapshot(): Snapshot {
    const { sheets, ...rest } = this.book.toJSON();
    const places = new Map<string, string>();
    for (const [field, value] of Object.entries(rest)) places.set(field, JSON.stringify(value));
    for (const { title, rows, ...fields } of sheets) {
      places.set(title, JSON.stringify(fields));
      rows.forEach((row, index) => {
        places.set(`${title}, ${index + 1}`, JSON.stringify(row));
      });
    }
    return places;
  }

  /** The places that are not as they were. */
  changedSince(before: Snapshot): string[] {
    const now = this.snapshot();
    return [...new Set([...before.keys(), ...now.keys()])].filter(
      (place) => before.get(place) !== now.get(place),
    );
  }

  /** The spreadsheet that a link leads to. */
  fileAt(link: string | number | boolean | undefined) {
    return [...this.world.spreadsheets.values()].find(({ id }) => String(link).includes(id));
  }

  /** What another spreadsheet shows in a tab, cell by cell, without the blanks around it. */
  shownIn(book: SpreadsheetStore, title: string): string[][] {
    const sheet = book.sheets.find((one) => one.title === title);
    if (!sheet) throw new RangeError(`No tab « ${title} »`);
    return Array.from({ length: sheet.lastRow() }, (_, row) =>
      Array.from({ length: sheet.lastColumn() }, (_, column) =>
        book.formattedValue(sheet.id, row, column),
      ),
    );
  }
}
