/** What arrived, shared over what was promised (docs/rules.md B6). */
import { shared, sum } from './cents';

/** Pro rata goes by the product's step: what is less than one is handed to nobody. */
export function sharedGoods(
  arrived: number,
  promised: readonly number[],
  how: 'byArrival' | 'proRata',
  step: number,
): number[] {
  if (arrived >= sum(promised)) return [...promised];
  if (how === 'proRata') {
    const steps = shared(
      Math.floor(arrived / step),
      promised.map((one) => one / step),
    );
    return steps.map((count) => count * step);
  }
  let left = arrived;
  return promised.map((one) => {
    const given = Math.min(one, left);
    left -= given;
    return given;
  });
}
