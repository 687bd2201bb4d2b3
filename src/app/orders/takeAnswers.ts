import { type Allocation, allocate, type Outcome } from '../../domain/orders/allocation';
import { servedBeforeCases } from '../../domain/orders/cases';
import type { OrderRequest } from '../../domain/orders/order';
import { overtakenIn } from '../../domain/orders/overtaken';
import { isLate } from '../../domain/sale/cycle';
import { areOrdersOpen, wasCalledOff } from '../../domain/sale/transitions';
import { instant } from '../../domain/values/time';
import type { RowsOf } from '../kernel/plan';
import type { Reads } from '../kernel/reads';
import { buyerRows } from '../people/buyerRows';
import type { Incoming } from '../records/answers/incomingAnswers';
import type { Offered } from '../records/offer';
import {
  type Answer,
  heldOrders,
  isLateOrder,
  isUnreadable,
  type OrderRow,
} from '../records/orderRows';
import type { QueuedMail } from '../records/outboxRows';
import type { Sale } from '../records/sale';
import { type AnswerOutcome, pricedRow, touchedRefs } from '../records/saleContext';

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
  const last = before.reduce((most, { number }) => Math.max(most, number), 0);
  const all = answers.map((answer, index): Numbered => ({ answer, number: last + index + 1 }));
  const isOvertaken = overtakenIn(before);
  const overtaken = all.filter(({ answer }) => isOvertaken(answer));
  const own = all.filter(({ answer }) => !isOvertaken(answer));
  const unreadable = own.filter(({ answer }) => isUnreadable(answer));
  const numbered = own.filter(({ answer }) => !isUnreadable(answer));
  const { outcomes, stock } = allocated(snapshot, sale, { offered, before, numbered, given });

  const products = new Map(offered.map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const rows = new Map(before.map((row) => [row.number, row]));
  const taken = new Map<number, Answer>();
  const add = ({ number, answer }: Numbered, said: Said): void => {
    rows.set(number, pricedRow(answeredRow(answer, number, said, rows.get(number)), context));
    taken.set(number, answer);
  };
  const replace = (number: number | undefined): void => {
    const row = rows.get(number ?? 0);
    if (row) rows.set(row.number, { ...row, state: 'replaced' });
  };
  const aside = ({ asked }: Answer, state: OrderRow['state']): Said => ({
    ...{ basket: null, state },
    lines: [...asked].flatMap(([ref, quantity]) =>
      quantity > 0 ? [{ ref, asked: quantity, served: 0 }] : [],
    ),
  });
  for (const one of unreadable) add(one, aside(one.answer, 'toFix'));
  const standing = new Map(
    before.flatMap(({ email, number, state }) => (state === 'accepted' ? [[email, number]] : [])),
  );
  for (const one of outcomes) {
    const { kind, lines, basket = null } = one.outcome;
    const { email, time } = one.answer;
    if (kind === 'late') {
      add(one, aside(one.answer, isLate(time, sale) ? 'late' : 'readLate'));
      continue;
    }
    const isHeld = kind === 'accepted' || kind === 'changed';
    add(one, { basket, state: isHeld ? 'accepted' : 'cancelled', lines });
    if (kind === 'empty') continue;
    replace(standing.get(email));
    if (isHeld) standing.set(email, one.number);
    else standing.delete(email);
  }
  // What was sent after it and read before it is the order.
  for (const one of overtaken) add(one, aside(one.answer, 'replaced'));
  // It could not be taken; put right in the form's tab, it comes as an answer of its own.
  for (const { corrects } of answers)
    if (rows.get(corrects ?? 0)?.state === 'toFix') replace(corrects);
  return {
    orders: [...rows.values()].sort((a, b) => a.number - b.number),
    answers: taken,
    buyers: buyerRows(snapshot, outcomes),
    offer: offered.map(({ ref }) => ({ ref, soldOutAt: stock.soldOutAt.get(ref) ?? null })),
    count: outcomes.length + unreadable.length + overtaken.length,
    touched: touchedRefs(outcomes),
  };
}

type Said = Pick<OrderRow, 'basket' | 'state' | 'lines'>;

function answeredRow(
  { time, email, name, phone, unread, source, tolerance }: Answer,
  number: number,
  said: Said,
  former: OrderRow | undefined,
): OrderRow {
  return {
    ...{ number, at: former?.at ?? -1, time, email, name, unread, amount: null },
    serveAnyway: former?.serveAnyway ?? false,
    ...(phone ? { phone } : {}),
    ...(source ? { source } : {}),
    ...(tolerance ? { tolerance } : {}),
    ...said,
  };
}

interface ToAllocate {
  readonly offered: readonly Offered[];
  readonly before: readonly OrderRow[];
  readonly numbered: readonly Numbered[];
  readonly given: ToTake['given'];
}

/** New answers first, then the late ones that the coordinator ticked. */
function allocated(
  { now }: Reads,
  sale: Sale,
  { offered, before, numbered, given }: ToAllocate,
): { readonly outcomes: readonly AnswerOutcome[]; readonly stock: Allocation } {
  const rules = {
    closesAt: areOrdersOpen(sale.state) ? sale.closesAt : NEVER,
    // Its case is decided on anew (docs/rules.md G4).
    ...(now < sale.pickupStart ? { keeps: servedBeforeCases } : {}),
    ...(given ? { given } : {}),
  };
  const soldOutAt = new Map(
    offered.flatMap(({ ref, soldOutAt: at }) => (at === null ? [] : [[ref, at] as const])),
  );
  // Whoever takes an order at the desk says so themselves that it is to be served.
  const isLetIn = ({ answer }: Numbered): boolean =>
    answer.source !== undefined && isLate(answer.time, rules);
  const onTime = numbered.filter((one) => !isLetIn(one));
  const late = wasCalledOff(sale.state)
    ? []
    : before.filter((row) => isLateOrder(row) && row.serveAnyway);
  const ticked = [
    ...late.map((row): Numbered => ({ answer: answerOf(row), number: row.number })),
    ...numbered.filter(isLetIn),
  ];
  const requests = (of: readonly Numbered[]): Answer[] => of.map(({ answer }) => answer);
  const held = heldOrders(before);
  const inTime = allocate(offered, { held, soldOutAt }, requests(onTime), rules);
  const stock = allocate(
    offered,
    { ...inTime, held: [...inTime.held.values()] },
    requests(ticked),
    { ...rules, acceptLate: true },
  );
  const byRequest = new Map<OrderRequest, Numbered>(
    [...onTime, ...ticked].map((one) => [one.answer, one]),
  );
  const outcomes = [...inTime.outcomes, ...stock.outcomes].flatMap(
    (outcome: Outcome): AnswerOutcome[] => {
      const one = byRequest.get(outcome.request);
      return one ? [{ outcome, ...one }] : [];
    },
  );
  return { outcomes, stock };
}

/** A late answer as Commandes keeps it, to be served after all. */
const answerOf = ({ time, email, name, lines, tolerance }: OrderRow): Answer => ({
  ...{ time, email, typedEmail: email, name, phone: '', comment: '', unread: [] },
  asked: new Map(lines.map(({ ref, asked }) => [ref, asked])),
  ...(tolerance ? { tolerance } : {}),
});
