/** Numbers that were given under a name, in its series. */
export interface GivenNumbers {
  first: number;
  last: number;
}

/** Nobody reads a longer list. */
const MOST = 20;

/** Numbers that no row of a series has any more, though a later one, or they themselves, were given. */
export function lostNumbers(
  rows: Iterable<readonly [series: string, number: number | null]>,
  given: ReadonlyMap<string, GivenNumbers> = new Map(),
) {
  const known = new Map([...given.keys()].map((series) => [series, new Set<number>()]));
  for (const [series, number] of rows)
    if (number !== null) known.set(series, (known.get(series) ?? new Set()).add(number));
  const lost: { readonly series: string; readonly number: number }[] = [];
  for (const [series, numbers] of known) {
    let { first, last } = given.get(series) ?? { first: Number.POSITIVE_INFINITY, last: 0 };
    for (const number of numbers) {
      first = Math.min(first, number);
      last = Math.max(last, number);
    }
    for (let number = first; number <= last; number++)
      if (!numbers.has(number)) lost.push({ series, number });
  }
  return lost.slice(0, MOST);
}

export function give(numbers: Map<string, GivenNumbers>, seller: string, number: number): void {
  const before = numbers.get(seller);
  numbers.set(seller, {
    first: Math.min(before?.first ?? number, number),
    last: Math.max(before?.last ?? 0, number),
  });
}

export const countOf = (numbers: ReadonlyMap<string, GivenNumbers>): number =>
  [...numbers.values()].reduce((all, { first, last }) => all + last - first + 1, 0);
