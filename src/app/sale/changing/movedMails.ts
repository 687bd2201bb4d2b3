import { mailKey, seriesVersion } from '../../../domain/outbox/mailKey';
import { destination, moveContent } from '../../../domain/outbox/moveContent';
import { type Moments, partsMoved } from '../../../domain/sale/moments';
import { isInPreparation, isUnderWay, takesOrders } from '../../../domain/sale/transitions';
import { fingerprint } from '../../../domain/values/fingerprint';
import { instant } from '../../../domain/values/time';
import { calendarFile } from '../../../formats/ics';
import { dutyEvent } from '../../../text/mails/duty';
import { saleMoved } from '../../../text/mails/saleMails';
import { noLongerTrue } from '../../../text/results/outboxReasons';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import { ownLinks } from '../../orders/changeLink';
import type { Change } from '../../outbox/handOver';
import { writerFor } from '../../outbox/mailWords';
import { outboxRow } from '../../outbox/queue';
import { versionsOf } from '../../outbox/versions';
import type { Duty } from '../../people/duties';
import { dutyUid } from '../../people/dutyMails';
import { knownRequestForm } from '../../people/requestForm';
import { HOURS } from '../../records/mailKinds';
import { offeredOf } from '../../records/offer';
import { occasionOf } from '../../records/orderDetails';
import { type OrderRow, ordersOf } from '../../records/orderRows';
import {
  isWaiting,
  type OutboxRow,
  outboxColumns,
  outboxRows,
  type ReadsOutbox,
} from '../../records/outboxRows';
import type { QueuedMail } from '../../records/queuedMail';
import type { Sale } from '../../records/sale';
import { announcementMails } from './announcing';
import { audience, type Listener, type ReadsAudience } from './audience';
import { knownMoves, lastKnown, type UnsentMove } from './knownMoves';

export const movingNeeds = reads({
  whole: ['producers', 'sales', 'offer', 'buyers', 'templates'],
  rows: ['orders', 'duties', 'toFix'],
  columns: { outbox: outboxColumns, history: [] },
});

type ReadsMoving = ReadsAudience & Reads<'sales' | 'templates'> & ReadsOutbox;

/** One that waits is said anew under its key, and then tells it all. */
export const waitingAnnouncements = (snapshot: ReadsOutbox, { number }: Sale): Set<string> =>
  new Set(
    outboxRows(snapshot).flatMap(({ key, values: { kind, state, sale } }) =>
      kind === 'announcement' && sale === number && isWaiting(state) ? [key] : [],
    ),
  );

/** Announcements that have not left yet, as they are now. */
export const announcedAnew = (
  ports: Ports,
  snapshot: ReadsMoving,
  sale: Sale,
): Partial<OutboxRow>[] =>
  announced(ports, snapshot, sale, waitingAnnouncements(snapshot, sale)).map((mail) => {
    const { key, subject, text } = outboxRow(mail, sale.number);
    return { key, subject, text } as Partial<OutboxRow>;
  });

function announced(
  ports: Ports,
  snapshot: ReadsMoving,
  sale: Sale,
  keys: ReadonlySet<string>,
): QueuedMail[] {
  if (keys.size === 0 || !sale.form) return [];
  const requests = knownRequestForm(ports);
  return announcementMails(ports, snapshot, {
    sale,
    offered: offeredOf(snapshot.tabs.offer),
    orderLink: sale.form.url,
    requests: requests?.entries[1] ? requests : undefined,
  }).filter(({ key }) => keys.has(key));
}

/** Somebody who is to hear of it, with what they were last told. */
interface Reader extends Listener {
  readonly from: Moments;
}

/**
 * Whom these moments concern: the time of closing only those who order. Whoever was not told yet of the
 * move before hears of both at once, or of none where they undo each other (docs/rules.md E30).
 */
export function listeners(
  snapshot: ReadsMoving,
  sale: Sale,
  to: Moments,
  orders: readonly OrderRow[],
): Reader[] {
  if (isInPreparation(sale.state)) return [];
  const waiting = waitingAnnouncements(snapshot, sale);
  const known = knownMoves(snapshot, sale);
  return audience(snapshot, sale, orders)
    .map((one) => ({ ...one, from: lastKnown(known.get(one.email), sale, to) ?? sale }))
    .filter(({ email, basket, comes, duties, from }) => {
      const isRecomputed =
        waiting.has(announcementKey(sale, email)) && partsMoved(sale, to).length > 0;
      return (
        (from === sale || partsMoved(from, to).length > 0) &&
        !(isAboutHours(from, to) && basket === undefined && (comes || duties)) &&
        !(isRecomputed && basket === undefined)
      );
    });
}

/** Of those who order alone: when they may. */
const isAboutHours = (from: Moments, to: Moments): boolean =>
  partsMoved(from, to).every((part) => part === 'closesAt' || part === 'opensAt');

export const announcementKey = ({ number: sale }: Sale, recipient: string): string =>
  mailKey({ kind: 'announcement', sale, recipient, version: '1' });

/** To each of them once, however often it is decided. */
export function movedMails(
  snapshot: ReadsMoving,
  from: Sale,
  to: Moments,
  orders: readonly OrderRow[],
): QueuedMail[] {
  const mailTo = moveComposer(snapshot, { ...from, ...to }, orders);
  return listeners(snapshot, from, to, orders).map(mailTo);
}

/** What each is told of the way from what they know to when and where the sale is. */
function moveComposer(
  snapshot: ReadsMoving,
  sale: Sale,
  orders: readonly OrderRow[],
): (reader: Reader) => QueuedMail {
  const { opensAt, closesAt, pickupStart, pickupEnd, place } = sale;
  const to = { opensAt, closesAt, pickupStart, pickupEnd, place };
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  const isTaking = takesOrders(sale, snapshot.now);
  const orderLink = isTaking && sale.form ? { orderLink: sale.form.url } : {};
  const linkOf = ownLinks({ snapshot, sale, products: productsOf(snapshot) }, orders);
  const orderOf = orderContents(orders);
  const versionsFor = versionsOf(snapshot, sale.number, 'saleMoved');
  return ({ email, name, basket, duties, from }) => {
    const what = isAboutHours(from, to) ? HOURS : MOVED;
    const former = duties?.filter((one) => isGone(one, sale)) ?? [];
    const hasCalendar = former.length > 0;
    const content = moveContent({ from, to, hasCalendar, order: orderOf(email) });
    const nth = versionsFor(email, what).length;
    const version = seriesVersion({ what, content, nth });
    const about = { kind: 'saleMoved', sale: sale.number, recipient: email, version } as const;
    const changeLink = isTaking ? linkOf(email) : undefined;
    const details = {
      ...{ ...occasion, name, from, to, ...orderLink, isClosed: !isTaking },
      ...(changeLink ? { changeLink } : {}),
    };
    const mail = saleMoved(basket === undefined ? details : { ...details, basket }, write);
    return {
      kind: 'saleMoved',
      recipient: email,
      dueAt: snapshot.now,
      key: mailKey(about),
      mail,
      ...(hasCalendar ? { attachment: takenOut(snapshot, sale, email, former) } : {}),
    };
  };
}

/** What a mail says of its reader’s order, by address: its basket stays, and a link changes it. */
function orderContents(orders: readonly OrderRow[]): (email: string) => string {
  const held = new Map(
    orders.flatMap((row) => (row.state === 'accepted' ? [[row.email, row] as const] : [])),
  );
  return (email) => {
    const row = held.get(email);
    if (!row) return '';
    const lines = row.lines.map(({ ref, asked, served }) => [ref, asked, served]);
    return fingerprint(JSON.stringify([row.number, row.basket, lines]));
  };
}

const dueAtOf = ({ queued }: UnsentMove): number => queued.at;

/** What waits of moves, as the sale is now: one mail that tells all of the way, or none. */
export function renewedMoveMails(
  snapshot: ReadsMoving & Reads<'orders'>,
  sale: Sale,
): { readonly mails: readonly QueuedMail[]; readonly changes: readonly Change[] } {
  const known = knownMoves(snapshot, sale);
  const all = [...known.values()].flatMap(({ moves }) => moves.filter((one) => one.isWaiting));
  if (all.length === 0 || !isUnderWay(sale.state)) return { mails: [], changes: [] };
  const { rows: orders, problems } = ordersOf(snapshot.tabs.orders);
  // Of orders that cannot be read it is not known who has one.
  if (problems.length > 0) return { mails: [], changes: [] };
  const here = destination(sale);
  const orderOf = orderContents(orders);
  const readers = new Map(
    listeners(snapshot, sale, sale, orders).map((one) => [one.email, one] as const),
  );
  const mailTo = moveComposer(snapshot, sale, orders);
  const mails: QueuedMail[] = [];
  const stays = new Set<string>();
  for (const [email, of] of known) {
    const from = lastKnown(of, sale, sale);
    const reader = readers.get(email);
    const moves = of.moves.filter((one) => one.isWaiting);
    if (moves.length === 0 || !from || !reader || partsMoved(from, sale).length === 0) continue;
    const order = orderOf(email);
    const same = moves.find(
      (one) =>
        one.destination === here && partsMoved(one.from, from).length === 0 && one.order === order,
    );
    if (same) stays.add(same.key);
    // In the place of the first: what left since said where the sale was then.
    else mails.push({ ...mailTo(reader), dueAt: instant(Math.min(...moves.map(dueAtOf))) });
  }
  const why = noLongerTrue[snapshot.place.locale];
  const changes = all.flatMap(({ key }): Change[] =>
    stays.has(key) ? [] : [{ key, state: 'cancelled', why }],
  );
  return { mails, changes };
}

const productsOf = (snapshot: Reads<'offer'>) =>
  new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));

const MOVED = 'moved';

/** Of another day than the pick-up has now: who can come then is asked anew. */
const isGone = ({ from, until }: Duty, { pickupStart, pickupEnd }: Moments): boolean =>
  until <= pickupStart - NIGHT || from >= pickupEnd + NIGHT;
const NIGHT = 8 * 3_600_000;

/** A calendar file that takes somebody's places out of their calendar. */
export function takenOut(
  snapshot: Reads,
  sale: Sale,
  email: string,
  duties: readonly Duty[],
): string {
  const details = {
    ...occasionOf(snapshot, sale),
    name: '',
    slots: [],
    others: [],
    isTomorrow: false,
    replaceLink: '',
  };
  return calendarFile(
    duties.map((one) => ({
      uid: dutyUid(email, one),
      start: one.from,
      end: one.until,
      ...dutyEvent(details, one.role),
      isCancelled: true as const,
    })),
    snapshot.now,
  );
}
