import { isBroken } from '../words/bounds';
import type { Item } from './headings';

const isBrokenItem = ({ heading }: Item): boolean => heading !== undefined && isBroken(heading);
const isProduct = (item: Item | undefined): boolean =>
  item !== undefined && item.heading === undefined;
const isNext = (above: Item | undefined, below: Item | undefined): boolean =>
  above !== undefined && below !== undefined && above.line === below.line - 1;

/**
 * Lines of « #REF! » that were products: they stand right between two, in a list whose headings stand
 * apart. Any other may have been a heading, and what follows hangs on it.
 */
export function brokenProducts(items: readonly Item[]): ReadonlySet<Item> {
  const found = new Set<Item>();
  let run: Item[] = [];
  let isRun = true;
  let above: Item | undefined;
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    if (isBrokenItem(item)) {
      if (run.length === 0) above = before;
      run.push(item);
      isRun &&= run.length === 1 || isNext(before, item);
      continue;
    }
    const isBetween =
      isRun && isProduct(above) && isProduct(item) && isNext(above, run[0]) && isNext(before, item);
    if (isBetween) for (const one of run) found.add(one);
    // « Légumes » right between two products: here a heading stands so.
    const isInLine =
      !isProduct(item) &&
      isProduct(before) &&
      isNext(before, item) &&
      isProduct(items[at + 1]) &&
      isNext(item, items[at + 1]);
    if (isInLine) return new Set();
    run = [];
    isRun = true;
    above = undefined;
  }
  return found;
}
