/** Nobody reads a longer list. */
const MOST = 20;

/** Numbers that no row of a series has any more, though a later one was given. */
export function lostNumbers(rows: Iterable<readonly [series: string, number: number | null]>) {
  const known = new Map<string, Set<number>>();
  for (const [series, number] of rows)
    if (number !== null) known.set(series, (known.get(series) ?? new Set()).add(number));
  const lost: { readonly series: string; readonly number: number }[] = [];
  for (const [series, numbers] of known) {
    let [first, last] = [Number.POSITIVE_INFINITY, 0];
    for (const number of numbers) {
      first = Math.min(first, number);
      last = Math.max(last, number);
    }
    for (let number = first; number < last; number++)
      if (!numbers.has(number)) lost.push({ series, number });
  }
  return lost.slice(0, MOST);
}
