import { billsVat } from '../../domain/accounting/vatRegime';
import { type Cents, cents, roundedQuotient, vatIncluded } from '../../domain/values/money';
import { type DocumentLine, documentTotal, vatOf } from '../view/document';
import { billsVatOn, dayOf } from '../view/parties';
import { regimeOfProducer } from '../view/regimes';
import type { BookedSale, BooksView } from '../view/view';
import { wantedOf } from '../view/wanted';
import { costByRate, type Purchase, purchasesOf } from './purchases';

export interface SaleMargin {
  readonly sale: number;
  readonly sold: Cents;
  /** That the drive owes on it. */
  readonly vat: Cents;
  /** Without the VAT that the drive takes back. */
  readonly bought: Cents;
  readonly margin: Cents;
  /** *Taux de marge*, on the cost, and *taux de marque*, on the price without VAT: hundredths of a percent. */
  readonly onCost?: number;
  readonly onPrice?: number;
  readonly hours?: number;
  readonly perHour?: Cents;
}

/** What is left of each sale, set beside the hours that it took. */
export function marginsOf(view: BooksView): SaleMargin[] {
  const purchases = purchasesOf(view);
  return view.sales.map((sale) => {
    const { lines } = wantedOf(view, sale);
    const goods = lines.filter(({ deposit }) => !deposit);
    const sold = documentTotal({ lines: goods });
    const day = dayOf(view, sale.pickupStart);
    const vat = billsVatOn(view, '', day) ? vatOfBaskets(goods) : cents(0);
    const bought = cents(
      purchases
        .filter((one) => one.sale === sale.number)
        .reduce((all, one) => all + costOf(view, sale, one), 0),
    );
    const margin = cents(sold - vat - bought);
    return {
      sale: sale.number,
      sold,
      vat,
      bought,
      margin,
      ...ratios(sold - vat, bought, margin, sale.hours),
    };
  });
}

/** Each basket is a document: rounded once a rate. */
function vatOfBaskets(lines: readonly DocumentLine[]): Cents {
  const baskets = new Map<number, DocumentLine[]>();
  for (const line of lines) baskets.set(line.basket, [...(baskets.get(line.basket) ?? []), line]);
  return cents([...baskets.values()].reduce((all, own) => all + vatOf({ lines: own }), 0));
}

/** A producer's VAT comes back to a drive that owes VAT itself; else it is part of the cost. */
function costOf(view: BooksView, { pickupStart }: BookedSale, purchase: Purchase): number {
  const day = dayOf(view, pickupStart);
  const comesBack =
    billsVatOn(view, '', day) && billsVat(regimeOfProducer(view, purchase.producer, day));
  return [...costByRate(purchase)].reduce(
    (all, [rate, amount]) => all + amount - (comesBack ? vatIncluded(amount, rate) : 0),
    0,
  );
}

const WHOLE = 10_000;
const THOUSANDTHS = 1000;

function ratios(price: number, cost: number, margin: Cents, hours: number | null) {
  return {
    ...(cost > 0 ? { onCost: roundedQuotient(margin * WHOLE, cost) } : {}),
    ...(price > 0 ? { onPrice: roundedQuotient(margin * WHOLE, price) } : {}),
    ...(hours !== null && hours > 0
      ? {
          hours,
          perHour: cents(roundedQuotient(margin * THOUSANDTHS, Math.round(hours * THOUSANDTHS))),
        }
      : {}),
  };
}
