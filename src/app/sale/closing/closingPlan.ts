import { computedBy, mailKinds, mailTraits } from '../../../domain/outbox/mailKind';
import type { CycleState } from '../../../domain/sale/cycle';
import type { Problem } from '../../../domain/values/problem';
import type { PlacedLine } from '../../baskets/placedLines';
import { splitRows } from '../../baskets/split';
import { type HistoryEntry, historyRows } from '../../kernel/history';
import type { Plan, RowCell } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import type { Reads, TabsOf } from '../../kernel/reads';
import { rowProblems, toFixWhole } from '../../kernel/toFix';
import { showMoney } from '../../money/moneyMenu';
import { followsMoney, type Money, moneyOf, moneyPlan, pickupOf } from '../../money/moneyNow';
import type { DeskAct } from '../../orders/catchUp';
import type { Change } from '../../outbox/handOver';
import { renewedRow } from '../../outbox/queue';
import type { MailClaim } from '../../outbox/send';
import { mailRows } from '../../outbox/send';
import { outdated } from '../../outbox/versions';
import { joinedBuyers } from '../../people/buyerRows';
import { updateProducerSheets } from '../../producers/producerFiles';
import type { Incoming } from '../../records/answers/incomingAnswers';
import { readingEntry } from '../../records/answers/incomingAnswers';
import { commentsOf } from '../../records/comments';
import { readLedger } from '../../records/ledgerRows';
import { withOwner } from '../../records/orderRows';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import type { QueuedMail } from '../../records/queuedMail';
import { inState, keptMoments, type Sale } from '../../records/sale';
import type { ClosedOrders, ClosingReads } from './closedOrders';

/** What is written with everything that hangs on the orders, once orders are closed or as they close. */
export interface ClosingAct {
  readonly event?: 'close' | 'callOff';
  /** The sale as it is from then on. */
  readonly ending?: (sale: Sale, snapshot: Reads) => Sale;
  readonly desk?: Omit<DeskAct, 'entryOf'>;
  /** Minimums that are let pass. */
  readonly despite?: readonly string[] | undefined;
  /** Besides those that tell of orders. */
  readonly mails?: (closed: ClosedOrders, money: Money | undefined) => readonly QueuedMail[];
  /** Of mails that wait: what is not so any more. */
  readonly untrue?: (snapshot: Reads & ReadsOutbox, sale: Sale) => readonly Change[];
  /** Cells of people's own rows that go with it. */
  readonly filled?: (snapshot: Reads<'duties'>) => readonly RowCell[];
  readonly entriesOf?: (snapshot: Reads, sale: Sale, baskets: number) => readonly HistoryEntry[];
}

/** What follows the baskets: producers' sheets, what was noted of the pick-up, and the books. */
export function followingOf(
  ports: Ports,
  { context, taken, lines, shares }: ClosedOrders,
  now: Incoming,
) {
  const { snapshot } = context;
  const comments = commentsOf([
    ...snapshot.tabs.orders.rows.map(({ values }) => withOwner(values)),
    ...(taken.rows.orders ?? []),
  ]);
  const known = { lines: lines.placed, comments, ledger: readLedger(snapshot).ledger };
  const sheets = updateProducerSheets(ports, context, shares, known);
  const money = followsMoney(snapshot)
    ? moneyOf(snapshot, context.sale, lines.placed, now.offered, { accounts: lines.accounts })
    : undefined;
  const newcomers = (taken.rows.buyers ?? []).map(({ email }) => String(email));
  const books = money && moneyPlan(snapshot, money, undefined, newcomers);
  if (money) showMoney(ports);
  return { comments, sheets, money, books };
}

interface Closing {
  readonly act: ClosingAct;
  readonly event: 'close' | 'callOff';
  /** As it was read, and as it is from then on. */
  readonly sale: Sale;
  readonly ending: Sale;
  /** What it is from then on. */
  readonly state: CycleState;
  readonly now: Incoming;
  readonly closed: ClosedOrders;
  readonly following: ReturnType<typeof followingOf>;
  readonly mails: readonly QueuedMail[];
  readonly claim: MailClaim;
  readonly problems: readonly Problem[];
}

export function closingPlan(ports: Ports, closing: Closing): Plan<TabsOf<ClosingReads>> {
  const { act, event, sale, now, closed, following, mails, claim, problems } = closing;
  const { context, taken, lines } = closed;
  const { snapshot } = context;
  const { books, sheets } = following;
  const waiting = [
    ...outdated(snapshot, sale.number, event === 'callOff' ? OVERTAKEN : DECIDED, mails),
    ...producerMailsAnew(snapshot, mails),
    ...(act.untrue?.(snapshot, sale) ?? []),
  ];
  return {
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
      pickup: pickupOf(context, lines.placed, following.money, {
        comments: following.comments,
        accounts: lines.accounts,
      }),
      ...sheets.rows,
      history: historyRows(ports, snapshot, [
        ...(now.answers.length > 0 ? [readingEntry(snapshot, now.answers)] : []),
        ...(act.entriesOf?.(snapshot, sale, basketsServed(lines.placed)) ?? []),
        ...sheets.goesOn,
      ]),
      ...mailRows({ ...claim, rows: [...claim.rows, ...waiting] }, books?.rows.sales, [
        saleRow(closing),
      ]),
    },
    layout: books?.layout ?? [],
    rowProblems: rowProblems(snapshot, problems),
    filled: act.filled?.(snapshot) ?? [],
  };
}

/** Of Ventes, with how far answers were read. */
function saleRow({ act, event, sale, state, ending, now }: Closing) {
  const { closesAt, pickupStart, pickupEnd, place } = ending;
  return {
    ...{ number: sale.number, kept: sale.number },
    ...{ ...inState(state), closesAt },
    ...(act.ending ? { pickupStart, pickupEnd, place } : {}),
    moments: keptMoments(ending),
    ...(event === 'close' && sale.splitTold ? { toldSplit: null } : {}),
    answersRead: now.rowsRead,
  };
}

/** What waits for producers and asks for the same says when and where the pick-up is by now. */
function producerMailsAnew(snapshot: ReadsOutbox, mails: readonly QueuedMail[]): Change[] {
  const waiting = new Set(
    outboxRows(snapshot).flatMap(({ key, values: { state } }) => (isWaiting(state) ? [key] : [])),
  );
  return mails.flatMap((mail) =>
    mailTraits[mail.kind].whenMoved === 'toldAnew' && waiting.has(mail.key)
      ? [renewedRow(mail)]
      : [],
  );
}

/** What changed before it left is told as it is now. */
const DECIDED = computedBy('closing');
const OVERTAKEN = mailKinds.filter((kind) => !mailTraits[kind].outlives);

export const basketsServed = (lines: readonly PlacedLine[]): number =>
  new Set(lines.flatMap(({ basket, served }) => (served > 0 ? [basket] : []))).size;
