import { type Awaited, waitingLines } from '../../domain/baskets/waiting';
import { type Task, tasksOf } from '../../domain/sale/tasks';
import { stateAt, transition } from '../../domain/sale/transitions';
import { type Cents, sum } from '../../domain/values/money';
import { localTime } from '../../domain/values/time';
import type { PlacedLine } from '../baskets/placedLines';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsColumns, ReadsHead } from '../kernel/reads';
import { followsMoney } from '../money/moneyNow';
import { dutyPlaces, keepsDuties } from '../people/duties';
import type { Offered } from '../records/offer';
import type { OrderRow } from '../records/orderRows';
import { type Sale, saleBeside } from '../records/sale';
import { printedBefore } from './lastPrint';

type ReadsTasks = Reads<'duties' | 'sales'> &
  ReadsColumns<'payments', 'sale' | 'email' | 'remaining' | 'state'> &
  ReadsColumns<'payouts', 'producer' | 'state'> &
  ReadsHead<'ledger'>;

interface Known {
  readonly sale: Sale;
  readonly orders: readonly OrderRow[];
  readonly lines: readonly PlacedLine[];
  readonly offered: readonly Offered[];
  readonly lateMails: number;
}

/** The day's list, as the tabs stand. */
export function tasksNow(
  { memory }: Pick<Ports, 'memory'>,
  snapshot: ReadsTasks,
  { sale, orders, lines, offered, lateMails }: Known,
): readonly Task[] {
  const products = new Map(offered.map((one) => [one.ref, one]));
  const state = stateAt(sale, snapshot.now);
  const awaiting = waitingLines(lines, products);
  const waiting = (kind: Awaited) => awaiting.filter(({ awaits }) => awaits === kind).length;
  return tasksOf({
    ...{ state, now: snapshot.now, dates: sale, lateMails },
    mayOpenNext: mayOpenNext(snapshot, sale),
    isPrinted: printedBefore({ memory }, sale.number) !== null,
    late: orders.filter((order) => order.state === 'late').length,
    emptyPlaces: keepsDuties(snapshot) ? emptyPlacesAt(snapshot, sale) : null,
    weighed: lines.filter(({ ref }) => products.get(ref)?.sale === 'weight').length,
    unweighed: waiting('weight'),
    unconfirmed: waiting('confirmation'),
    money: followsMoney(snapshot)
      ? moneyOf(snapshot, sale.number, state === 'collected' || state === 'settled')
      : null,
  });
}

/** Where Réglages says so, before the pick-up of the one in hand; never a third one (docs/rules.md S3). */
export function mayOpenNext(snapshot: Reads<'sales'>, sale: Sale): boolean {
  const beside = saleBeside(snapshot);
  const isEarly = snapshot.settings.overlaps === 'yes' && !beside;
  const state = stateAt(beside ?? sale, snapshot.now);
  return transition(state, isEarly ? 'openBeside' : 'openNext').ok;
}

const emptyPlacesAt = (snapshot: Reads<'duties'>, sale: Sale): number => {
  const { day } = localTime(sale.pickupStart, snapshot.place.zone);
  return dutyPlaces(snapshot).filter((place) => place.day === day && place.name === '').length;
};

/** Of Paiements and Reversements as they were written last: one figure has one source. */
function moneyOf({ tabs: { payments, payouts } }: ReadsTasks, present: number, isOver: boolean) {
  const unpaid = payments.rows.flatMap(({ values: { sale, email, remaining, state } }) =>
    (state === 'toPay' || state === 'partial') && (isOver || sale !== present)
      ? [{ email: email ?? '', left: remaining ?? (0 as Cents) }]
      : [],
  );
  const { length: transfers } = payouts.rows.filter(
    ({ values: { state } }) => state === 'toPay' || state === 'inFile',
  );
  return {
    unpaid: {
      people: new Set(unpaid.map(({ email }) => email)).size,
      cents: sum(unpaid.map(({ left }) => left)),
    },
    withoutIban: payouts.rows.flatMap(({ values: { producer, state } }) =>
      state === 'noIban' || state === 'badIban' || state === 'noHolder' ? [producer ?? ''] : [],
    ),
    transfers,
  };
}
