import { mailKey, seriesIn, seriesVersion } from '../../../domain/outbox/mailKey';
import { moveContent, readMoveContent } from '../../../domain/outbox/moveContent';
import { type Moments, partsMoved } from '../../../domain/sale/moments';
import { isInPreparation, takesOrders } from '../../../domain/sale/transitions';
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
import type { OrderRow } from '../../records/orderRows';
import {
  hasLeft,
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
 * move before hears of both at once, even where nobody is to be told of this one (docs/rules.md E30).
 */
export function listeners(
  snapshot: ReadsMoving,
  sale: Sale,
  to: Moments,
  orders: readonly OrderRow[],
  isTold = true,
): Reader[] {
  if (isInPreparation(sale.state)) return [];
  const waiting = waitingAnnouncements(snapshot, sale);
  const unsent = unsentMoves(snapshot, sale);
  return audience(snapshot, sale, orders)
    .filter(({ email }) => isTold || unsent.has(email))
    .map((one) => {
      const known = unsent.get(one.email)?.from ?? sale;
      // Led back to what they knew, they may have read otherwise meanwhile.
      return { ...one, from: partsMoved(known, to).length > 0 ? known : sale };
    })
    .filter(({ email, basket, comes, duties, from }) => {
      const isRecomputed =
        waiting.has(announcementKey(sale, email)) && partsMoved(sale, to).length > 0;
      return (
        !(isAboutHours(from, to) && basket === undefined && (comes || duties)) &&
        !(isRecomputed && basket === undefined)
      );
    });
}

interface UnsentMove {
  readonly from: Moments;
  readonly keys: readonly string[];
}

/** Mails about moves that did not leave, by address, with when and where their reader knows the sale to be. */
function unsentMoves(
  snapshot: ReadsOutbox,
  { number }: Pick<Sale, 'number'>,
): ReadonlyMap<string, UnsentMove> {
  const unsent = new Map<string, UnsentMove>();
  for (const { key, values } of outboxRows(snapshot)) {
    const { kind, sale, recipient, state } = values;
    if (kind !== 'saleMoved' || sale !== number || !recipient || state === 'cancelled') continue;
    const from = readMoveContent(seriesIn(key)?.content ?? '');
    const before = unsent.get(recipient);
    if (hasLeft(state)) unsent.delete(recipient);
    else if (from)
      unsent.set(recipient, { from: before?.from ?? from, keys: [...(before?.keys ?? []), key] });
  }
  return unsent;
}

/** Those do not leave: what comes in their place tells all of the way. */
export function overtakenMoves(
  snapshot: Reads & ReadsOutbox,
  sale: Pick<Sale, 'number'>,
): Change[] {
  const why = noLongerTrue[snapshot.place.locale];
  return [...unsentMoves(snapshot, sale).values()].flatMap(({ keys }) =>
    keys.map((key): Change => ({ key, state: 'cancelled', why })),
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
  isTold = true,
): QueuedMail[] {
  const mailTo = moveComposer(snapshot, { ...from, ...to }, orders);
  return listeners(snapshot, from, to, orders, isTold).map(mailTo);
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
  const versionsFor = versionsOf(snapshot, sale.number, 'saleMoved');
  return ({ email, name, basket, duties, from }) => {
    const what = isAboutHours(from, to) ? HOURS : MOVED;
    const former = duties?.filter((one) => isGone(one, sale)) ?? [];
    const hasCalendar = former.length > 0;
    const content = moveContent(from, hasCalendar);
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
