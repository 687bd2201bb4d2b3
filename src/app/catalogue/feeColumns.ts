import { type Fee, isFeeOnWeight, isPerItem } from '../../domain/catalogue/fee';
import { type OfferedProduct, pricedPer } from '../../domain/catalogue/product';
import { isPricedByMeasure } from '../../domain/catalogue/saleKind';
import { columnsToAdd, type Wanted } from '../kernel/arranged';
import type { ReadsHead } from '../kernel/reads';
import type { LayoutEdit } from '../kernel/services/layoutEdit';

/**
 * The columns of Paniers that a sale with fees, deposits or something to weigh needs, there before its first order: a
 * formula names only columns that stand.
 */
export function columnsForFees(
  snapshot: ReadsHead<'baskets' | 'orders' | 'producerSplit'>,
  offer: readonly OfferedProduct[],
  fees: readonly Fee[],
): LayoutEdit[] {
  const wanted: Wanted<'baskets' | 'orders' | 'producerSplit'>[] = [];
  // What a price is for stands beside it where that is no piece (docs/rules.md C26).
  if (offer.some((product) => pricedPer(product) !== undefined))
    wanted.push(['baskets', 'priceIn'], ['producerSplit', 'priceIn']);
  const own = fees.filter((fee) => !isPerItem(fee) && fee.bearer === 'buyer');
  // A fee that comes to nothing of what is sold now comes to something once a price changes.
  const isInPrices = fees.some((fee) => isPerItem(fee) && fee.bearer === 'buyer');
  if (isInPrices || own.some(({ kind }) => kind === 'totalPercent'))
    wanted.push(['baskets', 'base']);
  if (offer.some(({ deposit }) => deposit !== undefined))
    wanted.push(['baskets', 'deposit'], ['baskets', 'returned']);
  const isWeighed = offer.some(isPricedByMeasure);
  if (isWeighed) wanted.push(['baskets', 'weighing']);
  if (isWeighed || isFeeOnWeight(fees)) wanted.push(['baskets', 'weight']);
  // A threshold counts before cases (docs/rules.md G4).
  if (fees.some(({ kind }) => kind === 'threshold') && offer.some(({ cases }) => cases))
    wanted.push(['baskets', 'queued']);
  if (own.length > 0) wanted.push(['orders', 'fees']);
  return columnsToAdd(snapshot, wanted);
}
