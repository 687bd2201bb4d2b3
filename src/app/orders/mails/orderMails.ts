import { type ToldOrder, tellsSame, whyChanged } from '../../../domain/outbox/toldOrder';
import { refusedIn } from '../../../domain/sale/acts';
import { isLate } from '../../../domain/sale/cycle';
import { areOrdersOpen, stateAt, transition } from '../../../domain/sale/transitions';
import { instant } from '../../../domain/values/time';
import { mailTraits } from '../../../text/mailKinds/mailKinds';
import type { PaymentDetails } from '../../../text/mails/mailDetails';
import type { Mail } from '../../../text/templates/mail';
import { basketLinesOf, correctionsIn } from '../../baskets/placedLines';
import type { Reads } from '../../kernel/reads';
import { type BasketToTell, beyondIn, isHandedOver } from '../../money/mails/basketMails';
import type { Money } from '../../money/moneyNow';
import {
  type Intent,
  isOfOrder,
  ORDER,
  type Threads,
  type ToldRow,
  threadsIn,
  toldRows,
  type Wanted,
  waits,
} from '../../outbox/telling';
import type { KnownRequestForm } from '../../people/requestForm';
import { isLateOrder, type OrderRow, ordersOf } from '../../records/orderRows';
import type { ReadsOutbox } from '../../records/outboxRows';
import {
  type PricedOrder,
  pricedGoods,
  pricedOrder,
  type SaleContext,
} from '../../records/saleContext';
import { isSameOrder, knownTo, orderIn, StandingOrders } from './knownOrders';
import { type Means, type OrderKind, OrderWords, type ReadsToTell } from './orderWords';

export type ReadsToTellOrders = ReadsToTell & ReadsOutbox;
type Context = SaleContext<ReadsToTellOrders>;

export interface OrdersAt {
  readonly context: Context;
  readonly orders: readonly OrderRow[];
}

/** What is to be told of an order; of one that changed also with how what it comes to is paid. */
export interface OrderIntent extends Intent {
  readonly asking?: (payment: PaymentDetails) => Mail;
}

/** What is to be told of orders, and which rows that wait are decided with it. */
export interface OrdersToTell extends Wanted {
  readonly intents: readonly OrderIntent[];
}

/**
 * What is to be told of orders: what stands in Commandes beside what the last mail that left told, or that a
 * person stopped (docs/rules.md E27). The difference is one mail, whatever made it.
 */
class OrderTelling {
  readonly now: StandingOrders;
  readonly before: StandingOrders;
  private readonly words: OrderWords;
  private readonly threads: Threads;

  constructor(
    private readonly context: Context,
    private readonly orders: readonly OrderRow[],
    before: OrdersAt,
    { requestForm, beyondOf, price }: Omit<Means, 'price'> & Partial<Means>,
  ) {
    this.now = new StandingOrders(context.products, orders);
    this.before = new StandingOrders(before.context.products, before.orders);
    this.threads = threadsIn(toldRows(context.snapshot, context.sale.number));
    this.words = new OrderWords(context, {
      ...{ requestForm, beyondOf },
      price: price ?? ((row) => pricedOrder({ ...row, basket: row.basket ?? 0 }, context)),
    });
  }

  intent(email: string): OrderIntent[] {
    const order = this.now.standing(email);
    const told = this.now.told(order);
    const about = { recipient: email, about: ORDER };
    const { known, since } = knownTo(
      this.threads({ kind: 'change', ...about }),
      this.before,
      email,
    );
    if (!order || !told || tellsSame(known, told)) return [];
    const { now } = this.context.snapshot;
    // Due since the answer: a catch-up of many tells first who has waited longest.
    const dueAt = known?.answer === order.number ? now : instant(Math.min(order.time, now));
    const says = told.lines ? told : { answer: told.answer };
    return [{ ...about, dueAt, says, since, ...this.composed(order, told, known) }];
  }

  private composed(
    order: OrderRow,
    told: ToldOrder,
    known: ToldOrder | undefined,
  ): Pick<OrderIntent, 'kind' | 'write' | 'asking'> {
    if (!told.lines) {
      const isTakenBack = !known || known.lines !== undefined;
      return { kind: 'change', write: () => ({ mail: this.words.none(order, isTakenBack) }) };
    }
    const lost = this.lostFrom(order, known);
    const why = known?.lines && whyChanged(known, told, order.lines);
    const kind = kindOf(order, known, lost.length > 0);
    const mail = (payment?: PaymentDetails) =>
      this.words.order({ order, why, lost }, kind, payment);
    const asking = kind === 'change' ? { asking: mail } : {};
    return { kind, write: () => ({ mail: mail() }), ...asking };
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

  /** Answers that are set aside for now, or of which nothing could be read: those that came, or wait to be told. */
  aside(isMeant: (row: OrderRow) => boolean): Intent[] {
    const { now } = this.context.snapshot;
    return this.orders.flatMap((row): Intent[] => {
      const standing = this.now.standing(row.email);
      const isOvertaken = standing !== undefined && standing.number > row.number;
      if (row.email === '' || !isSetAside(row)) return [];
      const kind = row.state === 'toFix' ? 'toFix' : 'late';
      const about = { kind, recipient: row.email, about: String(row.number) } as const;
      const isWaiting = this.threads(about).some(waits) && !isOvertaken;
      if (!isWaiting && !isMeant(row)) return [];
      const dueAt = instant(Math.min(row.time, now));
      return [{ ...about, dueAt, write: () => ({ mail: this.words.setAside(row, standing) }) }];
    });
  }
}

function kindOf(
  { number, unread, sentAs }: OrderRow,
  known: ToldOrder | undefined,
  hasLost: boolean,
): OrderKind {
  if (unread.length > 0 && known?.answer !== number) return 'toFix';
  // To an address that was put right it is no news that there is an order.
  return known?.lines || hasLost || sentAs !== undefined ? 'change' : 'confirmation';
}

const NOTHING: OrdersToTell = { intents: [], decides: () => false };

/** Of the orders that an act leaves other than they were, and of answers that it sets aside. */
export function ordersToTell(
  { context, orders }: OrdersAt,
  before: OrdersAt,
  means: Omit<Means, 'price'>,
): OrdersToTell {
  if (refusedIn(context.sale.state, 'tellOrders')) return NOTHING;
  const telling = new OrderTelling(context, orders, before, means);
  const { now, before: were } = telling;
  const changed = now.emails.filter((email) => !isSameOrder(now, were, email));
  const isFresh = (row: OrderRow): boolean => !were.row(row.number) && isTold(before, row);
  const intents = [...changed.flatMap((email) => telling.intent(email)), ...telling.aside(isFresh)];
  const isChanged = new Set(changed);
  return {
    intents: [...intents].sort((a, b) => a.dueAt - b.dueAt),
    decides: (row) =>
      isAboutAnswer(row) && (isOfOrder(row) ? isChanged.has(row.recipient) : isKnown(now, row)),
  };
}

/** Decided by what changes an order, or an answer. */
const isAboutAnswer = ({ kind }: ToldRow): boolean => mailTraits[kind].answers;

/** Its answer stands; what an earlier version tells of an order leaves as it is. */
function isKnown(orders: StandingOrders, row: ToldRow): boolean {
  if (isOfOrder(row)) return orders.row(orderIn(row.says)?.answer ?? 0) !== undefined;
  const answer = orders.row(Number(row.about));
  return (
    answer !== undefined &&
    (row.words !== undefined || answer.basket === null || row.kind === 'late')
  );
}

type ReadsToRenew = ReadsToTellOrders &
  Reads<'orders' | 'baskets' | 'pickup'> &
  Parameters<typeof isHandedOver>[0];

/** Of the orders and answers about which something waits: what it says when it leaves (docs/rules.md E26). */
export function waitingOrders(
  context: SaleContext<ReadsToRenew>,
  booksNow: () => Money | undefined,
  requestForm: KnownRequestForm,
): OrdersToTell {
  const { snapshot, sale } = context;
  if (refusedIn(sale.state, 'tellOrders')) return NOTHING;
  const waiting = toldRows(snapshot, sale.number).filter((row) => waits(row) && isAboutAnswer(row));
  if (waiting.length === 0) return NOTHING;
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const beyondOf = beyondIn(areOrdersOpen(sale.state) ? undefined : booksNow(), sale.number);
  const means = { requestForm, beyondOf, price: pricedNow(context) };
  const telling = new OrderTelling(context, orders, { context, orders }, means);
  const { now } = telling;
  const own = waiting.filter(isOfOrder);
  const emails = [...new Set(own.map(({ recipient }) => recipient))].filter((email) => {
    const { state, basket = null } = now.standing(email) ?? {};
    const isGone = state === 'accepted' && isHandedOver(snapshot, basket);
    // One that cannot be read may have come after it.
    return !isGone && own.every((row) => row.recipient !== email || isKnown(now, row));
  });
  return {
    intents: [...emails.flatMap((email) => telling.intent(email)), ...telling.aside(() => false)],
    decides: (row) => isAboutAnswer(row) && isKnown(now, row),
  };
}

/**
 * Whoever is told that their order changed is told by that mail what it comes to: it stands for the demand,
 * where both say the same sum (docs/rules.md E66).
 */
export function askedWithOrders(
  { snapshot }: Context,
  intents: readonly OrderIntent[],
  baskets: readonly BasketToTell[],
): Intent[] {
  const { mutedMails } = snapshot.settings;
  const isApart = mutedMails.includes('payment') || mutedMails.includes('change');
  const byEmail = new Map(baskets.map((one) => [one.email, one]));
  const said = new Set<BasketToTell>();
  const told = intents.map((intent): Intent => {
    const its = byEmail.get(intent.recipient);
    const order = orderIn(intent.says);
    if (!its || !order?.lines) return intent;
    const { asking } = intent;
    const { payment } = its;
    if (!asking || !payment || isApart) return { ...intent, says: { ...order, sum: its.ordered } };
    said.add(its);
    return {
      ...intent,
      says: { ...order, sum: its.said },
      write: () => ({ mail: asking(payment) }),
    };
  });
  return [...told, ...baskets.flatMap((one) => (said.has(one) ? [] : (one.intent ?? [])))];
}

/** Too late, or nothing of it could be read. */
const isSetAside = (row: OrderRow): boolean => isLateOrder(row) || row.state === 'toFix';

/** Of what was sent in time and is read once the pick-up is over nobody decides any more. */
const isTold = ({ context: { snapshot, sale } }: OrdersAt, { state, time }: OrderRow): boolean =>
  state === 'toFix' ||
  isLate(time, sale) ||
  transition(stateAt(sale, snapshot.now), 'changeOrders').ok;

/** With what was typed in Paniers, which follow Commandes until orders are closed. */
function pricedNow(context: SaleContext<ReadsToRenew>): (row: OrderRow) => PricedOrder {
  const { snapshot, sale, products } = context;
  const typed = areOrdersOpen(sale.state)
    ? new Map()
    : correctionsIn(basketLinesOf(snapshot.tabs, products).lines);
  return ({ email, basket, lines }) => {
    const own = typed.get(basket ?? 0);
    const goods = lines.map((line) => ({ ...line, ...own?.get(line.ref) }));
    return { email, basket: basket ?? 0, ...pricedGoods(goods, context) };
  };
}
