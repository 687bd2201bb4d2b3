import { refusedIn } from '../../domain/sale/acts';
import type { Reads, ReadsColumns } from '../kernel/reads';
import { offeredOf, presentOffer } from '../records/offer';
import type { Sale } from '../records/sale';

/** How many prices of Produits are no longer those that the sale froze. */
export function newPrices(
  snapshot: ReadsColumns<'products', 'ref' | 'price'>,
  sale: Sale | null,
  offer: Reads<'offer'>['tabs']['offer'],
): { readonly prices?: number } {
  if (!sale || refusedIn(sale.state, 'reprice')) return {};
  const present = new Map(presentOffer(offeredOf(offer)).map((one) => [one.ref, one]));
  const changed = snapshot.tabs.products.rows.filter(({ values: { ref, price } }) => {
    const sold = present.get(ref ?? '');
    return sold !== undefined && price !== null && price !== sold.producerPrice;
  });
  return changed.length > 0 ? { prices: changed.length } : {};
}
