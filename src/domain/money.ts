/** Whole cents of a euro; never a fraction. */
export type Cents = number & { readonly __unit: 'cents' };

/** Hundredths of a percent: 550 is 5.5 %. */
export type BasisPoints = number & { readonly __unit: 'basisPoints' };
