import { numberOf } from '../values/number';

/** What a number in a cell says: grams or millilitres. */
export interface Weighing {
  /** Zero where it is no weight. */
  readonly grams: number;
  /** It counts without anybody being asked. */
  readonly isSure: boolean;
}

/** So many times the estimate, or one so manieth of it, counts without a yes. */
export const MOST_WEIGHED = 2;

const isPlausible = (grams: number, estimate: number): boolean =>
  grams > 0 && MOST_WEIGHED * grams >= estimate && grams <= MOST_WEIGHED * estimate;

/**
 * Grams or kilos, millilitres or litres: whichever is plausible or somebody said yes to, as the cell's
 * formula counts it; else the one that is nearer to the estimate, by the ratio (docs/rules.md B12).
 */
export function weighingOf(figure: number, estimate: number, confirmed?: number): Weighing {
  const [small, large] = [Math.round(figure), Math.round(figure * 1000)];
  const sure = [small, large].find(
    (grams) => isPlausible(grams, estimate) || (grams > 0 && grams === confirmed),
  );
  if (sure !== undefined) return { grams: sure, isSure: true };
  // The middle of both, by the ratio, is the root of their product.
  const nearer = small * large < estimate * estimate ? large : small;
  return { grams: Math.max(0, nearer), isSure: false };
}

type Dimension = 'mass' | 'volume' | 'piece';

/** « 1,4 », « 1.4 kg », « 1400 » or « 1 400 g », as the number that says it in a cell. */
export function weightTyped(
  typed: string,
  estimate: number,
  dimension: Dimension,
): number | undefined {
  const units = dimension === 'volume' ? /(ml|l)?$/ : /(kg|g)?$/;
  const text = typed.trim().toLowerCase();
  const [unit = ''] = units.exec(text) ?? [];
  const figure = numberOf(text.slice(0, text.length - unit.length));
  if (figure === undefined || figure <= 0) return undefined;
  const grams =
    unit === ''
      ? weighingOf(figure, estimate).grams
      : Math.round(unit === 'kg' || unit === 'l' ? figure * 1000 : figure);
  const says = (one: number): boolean => weighingOf(one, estimate).grams === grams;
  return grams > 0 ? [figure, grams / 1000, grams].find(says) : undefined;
}
