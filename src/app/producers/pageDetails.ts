import { type BasketLine, settledQuantity } from '../../domain/baskets/basket';
import { isSoldAsWeighed } from '../../domain/catalogue/saleKind';
import type { Ledger } from '../../domain/money/ledger';
import { folded } from '../../domain/values/fold';
import { titleGiven } from '../../text/results/pickupWords';
import { plain } from '../../text/values/plain';
import type { SaleContext } from '../records/saleContext';
import type { ProducerShare } from './producerOrders';
import type { PageOf, PastSale } from './producerPage';

/** What a run knows beside the shares. */
export interface PageDetails {
  readonly lines: readonly BasketLine[];
  readonly comments: ReadonlyMap<number, string>;
  readonly ledger: Ledger;
}

/** What a producer's page says of this sale and of those before. */
export function pageOf(
  { snapshot, products }: SaleContext,
  name: string,
  share: ProducerShare | undefined,
  past: readonly PastSale[],
  { lines, comments }: PageDetails,
): PageOf {
  const own = lines.filter(({ ref }) => folded(products.get(ref)?.producer ?? '') === folded(name));
  const held = new Set(own.flatMap((line) => (settledQuantity(line) > 0 ? [line.basket] : [])));
  const isShown = snapshot.settings.producersSee !== 'nothing';
  return {
    ...{ name, share, past },
    toWeigh: own.flatMap((line) => {
      const [product, count] = [products.get(line.ref), settledQuantity(line)];
      const { basket, ref } = line;
      return product && isSoldAsWeighed(product) && count > 0
        ? [{ ...product, basket, ref, count }]
        : [];
    }),
    comments: isShown
      ? [...comments].flatMap(([basket, comment]) =>
          held.has(basket) ? [{ basket, comment }] : [],
        )
      : [],
    replaced: own.flatMap(({ ref, replacedBy: what }) => {
      const title = plain(products.get(ref)?.title ?? '');
      return what === undefined ? [] : [titleGiven(title, what, snapshot.place.locale)];
    }),
  };
}
