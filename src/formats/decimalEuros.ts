/** `910.35`, of a sum in cents that is none below zero. */
export const decimalEuros = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
