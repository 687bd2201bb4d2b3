import { settledQuantity } from '../../domain/baskets/basket';
import type { HeldOrder } from '../../domain/orders/allocation';
import { mailKey } from '../../domain/outbox/mailKey';
import { reminderDue } from '../../domain/settings/proposedDates';
import { fingerprint } from '../../domain/values/fingerprint';
import { pickupReminder } from '../../text/mails/buyerMails';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { isStopped, isWithdrawn, keyIn, leftIn, versionsOf } from '../outbox/versions';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import { heldOrders, type OrderRow } from '../records/orderRows';
import { isWaiting, type ReadsOutbox } from '../records/outboxRows';
import type { PricedOrder } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import type { SaleContext } from '../records/saleContext';

export const activeOrders = (orders: readonly OrderRow[]): HeldOrder[] =>
  heldOrders(orders)
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => a.basket - b.basket);

export function namesOf(orders: readonly OrderRow[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { email, name, state } of orders) if (state === 'accepted') names.set(email, name);
  return names;
}

/**
 * To everybody with something to collect, on the eve. One that waits is told as the order is now, one
 * that left stays the only one.
 */
export function reminders(
  context: SaleContext<Reads<'templates'> & ReadsOutbox>,
  orders: readonly OrderRow[],
  priced: readonly PricedOrder[],
  /** Baskets whose demand for payment says the same. */
  reminded: ReadonlySet<number>,
): QueuedMail[] {
  const { snapshot, sale } = context;
  const write = writerFor(snapshot);
  const { reminderAt } = snapshot.settings;
  if (reminderAt === null || snapshot.now >= sale.pickupEnd) return [];
  const occasion = occasionOf(snapshot, sale);
  const dueAt = reminderDue(sale.pickupStart, snapshot.now, reminderAt, snapshot.place.zone);
  const names = namesOf(orders);
  const versionsFor = versionsOf(snapshot, sale.number, 'pickupReminder');
  return priced
    .filter(
      ({ basket, lines }) =>
        !reminded.has(basket) && lines.some((line) => settledQuantity(line) > 0),
    )
    .map((order): QueuedMail => {
      const { email, basket } = order;
      const mail = pickupReminder(
        buyerOrder(occasion, order, names.get(email) ?? '', context, undefined),
        write,
      );
      const versions = versionsFor(email, String(basket));
      const about = { kind: 'pickupReminder', sale: sale.number, recipient: email } as const;
      const series = { what: String(basket), content: fingerprint(mail.text) };
      const last = versions.at(-1);
      const stands = leftIn(versions) ?? (isStopped(last) ? last : undefined);
      const key = stands?.key ?? mailKey(keyIn(versions, about, series));
      return { kind: 'pickupReminder', recipient: email, dueAt, key, mail };
    });
}

/** Those that wait still, or were taken back by the program, as the baskets stand now. */
export function remindersNow(
  context: SaleContext<Reads<'templates'> & ReadsOutbox>,
  orders: readonly OrderRow[],
  settled: readonly PricedOrder[],
  reminded: ReadonlySet<number>,
): QueuedMail[] {
  const { snapshot, sale } = context;
  const versionsFor = versionsOf(snapshot, sale.number, 'pickupReminder');
  const open = settled.filter(({ email, basket }) => {
    const last = versionsFor(email, String(basket)).at(-1);
    return isWithdrawn(last) || isWaiting(last?.values.state ?? null);
  });
  return reminders(context, orders, open, reminded);
}
