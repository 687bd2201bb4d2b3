import type { Gesture, PastedCell, WireArea, WireCell } from '../../wire/wireBook';
import { shownText } from './univerCells';

/** What was copied here last, so that pasting it brings formulas and looks along. */
export interface Copied {
  readonly sheet: number;
  readonly area: WireArea;
  readonly isCut: boolean;
}

export interface Clipboard {
  readonly text: string;
  readonly html: string;
}

export interface Target {
  readonly sheet: number;
  readonly area: WireArea;
  cell(sheet: number, row: number, column: number): WireCell | undefined;
}

type Block = readonly (readonly PastedCell[2][])[];

/** The block lands at the selection's first cell, and is repeated to fill a larger one. */
export function pasteGestures(
  clipboard: Clipboard,
  copied: Copied | undefined,
  target: Target,
): Gesture[] {
  const own = copied && isOwn(clipboard, copied, target) ? copied : undefined;
  const block = own ? blockOf(own) : linesOf(clipboard.text);
  const height = block.length;
  const width = Math.max(0, ...block.map((line) => line.length));
  if (height === 0 || width === 0) return [];
  const { sheet, area } = target;
  const rows = times(area.endRow - area.startRow, height);
  const columns = times(area.endColumn - area.startColumn, width);
  const cells: PastedCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const what = block[row % height]?.[column % width];
      if (what !== undefined) cells.push([area.startRow + row, area.startColumn + column, what]);
    }
  }
  if (!own?.isCut) return [{ kind: 'paste', sheet, cells }];
  if (own.sheet !== sheet) {
    const left: Gesture = { kind: 'clear', sheet: own.sheet, areas: [own.area] };
    return [{ kind: 'paste', sheet, cells }, left];
  }
  return [{ kind: 'paste', sheet, cells: [...emptied(own.area), ...cells] }];
}

const times = (size: number, unit: number): number => Math.max(1, Math.floor(size / unit)) * unit;

/** Another program may have copied something since. */
function isOwn({ text, html }: Clipboard, { sheet, area }: Copied, target: Target): boolean {
  if (html.includes('data-copy-id')) return true;
  const own = blockAs(area, (row, column) => shownText(target.cell(sheet, row, column) ?? {}));
  return own.map((line) => line.join('\t')).join('\n') === trimmed(text);
}

const trimmed = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');

const blockOf = ({ sheet, area }: Copied): Block =>
  blockAs(area, (row, column) => ({ from: [sheet, row, column] }));

const emptied = (area: WireArea): PastedCell[] =>
  blockAs(area, (row, column): PastedCell => [row, column, '']).flat();

function blockAs<T>(area: WireArea, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.endRow - area.startRow }, (_, row) =>
    Array.from({ length: area.endColumn - area.startColumn }, (__, column) =>
      cell(area.startRow + row, area.startColumn + column),
    ),
  );
}

/** Lines and tabs; a cell between quotes may hold both. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [[]];
  const pieces = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g;
  const whole = trimmed(text);
  for (const [, quoted, plain, end] of whole.matchAll(pieces)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') lines.push([]);
    if (end === '') break;
  }
  return lines;
}
