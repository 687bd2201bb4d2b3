import { sum } from '../../domain/values/money';
import { paymentRequest } from '../../text/mails/buyerMails';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { keyIn, threadsOf } from '../outbox/versions';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { ReadsOutbox } from '../records/outboxRows';
import { mailKey, type QueuedMail } from '../records/queuedMail';
import type { SaleContext } from '../records/saleContext';
import { duesIn, type Money } from './moneyNow';
import { asksAt, paymentFacts } from './paymentDetails';

/** What each buyer still has to pay once orders are closed; told anew only when that changed. */
export function paymentRequests(
  context: SaleContext<Reads<'producers' | 'templates'> & ReadsOutbox>,
  money: Money,
  orders: readonly OrderRow[],
): QueuedMail[] {
  const { snapshot, sale } = context;
  const write = writerFor(snapshot);
  if (asksAt(snapshot, context.products.values()) !== 'closing') return [];
  const threadOf = threadsOf(snapshot, sale.number, 'payment');
  const held = new Map(heldOrders(orders).map((order) => [order.basket, order]));
  const open = duesIn(money).filter((due) => due.sale === sale.number && due.remaining > 0);
  return [...new Set(open.map(({ basket }) => basket))].flatMap((basket): QueuedMail[] => {
    const order = held.get(basket);
    const own = open.filter((due) => due.basket === basket);
    if (!order) return [];
    const left = sum(own.map(({ remaining }) => remaining));
    const begin = mailKey('payment', sale.number, order.email, `${basket}.`);
    const payment = paymentFacts(
      snapshot,
      own.map((due) => ({ ...due, amount: due.remaining })),
      sum(own.map(({ due, remaining }) => (due - remaining) as typeof left)),
    );
    const facts = buyerOrder(
      occasionOf(snapshot, sale),
      order,
      money.nameOf(order.email),
      context,
      undefined,
    );
    return [
      {
        kind: 'payment',
        recipient: order.email,
        dueAt: snapshot.now,
        key: keyIn(threadOf(order.email, String(basket)), begin, String(left)),
        mail: paymentRequest({ ...facts, payment }, write),
      },
    ];
  });
}
