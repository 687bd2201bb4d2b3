import { familyOf } from '../../domain/catalogue/product';
import { fail, ok, type Result } from '../../domain/values/result';
import { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import { keyOf } from '../../tabs/engine/read';
import type { Tabs } from '../../tabs/tabs';
import { change } from '../../text/mails/buyerMails';
import { euros, labelled } from '../../text/values/format';
import { basketRow } from '../baskets/basketRows';
import { feeRows } from '../baskets/feeLines';
import { basketLinesOf, splitRows } from '../baskets/split';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut, type Plan } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { type Book, openBook } from '../kernel/snapshot';
import { followsMoney, moneyOf, moneyPlan, pickupOf } from '../money/moneyNow';
import { orderPayment } from '../money/paymentDetails';
import { CHANGING } from '../orders/formPlan';
import { linkFor } from '../orders/orderMails';
import { changedOrder, orderCells } from '../orders/orderTable';
import { queueAndClaim, sendClaimed, sendDue, withMails } from '../outbox/send';
import { type Offered, offeredOf } from '../records/offer';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import { type OrderRow, ordersOf } from '../records/orderRows';
import type { SaleContext } from '../records/outcomes';
import { mailKey, type QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import {
  type ChangedPrice,
  changedPrices,
  presentOf,
  priceNeeds,
  repricable,
  repriced,
} from './priceChange';
import { readAnswers } from './readAnswers';

export interface Repricing {
  readonly ref: string;
  /** Those who ordered keep their price, or all pay the new one. */
  readonly scope: 'later' | 'all';
}

export interface Repriced {
  readonly code: 'repriced';
  readonly title: string;
  readonly baskets: number;
}

/**
 * Takes a price that changed in Produits into the sale, where the coordinator asks for it; otherwise
 * a sale keeps the prices of its opening (docs/rules.md C7).
 */
export function applyPriceChange(
  ports: Ports,
  { ref, scope }: Repricing,
): Result<Repriced, Refusal> {
  // What was sent before the change was sent at the price that was shown.
  const read = readAnswers(ports);
  if (!read.ok) return read;
  const book = openBook(ports, priceNeeds);
  const sale = repricable(book);
  if (!sale) return fail({ code: 'noSale' });
  const offered = offeredOf(book.tab('offer'));
  const changed = changedPrices(book, sale, offered).find((one) => one.ref === ref);
  const isOpen = sale.state === 'open';
  if (!changed || (scope === 'later' && !isOpen)) return fail({ code: 'noSuchPrice', detail: ref });
  const {
    rows = {},
    mails = [],
    ...plan
  } = scope === 'later'
    ? { rows: { offer: soldAnew(book, offered, changed) } }
    : forAll(book, sale, offered, changed);
  const claim = queueAndClaim(ports, book, sale.number, mails);
  const { locale } = book.place;
  const price = (amount: ChangedPrice['from']): string =>
    labelled(changed.title, euros(amount, locale), locale);
  const told = {
    action: historyWords(book).reprice,
    detail: scope === 'all' ? historyWords(book).baskets(mails.length) : '',
    before: price(changed.from),
    after: price(changed.to),
  };
  const all = { ...rows, history: historyRows(ports, book, [told]) };
  const written = carryOut(ports, book, priceNeeds, { ...plan, rows: withMails(all, claim) });
  sendClaimed(ports, book, priceNeeds, written, claim.mails);
  if (claim.moreDue) sendDue(ports);
  // The form says so as soon as it is asked what it should say.
  const said = isOpen ? readAnswers(ports) : read;
  return said.ok ? ok({ code: 'repriced', title: changed.title, baskets: mails.length }) : said;
}

type OfferRow = RowToWrite<Tabs['offer']>;

const prices = ({ producerPrice, to }: ChangedPrice): OfferRow => ({
  price: to,
  producerPrice: producerPrice === to ? null : producerPrice,
});

/** The question and what is left go to a row of its own; what was ordered stays with the former. */
function soldAnew(book: Book, offered: readonly Offered[], changed: ChangedPrice): OfferRow[] {
  const present = presentOf(offered, changed.ref);
  const row = book.tab('offer').rows.find(({ at }) => at === present?.row);
  if (!present || !row) return [];
  const taken = new Set([
    ...offered.map(({ ref }) => ref),
    ...book.tab('products').rows.map(({ values }) => values.ref),
  ]);
  let nth = 2;
  while (taken.has(`${changed.ref}-${nth}`)) nth += 1;
  const choices = present.item === null ? null : CHANGING;
  const anew = { ...row.values, ...prices(changed), ref: `${changed.ref}-${nth}`, choices };
  const former = { stock: null, left: null, soldOutAt: null, question: null, item: null };
  return [
    { ...anew, of: changed.ref },
    { ref: present.ref, ...former, entry: null, choices: null },
  ];
}

/** Everything that hangs on the price: orders, baskets, split, dues; and each buyer is told. */
function forAll(
  book: Book,
  sale: Sale,
  offered: readonly Offered[],
  changed: ChangedPrice,
): Partial<Plan> & { readonly mails: readonly QueuedMail[] } {
  const now = repriced(offered, changed.ref, changed.producerPrice, changed.to);
  const products = new Map(now.map((one) => [one.ref, one]));
  const context: SaleContext = { book, sale, products };
  const isIt = (ref: string): boolean => {
    const product = products.get(ref);
    return product !== undefined && familyOf(product) === changed.ref;
  };
  const orders = ordersOf(book.tab('orders'))
    .rows.filter(({ state, lines }) => state === 'accepted' && lines.some(({ ref }) => isIt(ref)))
    .map((row) => changedOrder(row, row.lines, context));
  const { lines } = basketLinesOf(book.tab('baskets'), products);
  const money = followsMoney(book) ? moneyOf(book, sale, lines, now) : undefined;
  const books = money && moneyPlan(book, money);
  return {
    ...books,
    whole: { ...books?.whole, producerSplit: splitRows(book, lines, now) },
    rows: {
      ...books?.rows,
      orders: orders.map((row) => orderCells(row, context)),
      baskets: orders.flatMap((row) => repricedRows(context, row, isIt)),
      offer: now
        .filter(({ ref }) => isIt(ref))
        .map(({ ref, item }) => ({
          ref,
          ...prices(changed),
          ...(item === null || sale.state !== 'open' ? {} : { choices: CHANGING }),
        })),
      ...(sale.state === 'open' ? {} : { pickup: pickupOf(context, lines, money) }),
    },
    mails: orders.flatMap((row) => mailTo(context, row, changed)),
  };
}

/** The lines of one basket that hang on the price; its fees may. */
function repricedRows(
  context: SaleContext,
  { basket, email, name, lines }: OrderRow,
  isIt: (ref: string) => boolean,
): RowToWrite<Tabs['baskets']>[] {
  if (basket === null) return [];
  const owner = { basket, email, name };
  const there = new Set(context.book.tab('baskets').rows.map(({ key }) => key));
  const own = lines
    .filter(({ ref }) => isIt(ref))
    .map((line) => {
      const { base, ...row } = basketRow(context, owner, line);
      return typeof base === 'object' && base !== null && 'formula' in base
        ? { ...row, base: { ...base, isNew: true as const } }
        : row;
    });
  const isThere = (ref: string): boolean => there.has(keyOf({ basket, ref }, basketsTab.key));
  return [...own, ...feeRows(context, owner, lines, isThere)];
}

function mailTo(
  context: SaleContext,
  row: OrderRow,
  { title, from, to }: ChangedPrice,
): QueuedMail[] {
  const { book, sale } = context;
  const { basket, email, name, lines } = row;
  if (basket === null) return [];
  const order = { basket, email, lines };
  const payment = orderPayment(
    context,
    lines.map((line) => ({ basket, email, name, ...line })),
  );
  const facts = {
    ...buyerOrder(occasionOf(book, sale), order, name, context, linkFor(context, row, order)),
    ...(payment ? { payment } : {}),
    repriced: { title, from, to },
  };
  const key = mailKey('change', sale.number, email, `${row.number}-${book.now}`);
  return [
    { kind: 'change', recipient: email, dueAt: book.now, key, mail: change(facts, book.write) },
  ];
}
