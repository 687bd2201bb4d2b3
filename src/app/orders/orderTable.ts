import { isLate } from '../../domain/sale/cycle';
import { type Cents, cents, sum } from '../../domain/values/money';
import type { FactRow, RowToWrite } from '../../tabs/engine/edit';
import type { ordersTab } from '../../tabs/orders';
import { labelled, semicolon } from '../../text/values/format';
import { count } from '../../text/values/quantities';
import type { Reads } from '../kernel/reads';
import type { Answer } from '../records/answer';
import {
  encodeOrder,
  encodeUnread,
  isLateOrder,
  keptOwners,
  type OrderRow,
} from '../records/orderRows';
import { ownFees, type PricedOrder, type Pricing } from '../records/pricedOrder';
import type { Sale } from '../records/sale';
import { type AnswerOutcome, type SaleContext, shortfallOf } from '../records/saleContext';

/** Commandes while answers are taken: the rows there were, the new ones, and what changed. */
export class OrderTable {
  private readonly rows: Map<number, OrderRow>;
  private readonly active = new Map<string, number>();
  /** What was taken, by number. */
  readonly answers = new Map<number, Answer>();

  constructor(
    before: readonly OrderRow[],
    private readonly sale: Pick<Sale, 'closesAt'>,
  ) {
    this.rows = new Map(before.map((row) => [row.number, row]));
    for (const { email, number, state } of before)
      if (state === 'accepted') this.active.set(email, number);
  }

  /** It could not be taken; put right in the form's tab, it comes as an answer of its own. */
  putRight(number: number): void {
    if (this.rows.get(number)?.state === 'toFix') this.replace(number);
  }

  unreadable(number: number, answer: Answer): void {
    this.add(number, answer, {
      basket: null,
      state: 'toFix',
      amount: null,
      lines: askedLines(answer),
    });
  }

  /** What was sent after it and read before it is the order. */
  overtaken(number: number, answer: Answer): void {
    const lines = askedLines(answer);
    this.add(number, answer, { basket: null, state: 'replaced', amount: null, lines });
  }

  take({ outcome, number, answer, order }: AnswerOutcome): void {
    const { kind, lines, basket } = outcome;
    if (kind === 'late') {
      const state = isLate(answer.time, this.sale) ? 'late' : 'readLate';
      this.add(number, answer, { basket: null, state, amount: null, lines: askedLines(answer) });
      return;
    }
    const former = this.active.get(answer.email);
    if (kind !== 'empty' && former !== undefined && former !== number) this.replace(former);
    const state = kind === 'cancelled' || kind === 'empty' ? 'cancelled' : 'accepted';
    const money = state === 'accepted' ? moneyOf(order?.account) : NO_MONEY;
    this.add(number, answer, { basket: basket ?? null, state, ...money, lines });
    if (state === 'accepted') this.active.set(answer.email, number);
    else if (kind === 'cancelled') this.active.delete(answer.email);
  }

  all(): OrderRow[] {
    return [...this.rows.values()].sort((a, b) => a.number - b.number);
  }

  private add(
    number: number,
    answer: Answer,
    row: Pick<OrderRow, 'basket' | 'state' | 'amount' | 'lines'> & { fees?: Cents | null },
  ): void {
    const { time, email, name, phone, unread } = answer;
    const at = this.rows.get(number)?.at ?? -1;
    this.rows.set(number, {
      number,
      at,
      time,
      email,
      name,
      serveAnyway: this.rows.get(number)?.serveAnyway ?? false,
      fees: null,
      unread,
      ...(phone ? { phone } : {}),
      ...(answer.source ? { source: answer.source } : {}),
      ...(answer.tolerance ? { tolerance: answer.tolerance } : {}),
      ...row,
    });
    this.answers.set(number, answer);
  }

  private replace(number: number): void {
    const row = this.rows.get(number);
    if (row) this.rows.set(number, { ...row, state: 'replaced' });
  }
}

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

/** An order of which closing took something out; without anything left of its own it is cancelled. */
export function changedOrder(
  row: OrderRow,
  { lines, account }: Pick<PricedOrder, 'lines' | 'account'>,
): OrderRow {
  const isCancelled = lines.some(
    ({ reason }) => reason?.code === 'basketMinimum' || reason?.code === 'calledOff',
  );
  return isCancelled
    ? { ...row, lines, state: 'cancelled', amount: null, fees: null }
    : { ...row, lines, ...moneyOf(account) };
}

function moneyOf(account: PricedOrder['account']) {
  const own = ownFees(account).map((fee) => fee.amount);
  return { amount: account?.buyer ?? cents(0), fees: own.length > 0 ? sum(own) : null };
}

const askedLines = ({ asked }: Answer): OrderRow['lines'] =>
  [...asked]
    .filter(([, quantity]) => quantity > 0)
    .map(([ref, quantity]) => ({ ref, asked: quantity, served: 0 }));

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
