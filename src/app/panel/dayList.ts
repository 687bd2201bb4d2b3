import { type Awaited, waitingLines } from '../../domain/baskets/waiting';
import { isSoldAsWeighed } from '../../domain/catalogue/saleKind';
import { type PayoutNeed, payoutNeeds } from '../../domain/money/payoutState';
import type { Leaving } from '../../domain/outbox/leaving';
import { type Task, tasksOf, type WaitingLines } from '../../domain/sale/tasks';
import { areAccountsDone, isCollected, stateAt, transition } from '../../domain/sale/transitions';
import { opensBeforePickup } from '../../domain/settings/proposedDates';
import { cents, sum } from '../../domain/values/money';
import { taskText } from '../../text/pages/panel/taskWords';
import { leavingText } from '../../text/values/leaving';
import type { PlacedLine } from '../baskets/placedLines';
import type { Reads, ReadsColumns, ReadsHead } from '../kernel/reads';
import { readProblemKey } from '../kernel/toFix';
import { followsMoney } from '../money/moneyNow';
import { accountLack, producersLacking } from '../money/paymentDetails';
import { keepsDuties, placesAt, type ReadsDuties } from '../people/duties';
import { holderOf, type ReadsAccounts } from '../records/collector';
import type { Offered } from '../records/offer';
import { lateOrders, type OrderRow } from '../records/orderRows';
import { modeOf, otherSale, type Sale } from '../records/sale';

type ReadsTasks = Reads<'sales' | 'toFix'> &
  ReadsDuties &
  ReadsAccounts &
  ReadsColumns<'payments', 'sale' | 'email' | 'remaining' | 'state'> &
  ReadsColumns<'payouts', 'sale' | 'producer' | 'toPay' | 'state'> &
  ReadsHead<'ledger'>;

interface DayAsRead {
  readonly sale: Sale;
  readonly orders: readonly OrderRow[];
  readonly lines: readonly PlacedLine[];
  readonly offered: readonly Offered[];
  /** Where some leave later than they should. */
  readonly leaving: Leaving | null;
}

/** A task as people read it. */
export type ShownTask = Task & { readonly text: string };

/** The day's list, as the tabs stand. */
export function tasksNow(snapshot: ReadsTasks, known: DayAsRead): readonly ShownTask[] {
  const { sale, orders, lines, offered, leaving } = known;
  const products = new Map(offered.map((one) => [one.ref, one]));
  const state = stateAt(sale, snapshot.now);
  const awaiting = waitingLines(lines, products);
  const waiting = (kind: Awaited): WaitingLines => {
    const own = awaiting.filter(({ awaits }) => awaits === kind).sort((a, b) => a.at - b.at);
    const [first] = own;
    if (!first) return { count: 0 };
    const column = (kind === 'confirmation' && first.asks?.[0]?.column) || 'weighed';
    return { count: own.length, first: { row: first.at + 1, column } };
  };
  const lates = lateOrders(orders);
  const tasks = tasksOf({
    ...{
      state,
      now: snapshot.now,
      dates: sale,
      lateMails: leaving?.later.reduce((all, { count }) => all + count, 0) ?? 0,
    },
    mayOpenNext: mayOpenNext(snapshot, sale),
    late: lates.length,
    readLate: lates.filter((one) => one.state === 'readLate').length,
    emptyPlaces: keepsDuties(snapshot) ? emptyPlacesAt(snapshot, sale) : null,
    weighed: lines.filter(({ ref }) => isSoldAsWeighed(products.get(ref))).length,
    unweighed: waiting('weight'),
    unconfirmed: waiting('confirmation'),
    money: followsMoney(snapshot) ? moneyOf(snapshot, known, isCollected(state)) : null,
  });
  const { locale, zone } = snapshot.place;
  const when = { now: snapshot.now, zone, locale };
  const late = leaving ? leavingText({ ...leaving, now: 0 }, when).replace(/\.$/, '') : '';
  return tasks.map((task) => {
    const named = task.code === 'mails' ? { ...task, names: [late] } : task;
    return { ...named, text: taskText[locale](named) };
  });
}

/** Before the pick-up of the one in hand where its usual days say so; never a third one (docs/rules.md S3). */
export function mayOpenNext(snapshot: Reads<'sales'>, sale: Sale): boolean {
  const beside = otherSale(snapshot);
  const isEarly = !beside && opensBeforePickup(snapshot.settings);
  const state = stateAt(beside ?? sale, snapshot.now);
  return transition(state, isEarly ? 'openBeside' : 'openNext').ok;
}

const emptyPlacesAt = (snapshot: ReadsDuties, sale: Sale): number =>
  placesAt(snapshot, sale).filter(({ name }) => name === '').length;

/** Of Paiements and Reversements as they were written last. */
function moneyOf(snapshot: ReadsTasks, { sale, offered }: DayAsRead, isOver: boolean) {
  const { payouts, payments, toFix } = snapshot.tabs;
  const owed = payments.rows.flatMap(({ values }) =>
    isOver || values.sale !== sale.number ? [values] : [],
  );
  const unpaid = owed.filter(({ remaining }) => (remaining ?? 0) > 0);
  const rows = payouts.rows.map(({ values }) => values);
  const own = rows.filter((row) => row.sale === sale.number);
  const before = rows.filter((row) => row.sale !== sale.number);
  const needing = (some: typeof rows, ...needs: readonly PayoutNeed[]) =>
    some.filter(({ state }) => state && payoutNeeds(state, ...needs));
  const whoNeed = (...needs: readonly PayoutNeed[]): string[] =>
    needing(rows, ...needs).map(({ producer }) => producer ?? '');
  const mode = modeOf(snapshot, sale);
  const lack = accountLack(snapshot, mode);
  const sellers = offered.map(({ producer }) => producer);
  const lacking = producersLacking(snapshot, sellers, mode);
  return {
    // As the last look at everything found it.
    isHeld: toFix.rows.some(({ key }) => readProblemKey(key ?? '').code === 'moneyCheckFailed'),
    // Nothing is « payé » before Paiements was written (docs/rules.md M25).
    unpaid:
      isOver && !owed.some((row) => row.sale === sale.number)
        ? null
        : {
            people: new Set(unpaid.map(({ email }) => email)).size,
            cents: sum(unpaid.map(({ remaining }) => remaining ?? cents(0))),
            // What was paid by the estimate is not all of it yet.
            isEstimate: owed.some(({ state }) => state === 'toWeigh' || state === 'toConfirm'),
          },
    unreached: lack ? (lack === 'holder' ? [holderOf(snapshot)] : []) : null,
    withoutIban: [...new Set([...whoNeed('iban'), ...lacking.iban])],
    unreadable: [...new Set([...whoNeed('holder'), ...lacking.holder])],
    otherIban: [...new Set(whoNeed('confirm'))],
    transfers:
      needing(before, 'bank').length +
      (areAccountsDone(sale.state) ? needing(own, 'transfer', 'bank').length : 0),
    behind: sum(
      needing(before, 'transfer', 'iban', 'holder', 'confirm').map(
        ({ toPay }) => toPay ?? cents(0),
      ),
    ),
  };
}
