import { LARGEST } from '../../domain/money/receipt';
import { inTill } from '../../domain/money/till';
import { postTillGaps } from '../../domain/money/tillGap';
import { refusedIn } from '../../domain/sale/acts';
import { areOrdersOpen, wasCalledOff } from '../../domain/sale/transitions';
import { fingerprint } from '../../domain/values/fingerprint';
import { type Cents, cents, sum } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Instant } from '../../domain/values/time';
import type { Question } from '../../text/results/preview';
import { allNotedQuestion } from '../../text/results/questions/moneyQuestions';
import { refusalText } from '../../text/results/refusalText';
import { euros } from '../../text/values/format';
import { historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { lateSaid } from '../outbox/forecast';
import { readMailVersion } from '../records/mailKeys';
import { outboxColumns, outboxRows, type ReadsOutbox, standsAsSaid } from '../records/outboxRows';
import { type Sale, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { lookAtMoney, type MoneyContext, type MoneyDone } from './moneyAction';
import { allMoneyNeeds, duesIn, type Money } from './moneyNow';
import { calledIn, heldReminders, toBeReminded } from './payments';
import type { OfSale } from './settlePayouts';

/** One kind of money in the till: what was noted, and what was counted. */
export interface TillSide {
  readonly noted: Cents;
  /** How many rows say so. */
  readonly rows: number;
  /** Null: not counted. */
  readonly counted: Cents | null;
}

/** What was paid at the pick-up of a sale, as far as it is noted (docs/rules.md M19). */
export interface TillView {
  readonly cash: TillSide;
  readonly cheques: TillSide;
  /** Since when all is noted; null where nobody said so. */
  readonly notedAt: Instant | null;
  /** There where the drive takes cash or cheques. */
  readonly isUsed: boolean;
  /** How many reminders of dues wait for it. */
  readonly held: number;
}

type Noted = Readonly<Record<'cash' | 'cheques', Pick<TillSide, 'noted' | 'rows'>>>;

/** From the closing of a sale to the closing of the next: then the till is the next one's. */
function spanOf({ tabs }: Reads<'sales'>, sale: Sale) {
  const next = salesOf(tabs.sales).find(
    ({ number, state }) => number > sale.number && !wasCalledOff(state),
  );
  return {
    from: sale.closesAt,
    until: next && !areOrdersOpen(next.state) ? next.closesAt : undefined,
  };
}

function notedFor(snapshot: Reads<'sales'>, { ledger }: Money, sale: Sale): Noted {
  const { from, until } = spanOf(snapshot, sale);
  const side = (means: 'cash' | 'cheque') => {
    const amounts = inTill(ledger, means, from, until).map(({ amount }) => amount);
    return { noted: sum(amounts), rows: amounts.length };
  };
  return { cash: side('cash'), cheques: side('cheque') };
}

export function tillView(snapshot: Reads<'sales'>, money: Money, sale: Sale): TillView {
  const { cash, cheques } = notedFor(snapshot, money, sale);
  const { state, till = { notedAt: null, cash: null, cheques: null } } = sale;
  const isTaken =
    snapshot.settings.atPickup === 'yes' ||
    [cash, cheques].some(({ rows }) => rows > 0) ||
    [till.cash, till.cheques].some((counted) => counted !== null);
  const held = heldReminders(snapshot, money.ledger, sale, () => duesIn(money));
  return {
    cash: { ...cash, counted: till.cash },
    cheques: { ...cheques, counted: till.cheques },
    notedAt: till.notedAt,
    isUsed: !areOrdersOpen(state) && (isTaken || held > 0),
    held,
  };
}

export interface Counting {
  readonly sale?: number | undefined;
  /** In cents; absent where that was not counted. */
  readonly cash?: number | undefined;
  readonly cheques?: number | undefined;
  /** Somebody says that nothing is left to be noted, whatever was counted. */
  readonly isAllNoted?: boolean | undefined;
  /** Who would be reminded, as it was shown and said yes to (docs/rules.md P15). */
  readonly seen?: string | undefined;
}

/** What the till holds beyond what was noted: below zero it is missing. */
export interface Counted {
  readonly code: 'counted';
  readonly cash: Cents | null;
  readonly cheques: Cents | null;
}

/** The till was counted, or all is said to be noted; from then on reminders of dues may leave. */
export function countTill(
  { snapshot, sale, money }: MoneyContext,
  counting: Counting,
): Result<MoneyDone<Counted>, Refusal> {
  const early = refusedIn(sale.state, 'countTill');
  if (early) return fail({ code: early });
  const { cash, cheques, isAllNoted, seen } = counting;
  if (seen !== undefined && seen !== seenIn(remindersFor(snapshot, money, sale).to))
    return fail({ code: 'changedMeanwhile' });
  const amounts = [cash, cheques].flatMap((one) => one ?? []);
  if (amounts.length === 0 && !isAllNoted) return fail({ code: 'nothingCounted' });
  if (amounts.some((one) => one < 0 || one > LARGEST)) return fail({ code: 'notCounted' });
  const noted = notedFor(snapshot, money, sale);
  const counted = {
    cash: cash === undefined ? (sale.till?.cash ?? null) : cents(cash),
    cheques: cheques === undefined ? (sale.till?.cheques ?? null) : cents(cheques),
  };
  const gaps = { cash: gapOf(cash, noted.cash), cheques: gapOf(cheques, noted.cheques) };
  const isEven = amounts.length > 0 && !gaps.cash && !gaps.cheques;
  const isNoted = isEven || isAllNoted === true || (sale.till?.notedAt ?? null) !== null;
  const { number } = sale;
  if (isNoted) {
    const till = { ...counted, sale: number, ...spanOf(snapshot, sale) };
    postTillGaps(money.ledger, till, snapshot.now);
  }
  const { tillCounted, allNoted } = historyWords(snapshot);
  return ok({
    value: { code: 'counted', ...gaps },
    entry: {
      action: amounts.length > 0 ? tillCounted : allNoted,
      detail: countedText(snapshot, counting, noted, gaps),
    },
    rows: {
      sales: [
        {
          number,
          ...(cash === undefined ? {} : { tillCash: cents(cash) }),
          ...(cheques === undefined ? {} : { tillCheques: cents(cheques) }),
          ...(isEven || isAllNoted ? { tillAt: snapshot.now } : {}),
        },
      ],
    },
  });
}

/** As Historique keeps it, a part each side that was counted. */
function countedText(
  snapshot: Reads,
  counting: Counting,
  noted: Noted,
  gaps: Pick<Counted, 'cash' | 'cheques'>,
): string {
  const words = historyWords(snapshot);
  const money = (amount: number): string => euros(cents(amount), snapshot.place.locale);
  const sides = (['cash', 'cheques'] as const).flatMap((of) => {
    const [counted, gap] = [counting[of], gaps[of]];
    if (counted === undefined || gap === null) return [];
    const before = `${words.noted} ${money(noted[of].noted)}`;
    return [`${words[of]} ${money(counted)}, ${before}, ${words.gap} ${money(gap)}`];
  });
  return sides.join(' ; ');
}

const remindersThatLeft = (snapshot: ReadsOutbox, { number }: Sale) =>
  outboxRows(snapshot).flatMap(({ key, values }) =>
    values.kind === 'account' &&
    readMailVersion(key).about === '' &&
    values.sale === number &&
    standsAsSaid(values.state)
      ? [values]
      : [],
  );

const previewNeeds = reads({
  ...allMoneyNeeds,
  columns: { ...allMoneyNeeds.columns, outbox: outboxColumns },
});

/** What is said before reminders are let go. */
export function askBeforeAllNoted(
  ports: Ports,
  { sale: wanted }: OfSale,
): Result<Question, Refusal> {
  const looked = lookAtMoney(readDrive(ports, previewNeeds, 'current'), wanted);
  if (!looked.ok) return looked;
  const { snapshot, money, sale } = looked.value;
  const early = refusedIn(sale.state, 'countTill');
  if (early) return fail({ code: early });
  const { leaveAt, to, unreached } = remindersFor(snapshot, money, sale);
  const named = to.map(({ email, left }) => ({ name: money.nameOf(email) || email, left }));
  const toCall = unreached.map(calledIn(snapshot, money.nameOf));
  const dueAt = leaveAt ?? snapshot.now;
  const refused = looked.value.held;
  const held =
    refused && !refused.ok
      ? refusalText(refused.error.code, refused.error.detail, snapshot.place.locale)
      : undefined;
  const late = held ? '' : lateSaid(ports, snapshot, 'account', to.length, dueAt, sale);
  const details = { sale: sale.number, leaveAt, held, late, reminded: named, toCall };
  return ok({
    ...allNotedQuestion(details, snapshot.place),
    input: { sale: sale.number, isAllNoted: true, seen: seenIn(to) },
  });
}

function remindersFor(snapshot: Reads & ReadsOutbox, money: Money, sale: Sale) {
  const { leaveAt, reminded, unreached } = toBeReminded(snapshot, sale, duesIn(money));
  const notified = new Set(remindersThatLeft(snapshot, sale).map(({ recipient }) => recipient));
  return { leaveAt, to: reminded.filter(({ email }) => !notified.has(email)), unreached };
}

const seenIn = (reminded: ReturnType<typeof remindersFor>['to']): string =>
  fingerprint(JSON.stringify(reminded.map(({ email, left }) => [email, left])));

const gapOf = (counted: number | undefined, { noted }: Pick<TillSide, 'noted'>): Cents | null =>
  counted === undefined ? null : cents(counted - noted);
