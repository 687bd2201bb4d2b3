import {
  areOrdersOpen,
  awaitsPickup,
  isInPreparation,
  wasCalledOff,
} from '../../domain/sale/transitions';
import { computedBy, mailTraits } from '../../text/mailKinds/mailKinds';
import { linesNow } from '../baskets/computedBaskets';
import type { About, Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import { lostBaskets } from '../money/lost/lostFacts';
import { basketsToTell, remindedWith } from '../money/mails/basketMails';
import { creditMails, unpaidMails } from '../money/mails/duesMails';
import { moneyHeld } from '../money/moneyChecks';
import { followsMoney, type Money, moneyNow, moneyTabs } from '../money/moneyNow';
import { readBooks } from '../money/readBooks';
import { closingSoonMails } from '../orders/closingSoon';
import { orderIn } from '../orders/mails/knownOrders';
import { askedWithOrders, waitingOrders } from '../orders/mails/orderMails';
import { reminders } from '../orders/reminders';
import { tell } from '../outbox/send';
import { isOfOrder, type ToldRow, type Wanted } from '../outbox/telling';
import { dutiesLayout, dutyRows } from '../people/duties';
import { dutyMails } from '../people/dutyMails';
import { lookedUp } from '../people/requestForm';
import { toFormerSubscribers } from '../people/subscribers';
import { offeredOf } from '../records/offer';
import { ordersOf } from '../records/orderRows';
import { outboxColumns } from '../records/outboxRows';
import { type Sale, saleOf } from '../records/sale';
import { accountsOf, settledOrders } from '../records/saleContext';
import { waitingAnnouncements } from './changing/announcing';
import { waitingMoves } from './changing/movedMails';

export const needsToTell = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['duties', 'orders', 'baskets', ...moneyTabs],
  columns: { outbox: outboxColumns },
});

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
  const wanted = isTold ? mailsInTime(ports, snapshot, sale) : [];
  tell(ports, snapshot, sale?.number ?? 0, wanted, {
    layout: dutiesLayout(snapshot),
    rows: { duties: dutyRows(snapshot, sale), outbox: toFormerSubscribers(snapshot) },
  });
}

/** Decided anew at each look: one that waits and is wanted no more is out of date. */
const DECIDED = computedBy('everyHour');

/** Of a sale that was called off only that an order is cancelled leaves still (docs/rules.md E8). */
const isOver = (row: ToldRow): boolean =>
  !mailTraits[row.kind].outlives && !(isOfOrder(row) && !orderIn(row.says)?.lines);

/** What a look at the tabs at this moment decides; most of it was decided before. */
export function mailsInTime(
  ports: Ports,
  snapshot: Snapshot<typeof needsToTell>,
  sale: Sale,
): Wanted {
  const form = lookedUp(ports);
  const products = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const isOpen = areOrdersOpen(sale.state);
  const isBeforePickup = awaitsPickup(sale.state) && snapshot.now < sale.pickupStart;
  let known: Money | undefined;
  const moneyOnce = (): Money | undefined => {
    if (followsMoney(snapshot)) known ??= moneyNow(snapshot, sale);
    return known;
  };
  const booksNow = (): Money | undefined => (moneyOnce()?.isBroken ? undefined : known);
  const orders = waitingOrders(context, booksNow, form);
  const rows = ordersOf(snapshot.tabs.orders).rows;
  const moves = waitingMoves(snapshot, sale, rows);
  const duties = dutyMails(snapshot, sale);
  const isOff = wasCalledOff(sale.state);
  const decides = (row: ToldRow): boolean =>
    (isOff && isOver(row)) ||
    orders.decides(row) ||
    DECIDED.includes(row.kind) ||
    (row.kind === 'saleMoved' && row.since !== undefined) ||
    (row.kind === 'announcement' && isOpen) ||
    (row.kind === 'pickupReminder' && isBeforePickup);
  if (isOpen) {
    const announced = waitingAnnouncements(ports, snapshot, sale);
    const soon = closingSoonMails(ports, snapshot, sale);
    return {
      intents: [...orders.intents, ...moves, ...announced, ...soon],
      mails: duties,
      decides,
    };
  }
  const lines = linesNow(snapshot);
  const [money, books] = [moneyOnce(), booksNow()];
  const accounts = money?.accounts ?? accountsOf(lines, context);
  // While a check about money fails nothing is said of it (docs/rules.md M77).
  const isHeld = money !== undefined && moneyHeld(snapshot, money) !== undefined;
  const dues = books && !isHeld ? { snapshot, sale, money: books } : undefined;
  const baskets = isHeld ? [] : basketsToTell(context, { lines, accounts, money: dues?.money });
  const settled = settledOrders(lines, accounts);
  return {
    intents: [
      ...moves,
      ...askedWithOrders(context, orders.intents, baskets),
      ...(isBeforePickup ? reminders(context, rows, settled, remindedWith(context, baskets)) : []),
      ...(dues ? [...unpaidMails(dues, baskets), ...creditMails(dues, baskets)] : []),
    ],
    mails: duties,
    decides,
  };
}
