import { folded } from '../../drive/folded';
import { headersOf } from '../../drive/records';
import { TypingRefused } from '../../standin/base/errors';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import { refusedByCell } from '../../text/dataFolder';
import type { TableKind } from '../../text/dataTables';
import { labels } from '../../text/headers';
import type { InputProblem } from '../../text/problemLine';
import type { CsvRow, CsvTable } from './csvTable';
import { columnOf } from './inputFolder';

/** Which line of which file stands in a row of a tab, as people count rows. */
export interface TypedTab {
  readonly sheetId: number;
  readonly file: string;
  readonly headerLine: number;
  readonly lines: ReadonlyMap<number, number>;
}

export interface Typing {
  readonly tab: TypedTab;
  readonly problems: readonly InputProblem[];
}

/** Types a file into its tab, cell by cell, as a coordinator would copy it. */
export function typeTable(
  book: SpreadsheetStore,
  sheet: SheetStore,
  kind: TableKind,
  table: CsvTable,
): Typing {
  return new Typist(book, sheet, kind, table).typeRows(() => undefined);
}

/** Réglages has a row a setting: the value goes beside its label, an unknown label below. */
export function typeSettings(
  book: SpreadsheetStore,
  sheet: SheetStore,
  kind: TableKind,
  table: CsvTable,
): Typing {
  const column = columnOf(table, kind.needed[0] ?? []);
  const there = labelledRows(book, sheet);
  return new Typist(book, sheet, kind, table).typeRows((row) => {
    const names = namesOf(folded(row.cells[column] ?? ''));
    return names.map((name) => there.get(name)).find((at) => at !== undefined);
  });
}

/** A setting by each of its names. */
function namesOf(label: string): readonly string[] {
  const all = Object.values(labels).map((names: readonly string[]) => names.map(folded));
  return [label, ...(all.find((names) => names.includes(label)) ?? [])];
}

/** The grid rows of Réglages by their labels. */
function labelledRows(book: SpreadsheetStore, sheet: SheetStore): ReadonlyMap<string, number> {
  const headers = headersOf(book, sheet);
  const column = headers.get('reglage') ?? headers.get('setting') ?? 0;
  const rows = new Map<string, number>();
  for (let row = 1; row < sheet.lastRow(); row++) {
    const label = folded(book.formattedValue(sheet.id, row, column));
    if (label !== '' && !rows.has(label)) rows.set(label, row);
  }
  return rows;
}

class Typist {
  private readonly problems: InputProblem[] = [];
  private readonly lines = new Map<number, number>();
  /** For each column of the file, that of the tab. */
  private readonly columns: readonly (number | undefined)[];

  constructor(
    private readonly book: SpreadsheetStore,
    private readonly sheet: SheetStore,
    private readonly kind: TableKind,
    private readonly table: CsvTable,
  ) {
    this.columns = this.findColumns();
  }

  typeRows(placeOf: (row: CsvRow) => number | undefined): Typing {
    const { sheet, table } = this;
    let next = Math.max(sheet.lastRow(), 1);
    for (const row of table.rows) {
      const at = placeOf(row) ?? next++;
      if (at >= sheet.rowCount) sheet.insertRows(sheet.rowCount, at - sheet.rowCount + 1);
      row.cells.forEach((text, index) => {
        const column = this.columns[index];
        if (column !== undefined && text !== '') this.type(row, at, index, column, text);
      });
      this.lines.set(at + 1, row.line);
    }
    const { file, headerLine } = table;
    const tab = { sheetId: sheet.id, file, headerLine, lines: this.lines };
    return { tab, problems: this.problems };
  }

  private type(row: CsvRow, at: number, index: number, column: number, text: string): void {
    try {
      this.book.typeCell(this.sheet.id, at, column, text);
    } catch (error) {
      if (!(error instanceof TypingRefused)) throw error;
      this.problems.push({
        file: this.table.file,
        line: row.line,
        column: this.table.headers[index] ?? '',
        read: text,
        says: refusedByCell,
        expected: error.message,
      });
    }
  }

  /** A header that the tab lacks becomes a column of people's own, at the right. */
  private findColumns(): readonly (number | undefined)[] {
    const { book, sheet, table } = this;
    const there = headersOf(book, sheet);
    const used = new Set<number>();
    let next = sheet.lastColumn();
    return table.headers.map((title) => {
      if (title === '') return undefined;
      const names = this.kind.needed.find((group) => group.map(folded).includes(folded(title)));
      const known = [title, ...(names ?? [])].map((name) => there.get(folded(name)));
      const found = known.find((column) => column !== undefined);
      if (found !== undefined && used.has(found)) return undefined;
      const column = found ?? next++;
      used.add(column);
      if (found === undefined) {
        if (column >= sheet.columnCount) sheet.insertColumns(sheet.columnCount, 1);
        book.typeCell(sheet.id, 0, column, title);
      }
      return column;
    });
  }
}
