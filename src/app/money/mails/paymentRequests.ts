import { carriedOn, isSmall } from '../../../domain/money/reminding';
import { mailKey, readMailKey, readThreadVersion } from '../../../domain/outbox/mailKey';
import { type Cents, cents, sum } from '../../../domain/values/money';
import { DAY, type Instant, instant, MINUTE } from '../../../domain/values/time';
import { paymentRequest } from '../../../text/mails/buyerMails';
import type { Write } from '../../../text/templates/writer';
import type { Reads } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import { keyIn, versionsOf } from '../../outbox/versions';
import { buyerOrder, occasionOf } from '../../records/orderDetails';
import { isWaiting, type ReadsOutbox } from '../../records/outboxRows';
import type { PricedOrder } from '../../records/pricedOrder';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';
import { isMuted } from '../../settings/mailSettings';
import { reminderDue } from '../../settings/proposedDates';
import { duesIn, type Money } from '../moneyNow';
import { asksAt, paymentDetails, whileWaiting } from '../paymentDetails';
import type { OpenDue } from '../payments';
import { gapsIn, missingTold } from './missingThread';

/** Time to go on typing, and to put a slip right, before anybody is told. */
export const PATIENCE = 45 * MINUTE;

type Demands = SaleContext<Reads<'producers' | 'templates'> & ReadsOutbox>;
type Versions = ReturnType<ReturnType<typeof versionsOf>>;

/** A demand in the outbox: what was said to be paid in all, and whether that was firm. */
interface Told {
  readonly total: Cents;
  readonly isFirm: boolean;
}

export interface Demand extends QueuedMail {
  readonly basket: number;
  /** It says what the reminder of the pick-up would say. */
  readonly reminds: boolean;
}

/**
 * What each buyer has to pay once orders are closed: asked for once it is known, and again only
 * when the sum has changed (docs/rules.md M20).
 */
export function paymentRequests(
  context: Demands,
  money: Money,
  orders: readonly PricedOrder[],
  dueAt: Instant = context.snapshot.now,
): Demand[] {
  const { snapshot, sale, products } = context;
  const asked = asksAt(snapshot, products.values());
  if (asked === undefined) return [];
  const versionsFor = versionsOf(snapshot, sale.number, 'payment');
  const all = duesIn(money);
  const dues = new Map<number, OpenDue[]>();
  for (const due of all)
    if (due.sale === sale.number) dues.set(due.basket, [...(dues.get(due.basket) ?? []), due]);
  const write = writerFor(snapshot);
  return orders.flatMap((order): Demand[] => {
    const isWeighed = order.lines.some(
      ({ ref, served }) => served > 0 && products.get(ref)?.sale === 'weight',
    );
    // The others were asked in their confirmations.
    if (asked === 'confirmation' && !isWeighed) return [];
    const own = dues.get(order.basket);
    const versions = versionsFor(order.email, String(order.basket));
    if (!own) return [];
    const carried = carriedOn(snapshot.settings, all, sale.number, order.email);
    return demand(context, money, { order, own, carried, versions, isWeighed, dueAt, write });
  });
}

interface Basket {
  readonly order: PricedOrder;
  readonly own: readonly OpenDue[];
  /** Small dues of earlier sales that go with it. */
  readonly carried: Cents;
  readonly versions: Versions;
  readonly isWeighed: boolean;
  readonly dueAt: Instant;
  readonly write: Write;
}

function demand(context: Demands, money: Money, basket: Basket): Demand[] {
  const { snapshot, sale } = context;
  const { order, own, versions, isWeighed, dueAt, write } = basket;
  const waits = money.waiting.has(order.basket);
  const total = sum(own.map(({ due }) => due));
  const left = sum(own.map(({ remaining }) => cents(Math.max(0, remaining))));
  const told = lastTold(versions);
  if (waits && snapshot.settings.weighedPayment === 'afterWeighing') return [];
  // An estimate is asked for once; a firm sum again when it has changed.
  if (told && (waits || (told.isFirm && told.total === total))) return [];
  if (!told && (total === 0 || (left === 0 && !isWeighed))) return [];
  if (told?.isFirm && total < told.total && isToldAsMissing(context, order, total)) return [];
  // A few cents that a weight put right adds are no demand of their own.
  if (told?.isFirm && left > 0 && isSmall(snapshot.settings, left)) return [];
  const isOver = snapshot.now >= sale.pickupEnd;
  const bare = contentOf({ total, isFirm: !waits }, left);
  // One that waits stays what it is, whatever the hour.
  const reminds =
    waitingContent(versions, bare)?.endsWith(REMINDS) ?? coversReminder(context, dueAt);
  const content = reminds ? bare + REMINDS : bare;
  const { basket: number, email: recipient } = order;
  const about = { kind: 'payment', sale: sale.number, recipient } as const;
  const details = {
    ...buyerOrder(occasionOf(snapshot, sale), order, money.nameOf(recipient), context, undefined),
    payment: paymentOf(context, basket, waits),
    isOver,
    reminds,
    isWeighed: isWeighed && !waits,
    ...(told?.isFirm ? { before: told.total } : {}),
  };
  return [
    {
      kind: 'payment',
      recipient,
      dueAt,
      key: mailKey(keyIn(versions, about, { what: String(number), content })),
      mail: paymentRequest(details, write),
      basket: number,
      reminds,
    },
  ];
}

function paymentOf({ snapshot, sale }: Demands, { own, carried }: Basket, waits: boolean) {
  const payment = paymentDetails(
    snapshot,
    own.map((due) => ({ ...due, amount: due.remaining })),
    sum(own.map(({ received }) => received)),
    carried,
  );
  const known = waits ? whileWaiting(snapshot.settings, payment) : payment;
  return snapshot.now < sale.pickupEnd ? known : { ...known, keepsUnpaid: false };
}

/**
 * The mail about missing goods says what the basket comes to now, and what is owed or due back. Where it
 * has left, a weight may have changed since.
 */
function isToldAsMissing(
  { snapshot, sale }: Demands,
  { lines, email, basket }: PricedOrder,
  total: Cents,
): boolean {
  const gaps = gapsIn(lines);
  if (gaps === '' || isMuted(snapshot.settings, 'missing')) return false;
  const told = missingTold(versionsOf(snapshot, sale.number, 'missing')(email, String(basket)));
  return told?.gaps !== gaps || told.total === total;
}

const REMINDS = 'r';

/** « 2600_600r »: the sum and what is left of it, so that one that waits says what is true. */
const contentOf = ({ total, isFirm }: Told, left: Cents): string =>
  `${isFirm ? '' : 'e'}${total}_${left}`;

function waitingContent(versions: Versions, bare: string): string | undefined {
  const last = versions.at(-1);
  const content = readThreadVersion(readMailKey(last?.key ?? '')?.version ?? '')?.content;
  const isSame = content === bare || content === bare + REMINDS;
  return last && isWaiting(last.values.state) && isSame ? content : undefined;
}

/** What the buyer was told last; what still waits was not told yet. */
function lastTold(versions: Versions): Told | undefined {
  const left = versions.filter(
    ({ values: { state } }) => !isWaiting(state) && state !== 'cancelled',
  );
  const key = readMailKey(left.at(-1)?.key ?? '');
  const content = readThreadVersion(key?.version ?? '')?.content;
  const [, estimate, total] = /^(e?)(-?\d+)(?:_-?\d+r?)?$/.exec(content ?? '') ?? [];
  return total === undefined ? undefined : { total: cents(Number(total)), isFirm: !estimate };
}

/** Both would leave within a day of each other: one mail says it all (docs/rules.md E6). */
function coversReminder({ snapshot, sale }: Demands, dueAt: Instant): boolean {
  const { settings } = snapshot;
  const { reminderAt } = settings;
  const isSilent = isMuted(settings, 'payment') || isMuted(settings, 'pickupReminder');
  if (reminderAt === null || isSilent || snapshot.now >= sale.pickupEnd) return false;
  const { zone } = snapshot.place;
  const reminder = reminderDue(sale.pickupStart, instant(0), reminderAt, zone);
  // One that is due has left already.
  return reminder > snapshot.now && reminder - dueAt <= DAY;
}

/** The baskets whose demand, decided now or on its way, stands for the reminder. */
export function remindedBy(
  context: SaleContext<ReadsOutbox>,
  demands: readonly Demand[],
): Set<number> {
  const { snapshot, sale } = context;
  const baskets = new Set(demands.flatMap(({ basket, reminds }) => (reminds ? [basket] : [])));
  for (const { key, values } of snapshot.tabs.outbox.rows) {
    const { kind, state } = values;
    const isOurs = kind === 'payment' && values.sale === sale.number;
    if (!isOurs || isWaiting(state) || state === 'cancelled') continue;
    const thread = readThreadVersion(readMailKey(key)?.version ?? '');
    if (thread?.content.endsWith(REMINDS)) baskets.add(Number(thread.what));
  }
  return baskets;
}
