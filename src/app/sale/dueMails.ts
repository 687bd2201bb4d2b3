import { seriesIn } from '../../domain/outbox/mailKey';
import { computedBy, type MailKind } from '../../domain/outbox/mailKind';
import { areOrdersOpen, awaitsPickup, isInPreparation } from '../../domain/sale/transitions';
import { instant } from '../../domain/values/time';
import { saidInDemand } from '../../text/results/outboxReasons';
import { linesNow } from '../baskets/computedBaskets';
import { apply } from '../kernel/plan';
import type { About, Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import { lostBaskets } from '../money/lost/lostFacts';
import { creditMails, unpaidMails } from '../money/mails/duesMails';
import { missingMails } from '../money/mails/missingMails';
import { type Demand, PATIENCE, paymentRequests } from '../money/mails/paymentRequests';
import { remindedBy } from '../money/mails/remindedBaskets';
import { moneyHeld } from '../money/moneyChecks';
import { followsMoney, moneyNow, moneyTabs } from '../money/moneyNow';
import { readBooks } from '../money/readBooks';
import { closingSoonMails } from '../orders/closingSoon';
import { renewedOrderMails } from '../orders/mails/renewedMails';
import { remindersNow } from '../orders/reminders';
import type { Change } from '../outbox/handOver';
import { mailRows, queueAndClaim, sendClaimed } from '../outbox/send';
import { outdated } from '../outbox/versions';
import { dutiesLayout, dutyRows } from '../people/duties';
import { dutyCallMails, dutyMails } from '../people/dutyMails';
import { lookedUp } from '../people/requestForm';
import { toFormerSubscribers } from '../people/subscribers';
import { offeredOf } from '../records/offer';
import { ordersOf } from '../records/orderRows';
import { isWaiting, outboxColumns, outboxRows, type ReadsOutbox } from '../records/outboxRows';
import { accountsOf, settledOrders } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import { type Sale, saleOf } from '../records/sale';
import { absencesTakenBack } from './changing/absenceMails';
import { answeredAnnouncements } from './changing/answeredAnnouncements';

export const needsToTell = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['duties', 'orders', 'baskets', ...moneyTabs],
  columns: { outbox: outboxColumns, toFix: ['key'] },
});

/** Those which wait and are no longer decided are out of date. */
const DECIDED = computedBy('everyHour');
/** What closing queued is told as the baskets stand when it leaves. */
const UNTIL_PICKUP = [...DECIDED, 'pickupReminder'] as const;
/** The kinds that each look decides anew. */
const recomputedKinds = (read: Reads, sale: Sale): readonly MailKind[] =>
  isBeforePickup(read, sale) ? UNTIL_PICKUP : DECIDED;
const isBeforePickup = ({ now }: Reads, { state, pickupEnd }: Sale): boolean =>
  awaitsPickup(state) && now < pickupEnd;

/** Hour by hour: the mails whose time has come, and the tab that Réglages asks for. */
export function tellInTime(ports: Ports, which: About): void {
  const snapshot = readBooks(ports, needsToTell, which);
  const sale = saleOf(snapshot);
  // What closing queued leaves as it was told; without its baskets nothing is decided anew.
  const isTold =
    sale !== undefined &&
    !isInPreparation(sale.state) &&
    !sale.areFeesLost &&
    lostBaskets(snapshot).length === 0;
  const orders = isTold ? renewedOrderMails(ports, snapshot, sale, lookedUp(ports)) : undefined;
  const back = isTold ? absencesTakenBack(contextOf(snapshot, sale)) : [];
  const mails: readonly (QueuedMail & Partial<Demand>)[] = isTold
    ? [...timelyMails(ports, snapshot, sale), ...(orders?.mails ?? [])]
    : [];
  const number = sale?.number ?? 0;
  const claim = queueAndClaim(ports, snapshot, number, mails);
  const replaced = isTold ? replacedReminders(snapshot, number, mails) : [];
  const isReplaced = new Set(replaced.map(({ key }) => key));
  const old = isTold ? outdated(snapshot, number, recomputedKinds(snapshot, sale), mails) : [];
  const former = toFormerSubscribers(snapshot);
  const isKnown = new Set([...isReplaced, ...former.map(({ key }) => key)]);
  const answered = isTold ? answeredAnnouncements(snapshot, sale) : [];
  const others = [...(orders?.changes ?? []), ...answered, ...back, ...old];
  const changes = [...replaced, ...former, ...others.filter(({ key }) => !isKnown.has(key))];
  const rows = [...claim.rows, ...changes];
  const written = apply(ports, snapshot, {
    layout: dutiesLayout(snapshot),
    rows: { duties: dutyRows(snapshot, sale), ...mailRows({ ...claim, rows }) },
  });
  sendClaimed(ports, snapshot, written, claim.mails);
}

function contextOf(snapshot: Snapshot<typeof needsToTell>, sale: Sale) {
  const offered = offeredOf(snapshot.tabs.offer);
  return { snapshot, sale, products: new Map(offered.map((one) => [one.ref, one])) };
}

/** What a look at the tabs at this moment decides; most of it was decided before. */
export function timelyMails(
  ports: Ports,
  snapshot: Snapshot<typeof needsToTell>,
  sale: Sale,
): (QueuedMail & Partial<Demand>)[] {
  const form = lookedUp(ports);
  const duties = [...dutyMails(snapshot, sale, form), ...dutyCallMails(snapshot, sale, form)];
  const context = contextOf(snapshot, sale);
  if (areOrdersOpen(sale.state)) return [...duties, ...closingSoonMails(ports, snapshot, sale)];
  const lines = linesNow(snapshot);
  const money = followsMoney(snapshot) ? moneyNow(snapshot, sale) : undefined;
  const isHeld = money !== undefined && moneyHeld(snapshot, money) !== undefined;
  const dues = money && !money.isBroken && !isHeld ? { snapshot, sale, money } : undefined;
  const accounts = money?.accounts ?? accountsOf(lines, context);
  const settled = settledOrders(lines, accounts);
  // It says what is left to pay, and stands for the demand.
  const missing = isHeld ? [] : missingMails(context, lines, accounts, dues?.money);
  // Sums that are known since, or that changed; those of closing were asked for then.
  const dueAt = instant(snapshot.now + PATIENCE);
  const demands = dues ? paymentRequests(context, dues.money, settled, { dueAt }) : [];
  return [
    ...duties,
    ...missing,
    ...demands,
    ...(isBeforePickup(snapshot, sale)
      ? remindersNow(
          context,
          ordersOf(snapshot.tabs.orders).rows,
          settled,
          remindedBy(context, demands),
        )
      : []),
    ...(dues ? [...unpaidMails(dues, { demands, missing }), ...creditMails(dues, missing)] : []),
  ];
}

/** A demand that says it all takes the place of the reminder that waits. */
function replacedReminders(
  snapshot: ReadsOutbox,
  sale: number,
  mails: readonly Partial<Demand>[],
): Change[] {
  const baskets = new Set(
    mails.flatMap(({ reminds, basket }) => (reminds ? [String(basket)] : [])),
  );
  return outboxRows(snapshot).flatMap(({ key, values: { kind, state, sale: of } }): Change[] => {
    if (kind !== 'pickupReminder' || of !== sale || !isWaiting(state)) return [];
    const what = seriesIn(key ?? '')?.what;
    return what !== undefined && baskets.has(what)
      ? [{ key, state: 'cancelled', why: saidInDemand[snapshot.place.locale] }]
      : [];
  });
}
