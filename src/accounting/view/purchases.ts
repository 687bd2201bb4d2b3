import { feeByRate } from '../../domain/accounting/vat';
import { isSettled, lineTotals } from '../../domain/baskets/basket';
import type { OfferedProduct } from '../../domain/catalogue/product';
import { folded } from '../../domain/values/fold';
import { type BasisPoints, type Cents, cents, roundedQuotient } from '../../domain/values/money';
import type { BookedSale, BooksView } from './view';

/** A product as it was ordered of its producer, and as it came. */
export interface Reception {
  readonly producer: string;
  readonly ref: string;
  readonly title: string;
  readonly ordered: number;
  readonly received: number;
  readonly rate: BasisPoints;
  /** At the purchase price, deposits aside. */
  readonly orderedCents: Cents;
  readonly receivedCents: Cents;
}

/** One producer of one sale: what was ordered, what came, and what was invoiced. */
export interface Purchase {
  readonly sale: number;
  readonly producer: string;
  readonly ordered: Cents;
  readonly received: Cents;
  /** Absent while no invoice is noted. */
  readonly invoiced?: Cents;
  readonly numbers: readonly string[];
  readonly byRate: ReadonlyMap<BasisPoints, Cents>;
}

const THOUSANDTHS = 1000;

/** Which baskets of a sale count. */
export type Baskets = (basket: number) => boolean;

const ALL: Baskets = () => true;

/** What each product costs as baskets count it; what came is a part of it, or more. */
export function receptionsOf(sale: BookedSale, isMeant: Baskets = ALL): Reception[] {
  const products = new Map(sale.offered.map((one) => [one.ref, one]));
  const costs = costsOf(sale, products, isMeant);
  return sale.split.flatMap(({ ref, quantity, received }): Reception[] => {
    const product = products.get(ref ?? '');
    if (!product || quantity === null) return [];
    const cost = costs.get(product.ref) ?? 0;
    const came = received ?? quantity;
    const part = (count: number): number => Math.round(count * THOUSANDTHS);
    // What came of a product that nobody has in a basket is paid at its price all the same.
    const whole = quantity > 0 ? cost : product.producerPrice;
    return [
      {
        producer: product.producer,
        ref: product.ref,
        title: product.title,
        ordered: quantity,
        received: came,
        rate: product.vat,
        orderedCents: cents(cost),
        receivedCents: cents(roundedQuotient(whole * part(came), part(quantity || 1))),
      },
    ];
  });
}

/** By reference, of the baskets that are asked for: at the purchase price, deposits aside. */
function costsOf(
  { lines }: BookedSale,
  products: ReadonlyMap<string, OfferedProduct>,
  isMeant: Baskets,
): Map<string, number> {
  const costs = new Map<string, number>();
  for (const line of lines) {
    const product = products.get(line.ref);
    if (!product || !isSettled(line) || !isMeant(line.basket)) continue;
    const { producer, deposit } = lineTotals(line, product);
    costs.set(line.ref, (costs.get(line.ref) ?? 0) + producer - deposit);
  }
  return costs;
}

export function purchasesOf(
  view: BooksView,
  counted: (sale: BookedSale) => Baskets = () => ALL,
): Purchase[] {
  return view.sales.flatMap((sale) => {
    const receptions = receptionsOf(sale, counted(sale));
    const producers = [...new Set(receptions.map(({ producer }) => producer))];
    return producers.map((producer): Purchase => {
      const own = receptions.filter((one) => one.producer === producer);
      const invoices = view.supplierInvoices.filter(
        (one) => one.sale === sale.number && folded(one.producer ?? '') === folded(producer),
      );
      const sum = (amounts: readonly (number | null)[]): Cents =>
        cents(amounts.reduce<number>((all, one) => all + (one ?? 0), 0));
      const byRate = new Map<BasisPoints, Cents>();
      for (const { rate, receivedCents } of own)
        byRate.set(rate, cents((byRate.get(rate) ?? 0) + receivedCents));
      return {
        sale: sale.number,
        producer,
        ordered: sum(own.map(({ orderedCents }) => orderedCents)),
        received: sum(own.map(({ receivedCents }) => receivedCents)),
        ...(invoices.length > 0 ? { invoiced: sum(invoices.map(({ amount }) => amount)) } : {}),
        numbers: invoices.flatMap(({ number }) => (number ? [number] : [])),
        byRate,
      };
    });
  });
}

/** What is paid for it, by rate: the invoice where there is one. */
export const costByRate = ({
  invoiced,
  byRate,
}: Pick<Purchase, 'invoiced' | 'byRate'>): ReadonlyMap<BasisPoints, Cents> =>
  invoiced === undefined ? byRate : feeByRate(invoiced, undefined, byRate);
