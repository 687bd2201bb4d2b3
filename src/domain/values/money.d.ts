/** Whole cents of a euro; never a fraction. */
export type Cents = number & {
  readonly __unit: 'cents';
};
/** Hundredths of a percent: 550 is 5.5 %. */
export type BasisPoints = number & {
  readonly __unit: 'basisPoints';
};
/** RangeError unless a safe integer. */
export declare function cents(amount: number): Cents;
/** RangeError unless a safe integer from zero up. */
export declare function basisPoints(rate: number): BasisPoints;
export declare function sum(amounts: Iterable<Cents>): Cents;
/** The one rounding of the product: half away from zero. Both integers, the denominator positive. */
export declare function roundedQuotient(numerator: number, denominator: number): number;
export declare function share(amount: Cents, rate: BasisPoints): Cents;
/** Largest remainder, ties by position. RangeError unless whole weights, one of them positive. */
export declare function split(total: Cents, weights: readonly number[]): Cents[];
/** The VAT inside a price: what is left after its rounded price without VAT. */
export declare function vatIncluded(ttc: Cents, rate: BasisPoints): Cents;
