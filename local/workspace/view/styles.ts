import {
  colourAt,
  type JsonObject,
  numberAt,
  objectAt,
  stringAt,
} from '../../standin/sheets/grid/apiJson';
import type { WireStyle } from '../wire/wireBook';

/** Google's words for how a cell looks, as the grid understands them. */
export function wireStyle(format: JsonObject | undefined, align: WireStyle['across']): WireStyle {
  const text = objectAt(format, 'textFormat');
  const size = numberAt(text, 'fontSize');
  const colour = cssColour(text, 'foregroundColor');
  const fill = cssColour(format, 'backgroundColor');
  const across = ACROSS[stringAt(format, 'horizontalAlignment') ?? ''] ?? align;
  const down = DOWN[stringAt(format, 'verticalAlignment') ?? ''];
  const wrap = WRAP[stringAt(format, 'wrapStrategy') ?? ''];
  return {
    ...(text?.bold === true ? { bold: true } : {}),
    ...(text?.italic === true ? { italic: true } : {}),
    ...(text?.underline === true ? { underline: true } : {}),
    ...(text?.strikethrough === true ? { strike: true } : {}),
    ...(size === undefined ? {} : { size }),
    ...(colour === undefined ? {} : { colour }),
    ...(fill === undefined ? {} : { fill }),
    ...(across === undefined ? {} : { across }),
    ...(down === undefined ? {} : { down }),
    ...(wrap === undefined ? {} : { wrap }),
  };
}

const ACROSS: Readonly<Record<string, WireStyle['across']>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};
const DOWN: Readonly<Record<string, WireStyle['down']>> = {
  TOP: 'top',
  MIDDLE: 'middle',
  BOTTOM: 'bottom',
};
const WRAP: Readonly<Record<string, WireStyle['wrap']>> = { WRAP: 'wrap', CLIP: 'clip' };

export const cssColour = (of: JsonObject | undefined, name: string): string | undefined => {
  const hex = colourAt(of, name);
  return hex && `#${hex}`;
};

/** Equal things once, each under a number that stays. */
export class Numbered<T> {
  private readonly byText = new Map<string, number>();
  private readonly all: T[] = [];
  private sent = 0;

  number(thing: T): number {
    const text = JSON.stringify(thing);
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    this.byText.set(text, this.all.length);
    return this.all.push(thing) - 1;
  }

  everything(): Record<number, T> {
    return { ...this.all };
  }

  /** What came since this was asked last. */
  news(): Record<number, T> {
    const fresh = Object.entries(this.all.slice(this.sent));
    const news = Object.fromEntries(fresh.map(([at, one]) => [Number(at) + this.sent, one]));
    this.sent = this.all.length;
    return news;
  }
}
