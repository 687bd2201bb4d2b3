import { mailTraits } from '../../../domain/outbox/mailKind';
import { tellsOrder } from '../../../domain/outbox/orderMailsLeft';
import { type Cents, cents, sum } from '../../../domain/values/money';
import { moveLines } from '../../../text/mails/saleMails';
import type { RestoredOrder, SinceThen } from '../../../text/results/papers/restoring';
import type { Reads } from '../../kernel/reads';
import { toldOtherwise } from '../../orders/mails/upheld';
import { producersTold } from '../../producers/toldSplit';
import { postingsIn } from '../../records/ledgerRows';
import type { Offered } from '../../records/offer';
import type { OrderRow } from '../../records/orderRows';
import { hasLeft, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import { pricedOrder } from '../../records/pricedOrder';
import type { SaleContext } from '../../records/saleContext';
import { undoneOrders } from './deskOrders';
import { type GoingBack, isAfter, toldAfterAll } from './toldSince';

type ReadsSince = Parameters<typeof toldAfterAll>[0] & Reads<'ledger'>;

/** What else goes back than rows of tabs, who hears of it, and what does not go back (docs/rules.md S121). */
export function sinceThen(
  snapshot: ReadsSince,
  going: GoingBack,
  products: ReadonlyMap<string, Offered>,
): SinceThen {
  const { sale, back } = going;
  const undone = undoneOrders(going);
  const aside = asideOrders(going);
  const { opensAt, closesAt } = back;
  const lines = moveLines({ ...sale, opensAt, closesAt }, back, snapshot.place);
  const told = new Set([
    ...toldAfterAll(snapshot, going).map(({ recipient }) => recipient),
    ...toldOtherwise(orderMails(snapshot, going), going.ordersBack, products).keys(),
    ...heard(snapshot, going, [...undone, ...aside]),
  ]);
  return {
    lines,
    isUpheld: sale.state === 'calledOff' && back.state !== 'calledOff',
    undone: undone.map(asTold({ snapshot, sale, products })),
    aside: aside.length,
    told: told.size,
    producers: back.state === 'open' ? producersTold(snapshot, sale).size : 0,
    ...moneySince(snapshot, going),
  };
}

const asTold =
  (context: SaleContext) =>
  ({ name, email, basket, lines }: OrderRow): RestoredOrder => {
    const order = pricedOrder({ email, basket: basket ?? 0, lines }, context);
    return { name: name || email, basket: order.basket, amount: order.account?.buyer ?? cents(0) };
  };

/** Sent while orders were taken, and set aside as they are not any more. */
function asideOrders({ sale, back, orders, ordersBack }: GoingBack): OrderRow[] {
  if (sale.state === 'closed' || back.state !== 'closed') return [];
  const known = new Set(ordersBack.map(({ number }) => number));
  return orders.filter(
    ({ number, state, source }) => state === 'accepted' && source !== 'desk' && !known.has(number),
  );
}

const orderMails = (snapshot: ReadsOutbox, { sale }: GoingBack) =>
  outboxRows(snapshot).filter(
    ({ values: { kind, sale: of } }) =>
      kind !== null && of === sale.number && mailTraits[kind].answers === true,
  );

/** Of these who was told of an order at all. */
function heard(
  snapshot: ReadsOutbox,
  going: GoingBack,
  orders: readonly OrderRow[],
): readonly string[] {
  const told = new Set(
    orderMails(snapshot, going).flatMap(({ values: { kind, recipient, state } }) =>
      kind && tellsOrder(kind) && hasLeft(state) ? [recipient] : [],
    ),
  );
  return orders.flatMap(({ email }) => (told.has(email) ? [email] : []));
}

/** Posted since, for this sale: what buyers paid, and what producers were to get. */
function moneySince(
  snapshot: Reads<'ledger'>,
  { sale, at }: GoingBack,
): { readonly received: Cents; readonly paidOut: Cents } {
  const since = postingsIn(snapshot).filter(
    ({ values }) => values.sale === sale.number && isAfter(values.postedAt ?? values.at, at),
  );
  const credited = (account: string, nature: string): Cents =>
    sum(
      since.flatMap(({ values }) =>
        values.account === account && values.nature === nature
          ? [cents((values.credit ?? 0) - (values.debit ?? 0))]
          : [],
      ),
    );
  return {
    received: credited('buyers', 'payment'),
    paidOut: cents(0 - credited('producers', 'payout')),
  };
}
