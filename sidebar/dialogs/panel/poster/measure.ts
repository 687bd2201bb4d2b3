import type { Measure } from './shapes';

/** What the sheet is drawn with, here and on paper: see poster.css. */
const FONTS = 'Helvetica, Arial, "Liberation Sans", sans-serif';
/** Pixels: large, so that rounding to the dots of this screen does not count. */
const LARGE = 100;

/** Widths of letters as this browser draws them. */
export function browserMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, bold) => {
    const key = `${bold} ${text}`;
    let width = known.get(key);
    if (width === undefined && context) {
      context.font = `${bold ? 'bold ' : ''}${LARGE}px ${FONTS}`;
      width = context.measureText(text).width / LARGE;
      known.set(key, width);
    }
    return width ?? text.length / 2;
  };
}
