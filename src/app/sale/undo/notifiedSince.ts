import { type MailKind, mailTraits } from '../../../domain/outbox/mailKind';
import { type Moments, partsMoved } from '../../../domain/sale/moments';
import { areOrdersOpen, isUnderWay, wasCalledOff } from '../../../domain/sale/transitions';
import type { Instant } from '../../../domain/values/time';
import { noLongerTrue } from '../../../text/results/outboxReasons';
import type { Change } from '../../outbox/handOver';
import { subscribers } from '../../people/subscribers';
import { producersNotified } from '../../producers/announcedSplit';
import { isAboutHours } from '../../records/mailKinds';
import type { OrderRow } from '../../records/orderRows';
import { hasLeft, isWaiting, type OutboxRowRead, outboxRows } from '../../records/outboxRows';
import type { QueuedMail } from '../../records/queuedMail';
import type { Sale } from '../../records/sale';
import { audience } from '../changing/audience';
import { moveComposer, type Reader } from '../changing/movedMails';

type ReadsMoving = Parameters<typeof moveComposer>[0];

/** A sale that goes back, as it stands and as it will. */
export interface GoingBack {
  readonly sale: Sale;
  readonly back: Sale;
  /** When that was kept. */
  readonly at: Instant;
  readonly orders: readonly OrderRow[];
  readonly ordersBack: readonly OrderRow[];
}

/** What somebody was told since, whatever it was about. */
interface NotifiedSince {
  readonly isCalledOff: boolean;
  /** Until when orders are taken. */
  readonly isHours: boolean;
}

const isHoursMail = ({ key, values: { kind } }: OutboxRowRead): boolean =>
  kind === 'saleMoved' && isAboutHours(key);

/** Of an open sale it says until when orders are taken. */
const tellsHours = (kind: MailKind | null): boolean =>
  kind === 'saleMoved' || (kind !== null && mailTraits[kind].toSubscribers);

const isAboutSale = ({ values: { kind } }: OutboxRowRead): boolean =>
  kind === 'saleMoved' || kind === 'saleCalledOff';

/** Cells keep whole seconds. */
const SECOND = 1000;
export const isAfter = (time: Instant | null, at: Instant): boolean => (time ?? 0) > at - SECOND;

const isSince = ({ values: { dueAt } }: OutboxRowRead, at: Instant): boolean => isAfter(dueAt, at);

/** Of orders and goods: what the act itself sent, before anything moved, left within its run. */
const RUN = 6 * 60_000;

/** By address, of mails about the sale that left since. */
function notifiedSince(
  snapshot: ReadsMoving,
  { sale, at }: GoingBack,
): ReadonlyMap<string, NotifiedSince> {
  const notified = new Map<string, NotifiedSince>();
  for (const row of outboxRows(snapshot)) {
    const { kind, sale: of, recipient, state, sentAt, dueAt } = row.values;
    if (of !== sale.number || !recipient || !hasLeft(state)) continue;
    const isOwn = (dueAt ?? 0) <= at && (sentAt ?? 0) <= at + RUN;
    if (isAboutSale(row) ? !isSince(row, at) : isOwn) continue;
    const before = notified.get(recipient);
    notified.set(recipient, {
      isCalledOff: before?.isCalledOff === true || kind === 'saleCalledOff',
      isHours:
        before?.isHours === true ||
        isHoursMail(row) ||
        (areOrdersOpen(sale.state) && tellsHours(kind)),
    });
  }
  return notified;
}

const ofHours = ({ opensAt, closesAt }: Moments) => ({ opensAt, closesAt });
const ofPickup = ({ pickupStart, pickupEnd, place }: Moments) => ({
  pickupStart,
  pickupEnd,
  place,
});

/**
 * To whoever was told since what is no longer true: that the sale takes place after all, when and where it
 * is again, that orders are closed (docs/rules.md E46). One mail each.
 */
export function restoredSaleMails(snapshot: ReadsMoving, going: GoingBack): QueuedMail[] {
  const { sale, back, orders, ordersBack } = going;
  if (!isUnderWay(back.state)) return [];
  const notified = notifiedSince(snapshot, going);
  const asked = producersNotified(snapshot, sale);
  const mailTo = moveComposer(snapshot, back, ordersBack);
  return readersOf(snapshot, going, notified).flatMap(({ comes, ...one }) => {
    const known = notified.get(one.email);
    if (!known) return [];
    const from = { ...ofHours(known.isHours ? sale : back), ...ofPickup(sale) };
    const isUpheld = known.isCalledOff && wasCalledOff(sale.state);
    if (!isUpheld && partsMoved(from, back).length === 0) return [];
    const held = orders.some(({ email, state }) => state === 'accepted' && email === one.email);
    return mailTo({
      ...{ ...one, from, isUpheld, isRead: held && one.basket === undefined },
      ...(comes && asked.has(one.email) ? { comes } : {}),
    });
  });
}

/** Whom it is about as it will be, whom it is about now, and subscribers who were told since that it is off, or until when it is open. */
function readersOf(
  snapshot: ReadsMoving,
  { sale, back, orders, ordersBack }: GoingBack,
  notified: ReadonlyMap<string, NotifiedSince>,
): Omit<Reader, 'from'>[] {
  const now = new Map(audience(snapshot, sale, orders).map((one) => [one.email, one] as const));
  // Places at the pick-up are those of now, and go with it (docs/rules.md S18).
  const placesOf = (email: string) => {
    const duties = now.get(email)?.duties;
    return duties ? { duties } : {};
  };
  const all = audience(snapshot, back, ordersBack).map((one) => ({
    ...one,
    ...placesOf(one.email),
  }));
  const known = new Set(all.map(({ email }) => email));
  const heard = subscribers(snapshot).filter(({ email }) => {
    const { isCalledOff = false, isHours = false } = notified.get(email) ?? {};
    return isCalledOff || isHours;
  });
  const others = [
    ...new Map([...heard, ...now.values()].map((one) => [one.email, one] as const)).values(),
  ].filter(({ email }) => !known.has(email));
  return [...all, ...others.map(({ email, name }) => ({ email, name, ...placesOf(email) }))];
}

/** What waits of all that is not so any more does not leave. */
export function untrueNow(snapshot: ReadsMoving, { sale, at }: GoingBack): Change[] {
  const why = noLongerTrue[snapshot.place.locale];
  return outboxRows(snapshot).flatMap((row): Change[] => {
    const { key, sale: of, state } = row.values;
    return of === sale.number && isWaiting(state) && isAboutSale(row) && isSince(row, at)
      ? [{ key: key ?? '', state: 'cancelled', why }]
      : [];
  });
}
