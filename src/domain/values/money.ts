/** Whole cents of a euro; never a fraction. */
export type Cents = number & { readonly __unit: 'cents' };

/** Hundredths of a percent: 550 is 5.5 %. */
export type BasisPoints = number & { readonly __unit: 'basisPoints' };

const WHOLE = 10_000;

/** RangeError unless a safe integer. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not whole cents: ${amount}`);
  // Adding zero turns -0 into 0.
  return (amount + 0) as Cents;
}

/** RangeError unless a safe integer from zero up. */
export function basisPoints(rate: number): BasisPoints {
  if (!Number.isSafeInteger(rate) || rate < 0) throw new RangeError(`Not a rate: ${rate}`);
  return rate as BasisPoints;
}

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/** The one rounding of the product: half away from zero. Both integers, the denominator positive. */
export function roundedQuotient(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`Cannot divide exactly: ${numerator} / ${denominator}`);
  }
  const remainder = numerator % denominator;
  const whole = (numerator - remainder) / denominator;
  const away = 2 * Math.abs(remainder) >= denominator ? Math.sign(numerator) : 0;
  // Adding zero turns -0 into 0.
  return whole + away + 0;
}

export function share(amount: Cents, rate: BasisPoints): Cents {
  return cents(roundedQuotient(amount * rate, WHOLE));
}

/** Largest remainder, ties by position. RangeError unless whole weights, one of them positive. */
export function split(total: Cents, weights: readonly number[]): Cents[] {
  const exact = weights.map(BigInt);
  const whole = exact.reduce((all, weight) => all + weight, BigInt(0));
  if (whole <= BigInt(0) || exact.some((weight) => weight < BigInt(0))) {
    throw new RangeError(`Nothing to split by: ${weights.join(', ')}`);
  }
  const sign = total < 0 ? BigInt(-1) : BigInt(1);
  const size = sign * BigInt(total);
  const parts = exact.map((weight) => (size * weight) / whole);
  const missing = Number(size - parts.reduce((all, part) => all + part, BigInt(0)));
  const remainders = exact.map((weight) => (size * weight) % whole);
  const order = remainders
    .map((remainder, position) => ({ remainder, position }))
    .sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder < b.remainder ? 1 : -1));
  const raised = new Set(order.slice(0, missing).map(({ position }) => position));
  return parts.map((part, i) => cents(Number(sign * (raised.has(i) ? part + BigInt(1) : part))));
}

/** The VAT inside a price: what is left after its rounded price without VAT. */
export function vatIncluded(ttc: Cents, rate: BasisPoints): Cents {
  return cents(ttc - roundedQuotient(ttc * WHOLE, WHOLE + rate));
}
