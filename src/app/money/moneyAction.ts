import { refusedIn } from '../../domain/sale/acts';
import { fail, ok, type Result } from '../../domain/values/result';
import { basketLinesOf } from '../baskets/placedLines';
import { seenCorrections } from '../baskets/seenCorrections';
import { type HistoryEntry, historyRows } from '../kernel/history';
import { apply, type Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { rowProblems, toFixAdded } from '../kernel/toFix';
import { mailRows, queueAndClaim, sendTold } from '../outbox/send';
import { refusedPast } from '../records/ledgerRows';
import { offeredOf } from '../records/offer';
import { outboxColumns } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { type Sale, saleOf, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { refusedUnread } from '../settings/unreadSettings';
import { refusedBooks, refusedFor } from './lost/lostTabs';
import { refusedHeld } from './moneyChecks';
import { showMoney } from './moneyMenu';
import { allMoneyNeeds, type Money, moneyNeeds, moneyNow, moneyPlan } from './moneyNow';

/** What every action about money reads, and where it may write. */
export const moneyActionNeeds = reads({
  ...allMoneyNeeds,
  whole: [...moneyNeeds.whole, 'templates'],
  columns: { ...moneyNeeds.columns, outbox: outboxColumns, documents: [] },
});

type MoneyActionReads = Snapshot<typeof moneyActionNeeds>;

export interface MoneyContext<R extends Reads = MoneyActionReads> {
  readonly snapshot: R;
  readonly money: Money;
  /** The sale that the action is about: the one asked for, else the last one that people could order in. */
  readonly sale: Sale;
  /** Why nothing is paid out, exported or demanded meanwhile (docs/rules.md M77). */
  readonly held?: Result<never, Refusal> | undefined;
}

export interface MoneyDone<T> {
  readonly value: T;
  /** None where nothing was done: the same was asked twice. */
  readonly entry?: HistoryEntry;
  readonly rows?: Rows<'sales' | 'receipts' | 'documents' | 'producers'>;
  readonly mails?: readonly QueuedMail[];
  /** Reversements is brought in step for this sale. */
  readonly payoutsOf?: number;
}

/** The books as they stand, with what is new in Paniers and Encaissements; nothing is written. */
export function lookAtMoney<R extends Snapshot<typeof moneyNeeds>>(
  snapshot: R,
  wanted: number | undefined,
): Result<MoneyContext<R>, Refusal> {
  const current = saleOf(snapshot);
  const mayLook = ({ state }: Sale): boolean => !refusedIn(state, 'lookAtOrders');
  const begun = salesOf(snapshot.tabs.sales).filter(mayLook);
  const last = current && mayLook(current) ? current : begun.at(-1);
  if (!current || !last) return fail({ code: 'noSale' });
  const sale = begun.find(({ number }) => number === wanted) ?? last;
  const money = moneyNow(snapshot, current);
  if (money.lost.length > 0) return refusedFor(snapshot, money.lost);
  const past = refusedPast(snapshot, money.problems);
  return past ?? ok({ snapshot, sale, money, held: refusedHeld(snapshot, money) });
}

type Act<R extends Reads, T> = (context: MoneyContext<R>) => Result<MoneyDone<T>, Refusal>;

/** Reads, lets the books decide, and writes what they then say, all in one go. */
export const actOnMoney = <T>(
  ports: Ports,
  wanted: number | undefined,
  act: Act<MoneyActionReads, T>,
): Result<T, Refusal> =>
  actOnRead(ports, readDrive(ports, moneyActionNeeds, 'current'), wanted, act);

/** The same, for an action that reads more. */
export function actOnRead<R extends MoneyActionReads, T>(
  ports: Ports,
  read: R,
  wanted: number | undefined,
  act: Act<R, T>,
): Result<T, Refusal> {
  const looked = lookAtMoney(read, wanted);
  if (!looked.ok) return looked;
  const snapshot: MoneyActionReads = read;
  const { money } = looked.value;
  if (money.isBroken)
    return fail(refusedUnread(snapshot, ['mode']) ?? refusedBooks(money.problems));
  const done = act(looked.value);
  if (!done.ok) return done;
  showMoney(ports);
  const { value, entry, rows, payoutsOf, mails = [] } = done.value;
  const plan = moneyPlan(snapshot, money, payoutsOf);
  const claim = queueAndClaim(ports, snapshot, looked.value.sale.number, mails);
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const { lines } = basketLinesOf(snapshot.tabs.baskets, products);
  // What is acted on is told first, whatever is typed next.
  const seen = seenCorrections(ports, snapshot, lines, products);
  const written = apply(ports, snapshot, {
    ...plan,
    rows: {
      ...plan.rows,
      ...rows,
      ...toFixAdded(snapshot, money.problems),
      baskets: seen.baskets,
      history: [...seen.history, ...historyRows(ports, snapshot, entry ? [entry] : [])],
      ...mailRows(claim, plan.rows.sales, rows?.sales),
    },
    rowProblems: rowProblems(snapshot, [...snapshot.problems, ...money.problems], ['receipts']),
  });
  sendTold(ports, snapshot, written, claim);
  return ok(value);
}
