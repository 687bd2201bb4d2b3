import { PROTECTED, RequestError, TypingRefused } from '../../standin/base/errors';
import { ApiError } from '../../standin/base/service';
import { runBatch } from '../../standin/sheets/api/requests/batch';
import { mayNotEdit } from '../../standin/sheets/api/requests/context';
import { patched } from '../../standin/sheets/grid/cells';
import { intersection } from '../../standin/sheets/grid/ranges';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import { keptByDrive, nothingToRedo, nothingToUndo, tabGone } from '../../text/gestures';
import type { Gesture, GestureReply, WireArea } from '../wire/wireBook';
import { requestsOf } from './gestureRequests';
import { fill, paste } from './pasting';
import { inPlainFrench } from './plainRefusals';
import { touchedBy } from './touched';
import { momentOf, type Step, stepBetween, turn } from './undoSteps';

const KEPT = 60;

/** One person's hands on one spreadsheet, and what they can take back. */
export class Hands {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(
    private readonly book: SpreadsheetStore,
    private readonly user: string,
  ) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  do(gesture: Gesture, sure: boolean): GestureReply {
    if (gesture.kind === 'undo') return this.goBack();
    if (gesture.kind === 'redo') return this.goOn();
    const asked = sure ? undefined : this.questionOn(gesture);
    if (asked !== undefined) return { asks: asked };
    const before = momentOf(this.book);
    try {
      this.book.atomically(() => this.apply(gesture));
    } catch (error) {
      return { refused: refusalOf(error) };
    }
    const step = stepBetween(before, momentOf(this.book));
    if (step) {
      this.done = [...this.done, step].slice(-KEPT);
      this.undone = [];
    }
    return { ok: true };
  }

  private goBack(): GestureReply {
    const step = this.done.pop();
    if (!step) return { refused: nothingToUndo };
    const refused = turn(this.book, step, 'before');
    if (refused !== undefined) return { refused };
    this.undone.push(step);
    return { ok: true };
  }

  private goOn(): GestureReply {
    const step = this.undone.pop();
    if (!step) return { refused: nothingToRedo };
    const refused = turn(this.book, step, 'after');
    if (refused !== undefined) return { refused };
    this.done.push(step);
    return { ok: true };
  }

  /** A warning stops nobody, but it is given: once for each gesture. */
  private questionOn(gesture: Gesture): string | undefined {
    const touched = touchedBy(this.book, gesture);
    const warned = touched?.sheet.fields.protectedRanges.some(
      ({ warningOnly, range }) =>
        warningOnly &&
        touched.areas.some((area) => intersection(touched.sheet.area(range), area) !== undefined),
    );
    return warned ? keptByDrive : undefined;
  }

  private apply(gesture: Gesture): void {
    const { book, user } = this;
    const touched = touchedBy(book, gesture);
    if (touched?.areas.some((area) => mayNotEdit({ book, user }, touched.sheet, area))) {
      throw new TypingRefused(PROTECTED);
    }
    const requests = requestsOf(gesture);
    if (requests) runBatch(book, user, { requests });
    else if ('sheet' in gesture) this.byHand(book.sheet(gesture.sheet), gesture);
  }

  private byHand(sheet: SheetStore, gesture: Gesture): void {
    switch (gesture.kind) {
      case 'type':
        this.book.typeCell(sheet.id, gesture.row, gesture.column, gesture.text);
        break;
      case 'paste':
        paste(sheet, gesture.cells);
        break;
      case 'clear':
        for (const area of gesture.areas) sheet.clear(inside(sheet, area));
        break;
      case 'fill':
        fill(sheet, gesture.source, inside(sheet, gesture.target));
        break;
      case 'note': {
        const note = gesture.text.trim() === '' ? undefined : gesture.text;
        const there = sheet.cell(gesture.row, gesture.column);
        sheet.setCell(gesture.row, gesture.column, patched(there, { note }));
        break;
      }
      case 'sort':
        sheet.sortRows(gesture.column, gesture.descending);
        break;
      case 'duplicateTab':
        sheet.duplicate();
        break;
      default:
        throw new RequestError(gesture.kind);
    }
  }
}

const inside = (sheet: SheetStore, area: WireArea): WireArea => sheet.area(area);

function refusalOf(error: unknown): string {
  if (
    error instanceof TypingRefused ||
    error instanceof RequestError ||
    error instanceof ApiError
  ) {
    return inPlainFrench(error.message);
  }
  if (error instanceof RangeError) return tabGone;
  throw error;
}
