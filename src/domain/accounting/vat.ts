import { type BasketLine, isSettled, lineTotals } from '../baskets/basket';
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

/** A fee at its own rate, or shared over the rates of what it is taken on. */
export function feeByRate(amount: Cents, own: BasisPoints | undefined, basket: Taxed): Taxed {
  if (own !== undefined) return new Map([[own, amount]]);
  const taxed = [...basket].filter(([, withVat]) => withVat > 0);
  if (taxed.length === 0) return new Map([[0 as BasisPoints, amount]]);
  const parts = split(
    amount,
    taxed.map(([, withVat]) => withVat),
  );
  return new Map(taxed.map(([rate], index) => [rate, parts[index] ?? cents(0)]));
}

/** Rates that come from several sources, summed. */
function together(...sources: readonly Taxed[]): Taxed {
  const all = new Map<BasisPoints, Cents>();
  for (const source of sources)
    for (const [rate, amount] of source) all.set(rate, cents((all.get(rate) ?? 0) + amount));
  return all;
}

/** What each basket pays for articles, fees an article in them, by rate; deposits are outside VAT. */
export function paidByRate(
  lines: readonly BasketLine[],
  products: readonly OfferedProduct[],
): Map<number, Taxed> {
  const byRef = new Map(products.map((product) => [product.ref, product]));
  const baskets = new Map<number, Taxed>();
  for (const line of lines) {
    const product = byRef.get(line.ref);
    if (!product || !isSettled(line)) continue;
    const { buyer, deposit } = lineTotals(line, product);
    const paid = new Map([[product.vat, cents(buyer - deposit)]]);
    baskets.set(line.basket, together(baskets.get(line.basket) ?? new Map(), paid));
  }
  return baskets;
}
