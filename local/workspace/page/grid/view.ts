import {
  ICommandService,
  InterceptorEffectEnum,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  InsertSheetMutation,
  INTERCEPTOR_POINT,
  RemoveSheetMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetActivateCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { BookSnapshot, BookUpdate, CellChange, WireCell, WireSheet, WireStyle } from '../../wire';
import { editedText, keptOf, linkStyle, shownText, univerCell } from './cells';
import { drawn } from './drawing';
import { headHeights } from './heights';
import { freezeOf, univerStyles, workbookData, worksheetData } from './sheets';
import { openWorkbook } from './univer';

/** The workbook in the grid: only what the server tells changes it. */
export class BookOnPage {
  sheets: readonly WireSheet[];
  readonly lists: Record<number, readonly string[]>;
  sequence: number;
  /** While the grid is brought in step, its own changes are not a person's. */
  applying = false;
  private readonly styles: Record<number, WireStyle>;
  private readonly commands: ICommandService;
  private readonly fresh: string[] = [];
  /** Cells as the server last told them, under what a person has typed since. */
  private readonly typed = new Map<string, WireCell | undefined>();

  constructor(
    private readonly univer: Univer,
    private readonly snapshot: BookSnapshot,
    private readonly startOn: string | undefined,
  ) {
    this.sheets = snapshot.sheets;
    this.lists = { ...snapshot.lists };
    this.styles = { ...snapshot.styles };
    this.sequence = snapshot.sequence;
    this.commands = univer.__getInjector().get(ICommandService);
    openWorkbook(univer, workbookData(snapshot));
  }

  get id(): string {
    return this.snapshot.book;
  }

  get workbook(): Workbook {
    const books = this.univer.__getInjector().get(IUniverInstanceService);
    const found = books.getUnit<Workbook>(this.id, UniverInstanceType.UNIVER_SHEET);
    if (!found) throw new Error('The workbook is not open');
    return found;
  }

  get active(): WireSheet | undefined {
    const id = this.workbook.getActiveSheet()?.getSheetId();
    return this.sheets.find((sheet) => String(sheet.id) === id);
  }

  sheet(id: number): WireSheet | undefined {
    return this.sheets.find((one) => one.id === id);
  }

  cell(sheet: number, row: number, column: number): WireCell | undefined {
    return keptOf(this.workbook.getSheetBySheetId(String(sheet))?.getCellRaw(row, column))?.wire;
  }

  /** On the tab where the person was, or the first one that is to be seen. */
  start(): void {
    const wanted = this.sheets.find(({ title, hidden }) => title === this.startOn && !hidden);
    const first = wanted ?? this.sheets.find(({ hidden, isForm }) => !hidden && !isForm);
    if (first) this.activate(first.id);
  }

  activate(sheet: number): void {
    const { id: unitId } = this;
    this.commands.syncExecuteCommand(SetWorksheetActivateCommand.id, {
      unitId,
      subUnitId: String(sheet),
    });
  }

  apply(update: BookUpdate): void {
    if (update.sequence <= this.sequence) return;
    this.sequence = update.sequence;
    Object.assign(this.lists, update.lists);
    Object.assign(this.styles, update.styles);
    this.workbook.addStyles(univerStyles(update.styles));
    this.applying = true;
    try {
      if (update.sheets) this.restructure(update.sheets);
      for (const [sheet, changes] of Object.entries(update.cells)) {
        for (const [row, column] of changes) this.typed.delete(`${sheet} ${row} ${column}`);
        this.write(sheet, changes);
      }
    } finally {
      this.applying = false;
    }
    const opened = this.fresh.splice(0).at(-1);
    if (opened !== undefined) this.activate(Number(opened));
  }

  /** What a person typed is shown at once, as it is; the server then says what it became. */
  showTyped(sheet: number, row: number, column: number, text: string): void {
    const before = this.cell(sheet, row, column);
    const key = `${sheet} ${row} ${column}`;
    if (!this.typed.has(key)) this.typed.set(key, before);
    const { v: _, d: __, e: ___, ...rest } = before ?? {};
    const wire: WireCell = text === '' ? rest : { ...rest, v: before?.tick ? text === 'TRUE' : text };
    this.paint(sheet, row, column, wire);
  }

  /** What was typed is refused: the cell shows what it holds. */
  repaint(sheet: number, row: number, column: number): void {
    const key = `${sheet} ${row} ${column}`;
    if (this.typed.has(key)) this.paint(sheet, row, column, this.typed.get(key) ?? null);
    this.typed.delete(key);
  }

  private paint(sheet: number, row: number, column: number, wire: WireCell | null): void {
    const was = this.applying;
    this.applying = true;
    this.write(String(sheet), [[row, column, wire]]);
    this.applying = was;
  }

  private write(subUnitId: string, changes: readonly CellChange[]): void {
    if (!this.workbook.getSheetBySheetId(subUnitId)) return;
    const gone: Record<number, Record<number, null>> = {};
    const here: Record<number, Record<number, unknown>> = {};
    for (const [row, column, wire] of changes) {
      gone[row] = { ...gone[row], [column]: null };
      if (wire) here[row] = { ...here[row], [column]: univerCell(wire, [Number(subUnitId), row, column]) };
    }
    // First nothing, then the cell: a grid would mix the old looks into the new ones.
    this.mutate(SetRangeValuesMutation.id, { subUnitId, cellValue: gone });
    this.mutate(SetRangeValuesMutation.id, { subUnitId, cellValue: here });
    this.fitRows(subUnitId, changes);
  }

  private fitRows(subUnitId: string, changes: readonly CellChange[]): void {
    const sheet = this.sheet(Number(subUnitId));
    if (!sheet) return;
    const heights = headHeights({ ...sheet, heights: {} }, changes, this.styles);
    const rows = Object.keys(heights).map(Number).filter((row) => !(row in sheet.heights));
    for (const row of rows) {
      this.mutate(SetWorksheetRowHeightMutation.id, {
        subUnitId,
        ranges: [{ startRow: row, endRow: row, startColumn: 0, endColumn: sheet.columns - 1 }],
        rowHeight: heights[row],
      });
    }
  }

  private mutate(id: string, params: object): void {
    const local = { onlyLocal: true, fromCollab: true };
    this.commands.syncExecuteCommand(id, { unitId: this.id, ...params }, local);
  }

  private restructure(sheets: readonly WireSheet[]): void {
    const before = this.sheets;
    this.sheets = sheets;
    for (const [index, sheet] of sheets.entries()) {
      const former = before.find(({ id }) => id === sheet.id);
      if (former) this.reshape(former, sheet);
      else this.insert(sheet, index);
    }
    this.leaveHidden(before);
    for (const { id, title } of before) {
      if (sheets.some((one) => one.id === id)) continue;
      this.mutate(RemoveSheetMutation.id, { subUnitId: String(id), subUnitName: title });
    }
    sheets.forEach(({ id }, toOrder) => {
      const fromOrder = this.workbook.getSheetIndex(
        this.workbook.getSheetBySheetId(String(id)) as never,
      );
      if (fromOrder === toOrder) return;
      this.mutate(SetWorksheetOrderMutation.id, { subUnitId: String(id), fromOrder, toOrder });
    });
  }

  /** The tab in front went away or was hidden: the nearest one that is to be seen takes its place. */
  private leaveHidden(before: readonly WireSheet[]): void {
    const active = this.workbook.getActiveSheet()?.getSheetId();
    const stays = this.sheets.some(({ id, hidden }) => String(id) === active && !hidden);
    if (stays) return;
    const at = before.findIndex(({ id }) => String(id) === active);
    const visible = this.sheets.filter(({ hidden }) => !hidden);
    const next = visible.find((sheet) => before.findIndex(({ id }) => id === sheet.id) > at);
    const chosen = next ?? visible.at(-1);
    if (chosen) this.activate(chosen.id);
  }

  private insert(sheet: WireSheet, index: number): void {
    this.mutate(InsertSheetMutation.id, { index, sheet: worksheetData(sheet, [], this.styles) });
    this.fresh.push(...(sheet.hidden || sheet.isForm ? [] : [String(sheet.id)]));
  }

  private reshape(was: WireSheet, is: WireSheet): void {
    const subUnitId = String(is.id);
    if (was.title !== is.title) {
      this.mutate(SetWorksheetNameMutation.id, { subUnitId, name: is.title });
    }
    if (was.rows !== is.rows) {
      this.mutate(SetWorksheetRowCountMutation.id, { subUnitId, rowCount: is.rows });
    }
    if (was.columns !== is.columns) {
      this.mutate(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount: is.columns });
    }
    if (was.hidden !== is.hidden) {
      this.mutate(SetWorksheetHideMutation.id, { subUnitId, hidden: is.hidden ? 1 : 0 });
    }
    if (was.colour !== is.colour) {
      this.mutate(SetTabColorMutation.id, { subUnitId, color: is.colour ?? '' });
    }
    if (was.frozenRows !== is.frozenRows || was.frozenColumns !== is.frozenColumns) {
      const freeze = freezeOf(is.frozenRows, is.frozenColumns);
      this.mutate(SetFrozenMutation.id, { subUnitId, ...freeze, resetScroll: false });
    }
    this.resize(subUnitId, was, is);
    this.rehide(subUnitId, was, is);
  }

  private resize(subUnitId: string, was: WireSheet, is: WireSheet): void {
    for (const [at, colWidth] of changedSizes(was.widths, is.widths, 100)) {
      const ranges = [columns(at, is)];
      this.mutate(SetWorksheetColWidthMutation.id, { subUnitId, ranges, colWidth });
    }
    for (const [at, rowHeight] of changedSizes(was.heights, is.heights, 24)) {
      const ranges = [rows(at, is)];
      this.mutate(SetWorksheetRowHeightMutation.id, { subUnitId, ranges, rowHeight });
    }
  }

  private rehide(subUnitId: string, was: WireSheet, is: WireSheet): void {
    const change = (id: string, ranges: object[]) => {
      if (ranges.length > 0) this.mutate(id, { subUnitId, ranges });
    };
    const only = (some: readonly number[], others: readonly number[]) =>
      some.filter((at) => !others.includes(at));
    const row = (at: number) => rows(at, is);
    const column = (at: number) => columns(at, is);
    change(SetRowHiddenMutation.id, only(is.hiddenRows, was.hiddenRows).map(row));
    change(SetRowVisibleMutation.id, only(was.hiddenRows, is.hiddenRows).map(row));
    change(SetColHiddenMutation.id, only(is.hiddenColumns, was.hiddenColumns).map(column));
    change(SetColVisibleMutation.id, only(was.hiddenColumns, is.hiddenColumns).map(column));
  }
}

const rows = (at: number, sheet: WireSheet) => ({
  startRow: at,
  endRow: at,
  startColumn: 0,
  endColumn: sheet.columns - 1,
  rangeType: 1,
});

const columns = (at: number, sheet: WireSheet) => ({
  startRow: 0,
  endRow: sheet.rows - 1,
  startColumn: at,
  endColumn: at,
  rangeType: 2,
});

function changedSizes(
  was: Readonly<Record<number, number>>,
  is: Readonly<Record<number, number>>,
  usual: number,
): [number, number][] {
  const all = new Set([...Object.keys(was), ...Object.keys(is)].map(Number));
  return [...all]
    .filter((at) => was[at] !== is[at])
    .map((at) => [at, is[at] ?? usual] as [number, number]);
}

/** Cells are shown as the server writes them, and opened as they would be typed. */
export function interceptCells(univer: Univer, bookOf: () => BookOnPage | undefined): void {
  const service = univer.__getInjector().get(SheetInterceptorService);
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 100,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, position, next) => {
      const kept = keptOf(cell);
      const book = bookOf();
      if (!kept || !book || position.unitId !== book.id) return next(cell);
      const { wire } = kept;
      return next({
        ...cell,
        v: wire.tick ? '' : shownText(wire),
        t: 1,
        ...(wire.link ? { interceptorStyle: linkStyle } : {}),
        ...(wire.note ? { markers: { tr: { color: '#e0a020', size: 7 } } } : {}),
        ...drawn(wire),
      });
    },
  });
  service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, _position, next) => {
      const kept = keptOf(cell);
      if (!cell || !kept) return next(cell);
      return next({ ...cell, v: editedText(kept.wire), t: 1, f: null, p: null });
    },
  });
}
