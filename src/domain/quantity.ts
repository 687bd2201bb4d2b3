export type Unit = 'piece' | 'g' | 'kg' | 'ml' | 'cl' | 'L';

/** What a packaging holds, in whole pieces, grams or millilitres. */
export interface Measure {
  readonly dimension: 'piece' | 'mass' | 'volume';
  readonly amount: number;
}
