import { cents, split } from '../values/money';
import { scaledOf } from '../values/number';
import { MOST_QUANTITY } from '../values/typed';

/** How what arrived is shared where it is less than what was promised. */
export type Sharing = 'byArrival' | 'proRata';

/** Everybody gets what was promised. */
const isEnough = (arrived: number, promised: readonly number[]): boolean =>
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

/** What a basket was promised, and what it has by now where somebody typed it or handed it over. */
export interface Share {
  readonly promised: number;
  readonly given?: number;
}

const isOpen = ({ given }: Share): boolean => given === undefined;

/** What is left for the others; below zero where more was given than arrived. */
export const leftOf = (arrived: number, baskets: readonly Share[]): number =>
  baskets.reduce((left, { given = 0 }) => left - given, arrived);

/** Nobody waits for less than what is left. */
export const isEnoughFor = (arrived: number, baskets: readonly Share[]): boolean =>
  isEnough(leftOf(arrived, baskets), promisedOf(baskets));

const promisedOf = (baskets: readonly Share[]): number[] =>
  baskets.filter(isOpen).map(({ promised }) => promised);

/** What was given stands and counts first; the others share what is left (docs/rules.md B25). */
export function sharedBeside(
  arrived: number,
  baskets: readonly Share[],
  how: Sharing,
  step: number,
): number[] {
  const left = Math.max(0, leftOf(arrived, baskets));
  const shares = sharedOutGoods(left, promisedOf(baskets), how, step)[Symbol.iterator]();
  return baskets.map(({ given }) => given ?? shares.next().value ?? 0);
}

/** « 18 » pieces, « 7,5 » kilos or litres as thousandths; undefined for what is no such quantity. */
export function arrivedQuantity(typed: string, isLoose: boolean): number | undefined {
  const arrived = scaledOf(typed, isLoose ? 3 : 0);
  return arrived !== undefined && arrived < MOST_QUANTITY * (isLoose ? 1000 : 1)
    ? arrived
    : undefined;
}
