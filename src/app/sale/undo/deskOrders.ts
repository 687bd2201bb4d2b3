import type { RowToWrite } from '../../../tabs/engine/edit';
import type { ordersTab } from '../../../tabs/orders';
import type { Reads } from '../../kernel/reads';
import { orderCells } from '../../orders/orderTable';
import { isLateOrder, type OrderRow } from '../../records/orderRows';
import type { SaleContext } from '../../records/saleContext';

/** Orders before and after a step back. */
interface Orders {
  readonly orders: readonly OrderRow[];
  readonly ordersBack: readonly OrderRow[];
}

const isBack = ({ ordersBack }: Orders): ((number: number) => boolean) => {
  const known = new Set(ordersBack.map(({ number }) => number));
  return (number) => known.has(number);
};

/** What the desk took since: nothing reads it anew, as the form's answers are. */
function takenSince(both: Orders): OrderRow[] {
  const known = isBack(both);
  return both.orders.filter(({ number, source }) => source === 'desk' && !known(number));
}

/** Whoever has an order that stands again, or an answer that is read anew, which counts in place of it. */
function othersOf(both: Orders): ReadonlySet<string> {
  const known = isBack(both);
  const sent = both.orders.filter((row) => row.source !== 'desk' && !known(row.number));
  return new Set(
    [
      ...both.ordersBack.filter(({ state }) => state === 'accepted'),
      // Of one that was not taken they were told so, and are told nothing more.
      ...sent.filter((row) => !isLateOrder(row) && row.state !== 'toFix'),
    ].map(({ email }) => email),
  );
}

/** With what it held, where it fell with the whole sale since, which comes back without it. */
function asTaken(row: OrderRow): OrderRow {
  const isOff = row.lines.some(({ reason }) => reason?.code === 'calledOff');
  if (row.state !== 'cancelled' || !isOff) return row;
  const lines = row.lines.map((line) =>
    line.reason?.code === 'calledOff'
      ? { ref: line.ref, asked: line.asked, served: line.asked }
      : line,
  );
  return { ...row, state: 'accepted', lines };
}

/** Orders of people who have none once that is undone. */
export function undoneOrders(both: Orders): OrderRow[] {
  const others = othersOf(both);
  return takenSince(both)
    .map(asTaken)
    .filter(({ email, state }) => state === 'accepted' && !others.has(email));
}

/**
 * Such rows stay in Commandes, as people were told of them: numbers and baskets are never given again, and
 * an order that nothing is left of is « annulée » (docs/rules.md E47).
 */
export function rowsThatStay(
  context: SaleContext<Reads<'orders'>>,
  both: Orders,
): RowToWrite<typeof ordersTab>[] {
  const since = new Map(takenSince(both).map((row) => [row.number, asTaken(row)]));
  const others = othersOf(both);
  return context.snapshot.tabs.orders.rows.flatMap(({ values }) => {
    const { number, email } = values;
    const taken = since.get(number ?? 0);
    if (number === null || !taken) return [];
    const row = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    // Nothing of it holds, and it comes after nothing.
    if (others.has(email ?? '')) return { ...row, number, state: 'replaced' };
    if (taken.state !== 'accepted') return { ...row, number };
    const fell = { ...taken, state: 'cancelled', amount: null, fees: null } as const;
    return { ...row, ...orderCells(fell, context) };
  });
}
