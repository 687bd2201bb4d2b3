import { mailKey, threadVersion } from '../../../domain/outbox/mailKey';
import { type Moments, partsMoved } from '../../../domain/sale/moving';
import { fingerprint } from '../../../domain/values/fingerprint';
import { calendarFile } from '../../../formats/ics';
import { dutyEvent } from '../../../text/mails/duty';
import { saleMoved } from '../../../text/mails/saleMails';
import type { Ports } from '../../kernel/ports';
import { type Reads, reads } from '../../kernel/reads';
import { ownLinks } from '../../orders/orderMails';
import { writerFor } from '../../outbox/mailWords';
import { outboxRow } from '../../outbox/queue';
import { versionsOf } from '../../outbox/versions';
import type { Duty } from '../../people/duties';
import { dutyUid } from '../../people/dutyMails';
import { knownRequestForm } from '../../people/requestForm';
import { HOURS } from '../../records/mailKinds';
import { offeredOf } from '../../records/offer';
import { occasionOf } from '../../records/orderDetails';
import type { OrderRow } from '../../records/orderRows';
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
export function announcedAnew(
  ports: Ports,
  snapshot: ReadsMoving,
  sale: Sale,
): Partial<OutboxRow>[] {
  const waiting = waitingAnnouncements(snapshot, sale);
  if (waiting.size === 0 || !sale.form) return [];
  const offered = offeredOf(snapshot.tabs.offer);
  const requests = knownRequestForm(ports);
  return announcementMails(ports, snapshot, {
    sale,
    offered,
    orderLink: sale.form.url,
    requests: requests?.entries[1] ? requests : undefined,
  })
    .filter(({ key }) => waiting.has(key))
    .map((mail) => {
      const { key, subject, text } = outboxRow(mail, sale.number);
      return { key, subject, text } as Partial<OutboxRow>;
    });
}

/** Whom these moments concern: the time of closing only those who order. */
export function listeners(
  snapshot: ReadsMoving,
  sale: Sale,
  to: Moments,
  orders: readonly OrderRow[],
): Listener[] {
  if (sale.state === 'preparing') return [];
  const parts = partsMoved(sale, to);
  const isAboutOrders = isAboutHours(sale, to);
  const waiting = waitingAnnouncements(snapshot, sale);
  const isToldAnew = (email: string): boolean =>
    waiting.has(announcementKey(sale, email)) && parts.length > 0;
  return audience(snapshot, sale, orders).filter(
    ({ email, basket, comes, duties }) =>
      !(isAboutOrders && basket === undefined && (comes || duties)) &&
      !(isToldAnew(email) && basket === undefined),
  );
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
  const sale = { ...from, ...to };
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  const orderLink = sale.state === 'open' && sale.form ? { orderLink: sale.form.url } : {};
  const linkOf = ownLinks({ snapshot, sale, products: productsOf(snapshot) }, orders);
  const versionsFor = versionsOf(snapshot, sale.number, 'saleMoved');
  const what = isAboutHours(from, to) ? HOURS : MOVED;
  const content = fingerprint(JSON.stringify(to));
  return listeners(snapshot, from, to, orders).map(({ email, name, basket, duties }) => {
    const nth = versionsFor(email, what).length;
    const version = threadVersion({ what, content, nth });
    const about = { kind: 'saleMoved', sale: sale.number, recipient: email, version } as const;
    const changeLink = linkOf(email);
    const details = {
      ...{ ...occasion, name, from, to, ...orderLink },
      ...(changeLink ? { changeLink } : {}),
    };
    const mail = saleMoved(basket === undefined ? details : { ...details, basket }, write);
    const former = duties?.filter((one) => isGone(one, sale));
    return {
      kind: 'saleMoved',
      recipient: email,
      dueAt: snapshot.now,
      key: mailKey(about),
      mail,
      ...(former?.length ? { attachment: takenOut(snapshot, from, email, former) } : {}),
    };
  });
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
