interface SaleTraits {
  /** A quantity of it is grams or millilitres, in steps; else pieces. */
  readonly isOrderedByMeasure: boolean;
  /** Its price is a kilo’s or a litre’s; else a piece’s. */
  readonly isPricedByMeasure: boolean;
  /** What it comes to is an estimate until the scales say. */
  readonly isSoldAsWeighed: boolean;
}

const saleTraits = {
  piece: { isOrderedByMeasure: false, isPricedByMeasure: false, isSoldAsWeighed: false },
  weight: { isOrderedByMeasure: false, isPricedByMeasure: true, isSoldAsWeighed: true },
  loose: { isOrderedByMeasure: true, isPricedByMeasure: true, isSoldAsWeighed: false },
} as const satisfies Readonly<Record<string, SaleTraits>>;

/** How a product is sold. */
export type SaleKind = keyof typeof saleTraits;

interface Sold {
  readonly sale: SaleKind;
}

export const isOrderedByMeasure = ({ sale }: Sold): boolean => saleTraits[sale].isOrderedByMeasure;

/** How much of a quantity is one as people write it: 1000 g make « 1 » kg. */
export const shownScale = (sold: Sold): number => (isOrderedByMeasure(sold) ? 1000 : 1);

export const isPricedByMeasure = ({ sale }: Sold): boolean => saleTraits[sale].isPricedByMeasure;

/** What is no product of the sale is not weighed either. */
export const isSoldAsWeighed = (sold: Sold | undefined): boolean =>
  sold !== undefined && saleTraits[sold.sale].isSoldAsWeighed;

/** As people wrote it: nothing means by the piece. */
export const saleKindOf = (written: SaleKind | null | undefined): SaleKind => written ?? 'piece';
