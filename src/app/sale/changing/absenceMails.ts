import { changedProducts } from '../../../domain/baskets/producerSplit';
import { type HeldOrder, isPaidBack } from '../../../domain/orders/allocation';
import { familyIn } from '../../../domain/orders/atPrices';
import { absenceOf, answerVersion } from '../../../domain/outbox/answerVersion';
import { mailKey } from '../../../domain/outbox/mailKey';
import { areOrdersOpen } from '../../../domain/sale/transitions';
import { fingerprint } from '../../../domain/values/fingerprint';
import { change } from '../../../text/mails/buyerMails';
import { absenceNotedMail } from '../../../text/mails/producerMails';
import { paidBeyond } from '../../money/mails/paidBeyond';
import { paymentsAsked } from '../../money/paymentDetails';
import type { ReadsAtDesk } from '../../orders/catchUp';
import { linkFor } from '../../orders/changeLink';
import type { FallenOrder } from '../../orders/fallenOrders';
import { writerFor } from '../../outbox/mailWords';
import { timesUpheld } from '../../outbox/versions';
import { buyerOrder, occasionOf } from '../../records/orderDetails';
import { contactOf, producerContacts } from '../../records/producerContacts';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';

/** To each buyer who loses something, with what the basket now holds. */
export function absenceMails(
  context: SaleContext<ReadsAtDesk>,
  fallen: readonly FallenOrder[],
  producer: string,
): QueuedMail[] {
  const { snapshot, sale } = context;
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  const paymentOf = paymentsAsked(context);
  const beyondOf = paidBeyond(context);
  const nthOf = timesUpheld(snapshot, sale.number);
  return fallen.map(({ row, before, order }): QueuedMail => {
    const { number, email, name } = row;
    const payment = paymentOf?.(order, name);
    const details = {
      ...buyerOrder(occasion, order, name, context, linkFor(context, row, order)),
      ...(payment ? { payment } : {}),
      ...beyondOf(order, name),
      isRefunded: fellPaidBack(before, order),
      absent: producer,
    };
    // Which products fell is what makes it another mail than one about others.
    const gone = order.lines.flatMap(({ ref, reason }) => (reason?.code === 'absent' ? [ref] : []));
    const version = answerVersion({
      ...{ answer: number, nth: nthOf(email, number) },
      reason: absenceOf(gone),
    });
    const key = mailKey({ kind: 'change', sale: sale.number, recipient: email, version });
    return {
      kind: 'change',
      recipient: email,
      dueAt: snapshot.now,
      key,
      mail: change(details, write),
    };
  });
}

/** What has just fallen is paid back, and is no credit. */
const fellPaidBack = (before: HeldOrder, { lines }: Pick<HeldOrder, 'lines'>): boolean => {
  const had = new Set(before.lines.flatMap(({ ref, served }) => (served > 0 ? [ref] : [])));
  return lines.some((line) => isPaidBack(line) && had.has(line.ref));
};

/**
 * To the producer, while orders are open: that it is noted, and what was ordered so far. Afterwards it
 * hears what changes of what it was told.
 */
export function absenceNoted(
  { snapshot, sale, products }: SaleContext<ReadsAtDesk>,
  producer: string,
  refs: ReadonlySet<string>,
  fell: readonly FallenOrder[],
): QueuedMail[] {
  const recipient = contactOf(producerContacts(snapshot), producer)?.email;
  if (!areOrdersOpen(sale.state) || !recipient) return [];
  const families = new Set<string>();
  const gaps = new Map<string, number>();
  for (const ref of refs) families.add(familyIn(products, ref));
  for (const { ref, served } of fell.flatMap(({ before }) => before.lines))
    if (refs.has(ref)) gaps.set(ref, served + (gaps.get(ref) ?? 0));
  const version = `absent-${fingerprint([...families].sort().join())}`;
  const key = mailKey({ kind: 'producerChange', sale: sale.number, recipient, version });
  const details = {
    ...occasionOf(snapshot, sale),
    producer,
    titles: [...families].flatMap((ref) => products.get(ref)?.title ?? []),
    gaps: changedProducts(gaps, new Map(), products.values()).map(({ product, before, now }) => ({
      ...product,
      before,
      now,
    })),
  };
  const mail = absenceNotedMail(details, writerFor(snapshot));
  return [{ kind: 'producerChange', recipient, dueAt: snapshot.now, key, mail }];
}
