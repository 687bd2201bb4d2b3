import type { TypedBasket } from '../../domain/accounting/document';
import { basketAccounts } from '../../domain/baskets/basketAccount';
import { totalMeasure } from '../../domain/catalogue/product';
import { dueStanding } from '../../domain/money/due';
import { cents } from '../../domain/values/money';
import { basketsTab } from '../../tabs/baskets';
import { typedIn } from '../../tabs/engine/readTab';
import { decimal } from '../../text/values/format';
import { measure } from '../../text/values/quantities';
import { lineMemory } from '../baskets/live/lineMemory';
import { basketLinesOf, type PlacedLine } from '../baskets/placedLines';
import type { Reads } from '../kernel/reads';
import { readLedger } from '../records/ledgerRows';
import { type Offered, offeredOf, shownQuantity } from '../records/offer';
import { type Sale, saleOf } from '../records/sale';
import type { TabsOfSale } from './readBilling';

/**
 * Baskets of former sales that come to something else than the books have had since: no document can say
 * so, and nothing is proposed of them (docs/rules.md M52).
 */
export function typedBaskets(
  snapshot: Reads<'sales' | 'ledger'>,
  sales: readonly Sale[],
  tabsOf: (sale: number) => TabsOfSale,
): TypedBasket[] {
  const { ledger } = readLedger(snapshot);
  const present = saleOf(snapshot)?.number;
  const known = new Map<number, Map<number, number>>();
  for (const id of ledger.dueIds()) {
    const own = known.get(id.sale) ?? new Map<number, number>();
    const so = own.get(id.basket) ?? 0;
    known.set(id.sale, own.set(id.basket, so + dueStanding(ledger, id).due));
  }
  return sales.flatMap((sale) => {
    const own = sale.number === present ? undefined : known.get(sale.number);
    if (!own || sale.areFeesLost) return [];
    const { offer, baskets } = tabsOf(sale.number);
    const offered = offeredOf(offer);
    const products = new Map(offered.map((one) => [one.ref, one]));
    const { lines } = basketLinesOf(baskets, products);
    const accounts = basketAccounts(lines, offered, sale.terms);
    return [...new Set([...own.keys(), ...accounts.keys()])].flatMap((basket): TypedBasket[] => {
      const [comesTo, inBooks] = [accounts.get(basket)?.buyer ?? 0, own.get(basket) ?? 0];
      if (comesTo === inBooks) return [];
      const cells = lines
        .filter((line) => line.basket === basket)
        .flatMap((line) => typedCells(snapshot, baskets, line, products.get(line.ref)));
      const tab = `${basketsTab.title[snapshot.place.locale]} ${sale.number}`;
      return [
        { sale: sale.number, basket, tab, comesTo: cents(comesTo), inBooks: cents(inBooks), cells },
      ];
    });
  });
}

/** Where it can be said: what counts of a line since the sale was set aside, and what counted then. */
function typedCells(
  { place }: Reads,
  { rows }: TabsOfSale['baskets'],
  line: PlacedLine,
  product: Offered | undefined,
): TypedBasket['cells'] {
  const row = rows.find(({ at }) => at === line.at);
  if (!row || !product) return [];
  const before = lineMemory(row.values.seen);
  const cell = (column: 'delivered' | 'weighed', was: string) => ({
    ...{ row: line.at + 1, column: basketsTab.columns[column].header[place.locale] },
    ...{ read: typedIn(row, column), before: was },
  });
  const { delivered, weighedGrams } = before;
  const { locale } = place;
  const shown = (quantity: number): string =>
    decimal(Math.round(shownQuantity(product, quantity) * 1000), 3, locale);
  const weight = (grams: number): string =>
    measure(totalMeasure(product, delivered ?? line.served, grams), locale);
  return [
    ...(delivered === line.delivered
      ? []
      : [cell('delivered', delivered === undefined ? '' : shown(delivered))]),
    ...(weighedGrams === line.weighedGrams
      ? []
      : [cell('weighed', weighedGrams === undefined ? '' : weight(weighedGrams))]),
  ];
}
