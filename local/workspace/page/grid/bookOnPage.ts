import {
  ICommandService,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type {
  BookSnapshot,
  BookUpdate,
  CellChange,
  WireCell,
  WireSheet,
  WireStyle,
} from '../../wire/wireBook';
import { headHeights } from './heights';
import { reshape } from './reshape';
import { univerStyles, workbookData, worksheetData } from './sheets';
import { openWorkbook } from './univer';
import { keptOf, univerCell } from './univerCells';

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
  private wanted: number | undefined;
  /** A tab was asked for here: it comes to the front, as those that others add do not. */
  awaitsTab = false;
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

  isGuarded(sheet: string, row: number, column: number): boolean {
    const guards = this.sheet(Number(sheet))?.guards ?? [];
    return guards.some(
      ({ startRow, endRow, startColumn, endColumn }) =>
        row >= startRow && row < endRow && column >= startColumn && column < endColumn,
    );
  }

  isFilled({ s }: WireCell): boolean {
    return s !== undefined && (this.styles[s]?.fill ?? '#ffffff') !== '#ffffff';
  }

  /** On the tab where the person was, or the first one that is to be seen. */
  start(): void {
    const wanted = this.sheets.find(({ title, hidden }) => title === this.startOn && !hidden);
    const first = wanted ?? this.sheets.find(({ hidden, isForm }) => !hidden && !isForm);
    if (first) this.activate(first.id);
  }

  /** A tab that is still hidden comes to the front when the server has told that it is shown. */
  activate(sheet: number): void {
    this.wanted = this.sheet(sheet)?.hidden ? sheet : undefined;
    if (this.wanted !== undefined) return;
    const { id: unitId } = this;
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
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
    if (opened !== undefined && this.awaitsTab) {
      this.awaitsTab = false;
      this.activate(Number(opened));
    }
    if (this.wanted !== undefined) this.activate(this.wanted);
  }

  /** What a person typed is shown at once, as it is; the server then says what it became. */
  showTyped(sheet: number, row: number, column: number, text: string): void {
    const before = this.cell(sheet, row, column);
    const key = `${sheet} ${row} ${column}`;
    if (!this.typed.has(key)) this.typed.set(key, before);
    const { v: _, d: __, e: ___, ...rest } = before ?? {};
    const wire: WireCell =
      text === '' ? rest : { ...rest, v: before?.tick ? text === 'TRUE' : text };
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
      if (wire)
        here[row] = { ...here[row], [column]: univerCell(wire, [Number(subUnitId), row, column]) };
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
    const rows = Object.keys(heights)
      .map(Number)
      .filter((row) => !(row in sheet.heights));
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
      if (former) reshape((id, params) => this.mutate(id, params), former, sheet);
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
}
