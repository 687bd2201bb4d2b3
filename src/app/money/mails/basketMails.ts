import * as z from 'zod/mini';
import { type Goods, isMissing, isOtherwise } from '../../../domain/baskets/basket';
import { type Accounts, goodsAccount } from '../../../domain/baskets/basketAccount';
import { awaitedOfLines } from '../../../domain/baskets/waiting';
import { isSoldAsWeighed } from '../../../domain/catalogue/saleKind';
import { dueStanding, type PaidBeyond } from '../../../domain/money/due';
import type { Ledger } from '../../../domain/money/ledger';
import { carriedOn, isSmall } from '../../../domain/money/reminding';
import { reminderDue } from '../../../domain/settings/proposedDates';
import { fingerprint } from '../../../domain/values/fingerprint';
import { type Cents, cents, sum } from '../../../domain/values/money';
import { DAY, type Instant, instant, MINUTE } from '../../../domain/values/time';
import { paymentRequest } from '../../../text/mails/buyerMails';
import type { PaymentDetails } from '../../../text/mails/mailDetails';
import type { PlacedLine } from '../../baskets/placedLines';
import type { Reads, ReadsColumns } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import {
  type Intent,
  ORDER,
  stands,
  type ToldRow,
  threadsIn,
  toldRows,
  waits,
} from '../../outbox/telling';
import type { Offered } from '../../records/offer';
import { buyerOrder, occasionOf } from '../../records/orderDetails';
import type { ReadsOutbox } from '../../records/outboxRows';
import { type PricedOrder, type SaleContext, settledOrders } from '../../records/saleContext';
import { duesIn, type Money } from '../moneyNow';
import { paymentDetails, whileWaiting } from '../paymentDetails';
import { duesByBasket, type OpenDue } from '../payments';

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

const amount = z.pipe(
  z.int(),
  z.transform((value): Cents => cents(value)),
);
/** What a mail says that a basket comes to. */
const toldSum = z.object({
  basket: z.int(),
  total: amount,
  /** Nothing waited for the scales. */
  isFirm: z.boolean(),
  /** Which goods are missing or replaced; blank: none. */
  gaps: z.string(),
  /** What it asks for, with small dues of before; absent: it does not say how to pay. */
  asked: z.optional(amount),
  /** What was paid beyond it. */
  credit: z.optional(amount),
  /** It reminds of the pick-up as well (docs/rules.md E6). */
  reminds: z.optional(z.literal(true)),
});
export type ToldSum = z.infer<typeof toldSum>;
const saidSum = z.object({ sum: toldSum });

/** What a row of Rappels says that a basket comes to. */
export function sumIn({ says }: Pick<ToldRow, 'says'>): ToldSum | undefined {
  const read = z.safeParse(saidSum, says);
  return read.success ? read.data.sum : undefined;
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
export const gapsOf = (lines: readonly Goods[], products: ReadonlyMap<string, Offered>) =>
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
  const names = new Map(lines.map(({ basket, name }) => [basket, name]));
  return settledOrders(lines, accounts).map((order): BasketToTell => {
    const { email, basket } = order;
    const beyond = money && standingOf(money.ledger, sale.number, basket);
    const credit = beyond && beyond.credit > 0 ? { credit: beyond.credit } : {};
    const ordered = { ...asServed(order, context), ...credit };
    const its: Basket = {
      ...{ order, ordered, dueAt, beyond, name: names.get(basket) ?? '' },
      ...{ own: ownOf.get(basket) ?? [], carried: carriedBy(email) },
      ...{ said: saidOf(email, basket), isReminded: reminded.has(basket) },
    };
    const about = { email, basket, ordered };
    return email && !its.said.isFormer ? { ...about, ...toTell(context, its) } : about;
  });
}

interface Basket {
  readonly order: PricedOrder;
  readonly ordered: ToldSum;
  readonly name: string;
  readonly own: readonly OpenDue[];
  /** Small dues of earlier sales that go with it. */
  readonly carried: Cents;
  readonly beyond: PaidBeyond | undefined;
  readonly said: SaidOfBasket;
  /** Of its pick-up. */
  readonly isReminded: boolean;
  readonly dueAt: Instant;
}

/** What the order's own mail says that it comes to, whatever people corrected since. */
function asServed({ basket, lines }: PricedOrder, { products, sale }: SaleContext): ToldSum {
  const served = lines.map(({ ref, asked, served }): Goods => ({ ref, asked, served }));
  const account = goodsAccount(served, products, sale.terms);
  const total = account?.buyer ?? cents(0);
  return { basket, total, isFirm: !account?.estimated, gaps: '' };
}

/** Which lines of a basket are short, and by how much, or were replaced; blank where none is. */
function gapsIn(lines: readonly Goods[]): string {
  const short = lines
    .filter(isOtherwise)
    .map(({ ref, delivered, replacedBy = '' }) => `${ref}=${delivered}${replacedBy}`);
  return short.length === 0 ? '' : fingerprint(short.join());
}

function toTell(context: Context, its: Basket): Pick<BasketToTell, 'intent' | 'said' | 'payment'> {
  const { snapshot, sale, products } = context;
  const { order, own, said, ordered, beyond } = its;
  const { basket, email, lines, account } = order;
  const total = account?.buyer ?? cents(0);
  const gaps = gapsIn(lines);
  const isGap = gaps !== '' && said.known(true)?.gaps !== gaps;
  const left = sum(own.map(({ remaining }) => cents(Math.max(0, remaining))));
  const known = said.known(isGap || left === 0);
  const isAsked = beyond !== undefined && snapshot.settings.payments !== 'no' && own.length > 0;
  const awaited = awaitedOfLines(lines, products);
  const isWeighed = lines.some(
    ({ ref, served }) => served > 0 && isSoldAsWeighed(products.get(ref)),
  );
  const isDemand = isAsked && !awaited && isNews(context, { known, total, left, isWeighed });
  const payment = isAsked ? paymentOf(context, its, awaited) : undefined;
  if (!isGap && (!isDemand || payment?.cannotBePaid)) return {};
  // What waits keeps what it stands for, whatever the hour.
  const reminds =
    !isGap && (said.waiting ? said.waiting.reminds === true : coversReminder(context, its));
  const says: ToldSum = {
    ...{ basket, total, isFirm: !account?.estimated, gaps },
    ...(ordered.credit ? { credit: ordered.credit } : {}),
    ...(payment ? { asked: sum(payment.dues.map((due) => due.amount)) } : {}),
    ...(reminds ? { reminds } : {}),
  };
  const before = isGap ? (known ?? ordered) : known?.isFirm ? known : undefined;
  const isOver = snapshot.now >= sale.pickupEnd || isHandedOver(snapshot, basket);
  const write = () => {
    const short = isGap ? lines.filter(isOtherwise) : [];
    const details = {
      ...buyerOrder(occasionOf(snapshot, sale), order, its.name, context, undefined),
      ...{ isWeighed, reminds: reminds && !isOver, isOver, gaps: gapsOf(short, products) },
      replaced: short.flatMap(({ ref, replacedBy: by }) =>
        by === undefined ? [] : [{ title: products.get(ref)?.title ?? ref, by }],
      ),
      ...(payment ? { payment } : {}),
      ...(before ? { before: { total: before.total, estimated: !before.isFirm } } : {}),
      ...(beyond && account?.estimated !== true ? { beyond } : {}),
    };
    return { mail: paymentRequest(details, writerFor(snapshot)) };
  };
  const dueAt = isGap ? instant(snapshot.now + PATIENCE) : its.dueAt;
  const intent: Intent = {
    ...{ kind: 'payment', recipient: email, about: String(basket), dueAt },
    ...{ says: { sum: says }, isPatient: true, write },
  };
  const isAsOrdered = !isGap && payment !== undefined && ordered.total === total;
  return { said: says, intent, ...(isAsOrdered ? { payment } : {}) };
}

interface Standing {
  readonly known: ToldSum | undefined;
  readonly total: Cents;
  readonly left: Cents;
  readonly isWeighed: boolean;
}

/** Its buyer does not know what it comes to; a few cents that a weight put right adds are no demand of their own. */
function isNews({ snapshot }: Context, { known, total, left, isWeighed }: Standing): boolean {
  if (!known) return total !== 0 && (left > 0 || isWeighed);
  if (!known.isFirm) return true;
  return known.total !== total && (left === 0 || !isSmall(snapshot.settings, left));
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

/** Both would leave within a day of each other: one mail says it all (docs/rules.md E6). */
function coversReminder({ snapshot, sale }: Context, { dueAt, isReminded }: Basket): boolean {
  const { reminderAt, mutedMails } = snapshot.settings;
  const isSilent = mutedMails.includes('payment') || mutedMails.includes('pickupReminder');
  if (reminderAt === null || isSilent || snapshot.now >= sale.pickupEnd) return false;
  const reminder = reminderDue(sale.pickupStart, instant(0), reminderAt, snapshot.place.zone);
  if (reminder > snapshot.now) return reminder - dueAt <= DAY;
  // One that is due leaves with what is demanded at once, or has left already.
  return dueAt <= snapshot.now && !isReminded;
}

/** What was said of a basket, by mails of its own and by those that tell its order. */
interface SaidOfBasket {
  /** By the last; an order's own mail that does not say how to pay counts where nothing is left (docs/rules.md E66). */
  readonly known: (isPaid: boolean) => ToldSum | undefined;
  /** The last is of an earlier version: nothing more is said of it. */
  readonly isFormer: boolean;
  /** What the one that waits says. */
  readonly waiting: ToldSum | undefined;
}

/** Of two threads; within one the later is the later by its count, whatever the clock of its run. */
const later = (one: ToldRow | undefined, other: ToldRow | undefined): ToldRow | undefined =>
  !one || (other && other.moment >= one.moment) ? other : one;

function saidSums(rows: readonly ToldRow[]): (email: string, basket: number) => SaidOfBasket {
  const threads = threadsIn(rows);
  return (recipient, basket) => {
    const own = threads({ kind: 'payment', recipient, about: String(basket) });
    const byItself = own.filter(stands);
    const byOrder = threads({ kind: 'change', recipient, about: ORDER }).filter(
      (row) => stands(row) && sumIn(row)?.basket === basket,
    );
    return {
      known: (isPaid) => {
        const asks = byOrder.filter((row) => isPaid || sumIn(row)?.asked !== undefined);
        const said = later(asks.at(-1), byItself.filter(sumIn).at(-1));
        return said && sumIn(said);
      },
      isFormer: byItself.some(({ says }) => says === undefined),
      waiting: own
        .filter(waits)
        .flatMap((row) => sumIn(row) ?? [])
        .at(-1),
    };
  };
}

/** Baskets of which a mail that left, or that somebody stopped, says what their reminder would say. */
const remindedIn = (rows: readonly ToldRow[]): Set<number> =>
  new Set(
    rows.filter(stands).flatMap((row) => {
      if (row.kind === 'pickupReminder') return [Number(row.about)];
      const said = sumIn(row);
      return said?.reminds ? [said.basket] : [];
    }),
  );

/** With those of which a mail is about to say it. */
export const remindedWith = (
  { snapshot, sale }: SaleContext<ReadsOutbox>,
  baskets: readonly BasketToTell[],
): Set<number> =>
  new Set([
    ...remindedIn(toldRows(snapshot, sale.number)),
    ...baskets.flatMap(({ basket, said }) => (said?.reminds ? [basket] : [])),
  ]);

/** What was paid beyond a basket and is the buyer's credit, as far as it pays nothing older; or what producers have too much. */
function standingOf(ledger: Ledger, sale: number, basket: number): PaidBeyond {
  const standings = ledger
    .ofBasket(sale, basket)
    .map((id) => ({ ...dueStanding(ledger, id), postings: ledger.ofDue(id) }));
  const credits = standings.flatMap(({ postings }) =>
    postings.flatMap(({ account, amount }) => (account === 'credits' ? [cents(-amount)] : [])),
  );
  // A due that was emptied, of a producer who is in the basket no more, is nobody's.
  const email = standings.map((one) => one.email).find(Boolean) ?? '';
  const own = Math.max(0, ledger.credit(email));
  return {
    credit: cents(Math.max(0, Math.min(own, sum(credits)))),
    owed: standings.flatMap(({ remaining, postings }) => {
      const producer = postings.find(({ account }) => account === 'producers')?.party;
      return remaining < 0 && producer ? [{ producer, amount: cents(-remaining) }] : [];
    }),
  };
}

export type BeyondOf = (order: PricedOrder) => { readonly beyond?: PaidBeyond };

/**
 * The same of an order whose mail says what it comes to (docs/rules.md E13): all that its buyer has of credit. Of
 * one that waits for the scales nothing is known yet.
 */
export const beyondIn =
  (money: Money | undefined, sale: number): BeyondOf =>
  ({ email, basket, account }) => {
    if (!money || money.isBroken || account?.estimated) return {};
    const { credit, owed } = standingOf(money.ledger, sale, basket);
    if (credit === 0 && owed.length === 0) return {};
    const all = credit === 0 ? 0 : Math.max(0, money.ledger.credit(email));
    return { beyond: { credit: cents(all), owed } };
  };
