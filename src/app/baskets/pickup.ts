import { settledQuantity } from '../../domain/baskets/basket';
import { basketAccounts } from '../../domain/baskets/basketAccount';
import { awaitedBy } from '../../domain/baskets/waiting';
import { articlesIn } from '../../domain/catalogue/fee';
import { cents } from '../../domain/values/money';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { pickupTab } from '../../tabs/pickup';
import type { Reads } from '../kernel/reads';
import type { Offered } from '../records/offer';
import type { SaleContext } from '../records/saleContext';
import type { PlacedLine } from './placedLines';
import { estimated, summed } from './split';

export type PickupRow = RowToWrite<typeof pickupTab>;

/** A basket a row, as people have corrected Paniers; one that fell away keeps its row, with nothing. */
export function pickupRows(
  { snapshot, sale, products }: SaleContext<Reads<'baskets' | 'pickup'>>,
  lines: readonly PlacedLine[],
): PickupRow[] {
  const offered = [...products.values()];
  const accounts = basketAccounts(lines, offered, sale.terms);
  const awaited = awaitedBy(lines, products).baskets;
  const rows = new Map<number, PickupRow>();
  for (const { values } of snapshot.tabs.pickup.rows)
    if (values.basket !== null)
      rows.set(values.basket, {
        basket: values.basket,
        amount: cents(0),
        estimate: null,
        articles: 0,
      });
  for (const [basket, own] of byBasket(lines))
    if (accounts.has(basket) || rows.has(basket))
      rows.set(basket, {
        basket,
        name: own[0]?.name || own[0]?.email || null,
        amount: summed(snapshot, 'basket', ['amount'], accounts.get(basket)?.buyer ?? cents(0)),
        estimate: estimated(snapshot, 'basket', awaited.get(basket)),
        articles: own.reduce((all, line) => all + articles(line, products), 0),
      });
  return [...rows.values()].sort((a, b) => Number(a.basket) - Number(b.basket));
}

function byBasket(lines: readonly PlacedLine[]): Map<number, PlacedLine[]> {
  const baskets = new Map<number, PlacedLine[]>();
  for (const line of lines) {
    const own = baskets.get(line.basket);
    if (own) own.push(line);
    else baskets.set(line.basket, [line]);
  }
  return baskets;
}

function articles(line: PlacedLine, products: ReadonlyMap<string, Offered>): number {
  const product = products.get(line.ref);
  return product ? articlesIn({ ...line, product, quantity: settledQuantity(line) }) : 0;
}
