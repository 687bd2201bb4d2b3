/** What can hardly be meant: asked before anything follows from it (docs/rules.md V10). */
export interface Unlikely {
  /** What may be meant instead; absent where nothing known is near. */
  readonly rather?: number;
  /** As much came already, and nothing is left to pay. */
  readonly isAgain?: true;
}

/** So many times the usual, or one so manieth of it, is a slip rather than another price. */
export const FAR = 4;
/** Whoever pays for two at once pays twice what is left, and nobody more. */
const MOST_PAID = 2;
/** So much in one hand nobody wonders at. */
const BANKNOTE = 20_00;
/** So many of anything nobody wonders at, nor at a hundred euros in advance. */
const FEW = 4;
const IN_ADVANCE = 100_00;

/** A comma that was left out, or stands one place off. */
const SLIPS: readonly ((value: number) => number)[] = [
  (value) => value / 100,
  (value) => value / 10,
  (value) => value * 10,
  (value) => value * 100,
];

/** The same figures with the comma elsewhere, where that is usual: 350 € a bunch is rather 3.50. */
export const slipOf = (value: number, isUsual: (one: number) => boolean): number | undefined =>
  SLIPS.map((slip) => slip(value)).find((one) => Number.isInteger(one) && isUsual(one));

/** What is rather meant, or at least which figure is known. */
const asked = (rather: number | undefined): Unlikely => (rather === undefined ? {} : { rather });

const isFar = (price: number, usual: number): boolean =>
  price !== usual && (price >= FAR * usual || price * FAR <= usual);

/** A price, against what the same cost the last time: 190, 19 and 0 where it was 1.90, and not 2.40. */
export function unlikelyPrice(price: number, last: number): Unlikely | undefined {
  if (!isFar(price, last)) return undefined;
  return asked(slipOf(price, (one) => one > 0 && one >= last / 2 && one <= last * 2) ?? last);
}

/**
 * A payment, against what is left to pay of its due and in all: 2065 and 41.31 of 20.65, and not 21. A
 * banknote for a small sum is none, unless its figures are those of the sum.
 */
export function unlikelyAmount(amount: number, left: number, due = left): Unlikely | undefined {
  if (amount <= MOST_PAID * left) return undefined;
  const isSlip = slipOf(amount, (one) => one === due || one === left) !== undefined;
  if (amount <= BANKNOTE && !isSlip) return undefined;
  return asked(slipOf(amount, (one) => one > due / 2 && one <= left) ?? due);
}

/** Money that no due asks for, against the most that any basket came to; nothing known, nothing asked. */
export function unlikelyExtra(amount: number, most: number): Unlikely | undefined {
  if (most <= 0 || amount <= Math.max(FAR * most, IN_ADVANCE)) return undefined;
  return asked(slipOf(amount, (one) => one <= most));
}

export interface Others {
  /** The smallest quantity that is sold. */
  readonly step: number;
  /** So much of it nobody wonders at; absent: four steps. */
  readonly few?: number;
  /** All that there is; absent: on demand. */
  readonly stock?: number | undefined;
  /** The most that anybody else orders. */
  readonly most: number;
}

/** A quantity in one basket, against what others order and what there is: 9999 and 20 of 20, where others take 4. */
export function unlikelyQuantity(
  quantity: number,
  { step, few = FEW * step, stock = Number.POSITIVE_INFINITY, most }: Others,
): Unlikely | undefined {
  const usual = Math.max(most, few);
  if (quantity <= usual || (quantity < stock && quantity <= FAR * usual)) return undefined;
  return asked(slipOf(quantity, (one) => one > 0 && one % step === 0 && one <= usual));
}
