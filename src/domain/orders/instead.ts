import { familyOf, type OfferedProduct, stepOf } from '../catalogue/product';
import { isOrderedByMeasure } from '../catalogue/saleKind';
import type { HeldOrder, ServedLine } from './allocation';
import { familyIn } from './atPrices';
import { fallen } from './minimum';

/** What becomes of lines whose producer cannot come. */
export const remedies = ['replace', 'refund', 'credit', 'nextTime'] as const;
export type Remedy = (typeof remedies)[number];

/** At which of the two prices another product is given. */
export type ReplacedAt = 'dearer' | 'cheaper';

type Products = ReadonlyMap<string, OfferedProduct>;

/** Alike where a quantity of one is a quantity of the other. */
export const soldLike = (product: OfferedProduct): string =>
  isOrderedByMeasure(product)
    ? `${product.sale} ${stepOf(product)} ${product.content.dimension}`
    : product.sale;

/** The producer's price at which the other is given, of the two. */
export const agreedPrice = (
  gone: OfferedProduct,
  other: OfferedProduct,
  at: ReplacedAt,
): OfferedProduct['producerPrice'] => {
  const isOther =
    at === 'dearer' ? other.shownPrice >= gone.shownPrice : other.shownPrice <= gone.shownPrice;
  return isOther ? other.producerPrice : gone.producerPrice;
};

export interface Falling {
  /** What is given instead of the first, by their references. */
  readonly others: ReadonlyMap<string, string>;
  readonly remedyOf: (order: HeldOrder) => Remedy;
  readonly refs: ReadonlySet<string>;
}

/**
 * Each order that loses lines, with what it gets instead: another product by order of arrival, as far
 * as there is any left and a basket may hold (docs/rules.md S16); the rest of it falls.
 */
export function fallenWithRemedies(
  orders: readonly HeldOrder[],
  products: Products,
  left: ReadonlyMap<string, number>,
  { others, refs, remedyOf }: Falling,
): HeldOrder[] {
  const rest = new Map(left);
  const byArrival = [...orders].sort((a, b) => a.basket - b.basket);
  return byArrival.flatMap((order) => {
    const remedy = remedyOf(order);
    const isReplaced = ({ ref }: ServedLine): boolean => remedy === 'replace' && others.has(ref);
    const next = fallen(order, (line) =>
      refs.has(line.ref)
        ? remedy === 'credit' || (remedy === 'replace' && !isReplaced(line))
          ? { code: 'absent' }
          : { code: 'absent', remedy }
        : undefined,
    );
    if (next === order) return [];
    const gone = order.lines.filter((line) => line.served > 0 && refs.has(line.ref));
    const lines = new Map(next.lines.map((line) => [line.ref, line]));
    for (const line of gone.filter(isReplaced)) {
      const product = products.get(others.get(line.ref) ?? '');
      if (product) give(product, line.served, lines, products, rest);
    }
    return [{ ...order, lines: [...lines.values()] }];
  });
}

function give(
  product: OfferedProduct,
  wanted: number,
  lines: Map<string, ServedLine>,
  products: Products,
  rest: Map<string, number>,
): void {
  const family = familyOf(product);
  let held = 0;
  for (const { ref, served } of lines.values())
    if (familyIn(products, ref) === family) held += served;
  const left = Math.max(0, rest.get(family) ?? Number.POSITIVE_INFINITY);
  const most = Math.max(0, (product.maxPerBasket ?? Number.POSITIVE_INFINITY) - held);
  const reach = Math.min(wanted, left, most);
  const given = reach < wanted ? Math.floor(reach / stepOf(product)) * stepOf(product) : reach;
  const before = lines.get(product.ref);
  const asked = wanted + (before?.asked ?? 0);
  const served = given + (before?.served ?? 0);
  const reason =
    before?.reason ??
    (most < left
      ? ({ code: 'basketMaximum', maximum: product.maxPerBasket ?? 0 } as const)
      : ({ code: 'soldOut' } as const));
  lines.set(
    product.ref,
    served === asked
      ? { ref: product.ref, asked, served }
      : { ref: product.ref, asked, served, reason },
  );
  if (rest.has(family)) rest.set(family, (rest.get(family) ?? 0) - given);
}
