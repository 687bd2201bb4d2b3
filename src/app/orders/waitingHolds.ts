import { stepOf } from '../../domain/catalogue/product';
import {
  allClaims,
  type Claim,
  claimsIn,
  type Hold,
  isVain,
  newHolds,
  reachOf,
} from '../../domain/orders/waitingList';
import { mailKey, seriesVersion } from '../../domain/outbox/mailKey';
import { HOUR, instant } from '../../domain/values/time';
import { waitingEndedMail, waitingListMail } from '../../text/mails/saleMails';
import { labelled } from '../../text/values/format';
import { count } from '../../text/values/quantities';
import { type HistoryEntry, historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { askedNow } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { encodeHolds, isServed, type OrderRow, versionsOfOrders } from '../records/orderRows';
import type { QueuedMail } from '../records/queuedMail';
import type { SaleContext } from '../records/saleContext';
import { changeLink, ownLinks } from './changeLink';
import { openFrom } from './openFrom';
import type { Taken } from './takeAnswers';

interface Freed {
  readonly taken: Taken;
  /** By family: what somebody who comes now can have. */
  readonly left: ReadonlyMap<string, number>;
  readonly entries: readonly HistoryEntry[];
}

type Context = SaleContext<Reads<'templates'>>;

/** What was taken, with what is free now held for those who wait (docs/rules.md O20). */
export function withHolds(ports: Ports, context: Context, taken: Taken): Freed {
  const { snapshot, sale, products } = context;
  const open = openFrom(snapshot.settings, sale);
  const { now } = snapshot;
  if (open === undefined) return { taken, left: taken.left, entries: [] };
  const before = claimsIn(versionsOfOrders(taken.orders), products);
  const holds = now < open ? holdsNow(ports, context, taken, before) : new Map<string, Hold[]>();
  const isHeld = ({ state, email }: OrderRow): boolean => state === 'accepted' && holds.has(email);
  const orders = taken.orders.map((row) =>
    isHeld(row) ? { ...row, holds: [...(row.holds ?? []), ...(holds.get(row.email) ?? [])] } : row,
  );
  const rows = new Map((taken.rows.orders ?? []).map((row) => [row.number, row]));
  for (const row of orders.filter(isHeld))
    rows.set(row.number, {
      ...rows.get(row.number),
      number: row.number,
      holds: encodeHolds(row.holds ?? []),
    });
  return {
    taken: {
      ...taken,
      orders,
      rows: { ...taken.rows, orders: [...rows.values()] },
      mails: [
        ...taken.mails,
        ...(holds.size > 0 ? heldMails(context, orders) : []),
        ...endedMails(context, orders),
      ],
    },
    left: leftToAnybody(context, orders, taken.left),
    entries: [...holds].map(([email, own]) => entryOf(context, email, own)),
  };
}

/** What somebody who comes now can have, by family: without what others wait for. */
export function leftToAnybody(
  { snapshot: { settings, now: time }, sale, products }: SaleContext,
  orders: readonly OrderRow[],
  left: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const open = openFrom(settings, sale);
  if (open === undefined) return left;
  const claims = claimsIn(versionsOfOrders(orders), products);
  const reach = (family: string, rest: number): number => {
    const own = claims.filter((one) => one.family === family);
    return reachOf({ claims: own, left: rest, time, openFrom: open });
  };
  return new Map([...left].map(([family, rest]) => [family, reach(family, rest)]));
}

/** For as many as today's mails allow: what is held for somebody who is not told is lost to all. */
function holdsNow(
  ports: Ports,
  { snapshot, sale, products }: Context,
  { left, mails }: Taken,
  claims: readonly Claim[],
): ReadonlyMap<string, readonly Hold[]> {
  const { now, settings } = snapshot;
  const until = instant(Math.min(now + (settings.waitingHours ?? 0) * HOUR, sale.closesAt));
  const step = (family: string): number => {
    const product = askedNow(products, family);
    return product ? stepOf(product) : 1;
  };
  const all = newHolds(claims, left, { now, until, stepOf: step, most: claims.length });
  if (all.size === 0) return all;
  const most = Math.max(0, ports.mailer.remaining() - mails.length);
  return newHolds(claims, left, { now, until, stepOf: step, most });
}

function entryOf(
  { snapshot, products }: Context,
  email: string,
  holds: readonly Hold[],
): HistoryEntry {
  const { locale } = snapshot.place;
  const what = holds.map(({ family, quantity }) => {
    const product = products.get(family);
    return `${family} × ${product ? count(product, quantity, locale) : quantity}`;
  });
  return {
    action: historyWords(snapshot).waitingList,
    detail: labelled(email, what.join(', '), locale),
  };
}

/** To who waits: decided alike until what is held is taken, given up or over. */
export const waitingListMails = (context: Context, orders: readonly OrderRow[]): QueuedMail[] => [
  ...heldMails(context, orders),
  ...endedMails(context, orders),
];

/** To each for whom something is held now. */
function heldMails(context: Context, orders: readonly OrderRow[]): QueuedMail[] {
  const { snapshot, sale, products } = context;
  if (openFrom(snapshot.settings, sale) === undefined) return [];
  return orders.flatMap((row) => {
    if (row.state !== 'accepted' || row.basket === null) return [];
    const holds = (row.holds ?? []).filter(({ family }) => !isVain(products, family));
    // Each run that held something for this order is one offer.
    return [...new Set(holds.map(({ at }) => at))].flatMap((at, nth) => {
      const live = holds.filter((one) => one.at === at && one.until > snapshot.now);
      return live.length > 0 ? mailOf(context, row, live, nth) : [];
    });
  });
}

/** To who waits for what was taken off the sale, once: there is none for anybody (docs/rules.md S68). */
function endedMails(context: Context, orders: readonly OrderRow[]): QueuedMail[] {
  const { snapshot, sale, products } = context;
  if (openFrom(snapshot.settings, sale) === undefined) return [];
  const vain = allClaims(versionsOfOrders(orders), products).filter(({ family }) =>
    isVain(products, family),
  );
  const linkOf = ownLinks(context, orders);
  const names = new Map(orders.map(({ email, name }) => [email, name]));
  const served = new Set(orders.filter(isServed).map(({ email }) => email));
  return vain.map(({ email, basket, family }): QueuedMail => {
    const version = `ended-${family}`;
    const about = { kind: 'waitingList', sale: sale.number, recipient: email, version } as const;
    const details = {
      ...{ ...occasionOf(snapshot, sale), name: names.get(email) ?? '' },
      basket: served.has(email) ? basket : undefined,
      title: askedNow(products, family)?.title ?? family,
      changeLink: linkOf(email) ?? '',
    };
    const mail = waitingEndedMail(details, writerFor(snapshot));
    return {
      kind: 'waitingList',
      recipient: email,
      dueAt: snapshot.now,
      key: mailKey(about),
      mail,
    };
  });
}

function mailOf(
  context: Context,
  row: OrderRow,
  holds: readonly Hold[],
  nth: number,
): QueuedMail[] {
  const { snapshot, sale, products } = context;
  const { number, email, name, phone = '', basket, lines } = row;
  const [{ at, until } = { at: snapshot.now, until: snapshot.now }] = holds;
  const isAdded = snapshot.settings.answers === 'add';
  const asked = holds.map(({ family, quantity }) => ({ ref: family, asked: quantity, served: 0 }));
  const words = { email, name, phone };
  const link = changeLink(sale, products, words, isAdded ? asked : lines, snapshot.place.locale);
  if (link === undefined || basket === null) return [];
  const version = seriesVersion({ what: String(number), content: 'held', nth });
  const about = { kind: 'waitingList', sale: sale.number, recipient: email, version } as const;
  const freed = holds.flatMap(({ family, quantity }) => {
    const product = askedNow(products, family);
    return product ? [{ ...product, quantity }] : [];
  });
  const details = {
    ...{ ...occasionOf(snapshot, sale), name, basket: isServed(row) ? basket : undefined },
    ...{ freed, until, changeLink: link },
  };
  const mail = waitingListMail(details, writerFor(snapshot));
  return [{ kind: 'waitingList', recipient: email, dueAt: at, key: mailKey(about), mail }];
}
