import { qrCode } from '../../../src/domain/qrCode';
import type { PosterWords } from '../../../src/text/poster';
import { type Box, type Drawn, fitted, type Measure, type Shape, wrapped } from './shapes';

/** A4 in points. */
export const SHEET = { width: 595.28, height: 841.89 };
/** What home printers leave white. */
const MARGIN = 36;
const INNER = SHEET.width - 2 * MARGIN;
const GREEN = '#2f6b2f';
const INK = '#1d241d';

export interface PosterContent {
  readonly words: PosterWords;
  readonly link: string;
  readonly title: string;
  /** A line of the drive’s own; blank for none. */
  readonly own: string;
}

/** How much of the sheet each part takes. */
interface Proportions {
  /** The code’s side. */
  readonly code: number;
  /** The type of producers’ names, the largest first. */
  readonly sizes: readonly number[];
  /** More room between the parts. */
  readonly more: number;
}

interface Sheet {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
  readonly left: number;
}

/** From a sale of two producers to one of fifty. */
const PROPORTIONS: readonly Omit<Proportions, 'more'>[] = [
  { code: 270, sizes: [26, 24, 22, 20, 18] },
  { code: 226, sizes: [18, 17, 16, 15, 14, 13] },
  { code: 190, sizes: [13, 12, 11, 10, 9] },
  { code: 160, sizes: [9, 8, 7] },
];
const MOST_MORE = 36;

/** The poster, from top to bottom; what does not fit gets smaller before it is left out. */
export function posterShapes(content: PosterContent, measure: Measure): readonly Shape[] {
  const tried = PROPORTIONS.map(
    (one) => [one, sheet(content, { ...one, more: 0 }, measure)] as const,
  );
  const found = tried.find(([, { left }]) => left === 0) ?? tried.at(-1);
  if (!found) return [];
  const [proportions, { bottom }] = found;
  const more = Math.max(0, Math.min(MOST_MORE, (SHEET.height - MARGIN - bottom) / 4));
  return sheet(content, { ...proportions, more }, measure).shapes;
}

function sheet(
  { words, link, title, own }: PosterContent,
  { code, sizes, more }: Proportions,
  measure: Measure,
): Sheet {
  const head = banner(words.drive, measure);
  const titled = centred(
    title,
    { y: head.bottom + 20 + more, size: 30, smallest: 16, bold: true, color: INK },
    measure,
  );
  const line = own
    ? centred(own, { y: titled.bottom + 8, size: 17, smallest: 10, color: GREEN }, measure)
    : { shapes: [], bottom: titled.bottom };
  const order = ordering(words, { link, side: code, top: line.bottom + 20 + more }, measure);
  const list = producers(words, order.bottom + 26 + more, sizes, measure);
  const shapes = [head, titled, line, order, list].flatMap((part) => part.shapes);
  return { ...list, shapes };
}

function banner(drive: string, measure: Measure): Drawn {
  const type = { size: 40, smallest: 18, bold: true, color: '#ffffff', width: INNER - 40 };
  const name = onOneLineOr2(
    drive,
    { ...type, x: MARGIN + 20, y: MARGIN + 18, lines: 2, centred: true },
    measure,
  );
  const height = name.bottom + 20 - MARGIN;
  const box: Shape = { kind: 'box', x: MARGIN, y: MARGIN, width: INNER, height, color: GREEN };
  return { shapes: [box, ...name.shapes], bottom: MARGIN + height };
}

const centred = (
  text: string,
  type: Pick<Box, 'y' | 'size' | 'smallest' | 'color'> & { readonly bold?: boolean },
  measure: Measure,
): Drawn =>
  onOneLineOr2(
    text,
    { bold: false, ...type, x: MARGIN + 10, width: INNER - 20, lines: 2, centred: true },
    measure,
  );

/** One line, a little smaller, looks better than two of which the second is a word. */
function onOneLineOr2(text: string, box: Box, measure: Measure): Drawn {
  const smallest = Math.max(box.smallest, box.size * 0.8);
  const line = fitted(text, { ...box, smallest, lines: 1 }, measure);
  return line.isCut ? fitted(text, box, measure) : line;
}

const GAP = 24;

interface Ordering {
  readonly link: string;
  readonly side: number;
  readonly top: number;
}

/** The code with its call to action below, and when and where beside it. */
function ordering(words: PosterWords, { link, side, top }: Ordering, measure: Measure): Drawn {
  const type = { x: MARGIN, width: side, size: 14, smallest: 10, lines: 2, centred: true };
  const scan = fitted(words.scan, { ...type, y: top + side + 4, bold: true, color: INK }, measure);
  const x = MARGIN + side + GAP;
  const width = SHEET.width - MARGIN - x;
  const sizes = [22, 20, 18, 16, 14, 12, 10];
  const tried = sizes.map((size) => factLines(words, { x, y: top + 14, width, size }, measure));
  const facts = tried.find(({ bottom }) => bottom <= top + side) ?? tried.at(-1);
  return {
    shapes: [qrShape(link, MARGIN, top, side), ...scan.shapes, ...(facts?.shapes ?? [])],
    bottom: Math.max(scan.bottom, facts?.bottom ?? 0),
  };
}

function factLines(
  { facts }: PosterWords,
  { x, y, width, size }: Pick<Box, 'x' | 'y' | 'width' | 'size'>,
  measure: Measure,
): Drawn {
  const shapes: Shape[] = [];
  let bottom = y;
  for (const { label, text } of facts) {
    const type = { x, width, lines: 4, centred: false };
    const head = wrapped(
      label,
      { ...type, y: bottom, size: size * 0.75, bold: true, color: GREEN },
      measure,
    );
    const body = wrapped(
      text,
      { ...type, y: head.bottom + 1, size, bold: true, color: INK },
      measure,
    );
    shapes.push(...head.shapes, ...body.shapes);
    bottom = body.bottom + size * 0.8;
  }
  return { shapes, bottom: bottom - size * 0.8 };
}

function qrShape(link: string, x: number, y: number, side: number): Shape {
  const rows = qrCode(link);
  const path = rows.flatMap((row, line) =>
    row.flatMap((dark, at) => {
      if (!dark || row[at - 1]) return [];
      const end = row.indexOf(false, at);
      return [`M${at} ${line}h${end - at}v1h${at - end}z`];
    }),
  );
  return { kind: 'path', x, y, scale: side / rows.length, color: '#000000', path: path.join('') };
}

const COLUMN_GAP = 20;

/** In as large a type as the rest of the sheet has room for. */
function producers(
  words: PosterWords,
  top: number,
  sizes: readonly number[],
  measure: Measure,
): Columns {
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

interface Columns extends Drawn {
  /** How many could not be named. */
  readonly left: number;
}

interface Room {
  readonly top: number;
  readonly bottom: number;
}

/** Where there is not room for all, a line says how many more they are. */
function inColumns(words: PosterWords, room: Room, size: number, measure: Measure): Columns {
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
