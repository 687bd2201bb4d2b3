import { actionKey } from '../../domain/money/entryKey';
import type { Ledger } from '../../domain/money/ledger';
import { type Payout, payoutEntry, postCarriedOut, postReturned } from '../../domain/money/payout';
import { isOwnMoney, payoutNeeds } from '../../domain/money/payoutState';
import { areAccountsDone, stateAt, transition } from '../../domain/sale/transitions';
import { folded } from '../../domain/values/fold';
import { maskedIban } from '../../domain/values/iban';
import { cents, sum } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import { type Instant, instant } from '../../domain/values/time';
import type { Question } from '../../text/results/preview';
import { carriedOutQuestion } from '../../text/results/questions/moneyQuestions';
import { historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { MoneySummary, Refusal } from '../kernel/refusal';
import { salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { lookAtMoney, type MoneyContext, type MoneyDone } from './moneyAction';
import { allMoneyNeeds } from './moneyNow';
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
  /** What was shown to be paid, or taken back, in cents (docs/rules.md P15). */
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
export function markPaid(
  context: MoneyContext,
  paying: Paying,
  ports: Ports,
): Result<MoneyDone<MoneySummary>, Refusal> {
  const { snapshot, sale, money } = context;
  const { ledger } = money;
  const done = (producers: number) => ({ code: 'markedPaid' as const, producers });
  const known = paying.id ? ledger.ofAction('move', paying.id) : 0;
  if (known > 0) return ok({ value: done(known) });
  const isMeant = meantBy(paying);
  if (paying.cents !== undefined && paying.producers?.length !== 1)
    return fail({ code: 'badInput', detail: 'cents' });
  // What a statement shows has left, whatever was prepared.
  const refused = paying.line === undefined ? notPayable(context) : undefined;
  if (refused) return refused;
  const meant = salePayouts(snapshot, money, sale.number).payouts.filter(isMeant);
  const isShown = isAsShown(paying, meant, paying.producers ? 'toPay' : 'ordered');
  if (!isShown) return fail({ code: 'changedMeanwhile' });
  const action = paying.line ?? paying.id;
  const isOrdered = paying.cents === undefined;
  const before = isOrdered
    ? postCarriedOut(ledger, sale.number, (producer) => isMeant({ producer }), snapshot.now, action)
    : 0;
  const others = paying.producers ? payOthers(context, paying, before) : [];
  const producers = before + others.length;
  if (producers === 0) return fail({ code: 'nobodyToPay' });
  // An account that waits for a yes gets none by that.
  const of = payees(snapshot, sale);
  const accounts = others.flatMap(({ producer }) => {
    const { iban, typed } = of(producer);
    return (paying.means ?? 'transfer') === 'transfer' && iban === 'usable'
      ? [{ producer, iban: typed }]
      : [];
  });
  return ok({
    value: done(producers),
    entry: {
      action: historyWords(snapshot).markPaid,
      detail: (paying.producers ?? []).join(', '),
    },
    rows: { producers: accountsPaid(snapshot, accounts) },
    mails: statementMails(ports, context, (producer) => isMeant({ producer })),
  });
}

type OfProducer = Pick<Payout, 'producer'>;

function meantBy({ producers }: Paying): (one: OfProducer) => boolean {
  const names = producers?.map(folded);
  return ({ producer }) => names?.includes(folded(producer)) ?? true;
}

const isAsShown = ({ seen }: Paying, all: readonly Payout[], of: 'toPay' | 'ordered'): boolean =>
  seen === undefined || seen === String(sum(all.map((one) => one[of])));

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
  const ordered = salePayouts(snapshot, money, sale.number).payouts.filter(
    (one) => one.ordered > 0,
  );
  if (ordered.length === 0) return fail({ code: 'nobodyToPay' });
  const transfers = ordered.map(({ producer, ordered }) => ({
    ...{ producer, cents: ordered, orderedAt: orderedAt(money.ledger, sale.number, producer) },
  }));
  const sendsStatements = !snapshot.settings.mutedMails.includes('document');
  const details = { sale: sale.number, now: snapshot.now, transfers, sendsStatements };
  const seen = String(sum(transfers.map((one) => one.cents)));
  return ok({
    ...carriedOutQuestion(details, snapshot.place),
    input: { sale: sale.number, seen },
  });
}

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
export function returnPayouts(
  { snapshot, sale, money }: MoneyContext<Reads<'producers' | 'sales'>>,
  paying: Paying,
): Result<MoneyDone<Returned>, Refusal> {
  const { ledger } = money;
  const { id } = paying;
  const done = (producers: number) => ({ code: 'returned' as const, producers });
  const known = id ? ledger.ofAction('undo', id) : 0;
  if (known > 0) return ok({ value: done(known) });
  const isMeant = meantBy(paying);
  const meant = salePayouts(snapshot, money, sale.number).payouts.filter(
    (one) => isMeant(one) && (paying.producers !== undefined || one.ordered > 0),
  );
  if (!isAsShown(paying, meant, 'ordered')) return fail({ code: 'changedMeanwhile' });
  const back = meant.filter(({ producer }) => {
    const key = id && actionKey('undo', id, ledger.ofAction('undo', id) + 1);
    return postReturned(ledger, sale.number, producer, snapshot.now, key);
  });
  if (back.length === 0) return fail({ code: 'alreadyUndone' });
  return ok({
    value: done(back.length),
    entry: {
      action: historyWords(snapshot).returned,
      detail: back.map(({ producer }) => producer).join(', '),
    },
  });
}

const FROM = { transfer: 'bank', cash: 'cash', cheque: 'cheques' } as const;

function payOthers(
  { snapshot, sale, money }: MoneyContext<Reads<'producers' | 'sales'>>,
  paying: Paying,
  before: number,
): readonly Payout[] {
  const { means = 'transfer', cents: given, line, id } = paying;
  const { ledger } = money;
  const isMeant = meantBy(paying);
  const owed = salePayouts(snapshot, money, sale.number).payouts.filter(
    (one) => isMeant(one) && (given ?? one.toPay) > 0 && !isOwnMoney(one.state),
  );
  const action = line ?? id;
  for (const [nth, one] of owed.entries()) {
    const toPay = given === undefined ? one.toPay : cents(given);
    const entry = payoutEntry(ledger, { ...one, toPay }, FROM[means], '', snapshot.now);
    ledger.post(action ? { ...entry, key: actionKey('move', action, before + nth + 1) } : entry);
  }
  return owed;
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
  { snapshot }: MoneyContext<Reads<'producers'>>,
  { producer, seen }: { readonly producer: string; readonly seen: string },
): Result<MoneyDone<IbanConfirmed>, Refusal> {
  const { typed, before, at } = payees(snapshot)(producer);
  const name = snapshot.tabs.producers.rows.find((row) => row.at === at)?.values.name;
  if (!name || typed !== seen) return fail({ code: 'changedMeanwhile' });
  const value = { code: 'ibanConfirmed' as const };
  if (before === undefined) return ok({ value });
  const entry = {
    ...{ action: historyWords(snapshot).confirmIban, detail: name },
    ...{ before: maskedIban(before), after: maskedIban(typed) },
  };
  return ok({ value, entry, rows: { producers: [{ name, paidTo: typed }] } });
}
