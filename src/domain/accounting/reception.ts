import { type BasketLine, depositOf, type Goods, isSettled, lineTotals } from '../baskets/basket';
import type { OfferedProduct } from '../catalogue/product';
import { shownScale } from '../catalogue/saleKind';
import { type BasisPoints, type Cents, cents, roundedQuotient } from '../values/money';

/** A product as it was ordered of its producer, and as it came. */
export interface Reception {
  readonly producer: string;
  readonly ref: string;
  readonly title: string;
  readonly ordered: number;
  readonly received: number;
  readonly rate: BasisPoints;
  /** At the purchase price, deposits included. */
  readonly orderedCents: Cents;
  readonly receivedCents: Cents;
  /** What came, deposits aside. */
  readonly goodsCents: Cents;
}

/** A sale as *Produits en vente*, *Paniers* and *Répartition producteurs* have it. */
interface SoldGoods {
  readonly offered: readonly OfferedProduct[];
  readonly lines: readonly BasketLine[];
  readonly split: readonly {
    readonly ref: string | null;
    readonly quantity: number | null;
    /** Absent where all came. */
    readonly received: number | null;
  }[];
}

/** Which baskets of a sale count. */
export type Baskets = (basket: number) => boolean;

/** What a producer is owed for goods, with their deposits and without. */
interface Cost {
  readonly paid: number;
  readonly goods: number;
}

const ALL: Baskets = () => true;
const NOTHING: Cost = { paid: 0, goods: 0 };
const THOUSANDTHS = 1000;

/**
 * What each product costs as baskets count it; what came is a part of it, or more. Ordered is what was
 * promised: sharing out what is missing takes it from baskets, and not from the order (docs/rules.md A24).
 */
export function receptionsOf(sale: SoldGoods, isMeant: Baskets = ALL): Reception[] {
  const products = new Map(sale.offered.map((one) => [one.ref, one]));
  const costs = costsOf(sale, products, isMeant);
  const missing = missingOf(sale, products, isMeant);
  const inSplit = new Set(sale.split.map(({ ref }) => ref));
  const gone = [...missing.keys()].filter((ref) => !inSplit.has(ref));
  const rows = [...sale.split, ...gone.map((ref) => ({ ref, quantity: 0, received: 0 }))];
  return rows.flatMap(({ ref, quantity: split, received }): Reception[] => {
    const product = products.get(ref ?? '');
    // No basket has any of it: what was noted beside it stays in its row.
    const quantity = split ?? (missing.has(ref ?? '') ? 0 : null);
    if (!product || quantity === null) return [];
    const cost = costs.get(product.ref) ?? NOTHING;
    const short = missing.get(product.ref) ?? { count: 0, cost: NOTHING };
    const came = received ?? quantity;
    const part = (count: number): number => Math.round(count * THOUSANDTHS);
    // What came of a product that nobody has in a basket is paid at its price all the same.
    const whole = quantity > 0 ? cost : ofOne(product);
    const ofCame = (sum: number): Cents =>
      cents(roundedQuotient(sum * part(came), part(quantity || 1)));
    return [
      {
        producer: product.producer,
        ref: product.ref,
        title: product.title,
        ordered: part(quantity + short.count / shownScale(product)) / THOUSANDTHS,
        received: came,
        rate: product.vat,
        orderedCents: cents(cost.paid + short.cost.paid),
        receivedCents: ofCame(whole.paid),
        goodsCents: ofCame(whole.goods),
      },
    ];
  });
}

const ofOne = (product: OfferedProduct): Cost => ({
  paid: product.producerPrice + depositOf(product, 1),
  goods: product.producerPrice,
});

function costOf(line: Goods, product: OfferedProduct, before: Cost = NOTHING): Cost {
  const { producer, deposit } = lineTotals(line, product);
  return { paid: before.paid + producer, goods: before.goods + producer - deposit };
}

/** By reference, of the baskets that are asked for, at the purchase price. */
function costsOf(
  { lines }: SoldGoods,
  products: ReadonlyMap<string, OfferedProduct>,
  isMeant: Baskets,
): Map<string, Cost> {
  const costs = new Map<string, Cost>();
  for (const line of lines) {
    const product = products.get(line.ref);
    if (!product || !isSettled(line) || !isMeant(line.basket)) continue;
    costs.set(line.ref, costOf(line, product, costs.get(line.ref)));
  }
  return costs;
}

/** What was promised and not handed over, by reference, at the purchase price. */
function missingOf(
  { lines }: SoldGoods,
  products: ReadonlyMap<string, OfferedProduct>,
  isMeant: Baskets,
): Map<string, { readonly count: number; readonly cost: Cost }> {
  const missing = new Map<string, { readonly count: number; readonly cost: Cost }>();
  for (const { ref, asked, served, delivered = served, basket } of lines) {
    const product = products.get(ref);
    const count = served - delivered;
    if (!product || count <= 0 || !isMeant(basket)) continue;
    const before = missing.get(ref);
    const cost = costOf({ ref, asked, served: count }, product, before?.cost);
    missing.set(ref, { count: (before?.count ?? 0) + count, cost });
  }
  return missing;
}

/** What came, deposits aside, a rate each. */
export function goodsByRate(receptions: readonly Reception[]): Map<BasisPoints, Cents> {
  const byRate = new Map<BasisPoints, Cents>();
  for (const { rate, goodsCents } of receptions)
    byRate.set(rate, cents((byRate.get(rate) ?? 0) + goodsCents));
  return byRate;
}
