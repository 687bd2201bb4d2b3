import { awaitedInAll } from '../../domain/baskets/waiting';
import { type Carried, carryOver } from '../../domain/money/books/carriedOver';
import { dueStanding } from '../../domain/money/due';
import { aboutSetOff } from '../../domain/money/entryKey';
import type { Payout, PayoutBasis } from '../../domain/money/payout';
import { type PayoutNeed, payoutNeeds } from '../../domain/money/payoutState';
import type { CycleState } from '../../domain/sale/cycle';
import { stateAt, transition } from '../../domain/sale/transitions';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { type Cents, cents, sum } from '../../domain/values/money';
import { fail, ok, type Result } from '../../domain/values/result';
import type { StillAwaited } from '../../text/results/summaries';
import { euros } from '../../text/values/format';
import { historyWords } from '../kernel/history';
import { refusedFor } from '../kernel/lost';
import type { Reads } from '../kernel/reads';
import type { MoneySummary, Refusal } from '../kernel/refusal';
import { inState } from '../records/sale';
import type { MoneyContext, MoneyDone } from './moneyAction';
import { openDues } from './payments';
import { heldOf, leftOfSales, type SalePayouts, salePayouts } from './payouts';

export interface OfSale {
  readonly sale?: number | undefined;
}

export interface Settling extends OfSale {
  /** What was shown and said yes to: another figure since then is looked at again first. */
  readonly seen?: string | undefined;
}

/** What is missing when payouts are prepared, with its amount. */
export interface StillMissing {
  /** Baskets that wait for a weight, and what of them is not known yet. */
  readonly unweighed: StillAwaited;
  /** Where what came in counts, baskets that are not paid in full, and what they owe still. */
  readonly unpaid: { readonly baskets: number; readonly cents: Cents };
  readonly received: Cents;
  /** By what came in, of a sale in which something is owed and nothing came. */
  readonly isNothingIn: boolean;
  readonly withoutIban: readonly Amount[];
  /** To an account that changed, and that nobody has confirmed. */
  readonly otherIban: readonly Amount[];
  readonly overpaid: readonly Amount[];
}

interface Amount {
  readonly producer: string;
  readonly cents: Cents;
}

export interface Prepared extends SalePayouts {
  readonly carried: readonly Carried[];
  /** What the sale is once it is done. */
  readonly state: CycleState;
  readonly missing: StillMissing;
  readonly seen: string;
}

type Context = MoneyContext<Reads<'producers' | 'sales'>>;

/** What would be prepared; the books of this run then hold it, and nothing is written. */
export function preparePayouts(context: Context): Result<Prepared, Refusal> {
  const { snapshot, sale, money, held } = context;
  const settled = transition(stateAt(sale, snapshot.now), 'settle');
  if (!settled.ok) return fail({ code: settled.error, detail: String(sale.number) });
  const lost = refusedFor(snapshot, snapshot.tabs.producers.stands ? [] : [{ tab: 'producers' }]);
  if (lost) return lost;
  if (money.isBroken) return fail({ code: 'ledgerBroken' });
  if (held) return held;
  if (snapshot.settings.setOff === 'yes') postSetOffs(context);
  if (salePayouts(snapshot, money, sale.number).payouts.length === 0)
    return fail({ code: 'nothingToSettle', detail: String(sale.number) });
  // What is left of sales before goes with this one.
  const left = leftOfSales(snapshot, money, sale.number - 1);
  const carried = carryOver(money.ledger, left, { to: sale.number, at: snapshot.now });
  const { basis, payouts } = salePayouts(snapshot, money, sale.number);
  const missing = stillMissing(context, basis, payouts);
  const figures = payouts.map(({ producer, toPay, waiting, state }) => [
    producer,
    toPay,
    waiting,
    state,
  ]);
  const seen = fingerprint(JSON.stringify([basis, figures, missing]));
  return ok({ state: settled.value, basis, payouts, missing, carried, seen });
}

/** What each producer of a sale is owed; the sale's accounts are then done. */
export function settlePayouts(
  context: Context,
  settling: Settling,
): Result<MoneyDone<MoneySummary>, Refusal> {
  const { snapshot, sale } = context;
  const prepared = preparePayouts(context);
  if (!prepared.ok) return prepared;
  const { state, basis, payouts, missing, carried, seen } = prepared.value;
  if (settling.seen !== undefined && settling.seen !== seen)
    return fail({ code: 'payoutsChanged' });
  // Nobody was shown that nothing came in.
  if (settling.seen === undefined && missing.isNothingIn)
    return fail({ code: 'nothingReceived', detail: String(sale.number) });
  const words = historyWords(snapshot);
  const owed = payouts.filter(({ state }) => payoutNeeds(state, 'transfer'));
  const total = sum(owed.map(({ toPay }) => toPay));
  return ok({
    value: {
      code: 'settled' as const,
      sale: sale.number,
      producers: owed.length,
      cents: total,
      leftOut: missing.withoutIban.map(({ producer }) => producer),
      overpaid: missing.overpaid.map(({ producer }) => producer),
      unweighed: missing.unweighed,
      basis,
    },
    entry: {
      action: words.settle,
      detail: euros(total, snapshot.place.locale),
      before: words.collected,
      after: words.settled,
    },
    rows: {
      sales: [
        { number: sale.number, ...inState(state), payoutBasis: basis },
        // What was carried was worked out by it: it stays with its sale.
        ...carried.map((one) => ({ number: one.sale, payoutBasis: one.basis })),
      ],
    },
  });
}

function stillMissing(
  context: Context,
  basis: PayoutBasis,
  payouts: readonly Payout[],
): StillMissing {
  const { money, sale } = context;
  const waiting = sale.number === money.sale ? money.waiting : heldOf(sale);
  // Of a sale before as well, those that are even.
  const dues = openDues(money.ledger, sale.number, money.nameOf, money.waitsFor).filter(
    (due) => due.sale === sale.number && due.payee === 0,
  );
  const unpaid = dues.filter(
    ({ remaining, basket }) => basis === 'received' && remaining > 0 && !waiting.has(basket),
  );
  const amounts = (...needs: readonly PayoutNeed[]): Amount[] =>
    payouts.flatMap(({ producer, toPay, state }) =>
      payoutNeeds(state, ...needs) ? [{ producer, cents: toPay }] : [],
    );
  const received = sum(dues.map((due) => due.received));
  const isOwed = dues.some(({ remaining }) => remaining > 0);
  return {
    unweighed: {
      baskets: waiting.size,
      cents: sum(payouts.map((one) => one.waiting)),
      // Of a sale before nobody knows any more.
      awaits: sale.number === money.sale ? awaitedInAll(money.awaited) : 'both',
    },
    unpaid: {
      baskets: unpaid.length,
      cents: sum(unpaid.map((one) => one.remaining)),
    },
    received,
    isNothingIn: basis === 'received' && received === 0 && isOwed,
    withoutIban: amounts('iban', 'holder'),
    otherIban: amounts('confirm'),
    overpaid: amounts('refund'),
  };
}

/** What producers owe for baskets of their own is kept from what they are owed. */
function postSetOffs({ snapshot, sale, money }: Context): void {
  const { ledger } = money;
  const producers = new Map(
    snapshot.tabs.producers.rows.flatMap(({ values }) =>
      values.email && values.name ? [[values.email, values.name] as const] : [],
    ),
  );
  for (const id of ledger.dueIds()) {
    if (id.sale !== sale.number || id.payee > 0) continue;
    const { email, remaining } = dueStanding(ledger, id);
    const name = producers.get(email);
    // A sum that is not known yet is set off against nothing.
    if (name === undefined || money.waiting.has(id.basket)) continue;
    const { payouts } = salePayouts(snapshot, money, sale.number);
    const own = payouts.find(({ producer }) => folded(producer) === folded(name));
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
