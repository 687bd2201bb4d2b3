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
import { areOrdersOpen, wasCalledOff } from '../../domain/sale/transitions';
import { instant } from '../../domain/values/time';
import type { RowsOf } from '../kernel/plan';
import type { Reads } from '../kernel/reads';
import { buyerRows } from '../people/buyerRows';
import { type Answer, isUnreadable } from '../records/answer';
import type { Incoming } from '../records/answers/incomingAnswers';
import type { Offered } from '../records/offer';
import { heldOrders, isLateOrder, type OrderRow } from '../records/orderRows';
import { type Pricing, pricing } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { type AnswerOutcome, touchedRefs } from '../records/saleContext';
import { OrderTable } from './orderTable';

export interface Taken {
  /** Orders after this reading. */
  readonly orders: readonly OrderRow[];
  /** What was taken, by number. */
  readonly answers: ReadonlyMap<number, Answer>;
  /** Their buyers, in Acheteurs. */
  readonly buyers: RowsOf<'buyers'>;
  /** Of what is on sale: when each was sold out. */
  readonly offer: RowsOf<'offer'>;
  /** Besides those that tell of orders. */
  readonly mails?: readonly QueuedMail[];
  /** New answers, and late ones let in. */
  readonly count: number;
  /** References of what they got, gave up or lost. */
  readonly touched: ReadonlySet<string>;
  /** Orders of the sale, those that the answers left among them: each is priced once. */
  readonly price: Pricing;
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

/**
 * What new answers, and late ones that the coordinator ticked, change: orders, baskets, stock,
 * buyers and mails. Pure: the same answers give the same rows one by one or all at once.
 */
export function takeAnswers(
  snapshot: Reads<'buyers'>,
  sale: Sale,
  { offered, orders: before, answers, given }: ToTake,
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
  return {
    orders: orders.all(),
    answers: orders.answers,
    buyers: buyerRows(snapshot, outcomes),
    offer: offered.map(({ ref }) => ({ ref, soldOutAt: stock.soldOutAt.get(ref) ?? null })),
    count: outcomes.length + unreadable.length + overtaken.length,
    touched: touchedRefs(outcomes),
    price,
  };
}

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
    const { kind, basket, lines } = outcome;
    if (kind !== 'accepted' && kind !== 'changed') return [{ outcome, ...row }];
    return [{ outcome, ...row, order: price({ email: row.answer.email, basket, lines }) }];
  });
}
