import { producersSelling } from '../../domain/accounting/documentSellers';
import { isMandatedOn, type Mandate } from '../../domain/accounting/mandate';
import type { BasketLine } from '../../domain/baskets/basket';
import type { Problem } from '../../domain/values/problem';
import { localTime } from '../../domain/values/time';
import { mandateTyped } from '../../tabs/accounting';
import type { Reads } from '../kernel/reads';
import type { Offered } from '../records/offer';
import type { Sale } from '../records/sale';

export const mandatesIn = ({ tabs, place }: Reads<'mandates'>): Mandate[] =>
  tabs.mandates.rows.map(({ values }) => mandateTyped(values, place.zone));

/** Whether a producer had given one on the day of a sale; in other modes nobody needs any. */
export function mandateFinder(
  snapshot: Reads<'mandates'>,
  { pickupStart }: Pick<Sale, 'pickupStart'>,
): (producer: string) => boolean {
  if (snapshot.settings.mode !== 'mandate') return () => true;
  const mandates = mandatesIn(snapshot);
  const { day } = localTime(pickupStart, snapshot.place.zone);
  return (producer) => isMandatedOn(mandates, producer, day);
}

/** Who sold in *mandat* without one; where the register is not kept nothing is told. */
export function mandateProblems(
  snapshot: Reads<'mandates'>,
  sale: Sale,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): Problem[] {
  if (!snapshot.tabs.mandates.stands) return [];
  const isMandated = mandateFinder(snapshot, sale);
  return producersSelling(lines, offered)
    .filter((name) => !isMandated(name))
    .map((read) => ({ code: 'noMandate', tab: 'mandates', read }));
}
