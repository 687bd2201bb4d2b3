import { cents, split } from '../values/money';

/** How what arrived is shared where it is less than what was promised. */
export type Sharing = 'byArrival' | 'proRata';

/** In the unit of the promises, which stand in order of arrival; nobody gets more than promised. */
export function sharedOutGoods(
  arrived: number,
  promised: readonly number[],
  how: Sharing,
): number[] {
  const all = promised.reduce((sum, one) => sum + one, 0);
  if (arrived >= all) return [...promised];
  if (how === 'proRata') return split(cents(arrived), promised);
  let left = arrived;
  return promised.map((one) => {
    const given = Math.min(one, left);
    left -= given;
    return given;
  });
}
