import { moneyHeldBy } from '../../domain/baskets/checks';
import { answerVersion } from '../../domain/outbox/answerVersion';
import { together } from '../../domain/outbox/leaving';
import { mailKey } from '../../domain/outbox/mailKey';
import { areOrdersOpen, isUnderWay } from '../../domain/sale/transitions';
import { fingerprint } from '../../domain/values/fingerprint';
import { fail, ok, type Result } from '../../domain/values/result';
import { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import { keyOf } from '../../tabs/engine/readTab';
import type { Tabs } from '../../tabs/tabs';
import { change } from '../../text/mails/buyerMails';
import { type Asks, likelyQuestion } from '../../text/results/questions/likelyQuestion';
import type { Write } from '../../text/templates/writer';
import { euros, labelled } from '../../text/values/format';
import { basketRow } from '../baskets/basketRows';
import { feeRows } from '../baskets/feeLines';
import { allocatedBaskets, basketLinesOf } from '../baskets/placedLines';
import { splitRows } from '../baskets/split';
import { historyRows, historyWords } from '../kernel/history';
import { apply, type Plan } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads, Snapshot, TabsOf } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { type BeyondOf, paidBeyond } from '../money/mails/paidBeyond';
import { askedWithChanges, paymentRequests } from '../money/mails/paymentRequests';
import { moneyChecks } from '../money/moneyChecks';
import { followsMoney, moneyOf, moneyPlan, pickupOf } from '../money/moneyNow';
import { saidWithOrder } from '../money/paymentDetails';
import { readBooks } from '../money/readBooks';
import { linkFor } from '../orders/changeLink';
import { CHANGING } from '../orders/formUpdate';
import { changedOrder, orderCells } from '../orders/orderTable';
import { leavingSaid } from '../outbox/forecast';
import { writerFor } from '../outbox/mailWords';
import { mailRows, queueAndClaim, sendTold } from '../outbox/send';
import { announcedAs, type Offered, offeredOf } from '../records/offer';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import { type OrderRow, ordersOf } from '../records/orderRows';
import { type PricedOrder, pricedOrder, settledOrders } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { readAnswers } from './changing/readAnswers';
import { afterClosing } from './closing/closing';
import { type ChangedPrice, changedPrices, priceNeeds, repricable, repriced } from './priceChange';

export interface Repricing {
  readonly ref: string;
  /** What was shown (docs/rules.md P15). */
  readonly seen?: { readonly from: number; readonly to: number } | undefined;
  /** It was asked whether that price is right, and it is (docs/rules.md V10). */
  readonly isSure?: boolean | undefined;
}

export interface Repriced {
  readonly code: 'repriced';
  readonly title: string;
  /** What became of its mails, in words. */
  readonly told: string;
}

/**
 * Takes a price that changed in Produits into the sale, where the coordinator asks for it; otherwise
 * a sale keeps the prices of its opening (docs/rules.md C7). It is corrected for all, and each is told.
 */
export function applyPriceChange(
  ports: Ports,
  { ref, seen, isSure = false }: Repricing,
): Result<Repriced | Asks, Refusal> {
  // What was sent before the change was sent at the price that was shown.
  const read = readAnswers(ports);
  if (!read.ok) return read;
  const snapshot = readBooks(ports, priceNeeds, 'latest');
  const sale = repricable(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  const offered = offeredOf(snapshot.tabs.offer);
  const changed = changedPrices(snapshot, sale, offered).find((one) => one.ref === ref);
  const isOpen = areOrdersOpen(sale.state);
  if (!changed) return fail({ code: 'noSuchPrice', detail: ref });
  if (seen && (seen.from !== changed.from || seen.to !== changed.to))
    return fail({ code: 'changedMeanwhile' });
  if (changed.asks !== undefined && !isSure) {
    const { from, to } = changed;
    const input = { ref, seen: { from, to }, isSure: true };
    return ok(likelyQuestion([changed.asks], input, snapshot.place.locale));
  }
  const { rows = {}, mails, ...plan } = forAll(snapshot, sale, offered, changed);
  const claim = queueAndClaim(ports, snapshot, sale.number, mails);
  const { locale } = snapshot.place;
  const price = (amount: ChangedPrice['from']): string =>
    labelled(changed.title, euros(amount, locale), locale);
  const entry = {
    action: historyWords(snapshot).reprice,
    detail: historyWords(snapshot).baskets(mails.length),
    before: price(changed.from),
    after: price(changed.to),
  };
  const written = apply(ports, snapshot, {
    ...plan,
    rows: {
      ...rows,
      ...(changed.asks === undefined
        ? {}
        : { products: [{ ref, confirmedPrice: changed.producerPrice }] }),
      history: historyRows(ports, snapshot, [entry]),
      ...mailRows(claim, rows.sales),
    },
  });
  const told = sendTold(ports, snapshot, written, claim);
  // The form says so as soon as it is asked what it should say; once orders are closed, whatever hangs
  // on them is told as it is now: producers' orders, demands, reminders that wait.
  const said = isOpen ? readAnswers(ports) : afterClosing(ports, 'latest', 0);
  if (!said.ok) return said;
  const all = together(told, said.value.mails);
  return ok({ code: 'repriced', title: changed.title, told: leavingSaid(all, snapshot) });
}

type PriceReads = Snapshot<typeof priceNeeds>;
type OfferRow = RowToWrite<Tabs['offer']>;

const prices = ({ producerPrice, to }: ChangedPrice): OfferRow => ({
  price: to,
  producerPrice: producerPrice === to ? null : producerPrice,
});

/** Everything that hangs on the price: orders, baskets, split, dues; and each buyer is told. */
function forAll(
  snapshot: PriceReads,
  sale: Sale,
  offered: readonly Offered[],
  changed: ChangedPrice,
): Partial<Plan<TabsOf<PriceReads>>> & { readonly mails: readonly QueuedMail[] } {
  const now = repriced(offered, changed.ref, changed.producerPrice, changed.to);
  const products = new Map(now.map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const means = {
    write: writerFor(snapshot),
    beyondOf: paidBeyond(context),
  };
  const isIt = (ref: string): boolean => ref === changed.ref;
  const orders = ordersOf(snapshot.tabs.orders)
    .rows.filter(({ state, lines }) => state === 'accepted' && lines.some(({ ref }) => isIt(ref)))
    .map((row) => {
      const order = pricedOrder({ ...row, basket: row.basket ?? 0 }, context);
      return { row: changedOrder(row, order), order };
    });
  const { lines } = basketLinesOf(allocatedBaskets(snapshot, products), products);
  const money = followsMoney(snapshot) ? moneyOf(snapshot, sale, lines, now) : undefined;
  const books = money && moneyPlan(snapshot, money);
  const mails = orders.flatMap((one) => mailTo(context, one, changed, means));
  const isAsked =
    !areOrdersOpen(sale.state) &&
    money &&
    !money.isBroken &&
    !moneyHeldBy(moneyChecks(snapshot, money, sale, lines, now));
  const settled = isAsked ? settledOrders(lines, money.accounts) : [];
  const demands = isAsked ? paymentRequests(context, money, settled, { queued: mails }) : [];
  return {
    ...books,
    whole: { ...books?.whole, producerSplit: splitRows(snapshot, lines, now) },
    rows: {
      ...books?.rows,
      orders: orders.map(({ row }) => orderCells(row, context)),
      baskets: orders.flatMap((one) => repricedRows(context, one, isIt)),
      offer: now
        .filter(({ ref }) => isIt(ref))
        .map(({ ref, item, row }) => ({
          ref,
          ...prices(changed),
          ...frozenAnew(snapshot, row, changed),
          ...(item === null || !isUnderWay(sale.state) ? {} : { choices: CHANGING }),
        })),
      ...(areOrdersOpen(sale.state) ? {} : { pickup: pickupOf(context, lines, money) }),
    },
    mails: askedWithChanges(snapshot, mails, demands),
  };
}

const frozenAnew = (
  { tabs }: Reads<'offer'>,
  row: number,
  changed: ChangedPrice,
): Pick<OfferRow, 'frozen'> => {
  const read = tabs.offer.rows.find(({ at }) => at === row);
  const { frozen } = read ? announcedAs(read, prices(changed)) : { frozen: null };
  return frozen ? { frozen } : {};
};

interface RepricedOrder {
  readonly row: OrderRow;
  readonly order: PricedOrder;
}

/** The lines of one basket that hang on the price; its fees may. */
function repricedRows(
  context: SaleContext<Reads<'baskets'>>,
  { row: { basket, email, name, lines }, order }: RepricedOrder,
  isIt: (ref: string) => boolean,
): RowToWrite<Tabs['baskets']>[] {
  if (basket === null) return [];
  const owner = { basket, email, name };
  const there = new Set(context.snapshot.tabs.baskets.rows.map(({ key }) => key));
  const own = lines
    .filter(({ ref }) => isIt(ref))
    .map((line) => {
      const { base, ...row } = basketRow(context, owner, line);
      return typeof base === 'object' && base !== null && 'formula' in base
        ? { ...row, base: { ...base, isNew: true as const } }
        : row;
    });
  const isThere = (ref: string): boolean => there.has(keyOf({ basket, ref }, basketsTab.key));
  return [...own, ...feeRows(context, owner, order, isThere)];
}

interface Means {
  readonly write: Write;
  readonly beyondOf: BeyondOf;
}

function mailTo(
  context: SaleContext<Reads<'producers'>>,
  { row, order }: RepricedOrder,
  { ref, title, from, to }: ChangedPrice,
  { write, beyondOf }: Means,
): QueuedMail[] {
  const { snapshot, sale } = context;
  const { basket, email, name } = row;
  if (basket === null) return [];
  const details = {
    ...buyerOrder(occasionOf(snapshot, sale), order, name, context, linkFor(context, row, order)),
    ...saidWithOrder(context, order),
    ...beyondOf(order, name),
    repriced: { title, from, to },
  };
  const key = mailKey({
    kind: 'change',
    sale: sale.number,
    recipient: email,
    version: answerVersion({
      answer: row.number,
      reason: { of: 'price', from, to, at: snapshot.now, fingerprint: fingerprint(ref) },
    }),
  });
  return [
    {
      kind: 'change',
      recipient: email,
      dueAt: snapshot.now,
      key,
      mail: change(details, write),
      asking: (payment) => change({ ...details, payment }, write),
    },
  ];
}
