import { areAccountsDone, areOrdersOpen, wasCalledOff } from '../../domain/sale/transitions';
import type { Problem } from '../../domain/values/problem';
import type { Reads } from '../kernel/reads';
import { offeredOf } from '../records/offer';
import { contactOf, producerContacts } from '../records/producerContacts';
import { saleOf } from '../records/sale';

/**
 * Who sells in this sale under a name that Producteurs has no more, renamed or deleted: nobody can be
 * told what to bring, or be paid (docs/rules.md O40).
 */
export function goneSellers(snapshot: Reads<'producers' | 'sales' | 'offer'>): Problem[] {
  const { producers, offer } = snapshot.tabs;
  const state = saleOf(snapshot)?.state;
  if (!state || areAccountsDone(state) || wasCalledOff(state) || !producers.stands) return [];
  const contacts = producerContacts(snapshot);
  const served = new Map(offer.rows.map(({ at, values }) => [at, values.served ?? 0]));
  const gone = new Map<string, Problem>();
  for (const { producer, row } of offeredOf(offer)) {
    const sells = areOrdersOpen(state) || (served.get(row) ?? 0) > 0;
    if (producer === '' || !sells || gone.has(producer) || contactOf(contacts, producer)) continue;
    const place = { tab: 'offer', row: row + 1, column: 'producer' } as const;
    gone.set(producer, { code: 'sellerGone', ...place, read: producer });
  }
  return [...gone.values()];
}
