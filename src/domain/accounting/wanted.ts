import { type BasketLine, isSettled, lineTotals, settledQuantity } from '../baskets/basket';
import { type BasketAccount, basketAccounts } from '../baskets/basketAccount';
import { namedFeeRef } from '../catalogue/feeRef';
import { type OfferedProduct, totalMeasure } from '../catalogue/product';
import { isPricedByMeasure } from '../catalogue/saleKind';
import { isCollected, stateAt } from '../sale/transitions';
import type { Mode } from '../settings/mode';
import { folded } from '../values/fold';
import { groupBy } from '../values/groupBy';
import { type BasisPoints, cents } from '../values/money';
import { instant } from '../values/time';
import type { BilledSale } from './billing';
import type { DocumentLine } from './document';
import { isToldApart } from './documentSellers';
import { feeByRate, goodsByRate, linesOfFee } from './vat';

/** What lines are called that are no product, nor a fee with a name. */
export interface LineWords {
  readonly depositOf: (product: string) => string;
  readonly priceGap: string;
}

/** Who sells, and in which language. */
interface Billed {
  readonly mode: Mode;
  readonly words: LineWords;
  /** Of a service to a producer, where its fee has no rate of its own. */
  readonly serviceRate: BasisPoints;
}

/** A line that a seller's document must hold; the drive itself is the empty name. */
export interface WantedLine extends DocumentLine {
  readonly seller: string;
  readonly email: string;
  /** The producer that the drive renders it to, who bears it instead of the buyer. */
  readonly producer?: string;
}

/** A document that waits for a weight; the drive's own is the empty name. */
export interface Held {
  readonly sale: number;
  readonly basket: number;
  readonly seller: string;
}

export interface WantedSale {
  readonly sale: BilledSale;
  readonly lines: readonly WantedLine[];
  /** Nothing is written of them yet, nor counted. */
  readonly held: readonly Held[];
}

/** Nothing is written of a sale before it was collected. */
export const isOver = (sale: BilledSale, now: number): boolean =>
  isCollected(stateAt(sale, instant(now)));

/** What the baskets of a sale make each seller's documents say, with VAT as if each one owed it. */
export function wantedOf(sale: BilledSale, by: Billed): WantedSale {
  const accounts = basketAccounts(sale.lines, sale.offered, sale.terms);
  const products = new Map(sale.offered.map((one) => [one.ref, one]));
  const wanted = [...groupBy(sale.lines, ({ basket }) => basket)].flatMap(([basket, all]) => {
    const own = all.filter(isSettled);
    const [first] = own;
    if (!first) return [];
    const { email } = first;
    const account = accounts.get(basket);
    const bought = account && { account, own, products };
    const fees = bought ? [...borneLines(by, bought.account), ...feeLines(by, sale, bought)] : [];
    const held = account?.estimated
      ? // Nothing may be served of what waits for a yes.
        new Set([...fees.map(({ seller }) => seller), ...unweighed(by, all, products)])
      : new Set<string>();
    const sold = own.flatMap((line): WantedLine[] => {
      const product = products.get(line.ref);
      return product ? soldLines(by, sale.number, line, product) : [];
    });
    return {
      sold: sold.filter(({ seller }) => !held.has(seller)),
      fees: fees
        .filter(({ seller }) => !held.has(seller))
        .map((line): WantedLine => ({ email, ...line, sale: sale.number, basket })),
      held: [...held].map((seller) => ({ sale: sale.number, basket, seller })),
    };
  });
  return {
    sale,
    lines: [...wanted.flatMap(({ sold }) => sold), ...wanted.flatMap(({ fees }) => fees)],
    held: wanted.flatMap(({ held }) => held),
  };
}

type Products = ReadonlyMap<string, OfferedProduct>;

/** Who sells what still waits for its weight, or for a yes. */
const unweighed = (by: Billed, lines: readonly BasketLine[], products: Products): string[] =>
  lines.flatMap((line) => {
    const product = products.get(line.ref);
    return product && lineTotals(line, product).estimated ? [sellerOf(by, product)] : [];
  });

const sellerOf = ({ mode }: Billed, { producer }: OfferedProduct): string =>
  mode === 'resale' ? '' : producer;

/** In *mandat* a producer sells at its own price; else at the price that was shown. */
function soldLines(
  by: Billed,
  sale: number,
  line: BasketLine,
  product: OfferedProduct,
): WantedLine[] {
  const { basket, email } = line;
  const { mode, words } = by;
  const totals = lineTotals(line, product);
  const amount = cents((mode === 'mandate' ? totals.producer : totals.buyer) - totals.deposit);
  const where = { sale, basket, email, seller: sellerOf(by, product) };
  const isTold = !isPricedByMeasure(product) && !['', 'piece'].includes(folded(product.packaging));
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
    title: words.depositOf(product.title),
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
  if (!isPricedByMeasure(product)) return { quantity };
  const { dimension, amount } = totalMeasure(product, quantity, line.weighedGrams);
  if (dimension === 'piece') return { quantity: amount };
  return { quantity: amount / PER_KILO, unit: dimension === 'mass' ? 'kg' : 'L' };
}

interface Bought {
  readonly account: BasketAccount;
  readonly own: readonly BasketLine[];
  readonly products: Products;
}

/** The drive's service to producers: fees that they bear. */
function borneLines(
  { words, serviceRate }: Billed,
  { fees }: BasketAccount,
): Omit<WantedLine, 'sale' | 'basket'>[] {
  return fees
    .filter(({ fee }) => !fee.receiver)
    .flatMap(({ fee, borneBy = new Map() }) =>
      [...borneBy].map(([producer, amount]) => ({
        ...{ seller: '', email: '', producer },
        ref: namedFeeRef(fee.name),
        title: fee.name || words.priceGap,
        quantity: 1,
        price: amount,
        amount,
        rate: fee.vat ?? serviceRate,
      })),
    )
    .filter(({ amount }) => amount !== 0);
}

/** What the buyer pays beyond the articles. */
function feeLines(
  { mode, words }: Billed,
  { terms }: BilledSale,
  { account, own, products }: Bought,
) {
  return account.fees.flatMap(({ fee, amount, borneBy }) => {
    if (borneBy || !isToldApart(fee, mode) || amount === 0) return [];
    const under = goodsByRate(linesOfFee(fee, own, products, terms), products, 'buyer');
    return [...feeByRate(amount, fee.vat, under)].map(([rate, part]) => ({
      seller: mode === 'resale' ? '' : (fee.receiver ?? ''),
      ref: namedFeeRef(fee.name),
      title: fee.name || words.priceGap,
      quantity: 1,
      price: part,
      amount: part,
      rate,
    }));
  });
}
