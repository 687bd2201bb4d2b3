import { actionKey } from '../../domain/money/entryKey';
import type { Ledger } from '../../domain/money/ledger';
import { type Payout, payoutEntry, postCarriedOut, postReturned } from '../../domain/money/payout';
import { isOwnMoney, payoutNeeds } from '../../domain/money/payoutState';
import { areAccountsDone, stateAt, transition } from '../../domain/sale/transitions';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { maskedIban } from '../../domain/values/iban';
import { type Cents, cents, sum } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import { type Instant, instant } from '../../domain/values/time';
import type { Question } from '../../text/results/preview';
import { carriedOutQuestion } from '../../text/results/questions/moneyQuestions';
import { historyRows, historyWords } from '../kernel/history';
import { laidOn } from '../kernel/laidOn';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { MoneySummary, Refusal } from '../kernel/refusal';
import { type Sale, saleOf, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { actOnMoney, lookAtMoney, type MoneyContext } from './moneyAction';
import { allMoneyNeeds, followsMoney, moneyNeeds, moneyNow, moneyPlan } from './moneyNow';
import { statementMails } from './payoutStatements';
import { accountsPaid, leftOfSales, type PayoutBooks, payees, salePayouts } from './payouts';
import type { OfSale } from './settlePayouts';

export interface Paying extends OfSale {
  /** Absent: all that a transfer file ordered. */
  readonly producers?: readonly string[] | undefined;
  readonly means?: 'transfer' | 'cash' | 'cheque' | undefined;
  /** What one producer got; absent: all that is owed. */
  readonly cents?: number | undefined;
  /** The line of a statement that shows it. */
  readonly line?: string | undefined;
  /** Drawn by who asks, so that asking again after a lost answer pays nobody twice. */
  readonly id?: string | undefined;
  /** What was shown (docs/rules.md P15): by the question, or in cents by a row or the whole file. */
  readonly seen?: string | undefined;
}

/** Nobody is paid before somebody has looked at what is missing (docs/rules.md P3), or while sums are unsure. */
export function notPayable({
  snapshot: { now },
  sale: { number, ...sale },
  held,
}: MoneyContext<Reads>): Result<never, Refusal> | undefined {
  const detail = String(number);
  const settled = transition(stateAt(sale, now), 'settle');
  if (!settled.ok) return fail({ code: settled.error, detail });
  return areAccountsDone(sale.state) ? held : fail({ code: 'payoutsNotPrepared', detail });
}

/** Producers whose money has left: by the file that the bank carried out, or otherwise. */
export function markPaid(ports: Ports, paying: Paying): Result<MoneySummary, Refusal> {
  return actOnMoney(ports, paying.sale, (context) => {
    const { snapshot, sale, money } = context;
    const known = paying.id ? money.ledger.ofAction('move', paying.id) : 0;
    if (known > 0) return ok({ value: { code: 'markedPaid' as const, producers: known } });
    const action = paying.line ?? paying.id;
    const names = paying.producers?.map(folded);
    if (paying.cents !== undefined && names?.length !== 1)
      return fail({ code: 'badInput', detail: 'cents' });
    // What a statement shows has left, whatever was prepared.
    const refused = paying.line === undefined ? notPayable(context) : undefined;
    if (refused) return refused;
    const isMeant = (producer: string): boolean => names?.includes(folded(producer)) ?? true;
    const stands = (): string =>
      names
        ? sumIn(meantIn(context, isMeant), 'toPay')
        : seenIn(orderedTransfers(snapshot, money, sale));
    if (paying.seen !== undefined && paying.seen !== stands())
      return fail({ code: 'changedMeanwhile' });
    const { ledger } = money;
    const isOrdered = paying.cents === undefined;
    const before = isOrdered
      ? postCarriedOut(ledger, sale.number, isMeant, snapshot.now, action)
      : 0;
    const others = names ? payOthers(context, isMeant, paying, before) : [];
    const producers = before + others.length;
    if (producers === 0) return fail({ code: 'nobodyToPay' });
    const words = historyWords(snapshot);
    return ok({
      value: { code: 'markedPaid' as const, producers },
      entry: { action: words.markPaid, detail: (paying.producers ?? []).join(', ') },
      rows: { producers: accountsPaid(snapshot, transferred(context, others, paying)) },
      mails: statementMails(ports, context, isMeant),
      payoutsOf: sale.number,
    });
  });
}

/** What is said before the bank is taken at its word. */
export function askBeforePaid(ports: Ports, { sale: wanted }: OfSale): Result<Question, Refusal> {
  const looked = lookAtMoney(readDrive(ports, allMoneyNeeds, 'current'), wanted);
  if (!looked.ok) return looked;
  const { snapshot, money } = looked.value;
  // The menu names none: the oldest whose file nobody has said to be carried out (docs/rules.md P5).
  const [left] = leftOfSales(snapshot, money, wanted === undefined ? money.sale : 0).filter(
    ({ payouts }) => payouts.some(({ ordered }) => ordered > 0),
  );
  const ofLeft = salesOf(snapshot.tabs.sales).find(({ number }) => number === left?.sale);
  const sale = ofLeft ?? looked.value.sale;
  const refused = notPayable({ ...looked.value, sale });
  if (refused) return refused;
  const transfers = orderedTransfers(snapshot, money, sale);
  if (transfers.length === 0) return fail({ code: 'nobodyToPay' });
  const sendsStatements = !snapshot.settings.mutedMails.includes('document');
  const details = { sale: sale.number, now: snapshot.now, transfers, sendsStatements };
  return ok({
    ...carriedOutQuestion(details, snapshot.place),
    input: { sale: sale.number, seen: seenIn(transfers) },
  });
}

interface OrderedTransfer {
  readonly producer: string;
  readonly cents: Cents;
  readonly orderedAt: Instant;
}

const meantIn = (
  { snapshot, money, sale }: MoneyContext<Reads<'producers' | 'sales'>>,
  isMeant: (producer: string) => boolean,
): Payout[] =>
  salePayouts(snapshot, money, sale.number).payouts.filter(({ producer }) => isMeant(producer));

const sumIn = (payouts: readonly Payout[], of: 'toPay' | 'ordered'): string =>
  String(sum(payouts.map((one) => one[of])));

const seenIn = (transfers: readonly OrderedTransfer[]): string =>
  fingerprint(JSON.stringify(transfers));

/** What files asked of the bank, and nobody noted as paid yet. */
const orderedTransfers = (
  snapshot: Reads<'producers' | 'sales'>,
  books: PayoutBooks,
  { number }: Sale,
): OrderedTransfer[] =>
  salePayouts(snapshot, books, number).payouts.flatMap(({ producer, ordered }) =>
    ordered > 0
      ? [{ producer, cents: ordered, orderedAt: orderedAt(books.ledger, number, producer) }]
      : [],
  );

/** When the last file was made that has this producer. */
const orderedAt = (ledger: Ledger, sale: number, producer: string): Instant =>
  [...ledger.entries.values()]
    .filter(({ postings }) =>
      postings.some(
        ({ account, party, sale: of }) =>
          account === 'transfers' && party === producer && of === sale,
      ),
    )
    .reduce((last, { at }) => instant(Math.max(at, last)), instant(0));

export interface Returned {
  readonly code: 'returned';
  readonly producers: number;
}

/** Payouts that came back, or that the bank was not given after all: they are due again. */
export function returnPayouts(ports: Ports, paying: Paying): Result<Returned, Refusal> {
  return actOnMoney(ports, paying.sale, ({ snapshot, sale, money }) => {
    const { id } = paying;
    const known = id ? money.ledger.ofAction('undo', id) : 0;
    if (known > 0) return ok({ value: { code: 'returned' as const, producers: known } });
    const names = paying.producers?.map(folded);
    const meant = salePayouts(snapshot, money, sale.number).payouts.filter(
      ({ producer, ordered }) => (names ? names.includes(folded(producer)) : ordered > 0),
    );
    if (paying.seen !== undefined && paying.seen !== sumIn(meant, 'ordered'))
      return fail({ code: 'changedMeanwhile' });
    const { ledger } = money;
    const back = meant.filter(({ producer }) => {
      const key = id && actionKey('undo', id, ledger.ofAction('undo', id) + 1);
      return postReturned(ledger, sale.number, producer, snapshot.now, key);
    });
    if (back.length === 0) return fail({ code: 'alreadyUndone' });
    return ok({
      value: { code: 'returned' as const, producers: back.length },
      entry: {
        action: historyWords(snapshot).returned,
        detail: back.map(({ producer }) => producer).join(', '),
      },
      payoutsOf: sale.number,
    });
  });
}

const FROM = { transfer: 'bank', cash: 'cash', cheque: 'cheques' } as const;

function payOthers(
  { snapshot, sale, money }: MoneyContext<Reads<'producers' | 'sales'>>,
  isMeant: (producer: string) => boolean,
  { means = 'transfer', cents: given, line, id }: Paying,
  before: number,
): readonly Payout[] {
  const { ledger } = money;
  const owed = salePayouts(snapshot, money, sale.number).payouts.filter(
    ({ producer, toPay: amount, state }) =>
      isMeant(producer) && (given ?? amount) > 0 && !isOwnMoney(state),
  );
  const action = line ?? id;
  for (const [nth, one] of owed.entries()) {
    const toPay = given === undefined ? one.toPay : cents(given);
    const entry = payoutEntry(ledger, { ...one, toPay }, FROM[means], '', snapshot.now);
    ledger.post(action ? { ...entry, key: actionKey('move', action, before + nth + 1) } : entry);
  }
  return owed;
}

/** Where a transfer went, as it is shown; an account that waits for a yes gets none by that. */
function transferred(
  { snapshot, sale }: MoneyContext<Reads<'producers'>>,
  payouts: readonly Payout[],
  { means = 'transfer' }: Paying,
) {
  const of = payees(snapshot, sale);
  return payouts.flatMap(({ producer }) => {
    const { iban, typed } = of(producer);
    return means === 'transfer' && iban === 'usable' ? [{ producer, iban: typed }] : [];
  });
}

/** Who is left out of a transfer file, and why; of what waits for a weight, how much. */
export function leftOut(snapshot: Reads<'producers' | 'sales'>, books: PayoutBooks, sale: number) {
  return salePayouts(snapshot, books, sale).payouts.flatMap(
    ({ producer, toPay: amount, waiting, state }) => [
      ...(amount !== 0 && !payoutNeeds(state, 'transfer', 'bank')
        ? [{ producer, cents: amount, why: state }]
        : []),
      ...(waiting > 0 && !isOwnMoney(state)
        ? [{ producer, cents: waiting, why: 'waiting' as const }]
        : []),
    ],
  );
}

export interface IbanConfirmed {
  readonly code: 'ibanConfirmed';
}

/** The account that was shown, beside the one of the last transfer: from then on it is known. */
export function confirmIban(
  ports: Ports,
  { producer, seen }: { readonly producer: string; readonly seen: string },
): Result<IbanConfirmed, Refusal> {
  const snapshot = readDrive(ports, moneyNeeds, 'current');
  const { typed, before, at } = payees(snapshot)(producer);
  const name = snapshot.tabs.producers.rows.find((row) => row.at === at)?.values.name;
  if (!name || typed !== seen) return fail({ code: 'changedMeanwhile' });
  if (before === undefined) return ok({ code: 'ibanConfirmed' });
  const entry = {
    action: historyWords(snapshot).confirmIban,
    detail: name,
    before: maskedIban(before),
    after: maskedIban(typed),
  };
  const producers = [{ name, paidTo: typed }];
  const known = laidOn(snapshot, { producers });
  const sale = saleOf(known);
  const books = sale && followsMoney(known) ? moneyPlan(known, moneyNow(known, sale)) : undefined;
  apply(ports, snapshot, {
    ...books,
    rows: { ...books?.rows, producers, history: historyRows(ports, snapshot, [entry]) },
  });
  return ok({ code: 'ibanConfirmed' });
}
