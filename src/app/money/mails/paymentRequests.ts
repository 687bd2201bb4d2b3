import type { AwaitedInAll } from '../../../domain/baskets/waiting';
import { isSoldAsWeighed } from '../../../domain/catalogue/saleKind';
import { carriedOn, isSmall } from '../../../domain/money/reminding';
import { mailKey, seriesIn } from '../../../domain/outbox/mailKey';
import {
  asksTheSame,
  demandContent,
  keyWithChange,
  type NotifiedSum,
  saysChange,
  saysReminder,
} from '../../../domain/outbox/sumContent';
import { reminderDue } from '../../../domain/settings/proposedDates';
import { fingerprint } from '../../../domain/values/fingerprint';
import { type Cents, cents, sum } from '../../../domain/values/money';
import { DAY, type Instant, instant, MINUTE } from '../../../domain/values/time';
import { paymentRequest } from '../../../text/mails/buyerMails';
import type { PaymentDetails } from '../../../text/mails/mailDetails';
import type { Write } from '../../../text/templates/writer';
import type { Reads, ReadsColumns } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import { isWithdrawn, keyIn } from '../../outbox/versions';
import { buyerOrder, occasionOf } from '../../records/orderDetails';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import type { PricedOrder } from '../../records/pricedOrder';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';
import { duesIn, type Money } from '../moneyNow';
import { paymentDetails, whileWaiting } from '../paymentDetails';
import { duesByBasket, type OpenDue } from '../payments';
import { standingOf } from './basketStanding';
import {
  changedParts,
  changedSince,
  gapsIn,
  isGapToTell,
  lastNotified,
  type SumVersions,
  saidByOrder,
  sumVersions,
} from './notifiedSums';
import { alreadyReminded } from './remindedBaskets';

/** Time to go on typing, and to put a slip right, before anybody is told. */
export const PATIENCE = 45 * MINUTE;

type ReadsHanded = ReadsColumns<'pickup', 'basket' | 'done'>;
type Demands = SaleContext<Reads<'producers' | 'templates'> & ReadsOutbox & ReadsHanded>;
type Versions = ReturnType<SumVersions['payment']>;

export interface Demand extends QueuedMail {
  readonly basket: number;
  readonly payment: PaymentDetails;
  /** The basket comes to what the order's own mail says: nothing was weighed, missing or replaced. */
  readonly isAsOrdered: boolean;
  /** It says what the reminder of the pick-up would say. */
  readonly reminds: boolean;
}

interface Asking {
  readonly dueAt?: Instant;
  /** Beside which mails. */
  readonly queued?: readonly QueuedMail[];
}

/**
 * What each buyer has to pay once orders are closed: asked for once it is known, and again only
 * when the sum has changed (docs/rules.md M20).
 */
export function paymentRequests(
  context: Demands,
  money: Money,
  orders: readonly PricedOrder[],
  { dueAt = context.snapshot.now, queued = [] }: Asking = {},
): Demand[] {
  const { snapshot, sale, products } = context;
  if (snapshot.settings.payments === 'no') return [];
  const notices = sumVersions(context, queued);
  const all = duesIn(money);
  const dues = duesByBasket(all, sale.number);
  const carriedBy = carriedOn(snapshot.settings, all, sale.number);
  const write = writerFor(snapshot);
  const reminded = alreadyReminded(context);
  return orders.flatMap((order): Demand[] => {
    const isWeighed = order.lines.some(
      ({ ref, served }) => served > 0 && isSoldAsWeighed(products.get(ref)),
    );
    const own = dues.get(order.basket);
    if (!own) return [];
    const carried = carriedBy(order.email);
    const isReminded = reminded.has(order.basket);
    const basket = { order, own, carried, isWeighed, dueAt, write, notices, isReminded };
    return demand(context, money, basket);
  });
}

interface Basket {
  readonly order: PricedOrder;
  readonly own: readonly OpenDue[];
  /** Small dues of earlier sales that go with it. */
  readonly carried: Cents;
  readonly notices: SumVersions;
  readonly isWeighed: boolean;
  /** Of its pick-up. */
  readonly isReminded: boolean;
  readonly dueAt: Instant;
  readonly write: Write;
}

/** What a basket comes to now, and what was said of it last. */
interface Sums {
  readonly total: Cents;
  readonly left: Cents;
  readonly notified: NotifiedSum | undefined;
}

/** Something is to be asked for that nobody was asked for yet. */
function isToAsk(
  context: Demands,
  { order, notices, isWeighed }: Basket,
  { total, left, notified }: Sums,
): boolean {
  const { settings } = context.snapshot;
  if (notified?.isFirm && notified.total === total) return false;
  if (!notified && (total === 0 || (left === 0 && !isWeighed))) return false;
  const missing = notices.missing(order.email, String(order.basket));
  // That mail says what the basket comes to and how to pay it.
  if (isGapToTell(missing, gapsIn(order.lines))) return false;
  // A few cents that a weight put right adds are no demand of their own.
  return !(notified?.isFirm && left > 0 && isSmall(settings, left));
}

function demand(context: Demands, money: Money, basket: Basket): Demand[] {
  const { snapshot, sale } = context;
  const { order, own, notices, isWeighed, dueAt, write } = basket;
  const { basket: number, email: recipient } = order;
  if (money.awaited.baskets.has(number)) return [];
  const of = [recipient, String(number)] as const;
  const total = sum(own.map(({ due }) => due));
  const left = sum(own.map(({ remaining }) => cents(Math.max(0, remaining))));
  const notified = notifiedOf(context, basket, left);
  if (!isToAsk(context, basket, { total, left, notified })) return [];
  const payment = paymentOf(context, basket, undefined);
  if (payment.cannotBePaid) return [];
  const asks = { total, parts: changedParts(order, context), ...sumsAsked(payment, total, left) };
  // The same as one that waits, or that a person stopped: it stays what it is, whatever the hour.
  const versions = notices.payment(...of);
  const last = lastIn(versions);
  const same = last && asksTheSame(last.content, asks) ? last : undefined;
  const reminds = same ? saysReminder(same.content) : coversReminder(context, basket);
  const isOver = snapshot.now >= sale.pickupEnd || isHandedOver(snapshot, number);
  const details = {
    ...buyerOrder(occasionOf(snapshot, sale), order, money.nameOf(recipient), context, undefined),
    payment,
    ...creditOf(money, sale.number, number),
    isOver,
    reminds: reminds && !isOver,
    isWeighed,
    ...(notified?.isFirm
      ? { before: notified.total, changes: changedSince(notified, order, context) }
      : {}),
  };
  const mail = paymentRequest(details, write);
  const content = demandContent(asks, { reminds, says: fingerprint(mail.text) });
  const about = { kind: 'payment', sale: sale.number, recipient } as const;
  const stays = same && (same.isStopped || saysChange(same.content));
  const key = stays ? same.key : mailKey(keyIn(versions, about, { what: String(number), content }));
  // Other words alone are no reason to wait anew.
  const at = same?.dueAt ?? dueAt;
  const isAsOrdered = saidByOrder(order, context).total === total;
  const told = { basket: number, payment, isAsOrdered, reminds };
  return [{ kind: 'payment', recipient, dueAt: at, key, mail, ...told }];
}

/**
 * Whoever is told that their order changed is asked by that mail for what it comes to: it stands for the
 * demand, where both say the same sum (docs/rules.md E66).
 */
export function askedWithChanges(
  snapshot: Reads & ReadsOutbox,
  mails: readonly QueuedMail[],
  demands: readonly Demand[],
): QueuedMail[] {
  const { settings } = snapshot;
  if (settings.mutedMails.includes('payment') || settings.mutedMails.includes('change'))
    return [...mails, ...demands];
  const known = new Set(outboxRows(snapshot).map(({ key }) => key));
  const last = new Map(mails.map((mail) => [mail.asking && mail.recipient, mail]));
  const asks = new Map(
    demands.flatMap((demand) => {
      const change = last.get(demand.recipient);
      return change && demand.isAsOrdered && !known.has(demand.key)
        ? [[change, demand] as const]
        : [];
    }),
  );
  const asked = mails.map((mail) => {
    const demand = asks.get(mail);
    if (!demand || !mail.asking) return mail;
    const { told = '' } = mail;
    return { ...demand, key: keyWithChange(demand.key), mail: mail.asking(demand.payment), told };
  });
  const told = new Set(asks.values());
  return [...asked, ...demands.filter((demand) => !told.has(demand))];
}

/** What was paid beyond it. */
function creditOf(money: Money, sale: number, basket: number) {
  const { credit, owed } = standingOf(money.ledger, sale, basket);
  const isTold = credit > 0 || owed.length > 0;
  return isTold ? { beyond: { surplus: credit, credit, owed } } : {};
}

/**
 * What was said of it last: by a demand or of missing goods, or by the order's own mail, where nothing is
 * left to be asked for (docs/rules.md E66).
 */
function notifiedOf(
  context: Demands,
  { order, notices }: Basket,
  left: Cents,
): NotifiedSum | undefined {
  const of = [order.email, String(order.basket)] as const;
  const told = lastNotified(notices.both(...of));
  const isAsOrdered = told && left === 0 && notices.isToldAsOrder(...of);
  return isAsOrdered ? saidByOrder(order, context) : told;
}

/** Nobody is told any more where to fetch it. */
export const isHandedOver = ({ tabs }: ReadsHanded, basket: number | null): boolean =>
  tabs.pickup.rows.some(({ values }) => values.basket === basket && values.done === true);

/** What is left of a basket, and how to pay it; nothing firm while it waits. */
export function paymentOf(
  { snapshot, sale }: SaleContext<Reads<'producers'>>,
  { own, carried }: Pick<Basket, 'own' | 'carried'>,
  awaited: AwaitedInAll | undefined,
): PaymentDetails {
  const payment = paymentDetails(
    snapshot,
    own.map((due) => ({ ...due, amount: due.remaining })),
    {
      settled: sum(own.map(({ received }) => received)),
      carried,
      isOver: snapshot.now >= sale.pickupEnd,
    },
  );
  return awaited ? whileWaiting(payment, awaited) : payment;
}

function sumsAsked({ dues, settled }: PaymentDetails, total: Cents, left: Cents) {
  const asked = sum(dues.map(({ amount }) => amount));
  return settled === total - left ? { asked } : { asked, settled: cents(Math.max(0, settled)) };
}

/** The last one, where that waits still or a person stopped it: what it says, and when it is to leave. */
function lastIn(versions: Versions) {
  const last = versions.at(-1);
  if (!last || isWithdrawn(last)) return undefined;
  const { key, values } = last;
  const isStopped = values.state === 'cancelled';
  if (!isStopped && !isWaiting(values.state)) return undefined;
  const content = seriesIn(key)?.content ?? '';
  return { key, content, dueAt: values.dueAt, isStopped };
}

/** Both would leave within a day of each other: one mail says it all (docs/rules.md E6). */
function coversReminder({ snapshot, sale }: Demands, { dueAt, isReminded }: Basket): boolean {
  const { settings } = snapshot;
  const { reminderAt } = settings;
  const isSilent =
    settings.mutedMails.includes('payment') || settings.mutedMails.includes('pickupReminder');
  if (reminderAt === null || isSilent || snapshot.now >= sale.pickupEnd) return false;
  const { zone } = snapshot.place;
  const reminder = reminderDue(sale.pickupStart, instant(0), reminderAt, zone);
  if (reminder > snapshot.now) return reminder - dueAt <= DAY;
  // One that is due leaves with what is demanded at once, or has left already.
  return dueAt <= snapshot.now && !isReminded;
}
