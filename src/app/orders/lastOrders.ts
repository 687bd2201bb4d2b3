import { offeredQuantities } from '../../domain/catalogue/product';
import type { ServedLine } from '../../domain/orders/allocation';
import { toleranceText } from '../../text/form/buyerQuestions';
import { beyond } from '../../text/mails/phrases';
import { count } from '../../text/values/quantities';
import { titleAmong } from '../../text/values/titleAmong';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { type Offered, offeredOf, soldNow } from '../records/offer';
import { type OrderRow, ordersOf } from '../records/orderRows';
import { setAside } from '../records/pastTabs';
import { type Sale, salesOf } from '../records/sale';
import { type BuyerWords, changeLink } from './changeLink';

/** Somebody's order at an earlier sale, with what that sold. */
interface LastOrder {
  readonly order: OrderRow;
  readonly sold: ReadonlyMap<string, Offered>;
}

export interface UsualBasket {
  /** The form, with all of it that is sold now filled in; absent where nothing of it is. */
  readonly link?: string;
  /** What is not, or not as much of it. */
  readonly gone: readonly string[];
  /** Forms drops a filled-in quantity that can no longer be chosen, and says nothing (docs/rules.md O25). */
  readonly maySellOut?: true;
}

/** So far back: whoever did not order since is not reminded of it. */
const PAST_SALES = 4;

/** Their last order by their address, of the sales before this one. */
export function lastOrders(
  ports: Ports,
  snapshot: Reads<'sales'>,
  sale: Sale,
): ReadonlyMap<string, LastOrder> {
  const last = new Map<string, LastOrder>();
  const past = salesOf(snapshot.tabs.sales)
    .map(({ number }) => number)
    .filter((number) => number < sale.number)
    .slice(-PAST_SALES);
  const tabsOf = setAside(ports, snapshot, past, ['orders', 'offer']);
  for (const number of past) {
    const { orders, offer } = tabsOf(number);
    const sold = new Map(offeredOf(offer).map((one) => [one.ref, one]));
    for (const order of ordersOf(orders).rows)
      if (order.state === 'accepted') last.set(order.email, { order, sold });
  }
  return last;
}

/** What of somebody's last order is sold now and can be chosen, and what is no longer there. */
function usualLines(
  { settings, place: { locale } }: Reads,
  offered: readonly Offered[],
  { order, sold }: LastOrder,
): { readonly lines: readonly ServedLine[]; readonly gone: readonly string[] } {
  const wanted = new Map<string, number>();
  for (const { ref, asked } of order.lines) {
    if (asked > 0) wanted.set(ref, asked);
  }
  const lines: ServedLine[] = [];
  const gone: string[] = [];
  const all = [...offered, ...sold.values()];
  for (const [ref, asked] of wanted) {
    const was = sold.get(ref);
    const now = soldNow(offered, ref);
    const isAlike = now?.sale === was?.sale && now?.content.dimension === was?.content.dimension;
    const choices = now && isAlike ? offeredQuantities(now, now.stock, settings.atMost) : [];
    const most = choices.filter((quantity) => quantity <= asked).pop();
    const named = now ?? was;
    const others = all.filter((one) => one.ref !== ref);
    const title = named ? titleAmong(named, others, locale) : ref;
    if (now && most !== undefined) lines.push({ ref: now.ref, asked: most, served: most });
    if (!now || most === undefined) gone.push(title);
    else if (most < asked) gone.push(beyond[locale](title, count(now, most, locale)));
  }
  return { lines, gone };
}

/**
 * The form with somebody's last order filled in, and what is no longer there (docs/rules.md S19);
 * undefined where there is nothing to say.
 */
export function usualBasket(
  snapshot: Reads,
  sale: Sale,
  offered: readonly Offered[],
  last: LastOrder,
  buyer: BuyerWords,
): UsualBasket | undefined {
  const { lines, gone } = usualLines(snapshot, offered, last);
  if (lines.length === 0) return gone.length === 0 ? undefined : { gone };
  const products = new Map(offered.map((one) => [one.ref, one]));
  const { locale } = snapshot.place;
  const words = { ...buyer, tolerance: toleranceText(last.order.tolerance ?? 0, locale) };
  const link = changeLink(sale, products, words, lines, locale);
  const isCounted = lines.some(({ ref }) => products.get(ref)?.stock !== undefined);
  if (link === undefined) return undefined;
  return { link, gone, ...(isCounted ? { maySellOut: true as const } : {}) };
}
