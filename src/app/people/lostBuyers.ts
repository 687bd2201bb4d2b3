import { isReachable } from '../../domain/orders/order';
import { isInPreparation } from '../../domain/sale/transitions';
import type { buyersTab } from '../../tabs/buyers';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { Reads } from '../kernel/reads';
import { type OrderRow, ordersOf } from '../records/orderRows';
import { salesOf } from '../records/sale';

type ReadsBuyers = Reads<'buyers' | 'orders' | 'sales'>;

/** Who ordered in the sale, by their last answer, and has no row. */
function unknownBuyers({ tabs }: ReadsBuyers): { missing: OrderRow[]; all: number } {
  const held = ordersOf(tabs.orders).rows.filter(({ state, email }) => {
    return state === 'accepted' && isReachable(email);
  });
  const known = new Set(tabs.buyers.rows.map(({ key }) => key));
  return { missing: held.filter(({ email }) => !known.has(email)), all: held.length };
}

/**
 * Acheteurs is gone, or most of who ordered is: each answer adds its own buyer again. One row that
 * somebody deletes is their word (docs/rules.md M30).
 */
export function areBuyersLost(snapshot: ReadsBuyers): boolean {
  const { missing, all } = unknownBuyers(snapshot);
  if (missing.length > 1 && 2 * missing.length > all) return true;
  const hasOpened = salesOf(snapshot.tabs.sales).some(({ state }) => !isInPreparation(state));
  return hasOpened && !snapshot.tabs.buyers.stands;
}

/** As Commandes knows them; that they are subscribed nothing says any more. */
export function restoredBuyers(snapshot: ReadsBuyers): RowToWrite<typeof buyersTab>[] {
  if (!areBuyersLost(snapshot)) return [];
  return unknownBuyers(snapshot).missing.map(({ email, name, phone, time }) => ({
    email,
    ...(name === '' ? {} : { name }),
    ...(phone ? { phone } : {}),
    subscribed: 'no',
    lastOrder: time,
  }));
}
