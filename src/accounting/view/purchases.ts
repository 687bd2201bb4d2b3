import { type Baskets, goodsByRate, receptionsOf } from '../../domain/accounting/reception';
import { type BasisPoints, type Cents, cents } from '../../domain/values/money';
import type { BookedSale, BooksView } from './view';

/** One producer of one sale: what was ordered and what came, deposits included. */
export interface Purchase {
  readonly sale: number;
  readonly producer: string;
  readonly ordered: Cents;
  readonly received: Cents;
  /** What came, deposits aside. */
  readonly goodsByRate: ReadonlyMap<BasisPoints, Cents>;
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
      const sum = (amounts: readonly number[]): Cents =>
        cents(amounts.reduce((all, one) => all + one, 0));
      return {
        sale: sale.number,
        producer,
        ordered: sum(own.map(({ orderedCents }) => orderedCents)),
        received: sum(own.map(({ receivedCents }) => receivedCents)),
        goodsByRate: goodsByRate(own),
      };
    });
  });
}
