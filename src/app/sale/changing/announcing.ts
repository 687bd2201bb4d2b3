import { mailKey } from '../../../domain/outbox/mailKey';
import { announcement } from '../../../text/mails/buyerMails';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { lastOrders, usualBasket } from '../../orders/lastOrders';
import { writerFor } from '../../outbox/mailWords';
import { type ReadyRequestForm, requestLink } from '../../people/requestForm';
import { peopleToTell } from '../../people/subscribers';
import type { Offered } from '../../records/offer';
import { occasionOf } from '../../records/orderDetails';
import type { QueuedMail } from '../../records/queuedMail';
import type { Sale } from '../../records/sale';

interface Announced {
  readonly sale: Sale;
  readonly offered: readonly Offered[];
  readonly orderLink: string;
  readonly requests: ReadyRequestForm['form'] | undefined;
}

/** To every subscriber, once a sale. */
export function announcementMails(
  ports: Ports,
  snapshot: Reads<'buyers' | 'templates' | 'sales'>,
  { sale, offered, orderLink, requests }: Announced,
): QueuedMail[] {
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  const offer = offerByProducer(offered);
  const { locale } = snapshot.place;
  const last = lastOrders(ports, snapshot, sale);
  const phones = new Map(
    snapshot.tabs.buyers.rows.map(({ key, values }) => [key, values.phone ?? '']),
  );
  const usualOf = (email: string, name: string) => {
    const order = last.get(email);
    const buyer = { email, name: name || order?.order.name || '', phone: phones.get(email) ?? '' };
    return order && usualBasket(snapshot, sale, offered, order, buyer);
  };
  return peopleToTell(ports, snapshot).map(({ email, name }) => {
    const usual = usualOf(email, name);
    return {
      kind: 'announcement',
      recipient: email,
      dueAt: snapshot.now,
      key: mailKey({ kind: 'announcement', sale: sale.number, recipient: email, version: '1' }),
      mail: announcement(
        {
          ...occasion,
          orderLink,
          offer,
          ...(name ? { name } : {}),
          ...(usual ? { usual } : {}),
          ...(requests
            ? { stopLink: requestLink(requests, 'unsubscribe', sale.number, email, locale) }
            : {}),
        },
        write,
      ),
    };
  });
}

export function offerByProducer(
  offered: readonly Offered[],
): { producer: string; titles: string[] }[] {
  const groups = new Map<string, string[]>();
  for (const { producer, title } of offered)
    groups.set(producer, [...(groups.get(producer) ?? []), title]);
  return [...groups].map(([producer, titles]) => ({ producer, titles }));
}
