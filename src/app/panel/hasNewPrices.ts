import { refusedIn } from '../../domain/sale/acts';
import type { Reads, ReadsColumns } from '../kernel/reads';
import { offeredOf } from '../records/offer';
import type { Sale } from '../records/sale';

/** Some prices of Produits are no longer those that the sale froze. */
export function hasNewPrices(
  snapshot: ReadsColumns<'products', 'ref' | 'price'>,
  sale: Sale | null,
  offer: Reads<'offer'>['tabs']['offer'],
): boolean {
  if (!sale || refusedIn(sale.state, 'reprice')) return false;
  const present = new Map(offeredOf(offer).map((one) => [one.ref, one]));
  return snapshot.tabs.products.rows.some(({ values: { ref, price } }) => {
    const sold = present.get(ref ?? '');
    return sold !== undefined && price !== null && price !== sold.producerPrice;
  });
}
