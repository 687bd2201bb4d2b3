const MOST_STEPS = 200_000;

/**
 * The one way to make a total out of some of these amounts, all positive; undefined where there is
 * none, more than one, or too many to look at.
 */
export function uniqueSubset(
  amounts: readonly number[],
  total: number,
  count?: number,
): number[] | undefined {
  const found: number[][] = [];
  let steps = 0;
  const rest = amounts.map((_, at) => amounts.slice(at).reduce((all, one) => all + one, 0));
  const search = (at: number, left: number, taken: readonly number[]): void => {
    steps += 1;
    if (found.length > 1 || steps > MOST_STEPS) return;
    if (left === 0 && (count === undefined || taken.length === count)) {
      found.push([...taken]);
      return;
    }
    if (at === amounts.length || left <= 0 || (rest[at] ?? 0) < left) return;
    if (count !== undefined && taken.length >= count) return;
    search(at + 1, left - (amounts[at] ?? 0), [...taken, at]);
    search(at + 1, left, taken);
  };
  search(0, total, []);
  return found.length === 1 && steps <= MOST_STEPS ? found[0] : undefined;
}
