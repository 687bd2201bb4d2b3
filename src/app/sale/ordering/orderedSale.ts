import { isMissed, type Reached } from '../../../domain/orders/minimum';
import { areOrdersOpen, awaitsPickup, isInPreparation } from '../../../domain/sale/transitions';
import { laidOn } from '../../kernel/afterwards';
import { joinedRows, type Rows, type RowsOf } from '../../kernel/planned';
import { type Reads, reads, type Snapshot } from '../../kernel/reads';
import { beyondIn } from '../../money/mails/basketMails';
import type { Money } from '../../money/moneyNow';
import { type OrdersToTell, ordersToTell } from '../../orders/mails/orderMails';
import { minimumsNow, withMinimums } from '../../orders/minimums';
import { orderFacts } from '../../orders/orderTable';
import { type Taken, takeAnswers } from '../../orders/takeAnswers';
import type { KnownRequestForm } from '../../people/requestForm';
import { announcedSplit } from '../../producers/producerOrders';
import { contextOf, projectOrders } from '../../projection/project';
import type { Incoming } from '../../records/answers/incomingAnswers';
import { offeredOf } from '../../records/offer';
import { isLateOrder, type OrderRow } from '../../records/orderRows';
import { outboxColumns } from '../../records/outboxRows';
import { encodeSplit, inState, keptMoments, type Sale } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';

/** What orders are taken beside. */
export const orderNeeds = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets', 'pickup', 'toFix', 'duties', 'producerSplit'],
  columns: { payments: [], outbox: outboxColumns, history: [] },
  answers: true,
  requests: true,
});

export type ReadsToOrder = Snapshot<typeof orderNeeds>;

/** What is decided of orders, beside the answers that came. */
export interface Deciding {
  /** Of what is on sale, before anything is taken: another price, another stock. */
  readonly offer?: RowsOf<'offer'>;
  /** What becomes of what was taken. */
  readonly after?: (context: SaleContext<ReadsToOrder>, taken: Taken) => Taken;
  /** Minimums that are let pass, by their keys. */
  readonly despite?: readonly string[] | undefined;
  /** Answers that were set aside and are let in, by their numbers in Commandes. */
  readonly letIn?: readonly number[] | undefined;
}

/** A sale whose orders are taken, as it was read and as it is from then on. */
export interface SaleToOrder {
  readonly now: Incoming;
  /** By whose hours answers are late. */
  readonly sale: Sale;
  readonly next: Sale;
  /** That of the links in its mails. */
  readonly requests: KnownRequestForm;
}

/** What is noted of it: everything else in its tabs is computed of these rows. */
export type OrderFacts = Rows<'orders' | 'buyers' | 'offer' | 'sales'>;

export interface OrderedSale<R extends ReadsToOrder = ReadsToOrder> {
  /** With the facts laid on what was read. */
  readonly context: SaleContext<R>;
  readonly taken: Taken;
  /** The orders with the answers that came, before anything else is done to them. */
  readonly before: readonly OrderRow[];
  readonly facts: OrderFacts;
  /** Once orders are closed, with what was paid beyond them by the books. */
  readonly told: (money?: Money) => OrdersToTell;
  /** Orders that minimums and cases take something from, or fill. */
  readonly cut: number;
  /** Minimums that are not reached as orders close. */
  readonly missed: readonly Reached[];
}

/** The answers taken, and what is decided with them: what is noted of it, and the sale with that noted. Pure. */
export function orderedSale<R extends ReadsToOrder>(
  read: R,
  { now, sale, next, requests }: SaleToOrder,
  { offer = [], after, despite, letIn = [] }: Deciding = {},
): OrderedSale<R> {
  const ticks = now.orders.filter((row) => isLateOrder(row) && letIn.includes(row.number));
  const ticked = ticks.map(({ number }) => ({ number, serveAnyway: true }));
  const snapshot = laid(read, { offer });
  const context = contextOf(snapshot, next);
  const offered = offeredOf(snapshot.tabs.offer);
  const orders = now.orders.map((row) =>
    ticks.includes(row) ? { ...row, serveAnyway: true } : row,
  );
  const answered = takeAnswers(snapshot, sale, { ...now, orders, offered });
  const decided = after?.(context, answered) ?? answered;
  const isClosing = areOrdersOpen(sale.state) && !areOrdersOpen(next.state);
  const isAnew = !areOrdersOpen(next.state) && (isClosing || decided.touched.size > 0);
  const taken = isAnew ? withMinimums(context, decided, isClosing, despite) : decided;
  const facts: OrderFacts = {
    ...joinedRows<'offer' | 'orders'>(
      { offer, orders: ticked },
      { offer: taken.offer, orders: orderFacts(orders, taken.orders, taken.answers) },
    ),
    buyers: taken.buyers,
    sales: [saleFacts(read, now, next)],
  };
  const told = (money?: Money): OrdersToTell => ({
    ...ordersToTell(
      { context, orders: taken.orders },
      { context: contextOf(read, sale), orders: now.orders },
      { requestForm: requests, beyondOf: beyondIn(money, sale.number) },
    ),
    mails: taken.mails ?? [],
  });
  return {
    ...{ context: contextOf(laid(snapshot, facts), next), taken, facts, told },
    before: answered.orders,
    cut: taken.orders.filter((row, index) => row !== decided.orders[index]).length,
    missed: isClosing ? minimumsNow(context, decided).filter(isMissed) : [],
  };
}

/** While orders are open: what is noted, and of what is computed all that hangs on it. */
export function rowsChanged({ context, taken, facts }: OrderedSale): Rows<ChangedTab> {
  const { rows: computed, split } = projectOrders(context);
  const changed = new Set((facts.orders ?? []).map(({ number }) => number));
  const baskets = new Set(
    taken.orders.flatMap(({ number, basket }) => (changed.has(number) ? (basket ?? []) : [])),
  );
  return joinedRows<ChangedTab>(facts, {
    offer: computed.offer,
    orders: computed.orders.filter(({ number }) => changed.has(Number(number))),
    baskets: computed.baskets.filter(({ basket }) => baskets.has(Number(basket))),
    // Its figures are formulas over Paniers, and follow: only what is touched is written.
    producerSplit: split.filter(({ ref }) => taken.touched.has(String(ref))),
  });
}

type ChangedTab = 'orders' | 'buyers' | 'offer' | 'sales' | 'baskets' | 'producerSplit';

/** A reading that holds more holds these tabs. */
const laid = <R extends ReadsToOrder>(read: R, rows: OrderFacts): R =>
  laidOn<ReadsToOrder>(read, rows) as R;

/** Of Ventes, with how far answers were read. */
function saleFacts(
  read: Reads<'producerSplit'>,
  { rowsRead, sale }: Incoming,
  next: Sale,
): RowsOf<'sales'>[number] {
  const { number, state, opensAt, closesAt, pickupStart, pickupEnd, place } = next;
  const facts = { number, answersRead: rowsRead };
  if (next === sale) return facts;
  const [were, are] = [sale, next].map((one) => areOrdersOpen(one.state));
  return {
    ...facts,
    ...(isInPreparation(state) || are ? { opensAt } : {}),
    ...{ kept: number, ...inState(state), closesAt, pickupStart, pickupEnd, place },
    moments: keptMoments(next),
    ...(were && !are && sale.splitTold ? { toldSplit: null } : {}),
    // The next closing tells producers the difference (docs/rules.md S15).
    ...(awaitsPickup(sale.state) && are
      ? { toldSplit: encodeSplit(announcedSplit(read, sale)) }
      : {}),
  };
}
