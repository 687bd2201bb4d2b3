import { settledQuantity } from '../../domain/baskets/basket';
import type { HeldOrder } from '../../domain/orders/allocation';
import { reminderDue } from '../../domain/settings/proposedDates';
import { pickupReminder } from '../../text/mails/buyerMails';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import type { Intent } from '../outbox/telling';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { PricedOrder, SaleContext } from '../records/saleContext';

const _activeOrders = (orders: readonly OrderRow[]): HeldOrder[] =>
  heldOrders(orders)
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => a.basket - b.basket);

function namesOf(orders: readonly OrderRow[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { email, name, state } of orders) if (state === 'accepted') names.set(email, name);
  return names;
}

/** To everybody with something to collect, once, on the eve: as the basket stands when it leaves (docs/rules.md E7). */
export function reminders(
  context: SaleContext<Reads<'templates'>>,
  orders: readonly OrderRow[],
  priced: readonly PricedOrder[],
  /** Baskets whose demand for payment says the same. */
  reminded: ReadonlySet<number>,
): Intent[] {
  const { snapshot, sale } = context;
  const write = writerFor(snapshot);
  const { reminderAt } = snapshot.settings;
  if (reminderAt === null || snapshot.now >= sale.pickupEnd) return [];
  const occasion = occasionOf(snapshot, sale);
  const dueAt = reminderDue(sale.pickupStart, snapshot.now, reminderAt, snapshot.place.zone);
  const names = namesOf(orders);
  return priced
    .filter(
      ({ basket, lines }) =>
        !reminded.has(basket) && lines.some((line) => settledQuantity(line) > 0),
    )
    .map((order): Intent => {
      const { email, basket } = order;
      const details = buyerOrder(occasion, order, names.get(email) ?? '', context, undefined);
      return {
        ...{ kind: 'pickupReminder', recipient: email, about: String(basket), dueAt },
        write: () => ({ mail: pickupReminder(details, write) }),
      };
    });
}
