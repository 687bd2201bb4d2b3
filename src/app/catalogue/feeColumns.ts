import type { Fee } from '../../domain/catalogue/fee';
import { isPerItem } from '../../domain/catalogue/fee';
import type { OfferedProduct } from '../../domain/catalogue/product';
import type { TabId } from '../../tabs/tabs';
import type { LayoutEdit } from '../kernel/ports';
import type { Book } from '../kernel/snapshot';

export type Wanted = readonly [TabId, string];

/**
 * The columns of Paniers that a sale with fees or deposits needs, there before its first order: a
 * formula names only columns that stand.
 */
export function columnsForFees(
  book: Book,
  offer: readonly OfferedProduct[],
  fees: readonly Fee[],
): LayoutEdit[] {
  const wanted: Wanted[] = [];
  const own = fees.filter((fee) => !isPerItem(fee) && fee.bearer === 'buyer');
  const has = (...kinds: readonly Fee['kind'][]): boolean =>
    own.some(({ kind }) => kinds.includes(kind));
  const isDear = offer.some(({ producerPrice, shownPrice }) => producerPrice !== shownPrice);
  if (isDear || has('totalPercent')) wanted.push(['baskets', 'base']);
  if (own.some(({ scope }) => scope === 'category')) wanted.push(['baskets', 'category']);
  if (has('degressive')) wanted.push(['baskets', 'articles']);
  if (has('weight')) wanted.push(['baskets', 'grams']);
  if (offer.some(({ deposit }) => deposit !== undefined))
    wanted.push(['baskets', 'deposit'], ['baskets', 'returned']);
  if (own.length > 0) wanted.push(['orders', 'fees']);
  return columnsToAdd(book, wanted);
}

/** Those that do not stand yet, at the right end of their tabs. */
export function columnsToAdd(book: Book, wanted: readonly Wanted[]): LayoutEdit[] {
  const taken = new Map<TabId, number>();
  return wanted.flatMap(([tab, column]): LayoutEdit[] => {
    if (!book.has(tab) || (book.anyTab(tab).columns as ReadonlyMap<string, number>).has(column))
      return [];
    const { sheet, width } = book.anyTab(tab);
    const index = taken.get(tab) ?? width;
    taken.set(tab, index + 1);
    const { sheetId, headerRow: row } = sheet;
    return [{ kind: 'addColumn', tab, sheetId, row, column, index }];
  });
}
