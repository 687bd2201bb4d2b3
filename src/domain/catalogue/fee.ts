import { folded } from '../values/fold';
import { type BasisPoints, type Cents, cents, roundedQuotient, share, sum } from '../values/money';
import { type FeeKind, type ItemFeeKind, isItemKind, isMargin, type OrderFeeKind } from './feeKind';
import { lineAmount, type OfferedProduct, type Product, totalMeasure } from './product';
import { isOrderedByMeasure } from './saleKind';

export type FeeScope = 'drive' | 'producer' | 'category' | 'product' | 'place';

/** A fee as the sale froze it. */
export interface Fee {
  readonly name: string;
  readonly kind: FeeKind;
  readonly rate?: BasisPoints | undefined;
  /** An order, an article or a kilo; of the first article when degressive; below a threshold. */
  readonly amount?: Cents | undefined;
  /** Degressive: of every further article, up to `most` of them. */
  readonly next?: Cents | undefined;
  readonly most?: number | undefined;
  /** Base amount from which on `reduced` is taken. */
  readonly threshold?: Cents | undefined;
  readonly reduced?: Cents | undefined;
  readonly scope: FeeScope;
  /** The producer, category, reference or place that it is attached to. */
  readonly which?: string | undefined;
  readonly bearer: 'buyer' | 'producer';
  /** A producer's name; the drive where absent. */
  readonly receiver?: string | undefined;
  /** Its own rate; where absent it follows what it is taken on. */
  readonly vat?: BasisPoints | undefined;
}

/** What an order's fees hang on besides its lines. */
export interface FeeTerms {
  readonly fees: readonly Fee[];
  readonly place: string;
}

const WHOLE = 10_000;
const GRAMS = 1000;

export type ItemFee = Fee & { readonly kind: ItemFeeKind };
export type OrderFee = Fee & { readonly kind: OrderFeeKind };

/** Buyers pay one by the kilo, of whatever they get. */
export const isFeeOnWeight = (fees: readonly Fee[]): boolean =>
  fees.some(({ kind, bearer }) => kind === 'weight' && bearer === 'buyer');

export const isPerItem = (fee: Fee): fee is ItemFee => isItemKind(fee.kind);
export const isPerOrder = (fee: Fee): fee is OrderFee => !isPerItem(fee);

const percentOf = ({ rate = NONE }: Fee, price: Cents): Cents => share(price, rate);

/** RangeError for a margin of 100 %. */
const UNIT_FEES: Readonly<Record<ItemFeeKind, (fee: Fee, price: Cents) => Cents>> = {
  itemPercent: percentOf,
  itemAmount: ({ amount = cents(0) }) => amount,
  costMargin: percentOf,
  priceMargin: ({ rate = NONE }, price) =>
    cents(roundedQuotient(price * WHOLE, WHOLE - rate) - price),
};

/** Of a piece, a kilo or a litre, rounded before any quantity. */
export const unitFee = (fee: ItemFee, price: Cents): Cents => UNIT_FEES[fee.kind](fee, price);

const NONE = 0 as BasisPoints;

export interface UnitFee {
  readonly fee: ItemFee;
  readonly unit: Cents;
}

/** The fees an article that a product carries; of several margins the closest to it. */
export function unitFees({ fees, place }: FeeTerms, product: Product): UnitFee[] {
  if (fees.length === 0) return [];
  const own = fees.filter(isPerItem).filter((fee) => appliesTo(fee, product, place));
  const margins = own.filter(({ kind }) => isMargin(kind));
  const closest = Math.max(...margins.map(({ scope }) => CLOSENESS.indexOf(scope)));
  const margin = margins.find(({ scope }) => CLOSENESS.indexOf(scope) === closest);
  return own
    .filter((fee) => !isMargin(fee.kind) || fee === margin)
    .map((fee) => ({ fee, unit: unitFee(fee, product.producerPrice) }));
}

const CLOSENESS: readonly FeeScope[] = ['drive', 'place', 'producer', 'category', 'product'];

/** The producer's price and what the buyer pays an article beyond it (docs/rules.md C2). */
export function shownPriceOf(terms: FeeTerms, product: Product): Cents {
  const borne = unitFees(terms, product).filter(({ fee }) => fee.bearer === 'buyer');
  return sum([product.producerPrice, ...borne.map(({ unit }) => unit)]);
}

function appliesTo({ scope, which = '' }: Fee, product: Product, place: string): boolean {
  const of: Record<FeeScope, string> = {
    drive: which,
    producer: product.producer,
    category: product.category,
    product: product.ref,
    place,
  };
  // As Frais is read: with two spellings of one category it is taken on both.
  return isSame(of[scope], which);
}

const isSame = (name: string, which: string): boolean =>
  name === which || folded(name) === folded(which);

/** A line of an order as fees count it. */
export interface CountedLine {
  readonly product: OfferedProduct;
  readonly served: number;
  /** What is paid: as served until people correct it. */
  readonly quantity: number;
  readonly weighedGrams?: number | undefined;
}

/** What the producer gets for a line, deposits aside: the base of every fee. */
export const baseOf = ({ product, quantity, weighedGrams }: CountedLine): Cents =>
  lineAmount(product.producerPrice, product, quantity, weighedGrams);

/** The lines that a fee an order is counted on. */
export function linesUnder<L extends Pick<CountedLine, 'product'>>(
  fee: Fee,
  lines: readonly L[],
  place: string,
): L[] {
  return lines.filter(({ product }) => appliesTo(fee, product, place));
}

/** Of any fee: an article's stands in the price of each line that carries it. */
export const isTakenOn = (fee: Fee, product: OfferedProduct, terms: FeeTerms): boolean =>
  isPerItem(fee)
    ? unitFees(terms, product).some((one) => one.fee === fee)
    : appliesTo(fee, product, terms.place);

type OrderFeeOf = (fee: Fee, lines: readonly CountedLine[]) => Cents;

const ORDER_FEES: Readonly<Record<OrderFeeKind, OrderFeeOf>> = {
  orderAmount: ({ amount = cents(0) }) => amount,
  totalPercent: ({ rate = NONE }, lines) => share(sum(lines.map(baseOf)), rate),
  degressive,
  threshold: (fee, lines) => (reached(fee, lines) ? fee.reduced : fee.amount) ?? cents(0),
  weight: ({ amount = 0 }, lines) => cents(roundedQuotient(amount * gramsOf(lines), GRAMS)),
};

/** Of the lines under it; nothing where nothing is handed over. */
export const orderFee = (fee: OrderFee, lines: readonly CountedLine[]): Cents =>
  lines.some(({ quantity }) => quantity > 0) ? ORDER_FEES[fee.kind](fee, lines) : cents(0);

/** What is sold loose counts as one article, however much of it. */
export const articlesIn = ({ product, quantity }: CountedLine): number =>
  isOrderedByMeasure(product) ? Math.min(1, quantity) : quantity;

function degressive({ amount, next, most }: Fee, lines: readonly CountedLine[]): Cents {
  const articles = lines.reduce((all, line) => all + articlesIn(line), 0);
  const counted = Math.min(articles, most ?? articles);
  if (counted <= 0) return cents(0);
  return cents((amount ?? 0) + (counted - 1) * (next ?? 0));
}

/** As ordered: what is missing at pick-up does not take a reached threshold back. */
function reached({ threshold = cents(0) }: Fee, lines: readonly CountedLine[]): boolean {
  const ordered = lines.map(({ product, served }) => baseOf({ product, served, quantity: served }));
  return sum(ordered) >= threshold;
}

const gramsIn = ({ product, quantity, weighedGrams }: CountedLine): number =>
  product.content.dimension === 'mass' ? totalMeasure(product, quantity, weighedGrams).amount : 0;

const gramsOf = (lines: readonly CountedLine[]): number =>
  lines.reduce((all, line) => all + gramsIn(line), 0);
