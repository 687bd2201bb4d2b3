import { isMissing, isOtherwise } from '../../../domain/baskets/basket';
import {
  type Accounts,
  type BasketAccount,
  basketAccounts,
} from '../../../domain/baskets/basketAccount';
import { awaitedOfLines } from '../../../domain/baskets/waiting';
import { carriedOn } from '../../../domain/money/reminding';
import { mailKey } from '../../../domain/outbox/mailKey';
import { missingContent, type NotifiedSum } from '../../../domain/outbox/sumContent';
import { fingerprint } from '../../../domain/values/fingerprint';
import { groupBy } from '../../../domain/values/groupBy';
import { cents } from '../../../domain/values/money';
import { instant } from '../../../domain/values/time';
import type { PaymentDetails } from '../../../text/mails/mailDetails';
import { missing } from '../../../text/mails/reminders';
import { asOrdered } from '../../baskets/feesOfBaskets';
import type { PlacedLine } from '../../baskets/placedLines';
import type { Reads } from '../../kernel/reads';
import { writerFor } from '../../outbox/mailWords';
import { keyIn } from '../../outbox/versions';
import type { Offered } from '../../records/offer';
import { occasionOf } from '../../records/orderDetails';
import type { ReadsOutbox } from '../../records/outboxRows';
import { type PricedOrder, settledOrders } from '../../records/pricedOrder';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';
import { duesIn, type Money } from '../moneyNow';
import { duesByBasket, type OpenDue } from '../payments';
import { standingOf } from './basketStanding';
import { changedParts, gapsIn, lastMissing, lastNotified, sumVersions } from './notifiedSums';
import { PATIENCE, paymentOf } from './paymentRequests';

/** Of a basket that was emptied. */
const NOTHING: PaymentDetails = { dues: [], settled: cents(0) };

/** What was promised and not handed over, line by line. */
export const gapsOf = (lines: readonly PlacedLine[], products: ReadonlyMap<string, Offered>) =>
  lines.filter(isMissing).flatMap(({ ref, served, delivered = 0 }) => {
    const product = products.get(ref);
    return product ? [{ ...product, before: served, now: delivered }] : [];
  });

/** To each buyer who gets less than was promised, once for what is missing. */
export function missingMails(
  context: SaleContext<Reads<'producers' | 'templates'> & ReadsOutbox>,
  lines: readonly PlacedLine[],
  accounts: Accounts,
  money: Money | undefined,
): QueuedMail[] {
  const { snapshot, sale, products } = context;
  const write = writerFor(snapshot);
  const touched = new Set(lines.filter(isOtherwise).map(({ basket }) => basket));
  if (touched.size === 0) return [];
  const own = lines.filter(({ basket }) => touched.has(basket));
  const orders = new Map(settledOrders(own, accounts).map((order) => [order.basket, order]));
  const before = basketAccounts(
    own.map((line) => (isMissing(line) ? asOrdered(line) : line)),
    [...products.values()],
    sale.terms,
  );
  const occasion = occasionOf(snapshot, sale);
  const notices = sumVersions(context);
  const paymentOfBasket = paymentsNow(context, money ? duesIn(money) : []);
  const shortOf = groupBy(own.filter(isOtherwise), ({ basket }) => basket);
  return [...touched].flatMap((basket): QueuedMail[] => {
    const short = shortOf.get(basket) ?? [];
    const [{ email, name } = { email: '', name: '' }] = short;
    const order = orders.get(basket);
    if (!email || !order) return [];
    const { buyer: total = cents(0), estimated = false } = order.account ?? {};
    const standing = money ? standingOf(money.ledger, sale.number, basket) : undefined;
    // Where payments are not followed it was paid at the table, whatever the books have.
    const isOpen = standing && standing.left > 0 && snapshot.settings.payments === 'yes';
    const details = {
      ...{ ...occasion, name, basket },
      gaps: gapsOf(short, products),
      replaced: short.flatMap(({ ref, replacedBy: by }) =>
        by === undefined ? [] : [{ title: products.get(ref)?.title ?? ref, by }],
      ),
      ...sumBefore(
        notices.isToldAsOrder(email, String(basket))
          ? undefined
          : lastNotified(notices.both(email, String(basket))),
        before.get(basket),
      ),
      ...{ total, estimated, ...standing },
      ...(isOpen ? { payment: paymentOfBasket({ ...order, email }) } : {}),
      ...(total === 0 && !estimated ? { payment: NOTHING } : {}),
    };
    const mail = missing(details, write);
    const versions = notices.missing(email, String(basket));
    const gaps = gapsIn(short);
    const sums = { total, isFirm: !estimated, parts: changedParts(order, context) };
    const content = missingContent(gaps, fingerprint(mail.text), sums);
    const about = { kind: 'payment', sale: sale.number, recipient: email } as const;
    const last = lastMissing(versions);
    // What was told is not told again when a weight changes the sum.
    const key =
      last?.gaps === gaps
        ? last.key
        : mailKey(keyIn(versions, about, { what: String(basket), content }));
    return [
      { kind: 'payment', recipient: email, dueAt: instant(snapshot.now + PATIENCE), key, mail },
    ];
  });
}

/** Of what was said last, by a demand or when less was missing; else as it was promised. */
const sumBefore = (said: NotifiedSum | undefined, promised: BasketAccount | undefined) =>
  said
    ? { before: said.total, wasEstimated: !said.isFirm }
    : { before: promised?.buyer ?? cents(0), wasEstimated: promised?.estimated ?? false };

/** What is left of a basket and how it is paid, as a demand would say it. */
function paymentsNow(
  context: SaleContext<Reads<'producers'>>,
  dues: readonly OpenDue[],
): (order: PricedOrder) => PaymentDetails {
  const { snapshot, sale, products } = context;
  const ownOf = duesByBasket(dues, sale.number);
  const carriedBy = carriedOn(snapshot.settings, dues, sale.number);
  return ({ basket, email, lines }) => {
    const own = ownOf.get(basket) ?? [];
    const awaited = awaitedOfLines(lines, products);
    return paymentOf(context, { own, carried: carriedBy(email) }, awaited);
  };
}
