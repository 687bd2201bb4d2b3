/** So many portions of one size. */
export interface Portion {
  readonly quantity: number;
  readonly count: number;
}

/** How many baskets get which quantity, the largest first: « 4 × 2 kg, 2 × 1,5 kg ». */
export function portionsOf(quantities: readonly number[]): Portion[] {
  const counts = new Map<number, number>();
  for (const quantity of quantities)
    if (quantity > 0) counts.set(quantity, (counts.get(quantity) ?? 0) + 1);
  return [...counts]
    .map(([quantity, count]) => ({ quantity, count }))
    .sort((a, b) => b.quantity - a.quantity);
}
