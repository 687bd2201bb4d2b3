import { folded } from '../values/fold';
import type { Measure } from '../values/quantity';
import { type Unlikely, unlikelyPrice } from '../values/unlikely';
import { containerIn } from './kinds/containers';
import { unlikely } from './kinds/likelyPrices';
import type { Product } from './product';
import { isPricedByMeasure } from './saleKind';

/** What a price is judged by. */
export type PricedProduct = Pick<
  Product,
  'title' | 'packaging' | 'content' | 'sale' | 'producerPrice'
>;

/**
 * A price that is asked about before it counts (docs/rules.md V10): by what the last sale of it had for the
 * same, else by what anything of its kind costs. Of another size it may cost as much, or in proportion.
 */
export function askedPrice(
  product: PricedProduct,
  last: PricedProduct | undefined,
): Unlikely | undefined {
  const { title, packaging, producerPrice } = product;
  const [held, before] = [boughtWith(product), last && boughtWith(last)];
  if (!last || last.producerPrice === 0 || before?.dimension !== held.dimension) {
    const container =
      folded(packaging)
        .match(/[a-z]+/g)
        ?.find(containerIn) ?? '';
    return last?.producerPrice === producerPrice
      ? undefined
      : unlikely({ title, cents: producerPrice, held, container: containerIn(container) ?? '' });
  }
  const found = unlikelyPrice(producerPrice, last.producerPrice);
  const inProportion = (last.producerPrice * held.amount) / before.amount;
  return found && unlikelyPrice(producerPrice, inProportion) && found;
}

/** What one price buys: a piece with what it holds, or a kilo or litre of what is paid so. */
const boughtWith = (product: PricedProduct): Measure =>
  isPricedByMeasure(product) ? { ...product.content, amount: 1000 } : product.content;
