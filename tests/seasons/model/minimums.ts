/** What minimums take out when orders close (docs/rules.md O8). */
import { lineAmount } from './catalogue';
import { sum } from './cents';
import { cancelled, decided } from './messages';
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
  takeFallen(sale);
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

export function takeFallen(sale: Sale): void {
  for (const order of sale.held) {
    const lines = order.lines.map((line): Served => {
      const { producer } = sale.offer(line.ref).product;
      const falls = line.served > 0 && sale.fallen.has(producer);
      return falls ? { ...line, served: 0, why: 'producerMinimum' } : line;
    });
    if (lines.every((line, index) => line === order.lines[index])) continue;
    sale.keep({ ...order, lines });
    const left = { ...order, lines };
    sale.messages.push(decided(sale.told(left)));
  }
}

function cancel(sale: Sale, order: Held): void {
  const row = sale.rows.find(
    ({ email, state }) => email === order.email && state === 'prise en compte',
  );
  if (row) Object.assign(row, { state: 'annulée', amount: null });
  sale.messages.push(cancelled(order.email, order.basket, sale.number));
  sale.keep({ ...order, lines: [] });
}
