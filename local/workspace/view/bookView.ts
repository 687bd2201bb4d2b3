import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import type { BookSnapshot, BookUpdate, CellChange, WireSheet, WireStyle } from '../wire/wireBook';
import { SheetView } from './sheetView';
import { cssColour, Numbered } from './styles';

/** A spreadsheet as its windows show it. */
export class BookView {
  private readonly shared = {
    styles: new Numbered<WireStyle>(),
    lists: new Numbered<readonly string[]>(),
  };
  private views = new Map<number, SheetView>();
  private sheets: readonly WireSheet[] = [];
  private shownSheets = '';
  private count = -1;
  private sequence = 0;

  constructor(readonly book: SpreadsheetStore) {
    this.update();
  }

  /** What changed since the last time; nothing when nothing did. */
  update(): BookUpdate | undefined {
    const { book } = this;
    this.sheets = book.sheets.map(wireSheet);
    const shown = JSON.stringify(this.sheets);
    const restructured = shown !== this.shownSheets;
    if (book.changes.count === this.count && !restructured) return undefined;
    this.shownSheets = shown;
    const cells = this.cellChanges();
    // Computing formulas counts as a change when the time has moved.
    this.count = book.changes.count;
    if (!restructured && Object.keys(cells).length === 0) return undefined;
    this.sequence += 1;
    return {
      sequence: this.sequence,
      ...(restructured ? { sheets: this.sheets } : {}),
      cells,
      styles: this.shared.styles.news(),
      lists: this.shared.lists.news(),
    };
  }

  snapshot(): BookSnapshot {
    const cells = Object.fromEntries(
      [...this.views].map(([id, view]) => [String(id), view.everything()]),
    );
    return {
      book: this.book.id,
      name: this.book.name,
      sequence: this.sequence,
      sheets: this.sheets,
      cells,
      styles: this.shared.styles.everything(),
      lists: this.shared.lists.everything(),
    };
  }

  private cellChanges(): Record<string, CellChange[]> {
    const views = new Map<number, SheetView>();
    const cells: Record<string, CellChange[]> = {};
    for (const sheet of this.book.sheets) {
      const view = this.views.get(sheet.id) ?? new SheetView(sheet, this.shared);
      views.set(sheet.id, view);
      const changes = view.changes();
      if (changes.length > 0) cells[sheet.id] = changes;
    }
    this.views = views;
    return cells;
  }
}

function wireSheet(sheet: SheetStore): WireSheet {
  const { fields } = sheet;
  const colour = cssColour({ tabColorStyle: fields.tabColorStyle }, 'tabColor');
  const guards = fields.protectedRanges.map(({ range }) => sheet.area(range));
  return {
    id: sheet.id,
    title: sheet.title,
    hidden: fields.hidden,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    frozenRows: fields.frozenRowCount,
    frozenColumns: fields.frozenColumnCount,
    ...(colour === undefined ? {} : { colour }),
    widths: sizes(fields.columnLooks),
    heights: sizes(fields.rowLooks),
    hiddenColumns: hiddenIn(fields.columnLooks),
    hiddenRows: hiddenIn(fields.rowLooks),
    guards,
    isForm: fields.formUrl !== undefined,
  };
}

type Looks = SheetStore['fields']['rowLooks'];

const sizes = (looks: Looks): Record<number, number> =>
  Object.fromEntries(
    looks.flatMap((look, at) => (look?.pixelSize === undefined ? [] : [[at, look.pixelSize]])),
  );

const hiddenIn = (looks: Looks): number[] =>
  looks.flatMap((look, at) => (look?.hiddenByUser ? [at] : []));
