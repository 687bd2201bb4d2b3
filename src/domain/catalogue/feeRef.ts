/** What stands for a fee where a product has its reference: marked as no reference is that people give. */
const MARK = '€ ';

/** In Paniers, by its place among the fees of its sale, from one: people may rename it. */
export const placedFeeRef = (index: number): string => `${MARK}${index + 1}`;
export const isPlacedFeeRef = (ref: string | null): boolean =>
  ref?.startsWith(MARK) === true && /^\d+$/.test(ref.slice(MARK.length));

/** In what is told or numbered for good, by its name: there is no list that it has a place in. */
export const namedFeeRef = (name: string): string => `${MARK}${name}`;
export const isNamedFeeRef = (ref: string): boolean => ref.startsWith(MARK);
