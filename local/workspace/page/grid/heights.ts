import type { CellChange, WireSheet, WireStyle } from '../../wire/wireBook';
import { shownText } from './univerCells';

const LINE = 17;
const MARGIN = 9;
const USUAL_WIDTH = 100;
const TALLEST = 160;
/** Wrapped rows are measured as far as people scroll at first sight, not over thousands. */
const MEASURED = 400;

let pen: CanvasRenderingContext2D | null | undefined;

function widthOf(text: string, bold: boolean): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 7;
  pen.font = `${bold ? 'bold ' : ''}13.3px Arial`;
  return pen.measureText(text).width;
}

/** Heights of rows: as set, or as high as their wrapped texts need. */
export function headHeights(
  { heights, widths }: WireSheet,
  cells: readonly CellChange[],
  styles: Readonly<Record<number, WireStyle>>,
): Record<number, number> {
  const found: Record<number, number> = {};
  for (const [row, column, wire] of cells) {
    const style = wire?.s === undefined ? undefined : styles[wire.s];
    if (!wire || style?.wrap !== 'wrap' || row > MEASURED) continue;
    const room = (widths[column] ?? USUAL_WIDTH) - 8;
    const lines = linesIn(shownText(wire), room, style.bold === true);
    if (lines > 1) found[row] = Math.max(found[row] ?? 0, Math.min(TALLEST, lines * LINE + MARGIN));
  }
  return { ...found, ...heights };
}

function linesIn(text: string, room: number, bold: boolean): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = widthOf(`${word} `, bold);
      if (used > 0 && used + width > room) {
        lines += 1;
        used = 0;
      }
      used += width;
    }
  }
  return lines;
}
