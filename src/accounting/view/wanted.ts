import { feeByRate, paidByRate } from '../../domain/accounting/vat';
import {
  type BasketLine,
  isSettled,
  lineTotals,
  settledQuantity,
} from '../../domain/baskets/basket';
import { type BasketAccount, basketAccounts } from '../../domain/baskets/basketAccount';
import { isPerItem } from '../../domain/catalogue/fee';
import { type OfferedProduct, totalMeasure } from '../../domain/catalogue/product';
import { type BasisPoints, type Cents, cents } from '../../domain/values/money';
import { folded } from '../../tabs/engine/cell';
import { accountingPapers } from '../../text/results/accountingPapers';
import { wordsIn } from '../../text/values/pairs';
import type { DocumentLine } from './document';
import type { BookedSale, BooksView } from './view';

/** A line that a seller's document must hold; the drive itself is the empty name. */
export interface WantedLine extends DocumentLine {
  readonly seller: string;
  readonly email: string;
}

export interface WantedSale {
  readonly sale: BookedSale;
  readonly lines: readonly WantedLine[];
  /** Baskets whose amounts still hang on a weight: nothing is written of them yet. */
  readonly estimated: readonly number[];
}

/** Nothing is written of a sale before it was collected. */
export const isOver = ({ state, pickupEnd }: BookedSale, now: number): boolean =>
  state === 'collected' || state === 'settled' || (state === 'closed' && now >= pickupEnd);

/** What the baskets of a sale make each seller's documents say, with VAT as if each one owed it. */
export function wantedOf(view: BooksView, sale: BookedSale): WantedSale {
  const accounts = basketAccounts(sale.lines, sale.offered, sale.terms);
  const estimated = [...accounts].flatMap(([basket, one]) => (one.estimated ? [basket] : []));
  const products = new Map(sale.offered.map((one) => [one.ref, one]));
  const whose = new Map(sale.lines.map(({ basket, email }) => [basket, email]));
  const own = sale.lines.filter((line) => isSettled(line) && !estimated.includes(line.basket));
  const rates = paidByRate(own, sale.offered);
  const lines = [
    ...own.flatMap((line): WantedLine[] => {
      const product = products.get(line.ref);
      return product ? soldLines(view, sale.number, line, product) : [];
    }),
    ...[...accounts].flatMap(([basket, account]) =>
      estimated.includes(basket)
        ? []
        : feeLines(view, account, rates.get(basket) ?? new Map()).map((line) => ({
            ...line,
            sale: sale.number,
            basket,
            email: whose.get(basket) ?? '',
          })),
    ),
  ];
  return { sale, lines, estimated };
}

/** In *mandat* a producer sells at its own price; else at the price that was shown. */
function soldLines(
  { settings: { mode }, language }: BooksView,
  sale: number,
  line: BasketLine,
  product: OfferedProduct,
): WantedLine[] {
  const { basket, email } = line;
  const totals = lineTotals(line, product);
  const amount = cents((mode === 'mandate' ? totals.producer : totals.buyer) - totals.deposit);
  const where = {
    ...{ sale, basket, email },
    seller: mode === 'resale' ? '' : product.producer,
  };
  const isTold = product.sale === 'piece' && !['', 'piece'].includes(folded(product.packaging));
  const packaging = isTold ? `, ${product.packaging}` : '';
  const sold: WantedLine = {
    ...where,
    ref: product.ref,
    title: `${product.title}${packaging}`,
    ...quantityOf(line, product),
    price: mode === 'mandate' ? product.producerPrice : product.shownPrice,
    amount,
    rate: product.vat,
  };
  const deposit: WantedLine = {
    ...where,
    ref: `${product.ref} consigne`,
    title: wordsIn(accountingPapers, language).depositOf(product.title),
    price: product.deposit ?? cents(0),
    quantity: settledQuantity(line) - (line.returned ?? 0),
    amount: totals.deposit,
    rate: NO_VAT,
    deposit: true,
  };
  return [...(settledQuantity(line) > 0 ? [sold] : []), ...(totals.deposit === 0 ? [] : [deposit])];
}

const NO_VAT = 0 as BasisPoints;
const PER_KILO = 1000;

/** In the unit that the price is for. */
function quantityOf(
  line: BasketLine,
  product: OfferedProduct,
): Pick<DocumentLine, 'quantity' | 'unit'> {
  const quantity = settledQuantity(line);
  if (product.sale === 'piece') return { quantity };
  const { dimension, amount } = totalMeasure(product, quantity, line.weighedGrams);
  if (dimension === 'piece') return { quantity: amount };
  return { quantity: amount / PER_KILO, unit: dimension === 'mass' ? 'kg' : 'L' };
}

/** What the buyer pays beyond the articles; inside their prices it is told apart only in *mandat*. */
function feeLines(
  { settings: { mode }, language }: BooksView,
  { fees }: BasketAccount,
  basket: ReadonlyMap<BasisPoints, Cents>,
) {
  return fees.flatMap(({ fee, amount, borneBy }) => {
    const isInPrice = isPerItem(fee) && mode !== 'mandate';
    if (borneBy || isInPrice || amount === 0) return [];
    return [...feeByRate(amount, fee.vat, basket)].map(([rate, part]) => ({
      seller: mode === 'resale' ? '' : (fee.receiver ?? ''),
      ref: `€ ${fee.name}`,
      title: fee.name || wordsIn(accountingPapers, language).priceGap,
      quantity: 1,
      price: part,
      amount: part,
      rate,
    }));
  });
}
