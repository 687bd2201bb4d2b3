import { familyOf } from '../../domain/catalogue/product';
import type { HeldOrder, ServedLine } from '../../domain/orders/allocation';
import { fallAgain, fallBelow } from '../../domain/orders/minimum';
import { mailKey } from '../../domain/outbox/mailKey';
import { cancellation, change } from '../../text/mails/buyerMails';
import { minimumsOf } from '../baskets/askedMinimums';
import type { RowsOf } from '../kernel/plan';
import type { Reads, ReadsHead } from '../kernel/reads';
import { paymentsAsked, type ReadsToPay } from '../money/paymentDetails';
import { writerFor } from '../outbox/mailWords';
import { shownQuantity } from '../records/offer';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import { heldOrders, type OrderRow } from '../records/orderRows';
import { type PricedOrder, pricedOrder } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import type { SaleContext } from '../records/saleContext';
import { changedOrder, orderCells } from './orderTable';
import type { Taken } from './takeAnswers';

/** What minimums take out when orders close, told to each buyer; what they free is left over. */
export function withMinimums(
  context: SaleContext<Reads<'templates'> & ReadsToPay & ReadsHead<'orders'>>,
  taken: Taken,
  isClosing: boolean,
): Taken {
  const held = heldOrders(taken.orders).filter(({ lines }) => lines.length > 0);
  const fallen = isClosing
    ? fallBelow(held, context.products, minimumsOf(context))
    : fallAgain(held, leftByClosing(taken.orders), context.products, minimumsOf(context));
  if (fallen.length === 0) return taken;
  const byEmail = new Map(fallen.map((order) => [order.email, pricedOrder(order, context)]));
  const changed = new Map<number, OrderRow>();
  for (const row of taken.orders) {
    const order = row.state === 'accepted' ? byEmail.get(row.email) : undefined;
    if (order) changed.set(row.number, changedOrder(row, order));
  }
  return {
    ...taken,
    orders: taken.orders.map((row) => changed.get(row.number) ?? row),
    rows: {
      ...taken.rows,
      orders: merged(taken.rows.orders, [...changed.values()], context),
      offer: freed(context, taken, held, byEmail),
    },
    mails: [...taken.mails, ...mailsOf(context, [...changed.values()], byEmail)],
  };
}

/** What each address had when orders closed: later answers stand in the order's place only if ticked. */
function leftByClosing(orders: readonly OrderRow[]): ServedLine[] {
  const inTime = orders.filter(
    ({ state, serveAnyway }) => state !== 'late' && state !== 'toFix' && !serveAnyway,
  );
  return [...new Map(inTime.map(({ email, lines }) => [email, lines])).values()].flat();
}

type OrderRows = RowsOf<'orders'>;

function merged(
  rows: OrderRows = [],
  changed: readonly OrderRow[],
  context: SaleContext<ReadsHead<'orders'>>,
): OrderRows {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const row of changed)
    byNumber.set(row.number, { ...byNumber.get(row.number), ...orderCells(row, context) });
  return [...byNumber.values()];
}

const servedIn = (orders: Iterable<HeldOrder>): Map<string, number> => {
  const served = new Map<string, number>();
  for (const { lines } of orders)
    for (const line of lines) served.set(line.ref, (served.get(line.ref) ?? 0) + line.served);
  return served;
};

function freed(
  { products }: SaleContext,
  { rows }: Taken,
  held: readonly HeldOrder[],
  byEmail: ReadonlyMap<string, HeldOrder>,
): RowsOf<'offer'> {
  const before = servedIn(held);
  const after = servedIn(held.map((order) => byEmail.get(order.email) ?? order));
  const ofFamily = new Map<string, number>();
  const touched = new Set<string>();
  for (const product of products.values()) {
    const [family, served] = [familyOf(product), after.get(product.ref) ?? 0];
    ofFamily.set(family, (ofFamily.get(family) ?? 0) + served);
    if (served !== (before.get(product.ref) ?? 0)) touched.add(family);
  }
  return (rows.offer ?? []).map((row) => {
    const product = products.get(String(row.ref));
    if (!product || !touched.has(familyOf(product))) return row;
    const served = shownQuantity(product, after.get(product.ref) ?? 0);
    if (product.stock === undefined) return { ...row, served };
    // People may have lowered the stock below what was served.
    const left = Math.max(0, product.stock - (ofFamily.get(familyOf(product)) ?? 0));
    return { ...row, served, left: shownQuantity(product, left) };
  });
}

function mailsOf(
  context: SaleContext<Reads<'templates'> & ReadsToPay>,
  changed: readonly OrderRow[],
  byEmail: ReadonlyMap<string, PricedOrder>,
): QueuedMail[] {
  const { snapshot, sale } = context;
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  // Whoever was asked in the confirmation is told what is left to pay.
  const paymentOf = paymentsAsked(context);
  return changed.flatMap((row): QueuedMail[] => {
    const order = byEmail.get(row.email);
    if (!order) return [];
    const details = buyerOrder(occasion, order, row.name, context, undefined);
    const kind = row.state === 'cancelled' ? 'cancellation' : 'change';
    const payment = paymentOf?.(order, row.name);
    const mail =
      kind === 'change'
        ? change({ ...details, ...(payment ? { payment } : {}), isDecided: true }, write)
        : cancellation(
            {
              ...occasion,
              name: row.name,
              cancelled: { basket: order.basket, minimum: snapshot.settings.basketMinimum },
            },
            write,
          );
    const key = mailKey({
      kind,
      sale: sale.number,
      recipient: row.email,
      version: `${row.number}-minimum`,
    });
    return [{ kind, recipient: row.email, dueAt: snapshot.now, key, mail }];
  });
}
