/** What minimums take out when orders close (docs/rules.md O8, G5, G6). */
import { held, type Least, lineAmount } from './catalogue';
import { sum } from './cents';
import { type Held, queuedIn, type Served } from './queue';
import type { Offer } from './rows';
import type { Sale } from './sale';

/** Baskets first, so that a cancelled one no longer helps a producer. */
export function takeMinimums(sale: Sale): void {
  const { basketMinimum, keepsBelow, keepsMissed, producers, saleLeast } = sale.world;
  if (!keepsBelow)
    for (const order of sale.held) {
      const goods = sale.goodsOf(order.lines);
      if (goods > 0 && goods < basketMinimum) cancel(sale, order);
    }
  const served = (of: (offer: Offer) => boolean): Served[] =>
    sale.held
      .flatMap(({ lines }) => withoutFallen(sale, lines))
      .filter((line) => line.served > 0 && of(sale.offer(line.ref)));
  const isMissed = (lines: readonly Served[], least: Least | undefined, price: Price): boolean =>
    least !== undefined && counted(sale, lines, least, price) < least.amount;
  const isKept = keepsMissed === true;
  for (const { ref, product } of sale.offers) {
    const lines = served((one) => one.ref === ref);
    if (lines.length > 0 && !isKept && isMissed(lines, product.least, own))
      sale.fallenRefs.add(ref);
  }
  const gone = producers.filter(({ name, minimum, least }) => {
    const lines = served(({ product }) => product.producer === name);
    const of = minimum === undefined ? least : ({ of: 'euros', amount: minimum } as const);
    return isMissed(lines, of, own) && (lines.length === 0 || !isKept);
  });
  for (const { name } of gone) sale.fallen.add(name);
  const left = served(() => true);
  sale.isBelowLeast =
    left.length > 0 && !isKept && isMissed(left, saleLeast, (offer) => sale.shown(offer));
}

/** As orders stand, before anything falls; nothing is missed of what nobody ordered. */
export function missesOne(sale: Sale): boolean {
  const { producers, products, saleLeast } = sale.world;
  const ordered = sale.held
    .flatMap(({ lines }) => lines)
    .map((line) => ({ ...line, served: queuedIn(line) }))
    .filter(({ served }) => served > 0);
  const misses = (
    least: Least | undefined,
    of: (offer: Offer) => boolean,
    price: Price,
  ): boolean => {
    const lines = ordered.filter(({ ref }) => of(sale.offer(ref)));
    return (
      least !== undefined && lines.length > 0 && counted(sale, lines, least, price) < least.amount
    );
  };
  return (
    products.some(({ ref, least }) => misses(least, (one) => one.ref === ref, own)) ||
    producers.some(({ name, least }) =>
      misses(least, ({ product }) => product.producer === name, own),
    ) ||
    misses(
      saleLeast,
      () => true,
      (offer) => sale.shown(offer),
    )
  );
}

type Price = (offer: Offer) => number;

const own: Price = (offer) => offer.price;

/** Weights as estimated; what is loose has no pieces, and pieces without a measure no kilos. */
const counted = (sale: Sale, lines: readonly Served[], { of }: Least, price: Price): number =>
  sum(
    lines.map(({ ref, served }) => {
      const offer = sale.offer(ref);
      const { product } = offer;
      if (of === 'euros') return lineAmount(price(offer), product, served);
      if (of === 'pieces') return product.sale === 'vrac' ? 0 : served;
      return product.dimension === 'piece' ? 0 : held(product, served);
    }),
  );

/** Lines that a minimum took out, and takes out again. */
export const withoutFallen = (sale: Sale, lines: readonly Served[]): Served[] =>
  lines.map((line) => {
    const { ref, asked } = line;
    const isFallen =
      sale.isBelowLeast ||
      sale.fallenRefs.has(ref) ||
      sale.fallen.has(sale.offer(ref).product.producer);
    return isFallen && line.served > 0 ? { ref, asked, served: 0, why: 'producerMinimum' } : line;
  });

function cancel(sale: Sale, order: Held): void {
  const row = sale.rows.find(
    ({ email, state }) => email === order.email && state === 'prise en compte',
  );
  if (row) Object.assign(row, { state: 'annulée', amount: null });
  sale.keep({ ...order, lines: [] });
}
