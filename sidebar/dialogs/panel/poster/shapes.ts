/** Everything that is drawn, in points from the top left corner of the sheet. */
export type Shape =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the line that letters stand on. */
      readonly y: number;
      readonly size: number;
      readonly bold: boolean;
      readonly color: string;
      readonly text: string;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
    }
  | {
      readonly kind: 'path';
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly color: string;
      readonly path: string;
    };

/** How wide a text is at 1 point. */
export type Measure = (text: string, bold: boolean) => number;

export interface Drawn {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

interface Lines {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** At most; what is more ends in « … ». */
  readonly lines: number;
  readonly centred: boolean;
}

export interface Box extends Lines {
  readonly smallest: number;
}

const LEADING = 1.2;

/** Text in lines of a width, from `y` down. */
export function wrapped(text: string, lines: Lines, measure: Measure): Drawn {
  const { x, y, width, size, bold, color, centred } = lines;
  const shapes = broken(text, lines, measure).map((line, index): Shape => {
    const wide = measure(line, bold) * size;
    const left = centred ? x + (width - wide) / 2 : x;
    const base = y + size * (LEADING * index + 0.9);
    return { kind: 'text', x: left, y: base, size, bold, color, text: line };
  });
  return { shapes, bottom: y + shapes.length * size * LEADING };
}

/** The same in the largest size that leaves nothing out, or in the smallest. */
export function fitted(
  text: string,
  box: Box,
  measure: Measure,
): Drawn & { readonly isCut: boolean } {
  let { size } = box;
  const isCut = () =>
    broken(text, { ...box, size, lines: box.lines + 1 }, measure).length > box.lines;
  while (
    size > box.smallest &&
    (isCut() || longestWord(text, box.bold, measure) * size > box.width)
  ) {
    size -= 1;
  }
  return { ...wrapped(text, { ...box, size }, measure), isCut: isCut() };
}

/** At 1 point. */
export const longestWord = (text: string, bold: boolean, measure: Measure): number =>
  Math.max(...text.split(' ').map((word) => measure(word, bold)));

/** Broken at plain spaces; a word that is too long for a line is broken anywhere. */
function broken(text: string, { width, size, bold, lines }: Lines, measure: Measure): string[] {
  const fits = (line: string): boolean => measure(line, bold) * size <= width;
  const found: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) found.push(line);
    const parts = fits(word) ? [word] : slices(word, fits);
    found.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  if (line) found.push(line);
  if (found.length <= lines) return found;
  const kept = found.slice(0, lines);
  let last = [...(kept.pop() ?? '')];
  while (last.length > 0 && !fits(`${last.join('')}…`)) last = last.slice(0, -1);
  return [...kept, `${last.join('').trimEnd()}…`];
}

function slices(word: string, fits: (part: string) => boolean): string[] {
  const parts = [''];
  for (const letter of word) {
    const part = parts.at(-1) ?? '';
    if (part && !fits(part + letter)) parts.push(letter);
    else parts[parts.length - 1] = part + letter;
  }
  return parts;
}
