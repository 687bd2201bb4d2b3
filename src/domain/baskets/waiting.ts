import { isEstimated, type OfferedProduct } from '../catalogue/product';
import type { BasketLine, Goods } from './basket';

/** What the sum of a line hangs on: a weight, or a yes to what was typed beside it. */
export type Awaited = 'weight' | 'confirmation';

export function awaitedOf(line: Goods, product: OfferedProduct): Awaited | undefined {
  if (line.isUnsure) return line.isUnread ? 'weight' : 'confirmation';
  const quantity = line.delivered ?? line.served;
  return quantity > 0 && isEstimated(product, line.weighedGrams) ? 'weight' : undefined;
}

/** The lines whose sum is not known yet (docs/rules.md B3). */
export const waitingLines = <L extends Goods>(
  lines: readonly L[],
  products: ReadonlyMap<string, OfferedProduct>,
): (L & { readonly awaits: Awaited })[] =>
  lines.flatMap((line) => {
    const product = products.get(line.ref);
    const awaits = product && awaitedOf(line, product);
    return awaits ? [{ ...line, awaits }] : [];
  });

/** What several lines wait for. */
export type AwaitedInAll = Awaited | 'both';

function kindOf(kinds: Iterable<AwaitedInAll>): AwaitedInAll {
  const all = new Set(kinds);
  return all.size > 1 ? 'both' : ([...all][0] ?? 'weight');
}

/** What the lines of one basket wait for. */
export function awaitedOfLines(
  lines: readonly Goods[],
  products: ReadonlyMap<string, OfferedProduct>,
): AwaitedInAll | undefined {
  const waiting = waitingLines(lines, products);
  return waiting.length > 0 ? kindOf(waiting.map(({ awaits }) => awaits)) : undefined;
}

/** What the baskets of a sale wait for. */
export const awaitedInAll = ({ baskets }: AwaitedBy): AwaitedInAll => kindOf(baskets.values());

/** What each basket, product and producer waits for, by number, reference and name. */
export interface AwaitedBy {
  readonly baskets: ReadonlyMap<number, AwaitedInAll>;
  readonly refs: ReadonlyMap<string, AwaitedInAll>;
  readonly producers: ReadonlyMap<string, AwaitedInAll>;
}

export function awaitedBy(
  lines: readonly BasketLine[],
  products: ReadonlyMap<string, OfferedProduct>,
): AwaitedBy {
  const waiting = waitingLines(lines, products);
  const by = <K>(keyOf: (line: (typeof waiting)[number]) => K): Map<K, AwaitedInAll> => {
    const kinds = new Map<K, Awaited[]>();
    for (const line of waiting)
      kinds.set(keyOf(line), [...(kinds.get(keyOf(line)) ?? []), line.awaits]);
    return new Map([...kinds].map(([key, all]) => [key, kindOf(all)]));
  };
  return {
    baskets: by(({ basket }) => basket),
    refs: by(({ ref }) => ref),
    producers: by(({ ref }) => products.get(ref)?.producer ?? ''),
  };
}
