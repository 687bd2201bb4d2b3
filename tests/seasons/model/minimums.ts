/** What minimums take out when orders close (docs/rules.md O8). */
import { lineAmount } from './catalogue';
import { sum } from './cents';
import { cancelled } from './messages';
import type { Held, Served } from './queue';
import type { Sale } from './sale';

/** Baskets first, so that a cancelled one no longer helps a producer. */
export function takeMinimums(sale: Sale): void {
  const { basketMinimum, keepsBelow, producers } = sale.world;
  if (!keepsBelow)
    for (const order of sale.held) {
      const goods = sale.goodsOf(order.lines);
      if (goods > 0 && goods < basketMinimum) cancel(sale, order);
    }
  for (const { name, minimum = 0 } of producers)
    if (soldBy(sale, name) < minimum) sale.fallen.add(name);
}

/** At the producer's own prices, weights as estimated. */
function soldBy(sale: Sale, producer: string): number {
  const lines = sale.held.flatMap((order) => order.lines);
  return sum(
    lines.map(({ ref, served }) => {
      const { product, price } = sale.offer(ref);
      return product.producer === producer ? lineAmount(price, product, served) : 0;
    }),
  );
}

/** Lines of producers that do not come. */
export const withoutFallen = (sale: Sale, lines: readonly Served[]): Served[] =>
  lines.map((line) => {
    const { ref, asked } = line;
    const isFallen = sale.fallen.has(sale.offer(ref).product.producer);
    return isFallen && line.served > 0 ? { ref, asked, served: 0, why: 'producerMinimum' } : line;
  });

function cancel(sale: Sale, order: Held): void {
  const row = sale.rows.find(
    ({ email, state }) => email === order.email && state === 'prise en compte',
  );
  if (row) Object.assign(row, { state: 'annulée', amount: null });
  sale.messages.push(cancelled(order.email, order.basket, sale.number));
  sale.keep({ ...order, lines: [] });
}
