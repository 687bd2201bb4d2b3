import { isMissing, isOtherwise } from '../../../domain/baskets/basket';
import { type Accounts, basketAccounts } from '../../../domain/baskets/basketAccount';
import { awaitedOfLines } from '../../../domain/baskets/waiting';
import { isSoldAsWeighed } from '../../../domain/catalogue/saleKind';
import { carriedOn, isSmall } from '../../../domain/money/reminding';
import { asksTheSame, type ToldSum } from '../../../domain/outbox/toldSum';
import { reminderDue } from '../../../domain/settings/proposedDates';
import { groupBy } from '../../../domain/values/groupBy';
import { type Cents, cents, sum } from '../../../domain/values/money';
import { DAY, type Instant, instant, MINUTE } from '../../../domain/values/time';
import { paymentRequest } from '../../../text/mails/buyerMails';
import type { PaymentDetails } from '../../../text/mails/mailDetails';
import { missing } from '../../../text/mails/reminders';
import { asOrdered } from '../../baskets/feesOfBaskets';
import type { PlacedLine } from '../../baskets/placedLines';
import type { Reads, ReadsColumns } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import { type Intent, toldRows } from '../../outbox/telling';
import type { Offered } from '../../records/offer';
import { buyerOrder, occasionOf } from '../../records/orderDetails';
import type { ReadsOutbox } from '../../records/outboxRows';
import { type PricedOrder, settledOrders } from '../../records/pricedOrder';
import type { SaleContext } from '../../records/saleContext';
import { duesIn, type Money } from '../moneyNow';
import { paymentDetails, whileWaiting } from '../paymentDetails';
import { duesByBasket, type OpenDue } from '../payments';
import { changedParts, changedSince, gapsIn, saidByOrder } from './basketParts';
import { standingOf } from './paidBeyond';
import { remindedIn, type SaidOfBasket, saidSums } from './toldSums';

/** Time to go on typing, and to put a slip right, before anybody is told. */
const PATIENCE = 45 * MINUTE;

type ReadsHanded = ReadsColumns<'pickup', 'basket' | 'done'>;
type Context = SaleContext<Reads<'producers' | 'templates'> & ReadsOutbox & ReadsHanded>;

/** What a sale's baskets come to once orders are closed, and when it is told. */
export interface Told {
  readonly lines: readonly PlacedLine[];
  readonly accounts: Accounts;
  /** Absent where nothing is asked for. */
  readonly money: Money | undefined;
  /** Of a demand; of what is corrected afterwards it is told with patience. */
  readonly dueAt?: Instant;
}

/** A basket, and what of it is to be told. */
export interface BasketToTell {
  readonly email: string;
  readonly basket: number;
  /** As the order's own mail says it. */
  readonly ordered: ToldSum;
  readonly intent?: Intent;
  /** What it comes to by that mail. */
  readonly said?: ToldSum;
  /** Of a demand for what the order's own mail says. */
  readonly payment?: PaymentDetails;
}

/** What is lacking of its baskets, line by line. */
export const gapsOf = (lines: readonly PlacedLine[], products: ReadonlyMap<string, Offered>) =>
  lines.filter(isMissing).flatMap(({ ref, served, delivered = 0 }) => {
    const product = products.get(ref);
    return product ? [{ ...product, before: served, now: delivered }] : [];
  });

/** Nobody is told any more where to fetch it. */
export const isHandedOver = ({ tabs }: ReadsHanded, basket: number | null): boolean =>
  tabs.pickup.rows.some(({ values }) => values.basket === basket && values.done === true);

/**
 * What each basket comes to, where its buyer does not know it: with what is missing of it or was replaced, else as a
 * demand, once it is known, and again when the sum has changed (docs/rules.md M20). One mail says it all.
 */
export function basketsToTell(context: Context, told: Told): BasketToTell[] {
  const { snapshot, sale } = context;
  const { lines, accounts, money, dueAt = instant(snapshot.now + PATIENCE) } = told;
  const rows = toldRows(snapshot, sale.number);
  const saidOf = saidSums(rows);
  const reminded = remindedIn(rows);
  const dues = money ? duesIn(money) : [];
  const ownOf = duesByBasket(dues, sale.number);
  const carriedBy = carriedOn(snapshot.settings, dues, sale.number);
  const linesOf = groupBy(lines, ({ basket }) => basket);
  return settledOrders(lines, accounts).map((order): BasketToTell => {
    const { email, basket } = order;
    const about = { email, basket, ordered: saidByOrder(order, context) };
    const its: Basket = {
      ...{ order, lines: linesOf.get(basket) ?? [], money, dueAt },
      ...{ own: ownOf.get(basket) ?? [], carried: carriedBy(email) },
      ...{ said: saidOf(email, basket), isReminded: reminded.has(basket) },
    };
    if (!email) return about;
    if (its.said.isFormer) {
      const intent = {
        ...intentOf(its, sumOf(context, its), () => NO_WORDS),
        isKnown: true,
      } as const;
      return { ...about, intent };
    }
    const gaps = gapsIn(order.lines);
    const isGap = gaps !== '' && its.said.known(true)?.gaps !== gaps;
    return { ...about, ...(isGap ? gapToTell(context, its) : demand(context, its)) };
  });
}

interface Basket extends Pick<Told, 'money'> {
  readonly order: PricedOrder;
  readonly lines: readonly PlacedLine[];
  readonly own: readonly OpenDue[];
  /** Small dues of earlier sales that go with it. */
  readonly carried: Cents;
  readonly said: SaidOfBasket;
  /** Of its pick-up. */
  readonly isReminded: boolean;
  readonly dueAt: Instant;
}

const NO_WORDS = { mail: { subject: '', text: '' } };

function sumOf(context: SaleContext, { order }: Basket): ToldSum {
  const { buyer: total = cents(0), estimated = false } = order.account ?? {};
  const { basket } = order;
  const parts = changedParts(order, context);
  return { basket, total, isFirm: !estimated, parts, gaps: gapsIn(order.lines) };
}

const intentOf = (
  { order, dueAt }: Pick<Basket, 'order' | 'dueAt'>,
  said: ToldSum,
  write: Intent['write'],
): Intent => ({
  ...{ kind: 'payment', recipient: order.email, about: String(order.basket) },
  ...{ dueAt, says: { sum: said }, isPatient: true, write },
});

/** To a buyer who gets less than was promised, or something else instead: once for what is missing. */
function gapToTell(context: Context, its: Basket): Pick<BasketToTell, 'intent' | 'said'> {
  const { snapshot, sale, products } = context;
  const { order, own, carried, money } = its;
  const standing = money && standingOf(money.ledger, sale.number, order.basket);
  // Where payments are not followed it was paid at the table, whatever the books have.
  const isOpen = standing && standing.left > 0 && snapshot.settings.payments === 'yes';
  const awaited = awaitedOfLines(order.lines, products);
  const open = isOpen ? paymentOf(context, { own, carried }, awaited) : undefined;
  const sums = sumOf(context, its);
  const { total, isFirm } = sums;
  const payment = total === 0 && isFirm ? { dues: [], settled: cents(0) } : open;
  const short = its.lines.filter(isOtherwise);
  const write = () => {
    const details = {
      ...{ ...occasionOf(snapshot, sale), name: short[0]?.name ?? '', basket: order.basket },
      ...{ total, estimated: !isFirm, gaps: gapsOf(short, products) },
      replaced: short.flatMap(({ ref, replacedBy: by }) =>
        by === undefined ? [] : [{ title: products.get(ref)?.title ?? ref, by }],
      ),
      ...sumBefore(context, its),
      ...standing,
      ...(payment ? { payment } : {}),
    };
    return { mail: missing(details, writerFor(snapshot)) };
  };
  const said = { ...sums, ...(open ? asksFor(open, total) : {}) };
  const dueAt = instant(snapshot.now + PATIENCE);
  return { said, intent: intentOf({ order, dueAt }, said, write) };
}

/** Of what was said last; else as it was promised. */
function sumBefore({ products, sale }: Context, { said, lines, order }: Basket) {
  const known = said.known(true);
  if (known) return { before: known.total, wasEstimated: !known.isFirm };
  const promised = basketAccounts(
    lines.map((line) => (isMissing(line) ? asOrdered(line) : line)),
    [...products.values()],
    sale.terms,
  ).get(order.basket);
  return { before: promised?.buyer ?? cents(0), wasEstimated: promised?.estimated ?? false };
}

/** What is asked for of a basket that waits for nothing. */
function demand(context: Context, its: Basket): Omit<BasketToTell, 'email' | 'basket' | 'ordered'> {
  const { snapshot, sale, products } = context;
  const { order, own, said, money, dueAt } = its;
  const { basket, email } = order;
  const { settings } = snapshot;
  const isAsked = money && settings.payments !== 'no' && own.length > 0;
  if (!isAsked || money.awaited.baskets.has(basket)) return {};
  const total = sum(own.map(({ due }) => due));
  const left = sum(own.map(({ remaining }) => cents(Math.max(0, remaining))));
  const known = said.known(left === 0);
  const isWeighed = order.lines.some(
    ({ ref, served }) => served > 0 && isSoldAsWeighed(products.get(ref)),
  );
  if (known?.isFirm && known.total === total) return {};
  if (!known && (total === 0 || (left === 0 && !isWeighed))) return {};
  // A few cents that a weight put right adds are no demand of their own.
  if (known?.isFirm && left > 0 && isSmall(settings, left)) return {};
  const payment = paymentOf(context, its, undefined);
  if (payment.cannotBePaid) return {};
  const asks: ToldSum = { ...sumOf(context, its), total, ...asksFor(payment, total - left) };
  // The same as one that waits: it stays what it is, whatever the hour.
  const isSame = said.waiting !== undefined && asksTheSame(said.waiting, asks);
  const reminds = isSame ? said.waiting.reminds === true : coversReminder(context, its);
  const isOver = snapshot.now >= sale.pickupEnd || isHandedOver(snapshot, basket);
  const write = () => {
    const name = money.nameOf(email);
    const details = {
      ...buyerOrder(occasionOf(snapshot, sale), order, name, context, undefined),
      ...{ payment, isOver, isWeighed, reminds: reminds && !isOver },
      ...creditOf(money, sale.number, basket),
      ...(known?.isFirm
        ? { before: known.total, changes: changedSince(known, order, context) }
        : {}),
    };
    return { mail: paymentRequest(details, writerFor(snapshot)) };
  };
  const tells = { ...asks, ...(reminds ? { reminds } : {}) };
  const isAsOrdered = saidByOrder(order, context).total === total;
  return {
    ...{ said: tells, intent: intentOf({ order, dueAt }, tells, write) },
    ...(isAsOrdered ? { payment } : {}),
  };
}

/** What was paid beyond it. */
function creditOf(money: Money, sale: number, basket: number) {
  const { credit, owed } = standingOf(money.ledger, sale, basket);
  const isTold = credit > 0 || owed.length > 0;
  return isTold ? { beyond: { surplus: credit, credit, owed } } : {};
}

/** What is left of a basket, and how to pay it; nothing firm while it waits. */
function paymentOf(
  { snapshot, sale }: SaleContext<Reads<'producers'>>,
  { own, carried }: Pick<Basket, 'own' | 'carried'>,
  awaited: ReturnType<typeof awaitedOfLines>,
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

function asksFor(
  { dues, settled }: PaymentDetails,
  paid: number,
): Pick<ToldSum, 'asked' | 'settled'> {
  const asked = sum(dues.map(({ amount }) => amount));
  return settled === paid ? { asked } : { asked, settled: cents(Math.max(0, settled)) };
}

/** Both would leave within a day of each other: one mail says it all (docs/rules.md E6). */
function coversReminder({ snapshot, sale }: Context, { dueAt, isReminded }: Basket): boolean {
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
