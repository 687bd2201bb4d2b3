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

/** What each producer sold, by rate; deposits are outside VAT and left out. */
export function soldByRate(
  lines: readonly BasketLine[],
  products: readonly OfferedProduct[],
): Map<string, Taxed> {
  return taxedBy(lines, products, ({ product, totals }) => [
    product.producer,
    cents(totals.producer - totals.deposit),
  ]);
}

/** What each basket pays for articles, fees an article in them, by rate; deposits left out. */
export function paidByRate(
  lines: readonly BasketLine[],
  products: readonly OfferedProduct[],
): Map<number, Taxed> {
  return taxedBy(lines, products, ({ line, totals }) => [
    line.basket,
    cents(totals.buyer - totals.deposit),
  ]);
}

interface Sold {
  readonly line: BasketLine;
  readonly product: OfferedProduct;
  readonly totals: ReturnType<typeof lineTotals>;
}

function taxedBy<K>(
  lines: readonly BasketLine[],
  products: readonly OfferedProduct[],
  entry: (sold: Sold) => readonly [K, Cents],
): Map<K, Taxed> {
  const byRef = new Map(products.map((product) => [product.ref, product]));
  const all = new Map<K, Taxed>();
  for (const line of lines) {
    const product = byRef.get(line.ref);
    if (!product || !isSettled(line)) continue;
    const [key, amount] = entry({ line, product, totals: lineTotals(line, product) });
    all.set(key, together(all.get(key) ?? new Map(), new Map([[product.vat, amount]])));
  }
  return all;
}

/** In resale the drive owes the VAT of what it sells; its margin is what is left of the price. */
export function resaleMargin(
  sold: Cents,
  rate: BasisPoints,
  boughtWithoutVat: Cents,
): { readonly vat: Cents; readonly margin: Cents } {
  const vat = vatIncluded(sold, rate);
  return { vat, margin: cents(sold - vat - boughtWithoutVat) };
}
