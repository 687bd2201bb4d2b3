/** Whole cents: rounding and sharing (docs/rules.md V1, V2, V4). */

/** Half away from zero. */
export function rounded(numerator: number, denominator: number): number {
  const whole = Math.trunc(numerator / denominator);
  const rest = Math.abs(numerator - whole * denominator);
  return rest * 2 >= denominator ? whole + Math.sign(numerator) : whole;
}

/** A rate is in hundredths of a percent. */
export const percentOf = (amount: number, rate: number): number => rounded(amount * rate, 10_000);

export const sum = (amounts: Iterable<number>): number => {
  let all = 0;
  for (const amount of amounts) all += amount;
  return all;
};

/** Cut to whole units; those left go to the largest remainders, the first of equals first. */
export function shared(total: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  if (all === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => total * weight);
  const parts = exact.map((one) => Math.trunc(one / all));
  const order = exact
    .map((one, index) => ({ index, rest: Math.abs(one % all) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = total - sum(parts);
  for (const { index } of order) {
    if (left === 0) break;
    parts[index] = (parts[index] as number) + Math.sign(left);
    left -= Math.sign(left);
  }
  return parts;
}

/** Sums a key each; what comes to nothing is left out of what is compared. */
export class Sums<K> {
  private readonly sums = new Map<K, number>();

  constructor(entries: Iterable<readonly [K, number]> = []) {
    for (const [key, amount] of entries) this.add(key, amount);
  }

  add(key: K, amount: number): this {
    this.sums.set(key, this.of(key) + amount);
    return this;
  }

  of(key: K): number {
    return this.sums.get(key) ?? 0;
  }

  keys(): K[] {
    return [...this.sums.keys()];
  }

  entries(): [K, number][] {
    return [...this.sums];
  }

  total(): number {
    return sum(this.sums.values());
  }
}
