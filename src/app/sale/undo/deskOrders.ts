import type { RowToWrite } from '../../../tabs/engine/edit';
import type { ordersTab } from '../../../tabs/orders';
import type { Reads } from '../../kernel/reads';
import type { OrderRow } from '../../records/orderRows';

/** Orders before and after a step back. */
interface Orders {
  readonly orders: readonly OrderRow[];
  readonly ordersBack: readonly OrderRow[];
}

/** What the desk took since: nothing reads it anew, as the form's answers are. */
function takenSince({ orders, ordersBack }: Orders): OrderRow[] {
  const known = new Set(ordersBack.map(({ number }) => number));
  return orders.filter(({ number, source }) => source === 'desk' && !known.has(number));
}

/** Whoever has another order or answer, which counts in place of it. */
function othersOf({ orders, ordersBack }: Orders): ReadonlySet<string> {
  const known = new Set(ordersBack.map(({ number }) => number));
  const sent = orders.filter(({ number, source }) => source !== 'desk' && !known.has(number));
  return new Set([...ordersBack, ...sent].map(({ email }) => email));
}

/** Orders of people who have none once that is undone. */
export function undoneOrders(both: Orders): OrderRow[] {
  const others = othersOf(both);
  return takenSince(both).filter(({ email, state }) => state === 'accepted' && !others.has(email));
}

/**
 * Such rows stay in Commandes, as people were told of them: numbers and baskets are never given again, and
 * an order that nothing is left of is « annulée » (docs/rules.md E47).
 */
export function rowsThatStay(
  { tabs }: Reads<'orders'>,
  both: Orders,
): RowToWrite<typeof ordersTab>[] {
  const since = new Set(takenSince(both).map(({ number }) => number));
  const others = othersOf(both);
  return tabs.orders.rows.flatMap(({ values }) => {
    const { number, email } = values;
    if (number === null || !since.has(number)) return [];
    const row = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    // Nothing of it holds, and it comes after nothing.
    if (others.has(email ?? '')) return { ...row, number, state: 'replaced' };
    if (values.state !== 'accepted') return { ...row, number };
    return { ...row, number, state: 'cancelled', amount: null };
  });
}
