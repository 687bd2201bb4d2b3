import type { DayBasket } from '../../text/pages/panel/dayDetails';
import { legible } from '../../text/values/plain';
import { byProducer, held, type Pack, type ProductLine, titleOf } from './pack';

/** As a person asks for. */
export type SlipsAPage = 2 | 4;

/** Of the page: two beside each other, the whole width, or small print over the whole width. */
export type SlipSize = 'quarter' | 'half' | 'dense';

export interface SlipPiece {
  readonly size: SlipSize;
  readonly lines: readonly ProductLine[];
  /** What stands on this sheet of what the buyer wrote. */
  readonly comment: string;
  /** More than one sheet only where a basket is longer than a page. */
  readonly nth: number;
  readonly of: number;
}

interface Type {
  readonly columns: number;
  /** Signs that a line of goods holds, counted small: a wrap too many costs a little room. */
  readonly signs: number;
  /** Millimetres of one line. */
  readonly line: number;
  /** Signs that a line of the comment holds. */
  readonly wide: number;
  /** What such a slip may take before another size suits better. */
  readonly height: number;
}

/** What style.ts prints; the page itself has 265 mm. */
const TYPES: Readonly<Record<SlipSize, Type>> = {
  quarter: { columns: 1, signs: 36, line: 5.5, wide: 38, height: 129 },
  half: { columns: 2, signs: 34, line: 5.9, wide: 76, height: 129 },
  dense: { columns: 2, signs: 44, line: 4.1, wide: 96, height: 262 },
};
const HEAD = 28;

/** How a basket is laid out: the largest print that keeps it whole, and in pieces beyond a page. */
export function piecesOf(
  pack: Pack,
  basket: DayBasket,
  lines: readonly ProductLine[],
  aPage: SlipsAPage,
): SlipPiece[] {
  const wanted: readonly SlipSize[] = aPage === 4 ? ['quarter', 'half'] : ['half'];
  const comment = legible(basket.comment).trim();
  const fits = wanted.find((size) => {
    const room = TYPES[size].height - HEAD - commentHeight(comment, size);
    return heightOf(pack, lines, size) <= room;
  });
  if (fits) return [{ size: fits, lines, comment, nth: 1, of: 1 }];
  const sheets = sheetsOf(pack, commentParts(comment), lines);
  return sheets.map((one, at) => ({ ...one, size: 'dense', nth: at + 1, of: sheets.length }));
}

/** Of a sheet of small print, what a comment may take so that something else fits below it. */
const HALF = TYPES.dense.height / 2;
const MOST_SIGNS = Math.floor(HALF / TYPES.dense.line) * TYPES.dense.wide;

/** Many short lines stand behind each other; what is longer than half a sheet goes on on the next. */
function commentParts(comment: string): string[] {
  if (commentHeight(comment, 'dense') <= HALF) return [comment];
  const words = comment
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join(' / ')
    .split(' ');
  const parts: string[] = [];
  let part = '';
  for (const word of words.flatMap((one) => one.match(SPLIT) ?? [])) {
    if (part !== '' && part.length + 1 + word.length > MOST_SIGNS) {
      parts.push(part);
      part = '';
    }
    part = part === '' ? word : `${part} ${word}`;
  }
  return [...parts, part];
}

/** What has no space in it is cut where a sheet ends. */
const SPLIT = new RegExp(`.{1,${MOST_SIGNS}}`, 'gu');

const linesIn = (text: string, signs: number): number =>
  text.split('\n').reduce((all, one) => all + Math.max(1, Math.ceil(one.length / signs)), 0);

const commentHeight = (comment: string, size: SlipSize): number => {
  const { wide, line } = TYPES[size];
  return comment === '' ? 0 : linesIn(comment, wide) * line + 6;
};

function heightOf(pack: Pack, lines: readonly ProductLine[], size: SlipSize): number {
  const { columns, signs, line: height } = TYPES[size];
  const goods = lines.reduce((all, one) => all + linesOf(pack, one, signs), 0);
  const heads = byProducer(lines).size * 1.4;
  return ((goods + heads) * height) / columns + (columns > 1 ? height : 0);
}

function linesOf(pack: Pack, one: ProductLine, signs: number): number {
  const { line, product } = one;
  const text = `${held(pack, product, line.quantity)} ${titleOf(pack, one)}`;
  return linesIn(text, signs) + (line.awaits ? 1.4 : 0);
}

/** Goods begin below the last part of the comment. */
function sheetsOf(
  pack: Pack,
  comments: readonly string[],
  lines: readonly ProductLine[],
): Pick<SlipPiece, 'lines' | 'comment'>[] {
  const sheets = comments.map((comment) => ({ comment, lines: [] as ProductLine[] }));
  let sheet = sheets[sheets.length - 1] ?? { comment: '', lines: [] };
  for (const one of lines) {
    const room = TYPES.dense.height - HEAD - commentHeight(sheet.comment, 'dense');
    if (sheet.lines.length > 0 && heightOf(pack, [...sheet.lines, one], 'dense') > room) {
      sheet = { comment: '', lines: [] };
      sheets.push(sheet);
    }
    sheet.lines.push(one);
  }
  return sheets;
}
