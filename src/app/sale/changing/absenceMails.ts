import { changedProducts } from '../../../domain/baskets/producerSplit';
import type { HeldOrder } from '../../../domain/orders/allocation';
import { mailKey, mailVersion } from '../../../domain/outbox/mailKey';
import { areOrdersOpen } from '../../../domain/sale/transitions';
import { absenceNotedMail } from '../../../text/mails/producerMails';
import { writerFor } from '../../outbox/mailWords';
import { threadsIn, toldRows } from '../../outbox/telling';
import { ABSENT } from '../../producers/producerOrders';
import { occasionOf } from '../../records/orderDetails';
import { contactOf, producerContacts } from '../../records/producerContacts';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';
import type { ReadsToOrder } from '../ordering/orderedSale';

const to = { kind: 'producerOrder' } as const;

/**
 * To the producer, while orders are open: that it is noted, and what was ordered so far. Afterwards it
 * hears what changes of what it was told. Noted once more, without anything new, it is no other mail.
 */
export function absenceNoted(
  context: SaleContext<ReadsToOrder>,
  producer: string,
  refs: ReadonlySet<string>,
  fell: readonly HeldOrder[],
): QueuedMail[] {
  const { snapshot, sale, products } = context;
  const isNew = [...refs].some((ref) => {
    const product = products.get(ref);
    return product && product.question !== '' && !product.isAbsent;
  });
  if (!areOrdersOpen(sale.state) || (fell.length === 0 && !isNew)) return [];
  const gaps = new Map<string, number>();
  for (const { ref, served } of fell.flatMap(({ lines }) => lines))
    if (refs.has(ref)) gaps.set(ref, served + (gaps.get(ref) ?? 0));
  const recipient = contactOf(producerContacts(snapshot), producer)?.email;
  if (!recipient) return [];
  const gone = [...refs].sort();
  const before = threadsIn(toldRows(snapshot, sale.number))({ ...to, recipient, about: ABSENT });
  const nth = 1 + Math.max(-1, ...before.map((row) => row.nth));
  const version = mailVersion({ about: ABSENT, nth });
  const key = mailKey({ ...to, sale: sale.number, recipient, version });
  const details = {
    ...occasionOf(snapshot, sale),
    producer,
    titles: gone.flatMap((ref) => products.get(ref)?.title ?? []),
    gaps: changedProducts(gaps, new Map(), products.values()).map(({ product, before, now }) => ({
      ...product,
      before,
      now,
    })),
  };
  const mail = absenceNotedMail(details, writerFor(snapshot));
  return [{ ...to, recipient, dueAt: snapshot.now, key, mail }];
}
