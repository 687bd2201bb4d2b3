import type { HeldOrder } from '../domain/allocation';
import { pickupReminder } from '../text/mails/buyerMails';
import type { SaleContext } from './decided';
import { buyerOrder, occasionOf } from './facts';
import { mailKey, type QueuedMail } from './mail';
import { heldOrders, type OrderRow } from './orderRows';
import { reminderDue } from './proposal';

export const activeOrders = (orders: readonly OrderRow[]): HeldOrder[] =>
  heldOrders(orders)
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => a.basket - b.basket);

export function namesOf(orders: readonly OrderRow[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { email, name, state } of orders) if (state === 'accepted') names.set(email, name);
  return names;
}

/** To everybody with something to collect, on the eve. */
export function reminders(context: SaleContext, orders: readonly OrderRow[]): QueuedMail[] {
  const { book, sale } = context;
  const { reminderAt } = book.settings;
  if (reminderAt === null || book.now >= sale.pickupEnd) return [];
  const occasion = occasionOf(book, sale);
  const dueAt = reminderDue(sale.pickupStart, book.now, reminderAt, book.place.zone);
  const names = namesOf(orders);
  return activeOrders(orders)
    .filter(({ lines }) => lines.some(({ served }) => served > 0))
    .map((order) => ({
      kind: 'pickupReminder',
      recipient: order.email,
      dueAt,
      key: mailKey('pickupReminder', sale.number, order.email, order.basket),
      mail: pickupReminder(
        buyerOrder(occasion, order, names.get(order.email) ?? '', context, undefined),
        book.write,
      ),
    }));
}
