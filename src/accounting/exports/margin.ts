import { type DocumentLine, documentTotal, vatOf } from '../../domain/accounting/document';
import { billsVatOn, dayOf, regimeOfProducer } from '../../domain/accounting/parties';
import type { Baskets } from '../../domain/accounting/reception';
import { billsVat } from '../../domain/accounting/vatRegime';
import { wantedOf } from '../../domain/accounting/wanted';
import { type Cents, cents, roundedQuotient, vatIncluded } from '../../domain/values/money';
import { draftWords } from '../../text/results/papers/draftWords';
import { type Purchase, purchasesOf } from '../view/purchases';
import type { BookedSale, BooksView } from '../view/view';

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
}

/**
 * What is left of each sale. A basket that waits for a weight is
 * left out on both sides: neither sold nor bought (docs/rules.md A7).
 */
export function marginsOf(view: BooksView): SaleMargin[] {
  const words = draftWords(view.language);
  return view.sales.map((sale) => {
    const day = dayOf(view, sale.pickupStart);
    const by = { mode: view.settings.mode, words, serviceRate: words.normalRateOn(day) };
    const { lines, held } = wantedOf(sale, by);
    const goods = lines.filter(({ deposit, producer }) => !deposit && producer === undefined);
    const sold = documentTotal({ lines: goods });
    const vat = billsVatOn(view, '', day) ? vatOfBaskets(goods) : cents(0);
    const waiting = new Set(held.map(({ basket }) => basket));
    const bought = boughtFor(view, sale, (basket) => !waiting.has(basket));
    const margin = cents(sold - vat - bought);
    return {
      sale: sale.number,
      sold,
      vat,
      bought,
      margin,
      ...ratios(sold - vat, bought, margin),
    };
  });
}

/** What came, at its price, deposits aside. */
function boughtFor(view: BooksView, sale: BookedSale, isMeant: Baskets): Cents {
  const costs = purchasesOf({ ...view, sales: [sale] }, () => isMeant).map((one) =>
    costOf(view, sale, one),
  );
  return cents(costs.reduce((all, one) => all + one, 0));
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
  return [...purchase.goodsByRate].reduce(
    (all, [rate, amount]) => all + amount - (comesBack ? vatIncluded(amount, rate) : 0),
    0,
  );
}

const WHOLE = 10_000;

function ratios(price: number, cost: number, margin: Cents) {
  return {
    ...(cost > 0 ? { onCost: roundedQuotient(margin * WHOLE, cost) } : {}),
    ...(price > 0 ? { onPrice: roundedQuotient(margin * WHOLE, price) } : {}),
  };
}
