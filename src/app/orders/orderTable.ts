import { cents, sum } from '../../domain/values/money';
import type { FactRow, RowToWrite } from '../../tabs/engine/edit';
import type { ordersTab } from '../../tabs/orders';
import { labelled, semicolon } from '../../text/values/format';
import { count } from '../../text/values/quantities';
import type { Reads } from '../kernel/reads';
import {
  type Answer,
  encodeOrder,
  encodeUnread,
  isLateOrder,
  keptOwners,
  type OrderRow,
} from '../records/orderRows';
import {
  ownFees,
  type PricedOrder,
  type Pricing,
  type SaleContext,
  shortfallOf,
} from '../records/saleContext';

/** What is noted of orders that differ from those before: each answer with what it was served, and what fell since. */
export function orderFacts(
  before: readonly OrderRow[],
  orders: readonly OrderRow[],
  answers: ReadonlyMap<number, Answer>,
): FactRow<typeof ordersTab>[] {
  const known = new Map(before.map((row) => [row.number, row]));
  return orders.flatMap((row) => {
    const { number, state } = row;
    const former = known.get(number);
    if (former === row) return [];
    const answer = answers.get(number);
    const isSame = former?.lines === row.lines;
    return {
      ...{ number, state },
      ...(answer ? answered(row, answer) : {}),
      ...(answer || !isSame ? { lines: encodeOrder(row) } : {}),
    };
  });
}

function answered(row: OrderRow, answer: Answer): FactRow<typeof ordersTab> {
  const { time, name, phone, comment, source, unread } = answer;
  return {
    ...{ time, email: answer.email || answer.typedEmail, name, basket: row.basket },
    ...(phone || comment ? { phone, comment } : {}),
    // Its tick box comes with the first answer that may want it.
    ...(isLateOrder(row) ? { serveAnyway: false } : {}),
    ...(source ? { source } : {}),
    ...(unread.length > 0 ? { unread: encodeUnread(unread) } : {}),
  };
}

/** What is computed of each order: what it comes to, what it holds and why not more; and whose it is. */
export function computedOrders(
  context: SaleContext<Reads<'orders'>>,
  orders: readonly OrderRow[],
  price: Pricing,
): RowToWrite<typeof ordersTab>[] {
  const { columns } = context.snapshot.tabs.orders;
  const owners = new Map(keptOwners(context.snapshot.tabs.orders).map((row) => [row.number, row]));
  return orders.map((order) => {
    const { number, state, lines } = order;
    // What another took the place of keeps what it came to then.
    const isKept = state === 'replaced' && order.amount !== null;
    const wasHeld = state === 'accepted' || (state === 'replaced' && order.basket !== null);
    const money = wasHeld
      ? moneyOf(price({ ...order, basket: order.basket ?? 0 }).account)
      : NO_MONEY;
    const hasFees = money.fees !== null || columns.has('fees');
    const sums = hasFees ? money : { amount: money.amount };
    return {
      ...owners.get(number),
      number,
      ...(isKept ? {} : sums),
      content: contentOf(lines, context),
      why: whyOf(lines, context),
    };
  });
}

const NO_MONEY = { amount: null, fees: null };

function moneyOf(account: PricedOrder['account']) {
  const own = ownFees(account).map((fee) => fee.amount);
  return { amount: account?.buyer ?? cents(0), fees: own.length > 0 ? sum(own) : null };
}

/** « LD12 × 2, VV02 × 1 »: short, for people who look at one row. */
function contentOf(lines: OrderRow['lines'], { products, snapshot }: SaleContext): string {
  const { locale } = snapshot.place;
  return lines
    .map(({ ref, asked, served, reason }) => {
      const product = products.get(ref);
      const shown = product ? count(product, reason ? served : asked, locale) : String(asked);
      return `${ref} × ${shown}`;
    })
    .join(', ');
}

function whyOf(lines: OrderRow['lines'], context: SaleContext): string | null {
  const reasons = lines.flatMap((line) => {
    const sentence = shortfallOf(line, context);
    return sentence ? [labelled(line.ref, sentence, context.snapshot.place.locale)] : [];
  });
  const between = `${semicolon[context.snapshot.place.locale]} `;
  return reasons.length > 0 ? reasons.join(between) : null;
}
