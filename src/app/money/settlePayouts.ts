import { dueStanding } from '../../domain/money/due';
import { aboutSetOff, lineKey } from '../../domain/money/entryKey';
import type { Ledger } from '../../domain/money/ledger';
import { type Payout, payoutEntry, postCarriedOut, postReturned } from '../../domain/money/payout';
import { mailKey } from '../../domain/outbox/mailKey';
import { stateAt, transition } from '../../domain/sale/transitions';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { type Cents, cents, sum } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';

import { payoutStatement } from '../../text/mails/producerMails';
import { euros } from '../../text/values/format';
import { historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { MoneySummary, Refusal } from '../kernel/refusal';
import { writerFor } from '../outbox/mailWords';
import { occasionOf } from '../records/orderDetails';
import { contactOf, producerContacts } from '../records/producerContacts';
import type { QueuedMail } from '../records/queuedMail';
import { actOnMoney, type MoneyContext } from './moneyAction';
import { salePayouts } from './payouts';

export interface OfSale {
  readonly sale?: number | undefined;
}

/** What each producer of a sale is owed; the sale's accounts are then done. */
export function settlePayouts(
  ports: Ports,
  { sale: wanted }: OfSale,
): Result<MoneySummary, Refusal> {
  return actOnMoney(ports, wanted, (context) => {
    const { snapshot, sale, money } = context;
    const settled = transition(stateAt(sale, snapshot.now), 'settle');
    if (!settled.ok) return fail({ code: settled.error, detail: String(sale.number) });
    if (snapshot.settings.setOff === 'yes') postSetOffs(context);
    const { basis, payouts } = salePayouts(snapshot, money.ledger, sale.number);
    if (payouts.length === 0) return fail({ code: 'nothingToSettle', detail: String(sale.number) });
    const words = historyWords(snapshot);
    const owed = toPay(payouts);
    return ok({
      value: {
        code: 'settled' as const,
        sale: sale.number,
        producers: owed.length,
        cents: total(owed),
        leftOut: payouts.filter(isLeftOut).map(({ producer }) => producer),
        overpaid: payouts
          .filter(({ state }) => state === 'overpaid')
          .map(({ producer }) => producer),
        basis,
      },
      entry: {
        action: words.settle,
        detail: euros(total(owed), snapshot.place.locale),
        before: words.collected,
        after: words.settled,
      },
      rows: { sales: [{ number: sale.number, state: settled.value }] },
      payoutsOf: sale.number,
    });
  });
}

const toPay = (payouts: readonly Payout[]): Payout[] =>
  payouts.filter(({ state }) => state === 'toPay');
const isLeftOut = ({ state }: Payout): boolean => state === 'noIban' || state === 'badIban';
const total = (payouts: readonly { readonly toPay: Cents }[]): Cents =>
  sum(payouts.map((one) => one.toPay));

/** What producers owe for baskets of their own is kept from what they are owed. */
function postSetOffs({
  snapshot,
  sale,
  money: { ledger },
}: MoneyContext<Reads<'producers'>>): void {
  const producers = new Map(
    snapshot.tabs.producers.rows.flatMap(({ values }) =>
      values.email && values.name ? [[values.email, values.name] as const] : [],
    ),
  );
  for (const id of ledger.dueIds()) {
    if (id.sale !== sale.number || id.payee > 0) continue;
    const { email, remaining } = dueStanding(ledger, id);
    const name = producers.get(email);
    const { payouts } = salePayouts(snapshot, ledger, sale.number);
    const own = payouts.find(({ producer }) => folded(producer) === folded(name ?? ''));
    const amount = cents(Math.max(0, Math.min(remaining, own?.toPay ?? 0)));
    ledger.post({
      key: ledger.nextKey({ source: 'setOff', about: aboutSetOff(id) }),
      at: snapshot.now,
      nature: 'setOff',
      label: '',
      postings: [
        { ...id, basket: 0, account: 'producers', party: own?.producer ?? '', amount },
        { ...id, account: 'buyers', party: email, amount: cents(-amount) },
      ],
    });
  }
}

export interface Paying extends OfSale {
  /** Absent: all that a transfer file ordered. */
  readonly producers?: readonly string[] | undefined;
  readonly means?: 'transfer' | 'cash' | 'cheque' | undefined;
  /** What one producer got; absent: all that is owed. */
  readonly cents?: number | undefined;
  /** The line of a statement that shows it. */
  readonly line?: string | undefined;
}

/** Producers whose money has left: by the file that the bank carried out, or otherwise. */
export function markPaid(ports: Ports, paying: Paying): Result<MoneySummary, Refusal> {
  return actOnMoney(ports, paying.sale, (context) => {
    const { snapshot, sale, money } = context;
    const names = paying.producers?.map(folded);
    if (paying.cents !== undefined && names?.length !== 1)
      return fail({ code: 'badInput', detail: 'cents' });
    const isMeant = (producer: string): boolean => names?.includes(folded(producer)) ?? true;
    const { ledger } = money;
    const isOrdered = paying.cents === undefined;
    const before = isOrdered
      ? postCarriedOut(ledger, sale.number, isMeant, snapshot.now, paying.line)
      : 0;
    const others = names ? payOthers(context, isMeant, paying) : 0;
    if (before + others === 0) return fail({ code: 'nobodyToPay' });
    const words = historyWords(snapshot);
    return ok({
      value: { code: 'markedPaid' as const, producers: before + others },
      entry: { action: words.markPaid, detail: (paying.producers ?? []).join(', ') },
      mails: statements(context, isMeant),
      payoutsOf: sale.number,
    });
  });
}

/** To each producer that was just paid, where Réglages asks for it. */
function statements(
  { snapshot, sale, money: { ledger } }: MoneyContext<Reads<'producers' | 'templates'>>,
  isMeant: (producer: string) => boolean,
): QueuedMail[] {
  const write = writerFor(snapshot);
  if (snapshot.settings.payoutStatements === 'no') return [];
  const contacts = producerContacts(snapshot);
  return salePayouts(snapshot, ledger, sale.number).payouts.flatMap((figures): QueuedMail[] => {
    const { producer, paid, state } = figures;
    const email = contactOf(contacts, producer)?.email;
    if (!email || paid === 0 || state === 'inFile' || !isMeant(producer)) return [];
    const mail = payoutStatement({ ...occasionOf(snapshot, sale), producer, figures }, write);
    const key = mailKey({
      kind: 'payout',
      sale: sale.number,
      recipient: email,
      version: fingerprint(`${producer} ${paid}`),
    });
    return [{ kind: 'payout', recipient: email, dueAt: snapshot.now, key, mail }];
  });
}

export interface Returned {
  readonly code: 'returned';
  readonly producers: number;
}

/** Payouts that came back, or that the bank was not given after all: they are due again. */
export function returnPayouts(ports: Ports, paying: Paying): Result<Returned, Refusal> {
  return actOnMoney(ports, paying.sale, ({ snapshot, sale, money: { ledger } }) => {
    const names = paying.producers?.map(folded);
    const meant = salePayouts(snapshot, ledger, sale.number).payouts.filter(
      ({ producer, state }) => (names ? names.includes(folded(producer)) : state === 'inFile'),
    );
    const back = meant.filter(({ producer }) =>
      postReturned(ledger, sale.number, producer, snapshot.now),
    );
    if (back.length === 0) return fail({ code: 'nothingToUndo', detail: '' });
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
  { snapshot, sale, money: { ledger } }: MoneyContext<Reads<'producers'>>,
  isMeant: (producer: string) => boolean,
  { means = 'transfer', cents: given, line }: Paying,
): number {
  const owed = salePayouts(snapshot, ledger, sale.number).payouts.filter(
    ({ producer, toPay: amount, state }) =>
      isMeant(producer) && (given ?? amount) > 0 && state !== 'collector',
  );
  for (const one of owed) {
    const toPay = given === undefined ? one.toPay : cents(given);
    const entry = payoutEntry(ledger, { ...one, toPay }, FROM[means], '', snapshot.now);
    ledger.post(line ? { ...entry, key: lineKey(line, 0) } : entry);
  }
  return owed.length;
}

/** Who is left out of a transfer file, and why. */
export function leftOut(snapshot: Reads<'producers'>, ledger: Ledger, sale: number) {
  return salePayouts(snapshot, ledger, sale)
    .payouts.filter(
      ({ toPay: amount, state }) => amount !== 0 && state !== 'toPay' && state !== 'inFile',
    )
    .map(({ producer, toPay: amount, state }) => ({ producer, cents: amount, why: state }));
}
