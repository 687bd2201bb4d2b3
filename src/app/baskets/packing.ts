import { type BasketLine, settledQuantity } from '../../domain/baskets/basket';
import { totalMeasure } from '../../domain/catalogue/product';
import type { ProducerBasket } from '../../text/mails/mailDetails';
import type { PackedLine } from '../../text/results/papers/producerOrderTable';
import type { Offered } from '../records/offer';
import type { SaleContext } from '../records/saleContext';

type Packed = PackedLine & Pick<Offered, 'sale' | 'content'>;

/** By basket; undefined where Réglages does not let producers see the baskets. */
export function packedLines(
  { snapshot, products }: SaleContext,
  producer: string,
  lines: readonly BasketLine[],
): Packed[] | undefined {
  const { producersSee } = snapshot.settings;
  if (producersSee === 'nothing') return undefined;
  const packed = lines.flatMap((line): Packed[] => {
    const product = products.get(line.ref);
    const quantity = settledQuantity(line);
    if (!product || product.producer !== producer || quantity <= 0) return [];
    const { title, packaging, sale, content } = product;
    const total = totalMeasure(product, quantity, line.weighedGrams);
    const name = producersSee === 'names' ? line.name : '';
    return [{ basket: line.basket, name, title, packaging, sale, content, quantity, total }];
  });
  return packed.sort((a, b) => a.basket - b.basket);
}

export function inBaskets(packed: readonly Packed[]): ProducerBasket[] {
  const baskets = new Map<number, ProducerBasket>();
  for (const { basket, name, title, packaging, sale, content, quantity } of packed) {
    const former = baskets.get(basket)?.lines ?? [];
    const line = { title, packaging, sale, content, quantity };
    baskets.set(basket, { basket, name, lines: [...former, line] });
  }
  return [...baskets.values()];
}
