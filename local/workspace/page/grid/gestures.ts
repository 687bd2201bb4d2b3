import {
  CanceledError,
  type ICellData,
  ICommandService,
  type IRange,
  RedoCommandId,
  UndoCommandId,
  type Univer,
} from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { sheetTitle } from '../../../text/keeping';
import type { Gesture, PastedCell, WireArea } from '../../wire/wireBook';
import type { BookOnPage } from './bookOnPage';
import { type Clipboard, type Copied, pasteGestures } from './paste';
import { keptOf } from './univerCells';

type Params = Readonly<Record<string, unknown>>;
type Reading = (params: Params, sheet: number) => Gesture | undefined;

export const areaOf = ({ startRow, endRow, startColumn, endColumn }: IRange): WireArea => ({
  startRow,
  endRow: endRow + 1,
  startColumn,
  endColumn: endColumn + 1,
});

const range = (params: Params, key = 'range') => params[key] as IRange;
const firstOf = (params: Params) => (params.ranges as IRange[])[0] as IRange;

/** The text that a person left in the editor. */
function typedText(value: ICellData): string {
  const text = value.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (text !== undefined) return text;
  if (value.f) return value.f;
  // Kept as text by an apostrophe, which the editor has taken away.
  return value.t === 4 ? `'${value.v ?? ''}` : String(value.v ?? '');
}

/** What the commands of the grid ask for, in the words of the server. */
const COMMANDS: Readonly<Record<string, Reading>> = {
  'sheet.command.set-range-values': ({ range: at, value }, sheet) => {
    const { startRow, startColumn, endRow, endColumn } = at as IRange;
    const text = typedText(value as ICellData);
    if (startRow === endRow && startColumn === endColumn) {
      return { kind: 'type', sheet, row: startRow, column: startColumn, text };
    }
    const cells: PastedCell[] = [];
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) cells.push([row, column, text]);
    }
    return { kind: 'paste', sheet, cells };
  },
  'sheet.command.auto-fill': (params, sheet) => ({
    kind: 'fill',
    sheet,
    source: areaOf(range(params, 'sourceRange')),
    target: areaOf(range(params, 'targetRange')),
  }),
  'sheet.command.move-rows': (params, sheet) => {
    const { startRow, endRow } = range(params, 'fromRange');
    const destination = range(params, 'toRange').startRow;
    return { kind: 'move', sheet, dimension: 'ROWS', from: startRow, to: endRow + 1, destination };
  },
  'sheet.command.move-cols': (params, sheet) => {
    const { startColumn: from, endColumn } = range(params, 'fromRange');
    const destination = range(params, 'toRange').startColumn;
    return { kind: 'move', sheet, dimension: 'COLUMNS', from, to: endColumn + 1, destination };
  },
  'sheet.command.copy-sheet': (_, sheet) => ({ kind: 'duplicateTab', sheet }),
  'sheet.command.remove-sheet': (_, sheet) => ({ kind: 'removeTab', sheet }),
  [UndoCommandId]: () => ({ kind: 'undo' }),
  [RedoCommandId]: () => ({ kind: 'redo' }),
};

const MUTATIONS: Readonly<Record<string, Reading>> = {
  'sheet.mutation.insert-row': (params, sheet) => {
    const { startRow: at, endRow } = range(params);
    return { kind: 'insert', sheet, dimension: 'ROWS', at, count: endRow - at + 1 };
  },
  'sheet.mutation.insert-col': (params, sheet) => {
    const { startColumn: at, endColumn } = range(params);
    return { kind: 'insert', sheet, dimension: 'COLUMNS', at, count: endColumn - at + 1 };
  },
  'sheet.mutation.remove-rows': (params, sheet) => {
    const { startRow: from, endRow } = range(params);
    return { kind: 'remove', sheet, dimension: 'ROWS', from, to: endRow + 1 };
  },
  'sheet.mutation.remove-col': (params, sheet) => {
    const { startColumn: from, endColumn } = range(params);
    return { kind: 'remove', sheet, dimension: 'COLUMNS', from, to: endColumn + 1 };
  },
  'sheet.mutation.set-worksheet-col-width': (params, sheet) => {
    const { startColumn: from, endColumn } = firstOf(params);
    const { colWidth } = params;
    const pixels = Number(
      typeof colWidth === 'object' ? (colWidth as Record<number, number>)[from] : colWidth,
    );
    return { kind: 'resize', sheet, dimension: 'COLUMNS', from, to: endColumn + 1, pixels };
  },
  'sheet.mutation.set-worksheet-row-height': (params, sheet) => {
    const { startRow: from, endRow } = firstOf(params);
    const { rowHeight } = params;
    const pixels = Number(
      typeof rowHeight === 'object' ? (rowHeight as Record<number, number>)[from] : rowHeight,
    );
    return { kind: 'resize', sheet, dimension: 'ROWS', from, to: endRow + 1, pixels };
  },
  'sheet.mutation.set-row-hidden': hiding('ROWS', true),
  'sheet.mutation.set-row-visible': hiding('ROWS', false),
  'sheet.mutation.set-col-hidden': hiding('COLUMNS', true),
  'sheet.mutation.set-col-visible': hiding('COLUMNS', false),
  'sheet.mutation.set-frozen': ({ xSplit, ySplit }, sheet) => ({
    kind: 'freeze',
    sheet,
    rows: Number(ySplit),
    columns: Number(xSplit),
  }),
  'sheet.mutation.set-worksheet-name': ({ name }, sheet) => ({
    kind: 'renameTab',
    sheet,
    title: String(name),
  }),
  'sheet.mutation.set-worksheet-order': ({ toOrder }, sheet) => ({
    kind: 'moveTab',
    sheet,
    index: Number(toOrder),
  }),
  'sheet.mutation.set-worksheet-hidden': ({ hidden }, sheet) => ({
    kind: 'hideTab',
    sheet,
    hidden: hidden === 1,
  }),
};

function hiding(dimension: 'ROWS' | 'COLUMNS', hidden: boolean): Reading {
  return (params, sheet) => {
    const { startRow, endRow, startColumn, endColumn } = firstOf(params);
    const [from, last] = dimension === 'ROWS' ? [startRow, endRow] : [startColumn, endColumn];
    return { kind: 'hide', sheet, dimension, from, to: last + 1, hidden };
  };
}

/** Sizes that the grid works out for itself: nobody's doing, and nothing to keep. */
const ITS_OWN = [
  'sheet.mutation.set-worksheet-row-auto-height',
  'sheet.mutation.set-worksheet-row-is-auto-height',
  'sheet.mutation.empty',
];

/** A block that was pasted, or looks that were wiped. */
function pasted(params: Params, sheet: number): Gesture | undefined {
  const matrix = params.cellValue as Record<number, Record<number, ICellData | null>>;
  const cells: PastedCell[] = [];
  for (const [row, line] of Object.entries(matrix ?? {})) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      const at = keptOf(cell)?.at;
      const isContent = cell === null || at || cell.v !== undefined || cell.p || cell.f;
      if (!isContent) continue;
      cells.push([Number(row), Number(column), at ? { from: at } : typedText(cell ?? {})]);
    }
  }
  return cells.length > 0 ? { kind: 'paste', sheet, cells } : undefined;
}

export interface Intentions {
  perform(gesture: Gesture): void;
  /** Something that the grid offers and the drive does not. */
  impossible(): void;
}

const CUT = 'univer.command.cut';
const COPIES = ['univer.command.copy', CUT];
const PASTES = ['univer.command.paste', 'sheet.command.paste-by-short-key'];
/** While a cell is being edited, these belong to its text. */
const OF_A_TEXT = [UndoCommandId, RedoCommandId, ...COPIES, ...PASTES];

/** The grid changes nothing by itself: what it is about to change is asked of the server. */
export function interceptGestures(
  univer: Univer,
  bookOf: () => BookOnPage | undefined,
  { perform, impossible }: Intentions,
): void {
  const injector = univer.__getInjector();
  const selections = () => injector.get(SheetsSelectionsService);
  let copied: Copied | undefined;

  async function paste(book: BookOnPage, given: Params, at: { sheet: number; area: WireArea }) {
    const clipboard = await clipboardOf(given);
    const cell = (...of: [number, number, number]) => book.cell(...of);
    for (const gesture of pasteGestures(clipboard, copied, { ...at, cell })) perform(gesture);
    if (copied?.isCut) copied = undefined;
  }

  const instead = (gesture: Gesture | undefined): never => {
    if (gesture) perform(gesture);
    throw new CanceledError();
  };

  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    const book = bookOf();
    if (!book || book.applying) return;
    const given = (params ?? {}) as Params;
    if (given.unitId !== undefined && given.unitId !== book.id) return;
    if (OF_A_TEXT.includes(id) && injector.get(IEditorBridgeService).isVisible().visible) return;
    const sheet = Number(given.subUnitId ?? book.active?.id);
    if (COPIES.includes(id) || PASTES.includes(id)) {
      const selected = selections().getCurrentLastSelection()?.range;
      if (!selected) return;
      const area = areaOf(selected);
      if (COPIES.includes(id)) {
        copied = { sheet, area, isCut: id === CUT };
        return;
      }
      void paste(book, given, { sheet, area });
      throw new CanceledError();
    }
    if (id === 'sheet.command.clear-selection-content') {
      const ranges =
        (given.ranges as IRange[] | undefined) ??
        selections()
          .getCurrentSelections()
          .map((one) => one.range);
      return instead({ kind: 'clear', sheet, areas: ranges.map(areaOf) });
    }
    if (id === 'sheet.command.insert-sheet') {
      const index = Number(given.index ?? book.sheets.length);
      return instead({ kind: 'addTab', title: newTitle(book), index });
    }
    if (id === 'sheet.mutation.set-range-values') {
      const gesture = pasted(given, sheet);
      if (gesture) perform(gesture);
      // Emptied, not stopped: a paste may go on with its next part.
      Object.assign(given, { cellValue: {} });
      return;
    }
    const reading = COMMANDS[id] ?? MUTATIONS[id];
    if (reading) return instead(reading(given, sheet));
    if (id.startsWith('sheet.mutation.') && !ITS_OWN.includes(id)) {
      impossible();
      throw new CanceledError();
    }
  });
}

/** What the browser hands over with the keys; from a menu, it is asked for. */
async function clipboardOf({ textContent, htmlContent }: Params): Promise<Clipboard> {
  if (typeof textContent === 'string')
    return { text: textContent, html: String(htmlContent ?? '') };
  const text = await navigator.clipboard.readText().catch(unlessAllowed);
  return { text, html: '' };
}

/** The person, or the browser, does not let it be read. */
function unlessAllowed(error: unknown): string {
  if (error instanceof DOMException) return '';
  throw error;
}

function newTitle(book: BookOnPage): string {
  for (let number = book.sheets.length + 1; ; number++) {
    const title = sheetTitle(number);
    if (book.sheets.every((sheet) => sheet.title !== title)) return title;
  }
}
