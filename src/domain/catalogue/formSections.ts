import { folded } from '../values/fold';
import type { Product } from './product';
import { detailKinds, type ProductDetails } from './productDetails';

export interface FormSection<P> {
  readonly title: string;
  readonly products: readonly P[];
}

/**
 * What the form shows together (docs/rules.md C20): sections in the order in which they first come,
 * spellings that only accents or capitals tell apart being one; in each the lowest `rank` first, and sizes
 * of one product one under the other.
 * @param titleOf what a product stands under
 */
export function formSections<P extends Product>(
  products: readonly P[],
  titleOf: (product: P) => string,
  rank: (product: P) => number,
): FormSection<P>[] {
  return grouped(products, (one) => folded(titleOf(one))).map((own) => {
    const ranges = rangesOf(own).map((sizes) => ({ sizes, rank: Math.min(...sizes.map(rank)) }));
    const [first] = own;
    return {
      title: first ? titleOf(first) : '',
      products: ranges.sort((a, b) => a.rank - b.rank).flatMap(({ sizes }) => sizes),
    };
  });
}

/** Sizes that one producer sells under one name, the smallest first. */
const rangesOf = <P extends Product>(products: readonly P[]): P[][] =>
  grouped(products, ({ producer, title }) => `${folded(producer)}\n${folded(title)}`).map((sizes) =>
    sizes.sort((a, b) => a.content.amount - b.content.amount),
  );

/** Each with what it tells beside the first of its sizes; of allergens nothing is left out. */
export function besideFirst<P extends Product>(products: readonly P[]): Map<P, ProductDetails> {
  return new Map(
    rangesOf(products).flatMap(([first, ...others]) =>
      others.map((one): [P, ProductDetails] => [one, differing(one.details, first?.details)]),
    ),
  );
}

const differing = (details: ProductDetails = {}, first: ProductDetails = {}): ProductDetails =>
  Object.fromEntries(
    detailKinds.flatMap((kind) =>
      kind === 'allergens' || details[kind] !== first[kind] ? [[kind, details[kind]]] : [],
    ),
  );

function grouped<P>(list: readonly P[], key: (one: P) => string): P[][] {
  const groups = new Map<string, P[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}
