/**
 * How a fee is counted, always on the producer's price and never on another fee. Those an article
 * are part of the shown price, margins among them; those an order are lines of their own.
 * `costMargin` is a *taux de marge* (on the cost), `priceMargin` a *taux de marque* (on the price).
 */
const groups = {
  itemPercent: 'article',
  itemAmount: 'article',
  costMargin: 'margin',
  priceMargin: 'margin',
  orderAmount: 'order',
  totalPercent: 'order',
  degressive: 'order',
  threshold: 'order',
  weight: 'order',
} as const satisfies Readonly<Record<string, 'article' | 'margin' | 'order'>>;

type Groups = typeof groups;
type KindsIn<G extends Groups[FeeKind]> = {
  [K in FeeKind]: Groups[K] extends G ? K : never;
}[FeeKind];

export type FeeKind = keyof Groups;
export type MarginKind = KindsIn<'margin'>;
export type ItemFeeKind = KindsIn<'article' | 'margin'>;
export type OrderFeeKind = KindsIn<'order'>;

export const feeKinds = Object.keys(groups) as FeeKind[];

export const isMargin = (kind: FeeKind): kind is MarginKind => groups[kind] === 'margin';
export const isItemKind = (kind: FeeKind): kind is ItemFeeKind => groups[kind] !== 'order';
