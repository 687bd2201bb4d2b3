import {
  type BasketAccount,
  basketAccounts,
  saleAccount,
} from '../../domain/baskets/basketAccount';
import type { Check } from '../../domain/baskets/checks';
import { type ProducerLine, producerSplit } from '../../domain/baskets/producerSplit';
import type { FeeTerms } from '../../domain/catalogue/fee';
import { decidedBy } from '../../domain/outbox/mailKind';
import { transition } from '../../domain/sale/transitions';
import { type Cents, cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { NBSP } from '../../text/values/format';
import { mandateProblems } from '../accounting/missingMandates';
import { checkProblems, checkSums, type Summed } from '../baskets/checks';
import { feesOfBaskets } from '../baskets/feesOfBaskets';
import type { PlacedLine } from '../baskets/placedLines';
import { rowNames } from '../baskets/rowNames';
import { splitRows } from '../baskets/split';
import { type HistoryEntry, historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, type ReadsHead, reads, type Snapshot } from '../kernel/reads';
import type { Refusal, Summary } from '../kernel/refusal';
import { rowProblems, toFixWhole } from '../kernel/toFix';
import { paymentRequests, remindedBy } from '../money/mails/paymentRequests';
import { showMoney } from '../money/moneyMenu';
import {
  followsMoney,
  type Money,
  moneyOf,
  moneyPlan,
  moneyTabs,
  pickupOf,
} from '../money/moneyNow';
import { withMinimums } from '../orders/minimums';
import { activeOrders, reminders } from '../orders/reminders';
import { type Taken, takeAnswers } from '../orders/takeAnswers';
import { mailRows, queueAndClaim, sendClaimed, sendDue } from '../outbox/send';
import { outdated } from '../outbox/versions';
import { joinedBuyers } from '../people/buyerRows';
import { dutyMails } from '../people/dutyMails';
import { type KnownRequestForm, lookedUp } from '../people/requestForm';
import { updateProducerSheets } from '../producers/producerFiles';
import {
  type ProducerShare,
  producerOrderMails,
  producerShares,
} from '../producers/producerOrders';
import { answerRanges } from '../records/answers';
import { commentsOf } from '../records/comments';
import { type Incoming, incoming, lossOf, readingEntry } from '../records/incomingAnswers';
import { readLedger } from '../records/ledgerRows';
import type { Offered } from '../records/offer';
import { outboxColumns } from '../records/outboxRows';
import { type PricedOrder, pricedOrder, settledOrders } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import { latestSale, type Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { readDrive } from '../settings/readDrive';
import { standingProblems } from './checking/standingProblems';
import { type FinalLines, finalLines } from './finalLines';

export const closingNeeds = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'baskets', 'mandates', 'producerSplit', 'toFix', 'duties', ...moneyTabs],
  columns: { outbox: outboxColumns, history: [] },
  more: answerRanges,
});

type ClosingReads = Snapshot<typeof closingNeeds>;

/** The write of a closing, and of what comes after it: everything that hangs on the orders. */
export function writeClosing(
  ports: Ports,
  closesAt: (sale: Sale, snapshot: Reads) => Sale['closesAt'],
): Result<Summary, Refusal> {
  const snapshot = readDrive(ports, closingNeeds);
  const sale = latestSale(snapshot.tabs.sales);
  if (!sale) return fail({ code: 'noSale' });
  const now = incoming(ports, snapshot, sale);
  const loss = lossOf(now);
  if (loss) return fail({ code: loss });
  const ending = { ...sale, closesAt: closesAt(sale, snapshot) };
  const closed = closedOrders(snapshot, ending, now, lookedUp(ports));
  const { context, taken, lines, shares } = closed;
  const words = [
    ...snapshot.tabs.orders.rows.map(({ values }) => values),
    ...(taken.rows.orders ?? []),
  ];
  const comments = commentsOf(words);
  const known = { lines: lines.placed, comments, ledger: readLedger(snapshot).ledger };
  const sheets = updateProducerSheets(ports, context, shares, known);
  const money = followsMoney(snapshot)
    ? moneyOf(snapshot, context.sale, lines.placed, now.offered)
    : undefined;
  const newcomers = (taken.rows.buyers ?? []).map(({ email }) => String(email));
  const books = money && moneyPlan(snapshot, money, undefined, newcomers);
  if (money) showMoney(ports);
  const mails = closingMails(closed, money, sheets.withFile);
  const claim = queueAndClaim(ports, snapshot, sale.number, mails);
  const problems = [
    ...standingProblems(ports, snapshot),
    ...problemsOf(snapshot, now, closed),
    ...sheets.problems,
    ...(money?.problems ?? []),
  ];
  ports.progress.tell({ step: 'write' });
  const { number } = sale;
  const closing = transition(sale.state, 'close');
  const state = closing.ok ? closing.value : sale.state;
  const row = { number, state, closesAt: ending.closesAt };
  const baskets = basketsServed(lines.placed);
  const written = carryOut(ports, snapshot, {
    whole: {
      baskets: lines.rows,
      producerSplit: splitRows(snapshot, lines.placed, now.offered),
      ...toFixWhole(snapshot, problems),
      ...books?.whole,
    },
    rows: {
      ...books?.rows,
      ...taken.rows,
      ...(books ? { buyers: joinedBuyers(taken.rows.buyers, books.rows.buyers) } : {}),
      baskets: [],
      pickup: pickupOf(context, lines.placed, money, comments),
      ...sheets.rows,
      history: historyRows(ports, snapshot, told(snapshot, sale, now.answers, baskets)),
      ...mailRows(
        { ...claim, rows: [...claim.rows, ...outdated(snapshot, sale.number, DECIDED, mails)] },
        [{ ...row, answersRead: now.rowsRead }],
      ),
    },
    ...(books?.layout ? { layout: books.layout } : {}),
    rowProblems: rowProblems(snapshot, problems),
  });
  sendClaimed(ports, snapshot, written, claim.mails);
  if (claim.moreDue) sendDue(ports);
  const cents = totalOf(closed);
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
const DECIDED = decidedBy('closing');

/** All that closing tells, at once and later. */
export const closingMails = (
  { context, taken, active, lines, shares, requests }: ClosedOrders,
  money: Money | undefined,
  withFile: ReadonlySet<string>,
): QueuedMail[] => {
  const settled = settledOrders(lines.placed, context);
  const demands = money ? paymentRequests(context, money, settled) : [];
  return [
    ...taken.mails,
    ...demands,
    ...producerOrderMails(context, shares, withFile),
    ...dutyMails(context.snapshot, context.sale, requests),
    ...reminders(context, taken.orders, active, remindedBy(context, demands)),
  ];
};

interface ClosedOrders {
  readonly context: SaleContext<ClosingReads>;
  readonly taken: Taken;
  /** Those with something served, by basket, priced. */
  readonly active: readonly PricedOrder[];
  readonly lines: FinalLines;
  /** What each basket comes to as it stands. */
  readonly accounts: ReadonlyMap<number, BasketAccount>;
  readonly split: readonly ProducerLine[];
  readonly shares: readonly ProducerShare[];
  /** Orders that minimums take something from. */
  readonly cut: number;
  /** That of the links in its mails. */
  readonly requests: KnownRequestForm;
}

/** The last answers taken, Paniers laid out, and each producer's share of them. */
export function closedOrders(
  snapshot: ClosingReads,
  ending: Sale,
  now: Incoming,
  requestForm: KnownRequestForm,
): ClosedOrders {
  const answered = takeAnswers(snapshot, ending, now.offered, now.orders, now.answers, requestForm);
  const products = new Map(now.offered.map((product) => [product.ref, product]));
  const closed: Sale = { ...ending, state: 'closed' };
  const context = { snapshot, sale: closed, products };
  const taken = withMinimums(context, answered, ending.state === 'open');
  const active = activeOrders(taken.orders).map((order) => pricedOrder(order, context));
  const lines = finalLines(context, taken.orders, active, now.offered);
  const accounts = basketAccounts(lines.placed, now.offered, closed.terms);
  const split = producerSplit(lines.placed, now.offered);
  const shares = producerShares(context, lines.placed, now.offered, split, accounts.values());
  const cut = taken.orders.filter((row, index) => row !== answered.orders[index]).length;
  const requests = requestForm;
  return { context, taken, active, lines, accounts, split, shares, cut, requests };
}

/** Orders, baskets and split against each other, as they are laid out. */
export function closingChecks(
  snapshot: ClosingReads,
  { sale, offered }: Incoming,
  closed: ClosedOrders,
): Check[] {
  return checkSums(summed(snapshot, closed, offered, sale.terms));
}

function problemsOf(snapshot: ClosingReads, now: Incoming, closed: ClosedOrders): Problem[] {
  const checks = closingChecks(snapshot, now, closed);
  return [
    ...now.problems,
    ...closed.lines.problems,
    ...checkProblems(checks, snapshot),
    ...(followsMoney(snapshot)
      ? mandateProblems(snapshot, closed.context.sale, closed.lines.placed, now.offered)
      : []),
  ];
}

/** What buyers pay, fees among it. */
export const totalOf = ({ accounts }: Pick<ClosedOrders, 'accounts'>): Cents =>
  saleAccount(accounts.values()).buyers;

export const basketsServed = (lines: readonly PlacedLine[]): number =>
  new Set(lines.flatMap(({ basket, served }) => (served > 0 ? [basket] : []))).size;

/** A late answer that the coordinator lets in: baskets, split and mails follow it. */
export function afterClosing(ports: Ports, answers: number): Result<Summary, Refusal> {
  const done = writeClosing(ports, (sale) => sale.closesAt);
  return done.ok ? ok({ code: 'read', answers }) : done;
}

function told(
  snapshot: Reads,
  sale: Sale,
  answers: Parameters<typeof readingEntry>[1],
  baskets: number,
): HistoryEntry[] {
  const words = historyWords(snapshot);
  const reading = answers.length > 0 ? [readingEntry(snapshot, answers)] : [];
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

/** The same sums from both ends: orders as accepted, lines as laid out, the split. */
function summed(
  snapshot: ReadsHead<'offer' | 'orders' | 'baskets'>,
  { lines: { placed: lines }, accounts, split, taken }: ClosedOrders,
  offered: readonly Offered[],
  terms: FeeTerms,
): Summed {
  const rows = taken.orders.map(({ number, state, basket, amount }) => ({
    row: `${snapshot.tabs.orders.sheet.title} n°${NBSP}${number}`,
    state,
    amount: amount ?? cents(0),
    ...(basket === null ? {} : { basket }),
  }));
  const nameOf = rowNames(snapshot);
  const firstOf = new Map<number, number>();
  for (const { basket, at } of lines) if (!firstOf.has(basket)) firstOf.set(basket, at);
  const rowOf = ({ basket }: { readonly basket: number }) => {
    const at = firstOf.get(basket) ?? 0;
    return { at, row: nameOf('baskets', at), isShown: false };
  };
  const fees = feesOfBaskets(lines, offered, terms, rowOf, accounts);
  const named = split.map(({ ref, quantity, amount }) => ({ row: ref, ref, quantity, amount }));
  return { lines, split: named, orders: rows, offered, cells: [], fees, terms, nameOf };
}
