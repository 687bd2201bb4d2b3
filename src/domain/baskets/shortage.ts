import { cents, split } from '../values/money';
import { scaledOf } from '../values/number';
import { MOST_QUANTITY } from '../values/typed';

/** How what arrived is shared where it is less than what was promised. */
export type Sharing = 'byArrival' | 'proRata';

/** Everybody gets what was promised. */
export const isEnough = (arrived: number, promised: readonly number[]): boolean =>
  arrived >= promised.reduce((sum, one) => sum + one, 0);

/**
 * In the unit of the promises, which stand in order of arrival; nobody gets more than promised. Pro
 * rata goes by whole steps of the product (docs/rules.md B6).
 */
export function sharedOutGoods(
  arrived: number,
  promised: readonly number[],
  how: Sharing,
  step: number,
): number[] {
  if (isEnough(arrived, promised)) return [...promised];
  if (how === 'proRata')
    return split(cents(Math.floor(arrived / step)), promised).map((steps, index) =>
      Math.min(steps * step, promised[index] ?? 0),
    );
  let left = arrived;
  return promised.map((one) => {
    const given = Math.min(one, left);
    left -= given;
    return given;
  });
}

/** « 18 » pieces, « 7,5 » kilos or litres as thousandths; undefined for what is no such quantity. */
export function arrivedQuantity(typed: string, isLoose: boolean): number | undefined {
  const arrived = scaledOf(typed, isLoose ? 3 : 0);
  return arrived !== undefined && arrived < MOST_QUANTITY * (isLoose ? 1000 : 1)
    ? arrived
    : undefined;
}
