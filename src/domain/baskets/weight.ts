/** A weight or volume as somebody typed it. Its steps are those of the cells' formulas. */
export interface Weighing {
  /** The figure without its unit: « 1,4 »; whatever else was typed where it is none. */
  readonly figure: string;
  /** The figure in thousandths; zero where it cannot be read. */
  readonly thousandths: number;
  /** What is meant, in grams or millilitres; zero where it is no weight. */
  readonly grams: number;
}

type Dimension = 'mass' | 'volume' | 'piece';

/** Looked for in this order: one unit ends in the other. */
const UNITS = {
  mass: [
    ['kg', 'large'],
    ['g', 'small'],
  ],
  volume: [
    ['ml', 'small'],
    ['l', 'large'],
  ],
} as const;

export const unitsOf = (dimension: Dimension) => UNITS[dimension === 'volume' ? 'volume' : 'mass'];

/** Stands after what was typed while its unit is taken off. */
export const END = '§';
export const MOST_DIGITS = 9;
const FIGURE = /^(\d{1,3} \d{3}|\d*)(?:,(\d{0,3}))?$/;

const spaced = (text: string): string => text.replace(/ +/g, ' ').replace(/^ | $/g, '');

function figureIn(typed: string, dimension: Dimension): string {
  let text = spaced(typed.toLowerCase()) + END;
  text = text.replace(/[\u00a0\u202f]/g, ' ').replace(/\./g, ',');
  for (const [unit] of unitsOf(dimension)) text = text.split(unit + END).join('');
  return spaced(text.split(END).join(''));
}

function thousandthsOf(figure: string): number {
  const match = FIGURE.exec(figure);
  const digits = figure.replace(/[ ,]/g, '');
  if (!match || digits.length > MOST_DIGITS) return 0;
  return Number(`0${digits}`) * 10 ** (3 - (match[2] ?? '').length);
}

/**
 * Kilos or grams, litres or millilitres: as the unit says, else the one that is nearer to the
 * estimate, by the ratio (docs/rules.md B12).
 */
export function readWeighing(typed: string, estimate: number, dimension: Dimension): Weighing {
  const figure = figureIn(typed, dimension);
  const thousandths = thousandthsOf(figure);
  const said = unitsOf(dimension).find(([unit]) => typed.toLowerCase().includes(unit))?.[1];
  // The middle of both, by the ratio, is their square over a thousand: no logarithm is needed.
  const isLarge = thousandths * thousandths < 1000 * estimate * estimate;
  const unit = said ?? (isLarge ? 'large' : 'small');
  const inSmall = thousandths % 1000 === 0 ? thousandths / 1000 : 0;
  return { figure, thousandths, grams: unit === 'large' ? thousandths : inSmall };
}

/** So many times the estimate, or one so manieth of it, counts without a yes. */
export const MOST_WEIGHED = 2;

/** From half to twice the estimate nobody is asked. */
export const isPlausible = (grams: number, estimate: number): boolean =>
  grams > 0 && MOST_WEIGHED * grams >= estimate && grams <= MOST_WEIGHED * estimate;
