import { refusedIn } from '../../domain/sale/acts';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import type { HistoryEntry } from '../kernel/history';
import { refusedFor } from '../kernel/lost';
import type { Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { refusedPast } from '../records/ledgerRows';
import { outboxColumns, type QueuedMail } from '../records/outboxRows';
import { type Sale, saleOf, salesOf } from '../records/sale';
import { refusedUnread } from '../settings/unreadSettings';
import { refusedHeld } from './moneyChecks';
import { allMoneyNeeds, type Money, moneyNeeds, moneyNow } from './moneyNow';

const { toFix: _, ...columns } = moneyNeeds.columns;
/** What every action about money reads, and where it may write. */
export const moneyActionNeeds = reads({
  ...allMoneyNeeds,
  whole: [...moneyNeeds.whole, 'templates'],
  rows: [...moneyNeeds.rows, 'toFix'],
  columns: { ...columns, outbox: outboxColumns, documents: [] },
});

export type MoneyActionReads = Snapshot<typeof moneyActionNeeds>;

export interface MoneyContext<R extends Reads = MoneyActionReads> {
  readonly snapshot: R;
  readonly money: Money;
  /** The sale that the action is about: the one asked for, else the last one that people could order in. */
  readonly sale: Sale;
  /** Why nothing is paid out, exported or demanded meanwhile (docs/rules.md M77). */
  readonly held?: Result<never, Refusal> | undefined;
}

/** What was decided besides the entries that the books of this run hold by now. */
export interface MoneyDone<T> {
  readonly value: T;
  /** None where nothing was done: the same was asked twice. */
  readonly entry?: HistoryEntry;
  readonly rows?: Rows<'sales' | 'receipts' | 'documents' | 'producers'>;
  readonly mails?: readonly QueuedMail[];
  /** The books, where they were worked out anew. */
  readonly money?: Money;
  /** What À corriger asked or told, and needs no more. */
  readonly answered?: readonly Problem[];
}

/** What a person does about money: entries in the books, and rows of people's tabs; or why not. */
export type DecideOnMoney<I, T, R extends Reads = MoneyActionReads> = (
  context: MoneyContext<R>,
  input: I,
  ports: Ports,
) => Result<MoneyDone<T>, Refusal>;

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
  const lost = refusedFor(snapshot, money.lost);
  if (lost) return lost;
  const past = refusedPast(snapshot, money.problems);
  return past ?? ok({ snapshot, sale, money, held: refusedHeld(snapshot, money) });
}

/** The same for whoever acts by them or gives them out: not while they are broken. */
export function lookToAct<R extends Snapshot<typeof moneyNeeds>>(
  snapshot: R,
  wanted: number | undefined,
): Result<MoneyContext<R>, Refusal> {
  const looked = lookAtMoney(snapshot, wanted);
  if (!looked.ok || !looked.value.money.isBroken) return looked;
  return fail(refusedUnread(snapshot, ['mode']) ?? { code: 'ledgerBroken' });
}
