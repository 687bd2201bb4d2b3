import { areOrdersOpen } from '../../../domain/sale/transitions';
import { announcement } from '../../../text/mails/buyerMails';
import type {
  AnnouncementDetails,
  OfferDetails,
  ProducerOffer,
} from '../../../text/mails/mailDetails';
import { NAMED, withDeposit } from '../../../text/mails/offerLines';
import { aboutLine } from '../../../text/values/detailParts';
import { titleAmong, titlesAmong } from '../../../text/values/titleAmong';
import { aboutProducers, inSeasonAt } from '../../catalogue/tells';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { uniqueTitles } from '../../orders/formPlan';
import { lastOrders, usualBasket } from '../../orders/lastOrders';
import { writerFor } from '../../outbox/mailWords';
import { type Intent, toldRows, waits } from '../../outbox/telling';
import { knownRequestForm, type ReadyRequestForm, requestLink } from '../../people/requestForm';
import { peopleToTell } from '../../people/subscribers';
import { type Offered, offeredOf } from '../../records/offer';
import { occasionOf } from '../../records/orderDetails';
import { ordersOf } from '../../records/orderRows';
import type { ReadsOutbox } from '../../records/outboxRows';
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
  snapshot: Reads<'buyers' | 'producers' | 'templates' | 'sales'>,
  { sale, offered, orderLink, requests }: Announced,
): Intent[] {
  const write = writerFor(snapshot);
  const occasion = occasionOf(snapshot, sale);
  const offer = offerByProducer(offered, snapshot, sale);
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
  return peopleToTell(ports, snapshot).map(({ email, name }): Intent => {
    const usual = usualOf(email, name);
    const details = {
      ...{ ...occasion, orderLink, ...offer },
      ...(name ? { name } : {}),
      ...(usual ? { usual } : {}),
      ...(requests
        ? { stopLink: requestLink(requests, 'unsubscribe', sale.number, email, locale) }
        : {}),
    };
    return {
      ...{ kind: 'announcement', recipient: email, about: '1', dueAt: snapshot.now },
      write: () => ({ mail: announcement(details, write) }),
    };
  });
}

/** Whose announcement waits: one that is no subscriber's knows of no sale yet. */
export const awaitingAnnouncement = (snapshot: ReadsOutbox, { number }: Sale): Set<string> =>
  new Set(
    toldRows(snapshot, number).flatMap((row) =>
      row.kind === 'announcement' && waits(row) ? [row.recipient] : [],
    ),
  );

/**
 * Those that wait, as the sale is now. Whoever has ordered meanwhile knows of it, and the plain form would
 * take their order’s place (docs/rules.md E14).
 */
export function waitingAnnouncements(
  ports: Ports,
  snapshot: Reads<'buyers' | 'producers' | 'templates' | 'sales' | 'offer' | 'orders'> &
    ReadsOutbox,
  sale: Sale,
): Intent[] {
  const waiting = awaitingAnnouncement(snapshot, sale);
  if (waiting.size === 0 || !sale.form || !areOrdersOpen(sale.state)) return [];
  for (const { email, state, lines } of ordersOf(snapshot.tabs.orders).rows)
    if (state === 'accepted' && lines.length > 0) waiting.delete(email);
  const requests = knownRequestForm(ports);
  return announcementMails(ports, snapshot, {
    sale,
    offered: offeredOf(snapshot.tabs.offer),
    orderLink: sale.form.url,
    requests: requests?.entries[1] ? requests : undefined,
  }).filter(({ recipient }) => waiting.has(recipient));
}

/** What is sold, by producer; with prices, and what is in season, where products tell more. */
function offerByProducer(
  offered: readonly Offered[],
  snapshot: Reads<'producers'>,
  sale: Sale,
): Pick<AnnouncementDetails, 'offer' | 'fresh'> {
  const isInSeason = inSeasonAt(snapshot, sale);
  const abouts = aboutProducers(snapshot);
  const isTold = offered.some(({ details }) => details);
  const { language } = snapshot.settings;
  const { locale } = snapshot.place;
  const asked = uniqueTitles(offered, snapshot.settings);
  const groups = new Map<string, Offered[]>();
  for (const one of offered) groups.set(one.producer, [...(groups.get(one.producer) ?? []), one]);
  const offer = [...groups].map(([producer, products]): ProducerOffer => {
    const titles = newFirst(products).map((one) => titleAmong(one, products, locale));
    if (!isTold) return { producer, titles };
    const about = abouts.get(producer);
    const named = (wanted: (one: Offered) => boolean): string[] =>
      products
        .filter(wanted)
        .map((one) => withDeposit(asked.get(one.ref) ?? one.title, one.deposit, language));
    const offer: OfferDetails = {
      about: about ? aboutLine(about) : '',
      fresh: named(({ isNew }) => isNew === true),
      inSeason: named((one) => !one.isNew && isInSeason(one)),
      others: named((one) => !one.isNew && !isInSeason(one)),
    };
    return { producer, titles, offer };
  });
  const fresh = titlesAmong(offered, ({ isNew }) => isNew === true, locale);
  return { offer, fresh };
}

/** A line that cannot name all of them names what is new. */
const newFirst = (products: readonly Offered[]): readonly Offered[] =>
  products.length <= NAMED
    ? products
    : [...products.filter(({ isNew }) => isNew), ...products.filter(({ isNew }) => !isNew)];
