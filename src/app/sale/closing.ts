import { basketAccounts, saleAccount } from '../../domain/baskets/basketAccount';
import { producerSplit } from '../../domain/baskets/producerSplit';
import type { FeeTerms } from '../../domain/catalogue/fee';
import { type Cents, cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import type { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { MailKind } from '../../tabs/outbox';
import { readCatalogue } from '../../tabs/readCatalogue';
import { NBSP } from '../../text/values/format';
import { basketRow } from '../baskets/basketRows';
import { checkProblems, checkSums, feesOfBaskets, rowNames, type Summed } from '../baskets/checks';
import { feeRows } from '../baskets/feeLines';
import { basketLinesOf, type PlacedLine, splitRows } from '../baskets/split';
import { historyRows, historyWords, type Told } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal, Summary } from '../kernel/refusal';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { marks, toFixWhole } from '../kernel/toFix';
import { showMoney } from '../money/moneyMenu';
import {
  followsMoney,
  type Money,
  moneyOf,
  moneyPlan,
  moneyTabs,
  pickupOf,
} from '../money/moneyNow';
import { paymentRequests } from '../money/paymentRequests';
import { withMinimums } from '../orders/minimums';
import { activeOrders, namesOf, reminders } from '../orders/reminders';
import { type Taken, takeAnswers } from '../orders/takeAnswers';
import { templateProblems } from '../outbox/mailWords';
import { queueAndClaim, sendClaimed, sendDue, withMails } from '../outbox/send';
import { outdated } from '../outbox/versions';
import { joinedBuyers } from '../people/buyerRows';
import { dutyMails } from '../people/duties';
import { updateProducerSheets } from '../producers/producerFiles';
import {
  type ProducerShare,
  producerOrderMails,
  producerShares,
} from '../producers/producerOrders';
import { answerRanges } from '../records/answers';
import { type Incoming, incoming, lossOf, readingTold } from '../records/incoming';
import type { Offered } from '../records/offer';
import type { OrderRow } from '../records/orderRows';
import { outboxColumns } from '../records/outboxRows';
import type { SaleContext } from '../records/outcomes';
import type { QueuedMail } from '../records/queuedMail';
import { latestSale, type Sale } from '../records/sale';

export const closingNeeds: Needs = {
  whole: ['settings', 'producers', 'products', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets', 'producerSplit', 'toFix', 'duties', ...moneyTabs],
  columns: { outbox: outboxColumns, history: [] },
  more: answerRanges,
};

/** The write of a closing, and of what comes after it: everything that hangs on the orders. */
export function writeClosing(
  ports: Ports,
  closesAt: (sale: Sale, book: Book) => Sale['closesAt'],
  more: readonly Problem[] = [],
): Result<Summary, Refusal> {
  const book = openBook(ports, closingNeeds);
  const sale = latestSale(book.tab('sales'));
  if (!sale) return fail({ code: 'noSale' });
  const now = incoming(ports, book, sale);
  const loss = lossOf(now);
  if (loss) return fail({ code: loss });
  const ending = { ...sale, closesAt: closesAt(sale, book) };
  const closed = closedOrders(book, ending, now);
  const { context, taken, lines, shares } = closed;
  const sheets = updateProducerSheets(ports, context, shares);
  const money = followsMoney(book)
    ? moneyOf(book, context.sale, lines.placed, now.offered)
    : undefined;
  const books = money && moneyPlan(book, money);
  if (money) showMoney(ports);
  const mails = closingMails(closed, money, sheets.withoutAccount);
  const claim = queueAndClaim(ports, book, sale.number, mails);
  const problems = [
    ...problemsOf(book, now, closed),
    ...sheets.problems,
    ...templateProblems(ports, book),
    ...more,
    ...(money?.problems ?? []),
  ];
  ports.progress.tell({ step: 'write' });
  const { number } = sale;
  const state = sale.state === 'open' ? 'closed' : sale.state;
  const row = { number, state, closesAt: ending.closesAt };
  const baskets = basketsServed(lines.placed);
  const written = carryOut(ports, book, closingNeeds, {
    whole: {
      baskets: lines.rows,
      producerSplit: splitRows(book, lines.placed, now.offered),
      ...toFixWhole(book, problems),
      ...books?.whole,
    },
    rows: withMails(
      {
        ...books?.rows,
        ...taken.rows,
        ...(books ? { buyers: joinedBuyers(taken.rows.buyers, books.rows.buyers) } : {}),
        baskets: [],
        pickup: pickupOf(context, lines.placed, money),
        ...sheets.rows,
        sales: [{ ...row, answersRead: now.rowsRead }],
        history: historyRows(ports, book, told(book, sale, now.answers, baskets)),
      },
      { ...claim, rows: [...claim.rows, ...outdated(book, sale.number, DECIDED, mails)] },
    ),
    ...(books?.layout ? { layout: books.layout } : {}),
    marks: marks(book, problems),
  });
  sendClaimed(ports, book, closingNeeds, written, claim.mails);
  if (claim.moreDue) sendDue(ports);
  const cents = totalOf(closed, now.offered);
  const failed = problems.filter(
    ({ code }) => code === 'checkFailed' || code === 'productGone',
  ).length;
  return ok({
    code: 'closed',
    sale: number,
    baskets,
    cents,
    producers: shares.length,
    failed,
  });
}

/** What changed before it left is told as it is now. */
const DECIDED: readonly MailKind[] = [
  'payment',
  'dutyTomorrow',
  'duty',
  'pickupReminder',
  'producerOrder',
  'producerChange',
];

/** All that closing tells, at once and later. */
export const closingMails = (
  { context, taken, shares }: ClosedOrders,
  money: Money | undefined,
  withFile: ReadonlySet<string>,
): QueuedMail[] => [
  ...taken.mails,
  ...(money ? paymentRequests(context, money, taken.orders) : []),
  ...producerOrderMails(context, shares, withFile),
  ...dutyMails(context.book, context.sale),
  ...reminders(context, taken.orders),
];

interface ClosedOrders {
  readonly context: SaleContext;
  readonly taken: Taken;
  readonly lines: FinalLines;
  readonly shares: readonly ProducerShare[];
  /** Orders that minimums take something from. */
  readonly cut: number;
}

/** The last answers taken, Paniers laid out, and each producer's share of them. */
export function closedOrders(book: Book, ending: Sale, now: Incoming): ClosedOrders {
  const answered = takeAnswers(book, ending, now.offered, now.orders, now.answers);
  const products = new Map(now.offered.map((product) => [product.ref, product]));
  const context: SaleContext = { book, sale: { ...ending, state: 'closed' }, products };
  const taken = withMinimums(context, answered, ending.state === 'open');
  const lines = finalLines(context, taken.orders, now.offered);
  const shares = producerShares(context, lines.placed, now.offered);
  const cut = taken.orders.filter((row, index) => row !== answered.orders[index]).length;
  return { context, taken, lines, shares, cut };
}

function problemsOf(book: Book, now: Incoming, { lines, taken }: ClosedOrders): Problem[] {
  const { terms } = now.sale;
  const checks = checkSums(summed(book, lines.placed, taken.orders, now.offered, terms));
  return [
    ...book.problems,
    ...readCatalogue(book.tab('products'), book.tab('producers')).problems,
    ...now.problems,
    ...lines.problems,
    ...checkProblems(checks, book),
  ];
}

/** What buyers pay, fees among it. */
export const totalOf = ({ context, lines }: ClosedOrders, offered: readonly Offered[]): Cents =>
  saleAccount(basketAccounts(lines.placed, offered, context.sale.terms).values()).buyers;

export const basketsServed = (lines: readonly PlacedLine[]): number =>
  new Set(lines.flatMap(({ basket, served }) => (served > 0 ? [basket] : []))).size;

/** A late answer that the coordinator lets in: baskets, split and mails follow it. */
export function afterClosing(ports: Ports, answers: number): Result<Summary, Refusal> {
  const done = writeClosing(ports, (sale) => sale.closesAt);
  return done.ok ? ok({ code: 'read', answers }) : done;
}

function told(
  book: Book,
  sale: Sale,
  answers: Parameters<typeof readingTold>[1],
  baskets: number,
): Told[] {
  const words = historyWords(book);
  const reading = answers.length > 0 ? [readingTold(book, answers)] : [];
  if (sale.state !== 'open') return reading;
  return [
    ...reading,
    {
      action: words.closeCycle,
      detail: words.baskets(baskets),
      before: words.opened(sale.number),
      after: words.closed(sale.number),
    },
  ];
}

interface FinalLines {
  readonly rows: readonly RowToWrite<typeof basketsTab>[];
  readonly placed: readonly PlacedLine[];
  readonly problems: readonly Problem[];
}

/** Paniers in order: by basket, then as the catalogue goes; what people corrected counts. */
function finalLines(
  context: SaleContext,
  orders: readonly OrderRow[],
  offered: readonly Offered[],
): FinalLines {
  const order = new Map(offered.map(({ ref }, index) => [ref, index]));
  const corrected = basketLinesOf(context.book.tab('baskets'), context.products);
  const before = new Map(corrected.lines.map((line) => [`${line.basket} ${line.ref}`, line]));
  const names = namesOf(orders);
  const rows: RowToWrite<typeof basketsTab>[] = [];
  const placed: PlacedLine[] = [];
  const problems: Problem[] = [...corrected.problems];
  for (const held of activeOrders(orders)) {
    const owner = { basket: held.basket, email: held.email, name: names.get(held.email) ?? '' };
    const sorted = [...held.lines].sort(
      (a, b) => (order.get(a.ref) ?? 0) - (order.get(b.ref) ?? 0),
    );
    for (const line of sorted) {
      rows.push(basketRow(context, owner, line));
      // Somebody deleted the product's row: the line is shown and reported, not priced.
      if (!context.products.has(line.ref)) {
        continue;
      }
      const { delivered, weighedGrams, returned } = before.get(`${held.basket} ${line.ref}`) ?? {};
      placed.push({
        ...owner,
        ...line,
        at: rows.length,
        ...(delivered === undefined ? {} : { delivered }),
        ...(weighedGrams === undefined ? {} : { weighedGrams }),
        ...(returned === undefined ? {} : { returned }),
      });
    }
    rows.push(...feeRows(context, owner, sorted, () => false));
  }
  return { rows, placed, problems };
}

/** The same sums from both ends: orders as accepted, lines as laid out, the split. */
function summed(
  book: Book,
  lines: readonly PlacedLine[],
  orders: readonly OrderRow[],
  offered: readonly Offered[],
  terms: FeeTerms,
): Summed {
  const split = producerSplit(lines, offered).map(({ ref, quantity, amount }) => ({
    row: ref,
    ref,
    quantity,
    amount,
  }));
  const rows = orders.map(({ number, state, basket, amount }) => ({
    row: `${book.tab('orders').sheet.title} n°${NBSP}${number}`,
    state,
    amount: amount ?? cents(0),
    ...(basket === null ? {} : { basket }),
  }));
  const nameOf = rowNames(book);
  const rowOf = ({ basket }: { readonly basket: number }) => {
    const at = lines.find((line) => line.basket === basket)?.at ?? 0;
    return { at, row: nameOf('baskets', at), isShown: false };
  };
  const fees = feesOfBaskets(lines, offered, terms, rowOf);
  return { lines, split, orders: rows, offered, cells: [], fees, nameOf };
}
