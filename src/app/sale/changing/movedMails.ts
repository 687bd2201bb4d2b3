import * as z from 'zod/mini';
import { type Moments, partsMoved } from '../../../domain/sale/moments';
import { isInPreparation, takesOrders } from '../../../domain/sale/transitions';
import { instant } from '../../../domain/values/time';
import { saleMoved } from '../../../text/mails/saleMails';
import type { Reads } from '../../kernel/reads';
import { ownLinks } from '../../orders/changeLink';
import { writerFor } from '../../outbox/mailWords';
import { type Intent, toldRows, waits } from '../../outbox/telling';
import { offeredOf } from '../../records/offer';
import { occasionOf } from '../../records/orderDetails';
import type { OrderRow } from '../../records/orderRows';
import type { ReadsOutbox } from '../../records/outboxRows';
import type { Sale } from '../../records/sale';
import { awaitingAnnouncement } from './announcing';
import { audience, type Listener, type ReadsAudience } from './audience';

type ReadsMoving = ReadsAudience & Reads<'sales' | 'templates'> & ReadsOutbox;

/** Somebody who is to hear of it, with what they were last told. */
interface Reader extends Listener {
  readonly from: Moments;
}

const moment = z.pipe(z.int(), z.transform(instant));
const storedMoments = z.object({
  opensAt: moment,
  closesAt: moment,
  pickupStart: moment,
  pickupEnd: moment,
  place: z.string(),
});

/** By address, when and where those know the sale to be whose mail about a move waits still. */
function unsentMoves(snapshot: ReadsOutbox, { number }: Sale): Map<string, Moments> {
  const moves = toldRows(snapshot, number).filter((row) => row.kind === 'saleMoved' && waits(row));
  return new Map(
    moves.flatMap(({ recipient, since }) => {
      const from = z.safeParse(storedMoments, since);
      return from.success ? [[recipient, from.data] as const] : [];
    }),
  );
}

/**
 * Whom these moments concern: the time of closing only those who order. Whoever was not told yet of the
 * move before hears of both at once, even where nobody is to be told of this one (docs/rules.md E30).
 */
function listeners(
  snapshot: ReadsMoving,
  sale: Sale,
  to: Moments,
  orders: readonly OrderRow[],
  isTold = true,
): Reader[] {
  if (isInPreparation(sale.state)) return [];
  const waiting = awaitingAnnouncement(snapshot, sale);
  const unsent = unsentMoves(snapshot, sale);
  return audience(snapshot, sale, orders)
    .filter(({ email }) => isTold || unsent.has(email))
    .map((one) => {
      const known = unsent.get(one.email) ?? sale;
      // Led back to what they knew, they may have read otherwise meanwhile.
      return { ...one, from: partsMoved(known, to).length > 0 ? known : sale };
    })
    .filter(({ email, basket, comes, helps, from }) => {
      // Their announcement tells it.
      const isAnnounced = waiting.has(email) && basket === undefined;
      const isTeam = basket === undefined && (comes || helps);
      return !isAnnounced && !(isAboutHours(from, to) && isTeam);
    });
}

/** Of those who order alone: when they may. */
const isAboutHours = (from: Moments, to: Moments): boolean =>
  partsMoved(from, to).every((part) => part === 'closesAt' || part === 'opensAt');

/** To each of them once, from what they know to when and where the sale is. */
export function movedMails(
  snapshot: ReadsMoving,
  from: Sale,
  to: Moments,
  orders: readonly OrderRow[],
  isTold = true,
): Intent[] {
  const mailTo = moveComposer(snapshot, { ...from, ...to }, orders);
  return listeners(snapshot, from, to, orders, isTold).map(mailTo);
}

/** Those that wait; once orders are closed nobody need know when they were to close. */
export function waitingMoves(
  snapshot: ReadsMoving,
  sale: Sale,
  orders: readonly OrderRow[],
): Intent[] {
  if (unsentMoves(snapshot, sale).size === 0) return [];
  const mailTo = moveComposer(snapshot, sale, orders);
  const isTaking = takesOrders(sale, snapshot.now);
  return listeners(snapshot, sale, sale, orders, false)
    .filter(({ from }) => partsMoved(from, sale).length > 0)
    .filter(({ from }) => isTaking || !isAboutHours(from, sale))
    .map(mailTo);
}

function moveComposer(
  snapshot: ReadsMoving,
  sale: Sale,
  orders: readonly OrderRow[],
): (reader: Reader) => Intent {
  const { opensAt, closesAt, pickupStart, pickupEnd, place } = sale;
  const to = { opensAt, closesAt, pickupStart, pickupEnd, place };
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  const isTaking = takesOrders(sale, snapshot.now);
  const orderLink = isTaking && sale.form ? { orderLink: sale.form.url } : {};
  const linkOf = ownLinks({ snapshot, sale, products: productsOf(snapshot) }, orders);
  return ({ email, name, basket, from: known }) => {
    const from = momentsOf(known);
    const changeLink = isTaking ? linkOf(email) : undefined;
    const details = {
      ...{ ...occasion, name, from, to, ...orderLink, isClosed: !isTaking },
      ...(changeLink ? { changeLink } : {}),
      ...(basket === undefined ? {} : { basket }),
    };
    return {
      ...{ kind: 'saleMoved', recipient: email, about: 'moved', dueAt: snapshot.now },
      ...{ says: to, since: from, write: () => ({ mail: saleMoved(details, write) }) },
    };
  };
}

const momentsOf = ({ opensAt, closesAt, pickupStart, pickupEnd, place }: Moments): Moments => ({
  ...{ opensAt, closesAt, pickupStart, pickupEnd, place },
});

const productsOf = (snapshot: Reads<'offer'>) =>
  new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
