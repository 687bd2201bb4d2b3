/** A number typed beside a line, in grams: kilos or grams, whichever is nearer to the estimate (docs/rules.md B12). */
export function weightOf(figure: number, estimate: number): number {
  const [inKilos, inGrams] = [Math.round(figure * 1000), Math.round(figure)];
  const far = (grams: number): number => Math.abs(Math.log(grams / estimate));
  return far(inKilos) < far(inGrams) ? inKilos : inGrams;
}
