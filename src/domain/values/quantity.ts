export type Unit = 'piece' | 'g' | 'kg' | 'ml' | 'cl' | 'L';

/** What a packaging holds, in whole pieces, grams or millilitres. */
export interface Measure {
  readonly dimension: 'piece' | 'mass' | 'volume';
  readonly amount: number;
}

export type LargeUnit = 'piece' | 'kg' | 'L';

const UNITS = {
  piece: { dimension: 'piece', size: 1 },
  g: { dimension: 'mass', size: 1 },
  kg: { dimension: 'mass', size: 1000 },
  ml: { dimension: 'volume', size: 1 },
  cl: { dimension: 'volume', size: 10 },
  L: { dimension: 'volume', size: 1000 },
} as const;

/** Undefined unless it makes a whole, positive number of pieces, grams or millilitres. */
export function measureOf(value: number, unit: Unit): Measure | undefined {
  const { dimension, size } = UNITS[unit];
  const amount = Math.round(value * size);
  // 1.001 × 1000 is not 1001 in floats; 1001 / 1000 is the same float as 1.001.
  const isWhole = Number.isSafeInteger(amount) && amount / size === value;
  return isWhole && amount > 0 ? { dimension, amount } : undefined;
}

export function times(measure: Measure, count: number): Measure {
  return { dimension: measure.dimension, amount: measure.amount * count };
}

export function inLargeUnit(measure: Measure): { value: number; unit: LargeUnit } {
  const { dimension, amount } = measure;
  if (dimension === 'piece') return { value: amount, unit: 'piece' };
  return { value: amount / 1000, unit: dimension === 'mass' ? 'kg' : 'L' };
}
