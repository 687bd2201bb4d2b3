import type { PosterWords } from '../../../../src/text/pages/panel/poster';
import { GREEN, INK, INNER, MARGIN, SHEET } from './paper';
import { type Box, type Drawn, type Measure, type Shape, wrapped } from './shapes';

const COLUMN_GAP = 20;

/** In as large a type as the rest of the sheet has room for. */
export function drawnProducers(
  words: PosterWords,
  top: number,
  sizes: readonly number[],
  measure: Measure,
): DrawnProducers {
  const line: Shape = {
    kind: 'box',
    x: MARGIN,
    y: top - 12,
    width: INNER,
    height: 1.5,
    color: GREEN,
  };
  const type = { x: MARGIN, y: top, width: INNER, size: 20, lines: 1, centred: false };
  const head = wrapped(words.heading, { ...type, bold: true, color: GREEN }, measure);
  const room = { top: head.bottom + 8, bottom: SHEET.height - MARGIN };
  const tried = sizes.map((size) => inColumns(words, room, size, measure));
  const found = tried.find(({ left }) => left === 0) ?? tried.at(-1);
  const shapes = [line, ...head.shapes, ...(found?.shapes ?? [])];
  return { bottom: room.bottom, left: 0, ...found, shapes };
}

export interface DrawnProducers extends Drawn {
  /** How many could not be named. */
  readonly left: number;
}

interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** Where there is not room for all, a line says how many more they are. */
function inColumns(words: PosterWords, room: Room, size: number, measure: Measure): DrawnProducers {
  const all = filled(words, room, size, measure);
  if (all.left === 0) return all;
  const shorter = filled(words, { ...room, bottom: room.bottom - size * 1.5 }, size, measure);
  const { x, y, width } = shorter;
  const others = wrapped(
    words.others(shorter.left),
    { x, y, width, size, bold: false, color: INK, lines: 1, centred: false },
    measure,
  );
  return { ...shorter, shapes: [...shorter.shapes, ...others.shapes] };
}

/** Down the first column, then down the next, as evenly as their order lets them be. */
function filled({ producers }: PosterWords, room: Room, size: number, measure: Measure) {
  const columns = producers.length < 5 ? 1 : producers.length > 24 && size < 11 ? 3 : 2;
  const width = (INNER - (columns - 1) * COLUMN_GAP) / columns;
  const gap = size * 0.5;
  const each = producers.map(
    (one) => (x: number, y: number) => entry(one, { x, y, width, size }, measure),
  );
  const heights = each.map((draw) => draw(0, 0).bottom + gap);
  const fair = heights.reduce((sum, height) => sum + height, 0) / columns;
  const full = room.bottom - room.top + gap;
  const left = (column: number): number => MARGIN + column * (width + COLUMN_GAP);
  const shapes: Shape[] = [];
  let [column, y, done, lowest] = [0, 0, 0, 0];
  for (const [index, draw] of each.entries()) {
    const height = heights[index] ?? 0;
    const isNext = y > 0 && column < columns - 1 && (y + height / 2 > fair || y + height > full);
    if (isNext) [column, y] = [column + 1, 0];
    if (y + height > full) break;
    shapes.push(...draw(left(column), room.top + y).shapes);
    [y, done] = [y + height, done + 1];
    lowest = Math.max(lowest, y);
  }
  const bottom = room.top + lowest - gap;
  return { shapes, bottom, left: each.length - done, x: left(column), y: room.top + y, width };
}

function entry(
  { name, sells }: PosterWords['producers'][number],
  place: Pick<Box, 'x' | 'y' | 'width' | 'size'>,
  measure: Measure,
): Drawn {
  const type = { ...place, color: INK, lines: 2, centred: false };
  const first = wrapped(name, { ...type, bold: true }, measure);
  if (!sells) return first;
  const small = { ...type, y: first.bottom, size: place.size * 0.8, bold: false };
  const second = wrapped(sells, small, measure);
  return { shapes: [...first.shapes, ...second.shapes], bottom: second.bottom };
}
