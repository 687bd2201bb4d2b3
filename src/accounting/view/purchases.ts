import { type Baskets, receivedByRate, receptionsOf } from '../../domain/accounting/reception';
import { feeByRate } from '../../domain/accounting/vat';
import { folded } from '../../domain/values/fold';
import { type BasisPoints, type Cents, cents } from '../../domain/values/money';
import type { BookedSale, BooksView } from './view';

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

export function purchasesOf(
  view: BooksView,
  counted: (sale: BookedSale) => Baskets = () => () => true,
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
      return {
        sale: sale.number,
        producer,
        ordered: sum(own.map(({ orderedCents }) => orderedCents)),
        received: sum(own.map(({ receivedCents }) => receivedCents)),
        ...(invoices.length > 0 ? { invoiced: sum(invoices.map(({ amount }) => amount)) } : {}),
        numbers: invoices.flatMap(({ number }) => (number ? [number] : [])),
        byRate: receivedByRate(own),
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
