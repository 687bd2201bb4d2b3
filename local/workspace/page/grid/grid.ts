import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, type Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetSelectionsOperation } from '@univerjs/sheets';
import { notDoneHere, tabHidden } from '../../../text/frame';
import type { Events } from '../../wire/events';
import type { BookSnapshot, BookUpdate, Gesture, WireArea } from '../../wire/wireBook';
import { change, notify } from '../state/store';
import { BookOnPage } from './bookOnPage';
import { showChoices } from './choices';
import { onTouch } from './drawing';
import { areaOf, interceptGestures } from './gestures';
import { interceptCells } from './intercept';
import { startUniver } from './univer';

declare global {
  interface Window {
    univerAPI?: FUniver;
  }
}

/** The spreadsheet in the middle of the page. */
export class Grid {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private book: BookOnPage | undefined;
  private listens = false;
  /** Where the person was before the page was loaded anew, until the grid can be moved there. */
  private back: Left | undefined;

  constructor(
    private readonly perform: (gesture: Gesture) => void,
    private readonly mayWrite: () => boolean,
  ) {
    const container = document.getElementById('grid');
    if (!container) throw new Error('There is no place for the grid');
    const { univer, api } = startUniver(container);
    this.univer = univer;
    this.api = api;
    window.univerAPI = api;
  }

  get sequence(): number {
    return this.book?.sequence ?? 0;
  }

  open(snapshot: BookSnapshot): void {
    const on = this.book ? { title: this.book.active?.title } : leftAt(snapshot.book);
    if (this.book) {
      const { id } = this.book;
      this.book = undefined;
      this.api.disposeUnit(id);
    }
    this.book = new BookOnPage(this.univer, snapshot, on?.title);
    this.back = on && 'row' in on ? on : undefined;
    this.listen();
    this.book.start();
  }

  apply(update: BookUpdate): void {
    this.book?.apply(update);
    this.tellSpot();
  }

  activate(sheet: number): void {
    this.book?.activate(sheet);
  }

  showTyped({ sheet, row, column, text }: Extract<Gesture, { kind: 'type' }>): void {
    this.book?.showTyped(sheet, row, column, text);
  }

  awaitTab(): void {
    if (this.book) this.book.awaitsTab = true;
  }

  /** A refused text goes, and what stood there comes back. */
  restore(gesture: Gesture): void {
    if (gesture.kind === 'type') this.book?.repaint(gesture.sheet, gesture.row, gesture.column);
  }

  select({ book, sheet, area }: Events['select']): void {
    const here = this.book;
    if (!here || book !== here.id) return;
    if (here.sheet(sheet)?.hidden) {
      notify(tabHidden, true);
      return;
    }
    here.activate(sheet);
    if (area) this.reveal(area);
  }

  /** What is typed next goes into the cell in front. */
  focus(): void {
    document.getElementById(`__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`)?.focus();
  }

  private reveal({ startRow, endRow, startColumn, endColumn }: WireArea): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    sheet?.getRange(startRow, startColumn, endRow - startRow, endColumn - startColumn).activate();
    sheet?.scrollToCell(Math.max(0, startRow - 3), Math.max(0, startColumn - 2));
    this.tellSpot();
  }

  /** The grid's services are there once it has a workbook. */
  private listen(): void {
    if (this.listens) return;
    this.listens = true;
    const { api, univer, perform } = this;
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === api.Enum.LifecycleStages.Steady) this.goBack();
      if (stage !== api.Enum.LifecycleStages.Rendered) return;
      performance.mark('drawn');
      this.tellSpot();
    });
    const bookOf = () => this.book;
    interceptCells(univer, bookOf);
    interceptGestures(univer, bookOf, {
      perform,
      impossible: () => notify(notDoneHere, true),
    });
    // Its own event is silent when a program selects.
    univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted(({ id }) => {
        if (id === SetSelectionsOperation.id) this.tellSpot();
      });
    api.addEvent(api.Event.SelectionChanged, () => this.tellSpot());
    api.addEvent(api.Event.ActiveSheetChanged, () => this.tellSpot());
    onTouch({
      tick: (row, column) => this.tick(row, column),
      choose: (row, column, x, y) => this.choose(row, column, x, y),
    });
    document.addEventListener('keydown', (event) => this.onKey(event), { capture: true });
  }

  /** Space ticks, Alt and the down arrow open the choices, as in Google Sheets. */
  private onKey(event: KeyboardEvent): void {
    const inGrid =
      document.activeElement?.closest('#grid') ?? document.activeElement === document.body;
    const spot = this.spot();
    if (inGrid && !this.api.getActiveWorkbook()?.isCellEditing() && letsGo(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!inGrid || !spot?.cell || this.api.getActiveWorkbook()?.isCellEditing()) return;
    const { row, column, cell } = spot;
    if (event.key === ' ' && cell.tick) this.tick(row, column);
    else if (event.key === 'ArrowDown' && event.altKey && cell.o !== undefined) {
      const { innerWidth, innerHeight } = window;
      this.choose(row, column, innerWidth / 2, innerHeight / 3);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private tick(row: number, column: number): void {
    const sheet = this.book?.active?.id;
    if (sheet === undefined || !this.mayWrite()) return;
    const on = this.book?.cell(sheet, row, column)?.v === true;
    this.perform({ kind: 'type', sheet, row, column, text: on ? 'FALSE' : 'TRUE' });
  }

  private choose(row: number, column: number, x: number, y: number): void {
    const sheet = this.book?.active?.id;
    if (sheet === undefined || !this.mayWrite()) return;
    const list = this.book?.lists[this.book.cell(sheet, row, column)?.o ?? -1] ?? [];
    showChoices(list, { x, y }, (text) => this.perform({ kind: 'type', sheet, row, column, text }));
  }

  private spot() {
    const sheet = this.book?.active?.id;
    const selection = this.api.getActiveWorkbook()?.getActiveSheet()?.getSelection();
    const at = selection?.getCurrentCell();
    if (sheet === undefined || !selection || !at) return undefined;
    const { actualRow: row, actualColumn: column } = at;
    const areas = selection.getActiveRangeList().map((one) => areaOf(one.getRange()));
    return { sheet, row, column, areas, cell: this.book?.cell(sheet, row, column) };
  }

  private goBack(): void {
    const { back } = this;
    this.back = undefined;
    if (!back || this.book?.active?.title !== back.title) return;
    const { row: startRow, column: startColumn } = back;
    this.reveal({ startRow, endRow: startRow + 1, startColumn, endColumn: startColumn + 1 });
  }

  private tellSpot(): void {
    const spot = this.spot();
    change({ spot });
    const title = this.book?.active?.title;
    if (!this.book || !spot || title === undefined || this.back) return;
    const left: Left = { title, row: spot.row, column: spot.column };
    sessionStorage.setItem(KEPT + this.book.id, JSON.stringify(left));
  }
}

/** The grid takes every key, Tab too: F6 goes on to the panel, Escape back to the menus. */
function letsGo({ key }: KeyboardEvent): boolean {
  const panel = key === 'F6' ? document.querySelector<HTMLElement>('.sidebar iframe') : null;
  const next = panel ?? document.querySelector<HTMLElement>('.menus button');
  if (!next || (key !== 'F6' && key !== 'Escape')) return false;
  next.focus();
  return true;
}

/** A tab by its title, and a cell of it. */
interface Left {
  readonly title: string;
  readonly row: number;
  readonly column: number;
}

const KEPT = 'place ';

const leftAt = (book: string): Left | undefined => {
  const kept = sessionStorage.getItem(KEPT + book);
  return kept === null ? undefined : (JSON.parse(kept) as Left);
};
