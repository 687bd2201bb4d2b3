import {
  type Allocation,
  type AllocationRules,
  allocate,
  type Outcome,
} from '../../domain/orders/allocation';
import { servedBeforeCases } from '../../domain/orders/cases';
import type { OrderRequest } from '../../domain/orders/order';
import { overtakenIn } from '../../domain/orders/overtaken';
import { isLate } from '../../domain/sale/cycle';
import { areOrdersOpen, stateAt, transition, wasCalledOff } from '../../domain/sale/transitions';
import { instant } from '../../domain/values/time';
import { basketRows, everyBasketRow, type ReadsBasketKeys } from '../baskets/basketRows';
import type { Rows, RowsOf } from '../kernel/plan';
import type { ReadsHead } from '../kernel/reads';
import { buyerRows } from '../people/buyerRows';
import type { KnownRequestForm } from '../people/requestForm';
import { type Answer, isUnreadable } from '../records/answer';
import type { Incoming } from '../records/answers/incomingAnswers';
import { type Offered, servedIn, shownQuantity } from '../records/offer';
import { heldOrders, isLateOrder, type OrderRow } from '../records/orderRows';
import { type PricedOrder, type Pricing, pricing } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { type AnswerOutcome, isOrdered, touchedRefs } from '../records/saleContext';
import { orderMails, type ReadsToTell, toFixMails } from './orderMails';
import { OrderTable } from './orderTable';

export interface Taken {
  readonly rows: Rows<'orders' | 'baskets' | 'buyers' | 'offer'>;
  readonly mails: readonly QueuedMail[];
  /** New answers, and late ones let in. */
  readonly count: number;
  /** Orders after this reading. */
  readonly orders: readonly OrderRow[];
  readonly left: ReadonlyMap<string, number>;
  readonly touched: ReadonlySet<string>;
  /** References of which there is none any more from now on. */
  readonly gone?: ReadonlySet<string>;
  /** Orders of the sale, those that the answers left among them: each is priced once. */
  readonly price: Pricing;
  readonly everyBasketRow: () => RowsOf<'baskets'>;
}

/** What is on sale, the orders as they stand, and the answers that came since. */
export type ToTake = Pick<Incoming, 'offered' | 'orders' | 'answers'> &
  Partial<Pick<Incoming, 'given'>>;

interface Numbered {
  readonly answer: Answer;
  readonly number: number;
}

/** Once orders are closed nothing is served any more, unless the coordinator says so. */
const NEVER = instant(0);

/** Of Commandes and Paniers what is written hangs on; their rows are handed in. */
export type ReadsToTake = ReadsToTell & ReadsHead<'orders'> & ReadsBasketKeys;

/**
 * What new answers, and late ones that the coordinator ticked, change: orders, baskets, stock,
 * buyers and mails. Pure: the same answers give the same rows one by one or all at once.
 */
export function takeAnswers(
  snapshot: ReadsToTake,
  sale: Sale,
  { offered, orders: before, answers, given }: ToTake,
  requestForm: KnownRequestForm = () => undefined,
  /** As its mails tell it. */
  told: Sale = sale,
): Taken {
  const products = new Map(offered.map((product) => [product.ref, product]));
  const all = numberedAfter(before, answers);
  const isOvertaken = overtakenIn(before);
  const numbered = all.filter(({ answer }) => !isOvertaken(answer));
  const context = { snapshot, sale, products };
  const price = pricing(context);
  const toAllocate = { offered, before, numbered, given };
  const { outcomes, stock } = allocated(context, toAllocate, price);
  const orders = new OrderTable(before, sale);
  const unreadable = numbered.filter(({ answer }) => isUnreadable(answer));
  for (const { number, answer } of unreadable) orders.unreadable(number, answer);
  for (const item of outcomes) orders.take(item);
  const overtaken = all.filter(({ answer }) => isOvertaken(answer));
  for (const { number, answer } of overtaken) orders.overtaken(number, answer);
  for (const { corrects } of answers) if (corrects !== undefined) orders.putRight(corrects);
  const baskets = basketRows(context, outcomes);
  return {
    rows: {
      orders: orders.rowsToWrite(context),
      baskets,
      buyers: buyerRows(snapshot, outcomes),
      offer: stockRows(offered, stock),
    },
    mails: [
      ...orderMails(
        { ...context, sale: told },
        outcomes.filter((one) => isTold(context, one)),
        requestForm,
      ),
      ...toFixMails({ ...context, sale: told }, unreadable, orders.all()),
    ],
    count: outcomes.length + unreadable.length + overtaken.length,
    orders: orders.all(),
    left: stock.left,
    touched: touchedRefs(outcomes),
    price,
    everyBasketRow: () => everyBasketRow(context, orders.all(), baskets, price),
  };
}

/** Of what was sent in time and is read once the pick-up is over nobody decides any more. */
const isTold = ({ snapshot, sale }: SaleContext, { outcome, answer }: AnswerOutcome): boolean =>
  outcome.kind !== 'late' ||
  isLate(answer.time, sale) ||
  transition(stateAt(sale, snapshot.now), 'changeOrders').ok;

function numberedAfter(before: readonly OrderRow[], answers: readonly Answer[]): Numbered[] {
  const last = before.reduce((most, { number }) => Math.max(most, number), 0);
  return answers.map((answer, index) => ({ answer, number: last + index + 1 }));
}

interface ToAllocate {
  readonly offered: readonly Offered[];
  readonly before: readonly OrderRow[];
  readonly numbered: readonly Numbered[];
  readonly given: ToTake['given'];
}

/** New answers first, then the late ones that the coordinator ticked. */
function allocated(
  context: SaleContext,
  { offered, before, numbered, given }: ToAllocate,
  price: Pricing,
): { readonly outcomes: readonly AnswerOutcome[]; readonly stock: Allocation } {
  const rules = rulesOf(context, given);
  const soldOutAt = new Map(
    offered.flatMap(({ ref, soldOutAt: at }) => (at === null ? [] : [[ref, at] as const])),
  );
  const readable = numbered.filter(({ answer }) => !isUnreadable(answer));
  // Whoever takes an order at the desk says so themselves that it is to be served.
  const isLetIn = ({ answer }: Numbered): boolean =>
    answer.source !== undefined && isLate(answer.time, rules);
  const onTime = readable.filter((one) => !isLetIn(one));
  const inTime = allocate(
    offered,
    { held: heldOrders(before), soldOutAt },
    onTime.map(({ answer }) => answer),
    rules,
  );
  const late = before.filter((row) => isLateOrder(row) && row.serveAnyway);
  const ticked: Numbered[] = [
    ...(wasCalledOff(context.sale.state) ? [] : late).map((row) => ({
      answer: answerOf(row),
      number: row.number,
    })),
    ...readable.filter(isLetIn),
  ];
  const stock = allocate(
    offered,
    { ...inTime, held: [...inTime.held.values()] },
    ticked.map(({ answer }) => answer),
    { ...rules, acceptLate: true },
  );
  const outcomes = [...inTime.outcomes, ...stock.outcomes];
  return { outcomes: priced(outcomes, [...onTime, ...ticked], price), stock };
}

const rulesOf = ({ snapshot, sale }: SaleContext, given: ToTake['given']): AllocationRules => ({
  closesAt: areOrdersOpen(sale.state) ? sale.closesAt : NEVER,
  // Its case is decided on anew (docs/rules.md G4).
  ...(snapshot.now < sale.pickupStart ? { keeps: servedBeforeCases } : {}),
  ...(given ? { given } : {}),
});

/** A late answer as Commandes keeps it, to be served after all. */
const answerOf = ({ time, email, name, lines, tolerance }: OrderRow): Answer => ({
  time,
  email,
  typedEmail: email,
  name,
  phone: '',
  comment: '',
  asked: new Map(lines.map(({ ref, asked }) => [ref, asked])),
  ...(tolerance ? { tolerance } : {}),
  unread: [],
});

/** Each order is priced here, for its row, its basket, its mail and the answer that changes it. */
function priced(
  outcomes: readonly Outcome[],
  answers: readonly Numbered[],
  price: Pricing,
): AnswerOutcome[] {
  const byRequest = new Map<OrderRequest, Numbered>(answers.map((item) => [item.answer, item]));
  return outcomes.flatMap((outcome): AnswerOutcome[] => {
    const row = byRequest.get(outcome.request);
    if (!row) return [];
    const { kind, basket, lines, previous } = outcome;
    const { email } = row.answer;
    const item = { ...row, ...(previous ? { before: price(previous) } : {}) };
    const left = (number: number): PricedOrder => price({ email, basket: number, lines });
    if (isOrdered(outcome)) return [{ outcome, ...item, order: left(outcome.basket) }];
    const isEmptied = kind === 'cancelled' && basket !== undefined;
    return [{ outcome, ...item, ...(isEmptied ? { order: left(basket) } : {}) }];
  });
}

/** Of every product, as people may have corrected its stock; cells that hold already stay. */
function stockRows(offered: readonly Offered[], { held, soldOutAt }: Allocation): RowsOf<'offer'> {
  const served = servedIn([...held.values()].flatMap(({ lines }) => lines));
  return offered.map((product) => {
    const taken = served.get(product.ref) ?? 0;
    const { stock } = product;
    return {
      ref: product.ref,
      served: shownQuantity(product, taken),
      left: stock === undefined ? null : shownQuantity(product, Math.max(0, stock - taken)),
      soldOutAt: soldOutAt.get(product.ref) ?? null,
    };
  });
}
