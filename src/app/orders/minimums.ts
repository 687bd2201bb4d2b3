import type { ServedLine } from '../../domain/orders/allocation';
import { fallAgain, fallBelow } from '../../domain/orders/minimum';
import { answerVersion } from '../../domain/outbox/answerVersion';
import { mailKey } from '../../domain/outbox/mailKey';
import { cancellation, change } from '../../text/mails/buyerMails';
import type { PaymentDetails } from '../../text/mails/mailDetails';
import type { Mail } from '../../text/templates/mail';
import { minimumsOf } from '../baskets/askedMinimums';
import type { Reads, ReadsHead } from '../kernel/reads';
import { type BeyondOf, paidBeyond } from '../money/mails/paidBeyond';
import { type ReadsToPay, saidWithOrder } from '../money/paymentDetails';
import { writerFor } from '../outbox/mailWords';
import { buyerOrder, occasionOf } from '../records/orderDetails';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { ReadsOutbox } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { linkFor, orderLink } from './changeLink';
import { type FallenOrder, reduceOrders } from './fallenOrders';
import type { Taken } from './takeAnswers';

/** What minimums take out when orders close, told to each buyer; what they free is left over. */
export function withMinimums(
  context: SaleContext<Reads<'templates'> & ReadsToPay & ReadsHead<'orders'> & ReadsOutbox>,
  taken: Taken,
  isClosing: boolean,
): Taken {
  const held = heldOrders(taken.orders).filter(({ lines }) => lines.length > 0);
  const fallen = isClosing
    ? fallBelow(held, context.products, minimumsOf(context))
    : fallAgain(
        held,
        leftByClosing(taken.orders, context.sale),
        context.products,
        minimumsOf(context),
      );
  return reduceOrders(context, taken, fallen, (at, lines) => minimumMails(at, lines));
}

/** What each address had when orders closed: later answers stand in the order's place only if ticked. */
function leftByClosing(
  orders: readonly OrderRow[],
  { closesAt }: Pick<Sale, 'closesAt'>,
): ServedLine[] {
  const inTime = orders.filter(
    ({ basket, state, serveAnyway, source, time }) =>
      basket !== null && state !== 'toFix' && !serveAnyway && !(source && time > closesAt),
  );
  return [...new Map(inTime.map(({ email, lines }) => [email, lines])).values()].flat();
}

export const isBelowMinimum = ({ reason }: ServedLine): boolean =>
  reason?.code === 'producerMinimum' || reason?.code === 'basketMinimum';

/** Said again of an order that fell before. */
interface SaidAgain {
  readonly beyondOf?: BeyondOf | undefined;
  /** Orders are taken again: it leads to them. */
  readonly isOpen?: boolean;
}

export function minimumMails(
  context: SaleContext<Reads<'templates'> & ReadsToPay>,
  changed: readonly Pick<FallenOrder, 'row' | 'order'>[],
  { beyondOf = paidBeyond(context), isOpen = false }: SaidAgain = {},
): QueuedMail[] {
  const { snapshot, sale } = context;
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  return changed.map(({ row, order }): QueuedMail => {
    const link = isOpen ? linkFor(context, row, order) : undefined;
    const details = buyerOrder(occasion, order, row.name, context, link);
    const isNone = row.state === 'cancelled';
    const kind = 'change';
    const beyond = beyondOf(order, row.name);
    const asking = (payment: PaymentDetails | undefined): Mail =>
      change({ ...details, ...beyond, isDecided: true, ...(payment ? { payment } : {}) }, write);
    const mail = isNone
      ? cancellation(
          {
            ...occasion,
            name: row.name,
            ...(isOpen ? orderLink(context) : {}),
            ...beyond,
            cancelled: { basket: order.basket, minimum: snapshot.settings.basketMinimum.amount },
          },
          write,
        )
      : asking(saidWithOrder(context, order).payment);
    const key = mailKey({
      kind,
      sale: sale.number,
      recipient: row.email,
      version: answerVersion({
        ...{ answer: row.number, reason: { of: 'minimum' } },
        ...(isNone ? { isNone } : {}),
      }),
    });
    const about = { kind, recipient: row.email, dueAt: snapshot.now } as const;
    return { ...about, key, mail, ...(isNone ? {} : { asking }) };
  });
}
