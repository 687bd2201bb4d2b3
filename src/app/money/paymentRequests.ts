import { carriedOn } from '../../domain/money/reminding';
import { mailKey } from '../../domain/outbox/mailKey';
import { sum } from '../../domain/values/money';
import { paymentRequest } from '../../text/mails/buyerMails';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { keyIn, versionsOf } from '../outbox/versions';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import type { ReadsOutbox } from '../records/outboxRows';
import type { PricedOrder } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import type { SaleContext } from '../records/saleContext';
import { duesIn, type Money } from './moneyNow';
import { asksAt, paymentDetails } from './paymentDetails';

/** What each buyer still has to pay once orders are closed; told anew only when that changed. */
export function paymentRequests(
  context: SaleContext<Reads<'producers' | 'templates'> & ReadsOutbox>,
  money: Money,
  orders: readonly PricedOrder[],
): QueuedMail[] {
  const { snapshot, sale } = context;
  const write = writerFor(snapshot);
  if (asksAt(snapshot, context.products.values()) !== 'closing') return [];
  const versionsFor = versionsOf(snapshot, sale.number, 'payment');
  const held = new Map(orders.map((order) => [order.basket, order]));
  const dues = duesIn(money);
  const open = dues.filter((due) => due.sale === sale.number && due.remaining > 0);
  return [...new Set(open.map(({ basket }) => basket))].flatMap((basket): QueuedMail[] => {
    const order = held.get(basket);
    const own = open.filter((due) => due.basket === basket);
    if (!order) return [];
    const left = sum(own.map(({ remaining }) => remaining));
    const payment = paymentDetails(
      snapshot,
      own.map((due) => ({ ...due, amount: due.remaining })),
      sum(own.map(({ due, remaining }) => (due - remaining) as typeof left)),
      carriedOn(snapshot.settings, dues, sale.number, order.email),
    );
    const details = buyerOrder(
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
        key: mailKey(
          keyIn(
            versionsFor(order.email, String(basket)),
            { kind: 'payment', sale: sale.number, recipient: order.email },
            { what: String(basket), content: String(left) },
          ),
        ),
        mail: paymentRequest({ ...details, payment }, write),
      },
    ];
  });
}
