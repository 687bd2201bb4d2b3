import { answerVersion, readAnswerVersion, tellsNone } from '../../../domain/outbox/answerVersion';
import { mailKey } from '../../../domain/outbox/mailKey';
import {
  type ToldOrder,
  tellsOrder,
  tellsSame,
  whyChanged,
} from '../../../domain/outbox/toldOrder';
import { refusedIn } from '../../../domain/sale/acts';
import { isLate } from '../../../domain/sale/cycle';
import { stateAt, transition } from '../../../domain/sale/transitions';
import { instant } from '../../../domain/values/time';
import { noLongerTrue } from '../../../text/results/outboxReasons';
import { paidBeyond } from '../../money/mails/paidBeyond';
import type { Change } from '../../outbox/handOver';
import type { KnownRequestForm } from '../../people/requestForm';
import { isLateOrder, type OrderRow } from '../../records/orderRows';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import { pricedOrder } from '../../records/pricedOrder';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';
import { isSameOrder, knownTo, StandingOrders, type ToldRow, toldRows } from './knownOrders';
import { type Means, OrderWords, type ReadsToTell, type Worded } from './orderWords';
import { encodeTold } from './toldOrders';

export type ReadsToTellOrders = ReadsToTell & ReadsOutbox;
type Context = SaleContext<ReadsToTellOrders>;

export interface OrdersAt {
  readonly context: Context;
  readonly orders: readonly OrderRow[];
}

/** What is to be told of one order, and what waits to tell of it. */
export interface WantedMail {
  readonly mail?: QueuedMail;
  readonly told?: ToldOrder;
  /** Rows that wait and tell the same kind of thing; the last of them is the one that may say it. */
  readonly same: readonly ToldRow[];
  readonly waiting: readonly ToldRow[];
}

/**
 * What is to be told of orders: what stands in Commandes beside what the last mail that left told, or that a
 * person stopped (docs/rules.md E27). The difference is one mail, whatever made it.
 */
export class OrderTelling {
  readonly now: StandingOrders;
  readonly before: StandingOrders;
  readonly words: OrderWords;
  private readonly rowsOf: ReturnType<typeof toldRows>;

  constructor(
    private readonly context: Context,
    orders: readonly OrderRow[],
    before: OrdersAt,
    { requestForm, beyondOf, price }: Partial<Means> & Pick<Means, 'requestForm'>,
  ) {
    this.now = new StandingOrders(context.products, orders);
    this.before = new StandingOrders(before.context.products, before.orders);
    this.rowsOf = toldRows(context.snapshot, context.sale.number, this.now);
    this.words = new OrderWords(context, {
      requestForm,
      beyondOf: beyondOf ?? paidBeyond(context),
      price: price ?? ((row) => pricedOrder({ ...row, basket: row.basket ?? 0 }, context)),
    });
  }

  /** The rows that wait about the order of an address. */
  waiting(email: string): readonly ToldRow[] {
    return this.rowsOf(email).filter((one) => waits(one) && isOrders(one));
  }

  wanted(email: string): WantedMail {
    const rows = this.rowsOf(email);
    const waiting = rows.filter((one) => waits(one) && isOrders(one));
    const order = this.now.standing(email);
    const told = this.now.told(order);
    if (!order || !told) return { same: [], waiting };
    const { known, since } = knownTo(rows, this.before, email);
    // A demand that waits may say it as well (docs/rules.md E66).
    const isSaid = rows.some((one) => waits(one) && !isOrders(one) && tellsSame(one.told, told));
    if (isSaid || tellsSame(known, told)) return { same: [], waiting };
    const { kind, ...words } = this.composed(order, told, known);
    const isNone = told.lines === undefined;
    const same = waiting.filter(
      ({ row: { key, values } }) => values.kind === kind && tellsNone(key) === isNone,
    );
    const nth = 1 + Math.max(-1, ...rows.map((one) => one.told?.nth ?? -1));
    const { now } = this.context.snapshot;
    const version = answerVersion({ answer: order.number, nth, isNone });
    const key = mailKey({ kind, sale: this.context.sale.number, recipient: email, version });
    // Due since the answer: a catch-up of many tells first who has waited longest.
    const isAnswered = known?.answer !== order.number;
    const dueAt = isAnswered ? instant(Math.min(order.time, now)) : now;
    const stored = encodeTold({ nth, ...told, since });
    return {
      mail: { kind, recipient: email, dueAt, key, ...words, told: stored },
      told,
      ...{ same, waiting },
    };
  }

  private composed(order: OrderRow, told: ToldOrder, known: ToldOrder | undefined): Worded {
    if (!told.lines) {
      const isTakenBack = !known || known.lines !== undefined;
      return { kind: 'change', mail: this.words.none(order, isTakenBack) };
    }
    const lost = this.lostFrom(order, known);
    const why = known?.lines && whyChanged(known, told, order.lines);
    const kind = kindOf(order, known, lost.length > 0);
    return { kind, ...this.words.order({ order, why, lost }, kind) };
  }

  private lostFrom(order: OrderRow, known: ToldOrder | undefined) {
    if (known?.answer === order.number) return [];
    const has = new Set(order.lines.map(({ ref }) => ref));
    const { products } = this.context;
    const versions = [...this.now.versions(order, known?.lines && known.answer)].reverse();
    // Whose row of the offer is deleted nobody can have again, nor is there a title to name.
    return versions
      .flatMap(({ lines }) => lines)
      .filter(
        ({ ref, served }) => served > 0 && products.has(ref) && !has.has(ref) && has.add(ref),
      );
  }
}

const waits = ({ row }: ToldRow): boolean => isWaiting(row.values.state);
/** And no demand, which tells it beside what is to pay. */
const isOrders = ({ row: { values } }: ToldRow): boolean =>
  values.kind !== null && tellsOrder(values.kind);

function kindOf(
  { number, unread, sentAs }: OrderRow,
  known: ToldOrder | undefined,
  hasLost: boolean,
): Worded['kind'] {
  if (unread.length > 0 && known?.answer !== number) return 'toFix';
  // To an address that was put right it is no news that there is an order.
  return known?.lines || hasLost || sentAs !== undefined ? 'change' : 'confirmation';
}

/** What an act tells of orders, and which mails that wait are true no more. */
export interface OrderMails {
  readonly mails: readonly QueuedMail[];
  readonly untrue: readonly Change[];
}

/** Of the orders that an act leaves other than they were, and of answers that it sets aside. */
export function orderMails(
  { context, orders }: OrdersAt,
  before: OrdersAt,
  requestForm: KnownRequestForm,
): OrderMails {
  const { snapshot, sale } = context;
  if (refusedIn(sale.state, 'tellOrders')) return { mails: [], untrue: [] };
  const telling = new OrderTelling(context, orders, before, { requestForm });
  const { now, before: were } = telling;
  const wanted = now.emails
    .filter((email) => !isSameOrder(now, were, email))
    .map((email) => telling.wanted(email));
  const untrue: Change[] = [];
  const mails = wanted.flatMap(({ mail, told, same, waiting }): QueuedMail[] => {
    const last = same.at(-1);
    const kept = mail && tellsSame(last?.told, told) ? last : undefined;
    for (const one of waiting) if (one !== kept) untrue.push(withdrawn(context, one.row.key));
    if (!mail || kept) return [];
    // Its place among those that wait stays.
    const since = waiting.flatMap(({ row: { values } }) => values.dueAt ?? []);
    return [{ ...mail, dueAt: instant(Math.min(mail.dueAt, ...since)) }];
  });
  const fresh = orders.filter(
    (row) => row.email !== '' && isSetAside(row) && !were.row(row.number) && isTold(before, row),
  );
  const answered = fresh.map((row): QueuedMail => {
    const kind = row.state === 'toFix' ? 'toFix' : 'late';
    const version = answerVersion({ answer: row.number });
    const about = { kind, recipient: row.email } as const;
    const mail = telling.words.setAside(row, now.standing(row.email));
    const dueAt = instant(Math.min(row.time, snapshot.now));
    return { ...about, dueAt, key: mailKey({ ...about, sale: sale.number, version }), mail };
  });
  return {
    mails: [...mails, ...answered].sort((a, b) => a.dueAt - b.dueAt),
    untrue: [...untrue, ...noLongerAside(context, now)],
  };
}

export const withdrawn = ({ snapshot }: Context, key: string): Change => ({
  key,
  state: 'cancelled',
  why: noLongerTrue[snapshot.place.locale],
});

/** Too late, or nothing of it could be read. */
const isSetAside = (row: OrderRow): boolean => isLateOrder(row) || row.state === 'toFix';

/** Of what was sent in time and is read once the pick-up is over nobody decides any more. */
const isTold = ({ context: { snapshot, sale } }: OrdersAt, { state, time }: OrderRow): boolean =>
  state === 'toFix' ||
  isLate(time, sale) ||
  transition(stateAt(sale, snapshot.now), 'changeOrders').ok;

/** Mails of answers that wait, by key: of each its row of Commandes, and whether that is set aside still. */
export function asideMails({ snapshot, sale }: Context, orders: StandingOrders) {
  return outboxRows(snapshot).flatMap(({ key, values: { kind, sale: of, state, told } }) => {
    if (kind !== 'late' && kind !== 'toFix') return [];
    if (of !== sale.number || !isWaiting(state) || told !== null) return [];
    const row = orders.row(readAnswerVersion(key)?.answer ?? 0);
    if (!row || (kind === 'toFix' && row.basket !== null)) return [];
    const standing = orders.standing(row.email);
    const isAside = isSetAside(row) && !(standing && standing.number > row.number);
    return [{ key, row, standing, isAside }];
  });
}

const noLongerAside = (context: Context, orders: StandingOrders): Change[] =>
  asideMails(context, orders).flatMap(({ key, isAside }) =>
    isAside ? [] : [withdrawn(context, key)],
  );
