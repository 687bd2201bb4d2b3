import { qrCode } from '../../../../src/formats/qrCode';
import type { PosterWords } from '../../../../src/text/pages/panel/poster';
import { type DrawnProducers, drawnProducers } from './drawnProducers';
import { GREEN, INK, INNER, MARGIN, SHEET } from './paper';
import {
  type Box,
  type Drawn,
  fitted,
  longestWord,
  type Measure,
  type Shape,
  wrapped,
} from './shapes';

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
): DrawnProducers {
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
  const list = drawnProducers(words, order.bottom + 26 + more, sizes, measure);
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
  const longest = Math.max(...words.details.map(({ text }) => longestWord(text, true, measure)));
  const whole = [22, 20, 18, 16, 14, 12].filter((size) => longest * size <= width);
  const sizes = [...whole, 10];
  const tried = sizes.map((size) => factLines(words, { x, y: top + 14, width, size }, measure));
  const details = tried.find(({ bottom }) => bottom <= top + side) ?? tried.at(-1);
  return {
    shapes: [qrShape(link, MARGIN, top, side), ...scan.shapes, ...(details?.shapes ?? [])],
    bottom: Math.max(scan.bottom, details?.bottom ?? 0),
  };
}

function factLines(
  { details }: PosterWords,
  { x, y, width, size }: Pick<Box, 'x' | 'y' | 'width' | 'size'>,
  measure: Measure,
): Drawn {
  const shapes: Shape[] = [];
  let bottom = y;
  for (const { label, text } of details) {
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

export function qrShape(
  link: string,
  x: number,
  y: number,
  side: number,
): Extract<Shape, { kind: 'path' }> {
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
