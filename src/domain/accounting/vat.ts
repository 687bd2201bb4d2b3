import { type Goods, isSettled, withoutDeposit } from '../baskets/basket';
import { type Fee, type FeeTerms, isTakenOn } from '../catalogue/fee';
import type { OfferedProduct } from '../catalogue/product';
import { type BasisPoints, type Cents, cents, split, vatIncluded } from '../values/money';

/** Amounts with VAT in them, a rate each. */
export type Taxed = ReadonlyMap<BasisPoints, Cents>;

export interface VatLine {
  readonly rate: BasisPoints;
  readonly withVat: Cents;
  readonly vat: Cents;
  readonly withoutVat: Cents;
}

/** Of one document: each rate is rounded once (docs/rules.md A2). Lowest rate first. */
export function vatByRate(amounts: Taxed): VatLine[] {
  return [...amounts]
    .filter(([, withVat]) => withVat !== 0)
    .sort(([a], [b]) => a - b)
    .map(([rate, withVat]) => {
      const vat = vatIncluded(withVat, rate);
      return { rate, withVat, vat, withoutVat: cents(withVat - vat) };
    });
}

/** A fee at its own rate, or shared over the rates of what it is taken on (docs/rules.md A3). */
export function feeByRate(amount: Cents, own: BasisPoints | undefined, under: Taxed): Taxed {
  if (own !== undefined) return new Map([[own, amount]]);
  const taxed = [...under].filter(([, withVat]) => withVat > 0);
  if (taxed.length === 0) return new Map([[0 as BasisPoints, amount]]);
  const parts = split(
    amount,
    taxed.map(([, withVat]) => withVat),
  );
  return new Map(taxed.map(([rate], index) => [rate, parts[index] ?? cents(0)]));
}

/** Of articles, in a buyer's prices (fees an article in them) or a producer's; deposits are outside VAT. */
export function goodsByRate(
  lines: readonly Goods[],
  products: ReadonlyMap<string, OfferedProduct>,
  whose: 'buyer' | 'producer',
): Taxed {
  const taxed = new Map<BasisPoints, Cents>();
  for (const line of lines) {
    const product = products.get(line.ref);
    if (!product || !isSettled(line)) continue;
    const amount = withoutDeposit(line, product, whose);
    taxed.set(product.vat, cents((taxed.get(product.vat) ?? 0) + amount));
  }
  return taxed;
}

/** The lines of a basket that a fee is taken on; what no fee explains is taken on all of them. */
export function linesOfFee<L extends Goods>(
  fee: Fee,
  lines: readonly L[],
  products: ReadonlyMap<string, OfferedProduct>,
  terms: FeeTerms,
): readonly L[] {
  if (!terms.fees.includes(fee)) return lines;
  return lines.filter(({ ref }) => {
    const product = products.get(ref);
    return product !== undefined && isTakenOn(fee, product, terms);
  });
}
