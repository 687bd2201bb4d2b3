import { isLate } from '../../domain/sale/cycle';
import { type Cents, cents, sum } from '../../domain/values/money';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { ordersTab } from '../../tabs/orders';
import { labelled, semicolon } from '../../text/values/format';
import { count } from '../../text/values/quantities';
import type { ReadsHead } from '../kernel/reads';
import type { Answer } from '../records/answer';
import { encodeOrder, encodeUnread, isLateOrder, type OrderRow } from '../records/orderRows';
import { ownFees, type PricedOrder } from '../records/pricedOrder';
import type { Sale } from '../records/sale';
import { type AnswerOutcome, type SaleContext, shortfallOf } from '../records/saleContext';

/** Commandes while answers are taken: the rows there were, the new ones, and what changed. */
export class OrderTable {
  private readonly rows: Map<number, OrderRow>;
  private readonly active = new Map<string, number>();
  private readonly changed = new Set<number>();
  private readonly answers = new Map<number, Answer>();

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
    const money = state === 'accepted' ? moneyOf(order?.account) : { amount: null, fees: null };
    this.add(number, answer, { basket: basket ?? null, state, ...money, lines });
    if (state === 'accepted') this.active.set(answer.email, number);
    else if (kind === 'cancelled') this.active.delete(answer.email);
  }

  all(): OrderRow[] {
    return [...this.rows.values()].sort((a, b) => a.number - b.number);
  }

  rowsToWrite(context: SaleContext<ReadsHead<'orders'>>): RowToWrite<typeof ordersTab>[] {
    return this.all()
      .filter(({ number }) => this.changed.has(number))
      .map((row) => this.rowToWrite(row, context));
  }

  private rowToWrite(
    row: OrderRow,
    context: SaleContext<ReadsHead<'orders'>>,
  ): RowToWrite<typeof ordersTab> {
    const { number, basket, state } = row;
    const answer = this.answers.get(number);
    if (!answer) return { number, state };
    const { time, name, phone, comment } = answer;
    const email = answer.email || answer.typedEmail;
    const words = phone || comment ? { phone, comment } : {};
    return {
      number,
      time,
      email,
      name,
      basket,
      ...orderCells(row, context),
      ...words,
      // Its tick box comes with the first answer that may want it.
      ...(isLateOrder(row) ? { serveAnyway: false } : {}),
      ...(answer.source ? { source: answer.source } : {}),
      ...(answer.unread.length > 0 ? { unread: encodeUnread(answer.unread) } : {}),
    };
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
    this.changed.add(number);
  }

  private replace(number: number): void {
    const row = this.rows.get(number);
    if (!row) return;
    this.rows.set(number, { ...row, state: 'replaced' });
    this.changed.add(number);
  }
}

/** The cells of Commandes that hang on what an order holds. */
export function orderCells(
  row: OrderRow,
  context: SaleContext<ReadsHead<'orders'>>,
): RowToWrite<typeof ordersTab> {
  const { number, state, amount, fees, lines } = row;
  const hasFees = fees !== null || context.snapshot.tabs.orders.columns.has('fees');
  return {
    number,
    state,
    amount,
    content: contentOf(lines, context),
    why: whyOf(lines, context),
    ...(hasFees ? { fees } : {}),
    lines: encodeOrder(row),
  };
}

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
