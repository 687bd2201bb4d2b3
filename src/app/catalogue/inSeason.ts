import type { Product } from '../../domain/catalogue/product';
import { localTime } from '../../domain/values/time';
import { monthsIn } from '../../tabs/telling/season';
import type { Reads } from '../kernel/reads';
import type { Sale } from '../records/sale';

/** Whether a product says the month of a sale's pick-up. */
export function inSeasonAt(
  { place }: { readonly place: Pick<Reads['place'], 'zone'> },
  { pickupStart }: Pick<Sale, 'pickupStart'>,
): (product: Product) => boolean {
  const month = Number(localTime(pickupStart, place.zone).day.slice(5, 7));
  return ({ details }) => monthsIn(details?.season ?? '')?.has(month) === true;
}
