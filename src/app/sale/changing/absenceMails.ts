import { changedProducts } from '../../../domain/baskets/producerSplit';
import type { HeldOrder } from '../../../domain/orders/allocation';
import { ABSENT, absenceContent, isTakenBack } from '../../../domain/outbox/absentProducts';
import { mailKey, seriesVersion } from '../../../domain/outbox/mailKey';
import { areOrdersOpen } from '../../../domain/sale/transitions';
import { absenceNotedMail } from '../../../text/mails/producerMails';
import { noLongerTrue } from '../../../text/results/outboxReasons';
import type { Change } from '../../outbox/handOver';
import { writerFor } from '../../outbox/mailWords';
import { nextOf, versionsOf } from '../../outbox/versions';
import { occasionOf } from '../../records/orderDetails';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import { contactOf, producerContacts } from '../../records/producerContacts';
import type { QueuedMail } from '../../records/queuedMail';
import type { SaleContext } from '../../records/saleContext';
import type { ReadsToOrder } from '../ordering/orderedSale';

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
  const content = absenceContent(gone);
  const nth = nextOf(versionsOf(snapshot, sale.number, 'producerOrder')(recipient, ABSENT));
  const version = seriesVersion({ what: ABSENT, content, nth });
  const key = mailKey({ kind: 'producerOrder', sale: sale.number, recipient, version });
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
  return [{ kind: 'producerOrder', recipient, dueAt: snapshot.now, key, mail }];
}

/** That an absence is noted does not leave once something of it is on sale again (docs/rules.md S16). */
export const absencesTakenBack = ({
  snapshot,
  sale,
  products,
}: SaleContext<ReadsOutbox>): readonly Change[] =>
  outboxRows(snapshot).flatMap(({ key, values }): Change[] =>
    values.kind === 'producerOrder' &&
    values.sale === sale.number &&
    isWaiting(values.state) &&
    isTakenBack(key, products.values())
      ? [{ key, state: 'cancelled', why: noLongerTrue[snapshot.place.locale] }]
      : [],
  );
