import { decidedBy, mailKinds, mailTraits } from '../../../domain/outbox/mailKind';
import { transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import type { PlacedLine } from '../../baskets/placedLines';
import { splitRows } from '../../baskets/split';
import { type HistoryEntry, historyRows } from '../../kernel/history';
import { carryOut, type RowCell } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import type { Refusal, Summary } from '../../kernel/refusal';
import { keptState } from '../../kernel/snapshot';
import { rowProblems, toFixWhole } from '../../kernel/toFix';
import { paymentRequests, remindedBy } from '../../money/mails/paymentRequests';
import { showMoney } from '../../money/moneyMenu';
import { followsMoney, type Money, moneyOf, moneyPlan, pickupOf } from '../../money/moneyNow';
import { readBooks } from '../../money/readBooks';
import type { DeskAct } from '../../orders/catchUp';
import { reminders } from '../../orders/reminders';
import type { Change } from '../../outbox/handOver';
import { rowToldAnew } from '../../outbox/queue';
import { mailRows, queueAndClaim, sendClaimed, sendMore } from '../../outbox/send';
import { outdated } from '../../outbox/versions';
import { joinedBuyers } from '../../people/buyerRows';
import { dutyMails } from '../../people/dutyMails';
import { lookedUp } from '../../people/requestForm';
import { updateProducerSheets } from '../../producers/producerFiles';
import { producerOrderMails } from '../../producers/producerOrders';
import { toldSplitCells } from '../../producers/toldSplit';
import type { FormAsked } from '../../records/answers/answers';
import { lossOf, readingEntry, waitingOf } from '../../records/answers/incomingAnswers';
import { incomingNoted, noteGiven } from '../../records/answers/incomingNoted';
import { commentsOf } from '../../records/comments';
import { readLedger } from '../../records/ledgerRows';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import { settledOrders } from '../../records/pricedOrder';
import { onceClosed, type QueuedMail } from '../../records/queuedMail';
import { inState, keptMoments, type Sale, saleOf } from '../../records/sale';
import type { WhichSale } from '../../settings/readDrive';
import { standingProblems } from '../checking/standingProblems';
import { keepLinked } from '../form/keepLinked';
import { type ClosedOrders, closedOrders, closingNeeds, totalOf } from './closedOrders';
import { closingProblems, failedIn } from './closingChecks';

/** What is written with everything that hangs on the orders, once orders are closed or as they close. */
export interface ClosingAct {
  readonly event?: 'close' | 'callOff';
  /** The sale as it is from then on. */
  readonly ending?: (sale: Sale, snapshot: Reads) => Sale;
  readonly desk?: Omit<DeskAct, 'told'>;
  readonly asked?: FormAsked;
  /** Besides those that tell of orders. */
  readonly mails?: (closed: ClosedOrders) => readonly QueuedMail[];
  /** Of mails that wait: what is not so any more. */
  readonly untrue?: (snapshot: Reads & ReadsOutbox, sale: Sale) => readonly Change[];
  /** Cells of people's own rows that go with it. */
  readonly filled?: (snapshot: Reads<'duties'>) => readonly RowCell[];
  readonly told?: (snapshot: Reads, sale: Sale, baskets: number) => readonly HistoryEntry[];
  /** Its form was linked again, and all is read anew: that once, whatever Google says of it then. */
  readonly isLinkedAgain?: true;
}

/** The write of a closing, and of what comes after it: everything that hangs on the orders. */
export function writeClosing(
  ports: Ports,
  which: WhichSale,
  act: ClosingAct = {},
): Result<Summary, Refusal> {
  const { event = 'close', ending: endingOf, desk = {} } = act;
  const snapshot = readBooks(ports, closingNeeds, which);
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'noSale' });
  // What came to a form that somebody unlinked is read before it is too late.
  const isLooked = act.isLinkedAgain || sale.state !== 'open';
  if (!isLooked && keepLinked(ports, snapshot, sale) === 'again')
    return writeClosing(ports, which, { ...act, isLinkedAgain: true });
  const now = incomingNoted(ports, snapshot, sale, act.asked);
  const loss = lossOf(now);
  if (loss) return fail({ code: loss });
  const ending = endingOf?.(sale, snapshot) ?? sale;
  const own = desk.answers?.(now, snapshot);
  if (own && !own.ok) return own;
  const all = { ...now, answers: [...now.answers, ...(own?.value ?? [])] };
  const closed = closedOrders(snapshot, ending, all, lookedUp(ports), desk.after);
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
  const mails = [
    ...(act.mails?.(closed) ?? []),
    ...(event === 'close' ? closingMails(closed, money, sheets.withFile) : []),
  ].map(onceClosed);
  const claim = queueAndClaim(ports, snapshot, sale.number, mails);
  const problems = [
    ...standingProblems(ports, snapshot),
    ...closingProblems(snapshot, now, closed),
    ...sheets.problems,
    ...(money?.problems ?? []),
  ];
  ports.progress.tell({ step: 'write' });
  const { number } = sale;
  const closing = transition(sale.state, event);
  const state = closing.ok ? closing.value : sale.state;
  const { closesAt, pickupStart, pickupEnd, place } = ending;
  const row = {
    ...{ number, kept: number },
    ...{ ...inState(state), closesAt },
    ...(act.ending ? { pickupStart, pickupEnd, place } : {}),
    moments: keptMoments(ending),
    ...toldSplitCells(snapshot, sale, event),
  };
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
      history: historyRows(ports, snapshot, [
        ...(all.answers.length > 0 ? [readingEntry(snapshot, all.answers)] : []),
        ...(act.told?.(snapshot, sale, baskets) ?? []),
        ...sheets.goesOn,
      ]),
      ...mailRows(
        {
          ...claim,
          rows: [
            ...claim.rows,
            ...outdated(snapshot, sale.number, event === 'callOff' ? OVERTAKEN : DECIDED, mails),
            ...producersToldAnew(snapshot, mails),
            ...(act.untrue?.(snapshot, sale) ?? []),
          ],
        },
        books?.rows.sales,
        [{ ...row, answersRead: now.rowsRead }],
      ),
    },
    layout: [
      ...(event === 'close' && closing.ok ? keptState(snapshot, 'close', number) : []),
      ...(books?.layout ?? []),
    ],
    rowProblems: rowProblems(snapshot, problems),
    filled: act.filled?.(snapshot) ?? [],
  });
  noteGiven(ports, now, taken.orders);
  sendClaimed(ports, snapshot, written, claim.mails);
  sendMore(ports, claim);
  return ok({
    code: 'closed',
    sale: number,
    baskets,
    cents: totalOf(closed),
    producers: shares.length,
    failed: failedIn(problems),
    ...(event === 'close' ? waitingOf(now) : {}),
  });
}

/** What waits for producers and asks for the same says when and where the pick-up is by now. */
function producersToldAnew(snapshot: ReadsOutbox, mails: readonly QueuedMail[]): Change[] {
  const waiting = new Set(
    outboxRows(snapshot).flatMap(({ key, values: { state } }) => (isWaiting(state) ? [key] : [])),
  );
  return mails.flatMap((mail) =>
    mailTraits[mail.kind].whenMoved === 'toldAnew' && waiting.has(mail.key)
      ? [rowToldAnew(mail)]
      : [],
  );
}

/** What changed before it left is told as it is now. */
const DECIDED = decidedBy('closing');
const OVERTAKEN = mailKinds.filter((kind) => !mailTraits[kind].outlives);

/** All that closing tells, at once and later. */
export const closingMails = (
  { context, taken, lines, shares, requests }: ClosedOrders,
  money: Money | undefined,
  withFile: ReadonlySet<string>,
): QueuedMail[] => {
  const settled = settledOrders(lines.placed, context);
  const demands = money && !money.isBroken ? paymentRequests(context, money, settled) : [];
  return [
    ...taken.mails,
    ...demands,
    ...producerOrderMails(context, shares, withFile),
    ...dutyMails(context.snapshot, context.sale, requests),
    ...reminders(context, taken.orders, settled, remindedBy(context, demands)),
  ];
};

export const basketsServed = (lines: readonly PlacedLine[]): number =>
  new Set(lines.flatMap(({ basket, served }) => (served > 0 ? [basket] : []))).size;

/** A late answer that the coordinator lets in: baskets, split and mails follow it. */
export function afterClosing(
  ports: Ports,
  which: WhichSale,
  answers: number,
  desk?: DeskAct,
): Result<Summary, Refusal> {
  const done = writeClosing(
    ports,
    which,
    desk ? { desk, told: (snapshot) => [desk.told(snapshot)] } : {},
  );
  return done.ok ? ok({ code: 'read', answers }) : done;
}
