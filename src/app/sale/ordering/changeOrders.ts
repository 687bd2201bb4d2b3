import type { Check } from '../../../domain/baskets/checks';
import { type Leaving, together } from '../../../domain/outbox/leaving';
import { mailTraits } from '../../../domain/outbox/mailKind';
import { areOrdersOpen, isInPreparation, transition } from '../../../domain/sale/transitions';
import type { Problem } from '../../../domain/values/problem';
import { fail, ok, type Result } from '../../../domain/values/result';
import { checkProblems } from '../../baskets/checks';
import { type HistoryEntry, historyRows } from '../../kernel/history';
import { refusedFor } from '../../kernel/lost';
import { apply, type RowCell } from '../../kernel/plan';
import { joinedRows } from '../../kernel/planned';
import type { Ports } from '../../kernel/ports';
import type { Reads, TabsOf } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { rowProblems, toFixAdded, toFixWhole } from '../../kernel/toFix';
import { lostRows } from '../../money/lost/lostFacts';
import { moneyHeld } from '../../money/moneyChecks';
import { showMoney } from '../../money/moneyNow';
import { readBooks } from '../../money/readBooks';
import { formSays } from '../../orders/formSays';
import { keptBackIn } from '../../outbox/forecast';
import { IN_FLIGHT, lastOf } from '../../outbox/handOver';
import { templateProblems } from '../../outbox/mailWords';
import { mailRows, queueAndClaim, sendTold } from '../../outbox/send';
import type { Intent, Wanted } from '../../outbox/telling';
import { newProblems } from '../../people/peopleProblems';
import { lookedUp } from '../../people/requestForm';
import { updateProducerSheets } from '../../producers/producerFiles';
import type { Answer } from '../../records/answer';
import { noteGiven } from '../../records/answers/given';
import {
  type Incoming,
  incoming,
  lossOf,
  readingEntry,
} from '../../records/answers/incomingAnswers';
import { readLedger } from '../../records/ledgerRows';
import type { QueuedMail } from '../../records/queuedMail';
import { type Sale, saleOf } from '../../records/sale';
import { readDrive, type WhichSale } from '../../settings/readDrive';
import { standingProblems } from '../checking/standingProblems';
import { repairSales } from '../form/saleCells';
import {
  basketsServed,
  type ClosedSale,
  type ClosingReads,
  closedSale,
  closingNeeds,
} from './closedSale';
import { closingMails } from './closingMails';
import { orderChecks } from './orderChecks';
import {
  type Deciding,
  type OrderedSale,
  orderedSale,
  orderNeeds,
  type ReadsToOrder,
  rowsChanged,
} from './orderedSale';

/** What is done to the orders of a sale, in the very run that reads the answers before it. */
export interface OrderAct extends Deciding {
  readonly event?: 'close' | 'callOff';
  /** The sale as it is from then on, but for its state. */
  readonly ending?: (sale: Sale, snapshot: Reads) => Sale;
  /** The coordinator's own answers, read under the lock as the form's are; or why not. */
  readonly answers?: (
    now: Incoming,
    snapshot: Reads<'buyers'>,
  ) => Result<readonly Answer[], Refusal>;
  /** Besides those that tell of orders. */
  readonly mails?: (closed: ClosedSale) => readonly QueuedMail[];
  /** That its day, hours or place moved: what waits about a move before gives way to it. */
  readonly intents?: (closed: ClosedSale) => readonly Intent[];
  /** Cells of people's own rows that go with it. */
  readonly filled?: (snapshot: Reads<'producers' | 'duties'>) => readonly RowCell[];
  readonly entriesOf?: (snapshot: Reads, sale: Sale, baskets: number) => readonly HistoryEntry[];
}

/** What became of it. */
export interface ChangedOrders {
  /** New answers, and late ones let in. */
  readonly count: number;
  readonly mails: Leaving;
  /** Where orders are closed, and something of them changed. */
  readonly closed?: ClosedSale;
  readonly now?: Incoming;
  readonly problems: readonly Problem[];
  /** The check about money that fails. */
  readonly held?: Check;
}

interface HowToChange {
  /** Absent: answers are read, and nothing else is done. */
  readonly act?: OrderAct | undefined;
  /** So many questions of the form change at most for one answer. */
  readonly mostForm?: number | undefined;
  /** What comes before answers are read. True: it was written, read again. */
  readonly first?: (ports: Ports, snapshot: ReadsToOrder, which: WhichSale) => boolean;
}

const NOTHING_DONE = { count: 0, mails: together(), problems: [] };

/**
 * Takes every answer that is not yet in Commandes, in time order, and carries out an act on the orders with
 * them: facts first, then what is computed of them, in one write. Run again it changes nothing.
 */
export function changeOrders(
  ports: Ports,
  which: WhichSale,
  { act, mostForm, first }: HowToChange = {},
): Result<ChangedOrders, Refusal> {
  if (act?.event) return changeClosed(ports, which, act);
  const again = (): ReadsToOrder => readDrive(ports, orderNeeds, which);
  const read = again();
  const snapshot = first?.(ports, read, which) ? again() : read;
  const sale = saleOf(snapshot);
  if (!sale || isInPreparation(sale.state)) return ok(NOTHING_DONE);
  const came = incoming(ports, snapshot, sale);
  const lost = refusedFor(snapshot, lossOf(came));
  if (lost) return lost;
  const isOpen = areOrdersOpen(sale.state);
  if (act && !isOpen) return changeClosed(ports, which, act);
  const now = withOwn(came, snapshot, act);
  if (!now.ok) return now;
  const about = { now: now.value, sale, next: sale, requests: lookedUp(ports) };
  const ordered = orderedSale(snapshot, about, act);
  if (!isOpen && ordered.taken.touched.size > 0) return changeClosed(ports, which);
  return ok(writeOrders(ports, snapshot, about.now, ordered, { act, mostForm }));
}

/** With the answers that the coordinator gives. */
function withOwn(
  came: Incoming,
  snapshot: Reads<'buyers'>,
  act: OrderAct | undefined,
): Result<Incoming, Refusal> {
  const own = act?.answers?.(came, snapshot) ?? ok([]);
  return own.ok ? ok({ ...came, answers: [...came.answers, ...own.value] }) : own;
}

/** Orders, baskets and mails in one write; then the form says what is left, and what is due leaves. */
function writeOrders(
  ports: Ports,
  read: ReadsToOrder,
  now: Incoming,
  ordered: OrderedSale,
  { act, mostForm }: HowToChange,
): ChangedOrders {
  const { context, taken, facts, told } = ordered;
  const { snapshot, sale } = context;
  const { answers } = now;
  const most = mostForm === undefined ? undefined : mostForm * Math.max(1, taken.count);
  const update = formSays(context, taken.orders, most);
  const isNews = facts.orders?.length !== 0 && (answers.length > 0 || !act);
  const entries = [
    ...(isNews ? [readingEntry(snapshot, answers)] : []),
    ...(act?.entriesOf?.(snapshot, sale, 0) ?? []),
  ];
  const last = lastOf(now.memory?.get(IN_FLIGHT) ?? '');
  const claim = queueAndClaim(ports, read, sale.number, told, last);
  const written = apply(ports, read, {
    rows: joinedRows<TabsOf<ReadsToOrder>>(
      rowsChanged(ordered),
      { offer: update.before },
      toFixAdded(read, [
        ...now.problems,
        ...newProblems(snapshot, answers),
        ...(claim.sendings.length > 0 ? templateProblems(read) : []),
      ]),
      entries.length > 0 ? { history: historyRows(ports, read, entries) } : {},
      mailRows(claim),
    ),
  });
  noteGiven(ports, now, taken.orders);
  const isSaid =
    sale.form !== null &&
    update.changes.length > 0 &&
    ports.forms.change(sale.form.id, update.changes);
  const mails = sendTold(ports, read, written, claim, isSaid ? { offer: update.after } : {});
  return { count: taken.count, mails, problems: [] };
}

/** Orders are closed, or close: all that hangs on them follows in the same write. */
function changeClosed(
  ports: Ports,
  which: WhichSale,
  act: OrderAct = {},
): Result<ChangedOrders, Refusal> {
  const read = readBooks(ports, closingNeeds, which);
  const sale = saleOf(read);
  if (!sale) return fail({ code: 'noSale' });
  const { event = 'close' } = act;
  const moved = transition(sale.state, event);
  // Closed it may be closed anew, after a crash, or changed, and stays what it is; called off it is once.
  if (!moved.ok && event === 'callOff') return fail({ code: moved.error });
  // Without it the last answers would be missed.
  if (repairSales(ports, read, false)) return changeClosed(ports, which, act);
  const came = incoming(ports, read, sale);
  const refused = refusedFor(read, [...lossOf(came), ...(event === 'close' ? lostRows(read) : [])]);
  if (refused) return refused;
  const now = withOwn(came, read, act);
  if (!now.ok) return now;
  const ending = act.ending?.(sale, read) ?? sale;
  const next = moved.ok ? { ...ending, state: moved.value } : ending;
  const about = { now: now.value, sale: ending, next, requests: lookedUp(ports) };
  return ok(writeClosed(ports, read, now.value, closedSale(read, about, act), { ...act, event }));
}

function writeClosed(
  ports: Ports,
  read: ClosingReads,
  now: Incoming,
  closed: ClosedSale,
  act: OrderAct,
): ChangedOrders {
  const { context, taken, facts, tabs, money, books } = closed;
  const { snapshot, sale } = context;
  const known = { lines: tabs.lines, comments: tabs.comments, ledger: readLedger(read).ledger };
  const sheets = updateProducerSheets(ports, context, closed.shares, known);
  if (money) showMoney(ports);
  const wanted = wantedOf(closed, act, sheets.withFile);
  const claim = queueAndClaim(ports, read, sale.number, wanted);
  const held = money && moneyHeld(snapshot, money, tabs.lines);
  const problems = [
    ...standingProblems(ports, read),
    ...orderChecks(now, closed),
    ...checkProblems(held ? [held] : [], read),
    ...sheets.problems,
    ...(money?.problems ?? []),
    ...keptBackIn(claim.sendings, read),
  ];
  ports.progress.tell({ step: 'write' });
  const entries = [
    ...(now.answers.length > 0 ? [readingEntry(read, now.answers)] : []),
    ...(act.entriesOf?.(read, now.sale, basketsServed(closed)) ?? []),
    ...sheets.goesOn,
  ];
  const { baskets, ...computed } = tabs.rows;
  const written = apply(ports, read, {
    whole: { baskets, producerSplit: tabs.split, ...toFixWhole(read, problems), ...books?.whole },
    rows: joinedRows<TabsOf<ClosingReads>>(
      facts,
      computed,
      books?.rows,
      sheets.rows,
      { baskets: [], history: historyRows(ports, read, entries) },
      mailRows(claim),
    ),
    layout: books?.layout ?? [],
    rowProblems: rowProblems(read, problems),
    filled: act.filled?.(read) ?? [],
  });
  noteGiven(ports, now, taken.orders);
  const mails = sendTold(ports, read, written, claim);
  return { count: taken.count, mails, closed, now, problems, ...(held ? { held } : {}) };
}

/** Of what waits about a sale that is called off only what is of money leaves still (docs/rules.md S14). */
function wantedOf(closed: ClosedSale, act: OrderAct, withFile: ReadonlySet<string>): Wanted {
  const mails = act.mails?.(closed) ?? [];
  if (act.event === 'callOff')
    return { intents: [], mails, decides: ({ kind }) => !mailTraits[kind].outlives };
  const closing = closingMails(closed, withFile);
  const moves = act.intents?.(closed);
  return {
    intents: [...(moves ?? []), ...closing.intents],
    mails: [...mails, ...(closing.mails ?? [])],
    decides: (row) => closing.decides(row) || (moves !== undefined && row.kind === 'saleMoved'),
  };
}
