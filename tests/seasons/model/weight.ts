/** A weight as somebody typed it beside a line (docs/rules.md B12). */

export interface TypedWeight {
  /** The figure, in thousandths. */
  readonly thousandths: number;
  readonly unit: 'kg' | 'g' | undefined;
}

/** In grams: as the unit says, else whichever is nearer to the estimate; zero is no weight. */
export function weightOf({ thousandths, unit }: TypedWeight, estimate: number): number {
  const [inKilos, inGrams] = [thousandths, thousandths / 1000];
  const far = (grams: number): number => Math.abs(Math.log(grams / estimate));
  const isKilos = unit === undefined ? far(inKilos) < far(inGrams) : unit === 'kg';
  const grams = isKilos ? inKilos : inGrams;
  return Number.isInteger(grams) ? grams : 0;
}
