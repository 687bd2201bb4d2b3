import { lineAmount, type OfferedProduct, totalMeasure } from '../catalogue/product';
import { isOrderedByMeasure, isSoldAsWeighed } from '../catalogue/saleKind';
import type { ShortReason } from '../orders/allocation';
import { servedBeforeCases } from '../orders/cases';
import { type Cents, cents } from '../values/money';
import { awaitedOf } from './waiting';

/** A line of an order and what came of it, whosever it is. */
export interface Goods {
  readonly ref: string;
  readonly asked: number;
  readonly served: number;
  /** Served before its case was decided on, where that changed it. */
  readonly queued?: number;
  /** People's correction at pick-up, in the same unit; only what counts. */
  readonly delivered?: number;
  readonly weighedGrams?: number;
  /** Something typed beside it is asked about, and does not count before somebody says yes. */
  readonly isUnsure?: boolean;
  /** Of it nothing can be read: it waits for another weight, and no yes would do. */
  readonly isUnread?: boolean;
  /** What was given instead, in words: the price is the same (docs/rules.md D8). */
  readonly replacedBy?: string;
  /** Empties given back for the deposit of this product. */
  readonly returned?: number;
  readonly reason?: ShortReason;
}

export interface BasketLine extends Goods {
  readonly basket: number;
  readonly email: string;
  readonly name: string;
}

export interface Totals {
  readonly buyer: Cents;
  readonly producer: Cents;
  /** What the buyer pays less what the producer gets. */
  readonly fee: Cents;
  /** In both; below zero where more empties came back than went out. */
  readonly deposit: Cents;
  readonly estimated: boolean;
}

export function settledQuantity(line: Goods): number {
  return line.delivered ?? line.served;
}

/** What thresholds count: a case neither reaches nor loses one (docs/rules.md G4). */
export const queuedOf = (line: Goods): number => line.queued ?? servedBeforeCases(line);

/** The same, to hand on. */
export function queuedIn(line: Goods): Pick<Goods, 'queued'> {
  const queued = queuedOf(line);
  return queued === line.served ? {} : { queued };
}

export function lineTotals(line: Goods, product: OfferedProduct): Totals {
  const quantity = settledQuantity(line);
  const deposit = depositOf(product, quantity, line.returned);
  const at = (price: Cents): Cents =>
    cents(lineAmount(price, product, quantity, line.weighedGrams) + deposit);
  const [buyer, producer] = [at(product.shownPrice), at(product.producerPrice)];
  const estimated = awaitedOf(line, product) !== undefined;
  return { buyer, producer, fee: cents(buyer - producer), deposit, estimated };
}

/** What the goods alone come to, in whose prices. */
export function withoutDeposit(
  line: Goods,
  product: OfferedProduct,
  whose: 'buyer' | 'producer',
): Cents {
  const totals = lineTotals(line, product);
  return cents(totals[whose] - totals.deposit);
}

/** Of pieces that go out less empties that come back; nothing for what is sold loose. */
export function depositOf(product: OfferedProduct, quantity: number, returned = 0): Cents {
  if (product.deposit === undefined || isOrderedByMeasure(product)) return cents(0);
  return cents(product.deposit * (quantity - returned));
}

/** Less is handed over than was promised. */
export const isMissing = ({ delivered, served }: Goods): boolean =>
  delivered !== undefined && delivered < served;

/** Not as it was told: less of it, or something else instead. */
export const isOtherwise = (line: Goods): boolean =>
  isMissing(line) || line.replacedBy !== undefined;

/**
 * What was sold: pieces that were handed over as weighed, those that are missing as promised. So a
 * heavier piece is no missing good, nor does it make up for one (docs/rules.md M4).
 */
export function asSold<L extends Goods>(
  line: L,
  product: OfferedProduct | undefined,
): Omit<L, 'delivered' | 'weighedGrams'> & Pick<Goods, 'weighedGrams'> {
  if (!isMissing(line)) return line;
  const { delivered = 0, weighedGrams, ...promised } = line;
  if (!product || !isSoldAsWeighed(product)) return promised;
  if (weighedGrams === undefined || delivered === 0) return promised;
  const lacking = totalMeasure(product, line.served - delivered).amount;
  return { ...promised, weighedGrams: weighedGrams + lacking };
}

/** Something of it goes out, or comes back. */
export const isSettled = (line: Goods): boolean =>
  settledQuantity(line) > 0 || (line.returned ?? 0) > 0;
