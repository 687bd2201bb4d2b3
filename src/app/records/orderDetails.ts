import { type Goods, settledQuantity } from '../../domain/baskets/basket';
import { awaitedOf, awaitedOfLines, waitingLines } from '../../domain/baskets/waiting';
import { type Fee, isPerItem } from '../../domain/catalogue/fee';
import { isMargin } from '../../domain/catalogue/feeKind';
import { lineAmount, type OfferedProduct } from '../../domain/catalogue/product';
import type { ServedLine } from '../../domain/orders/allocation';
import { missingTo } from '../../domain/orders/minimum';
import { areOrdersOpen } from '../../domain/sale/transitions';
import { type Cents, cents, sum } from '../../domain/values/money';
import type {
  BuyerLine,
  BuyerOrderDetails,
  DriveDetails,
  Occasion,
  SaleDetails,
} from '../../text/mails/mailDetails';
import type { Reads } from '../kernel/reads';
import { isServed, type OrderRow } from './orderRows';
import type { Sale } from './sale';
import type { PricedOrder, SaleContext } from './saleContext';

export function driveDetails({ settings, place }: Pick<Reads, 'settings' | 'place'>): DriveDetails {
  return {
    name: settings.driveName,
    coordinatorEmail: settings.coordinatorEmail ?? '',
    ...(settings.phone ? { phone: settings.phone } : {}),
    locale: settings.language,
    zone: place.zone,
    ...(settings.instructions ? { instructions: settings.instructions } : {}),
  };
}

export function occasionOf(snapshot: Pick<Reads, 'settings' | 'place'>, sale: Sale): Occasion {
  const { number, opensAt, closesAt, pickupStart, pickupEnd, place } = sale;
  const details: SaleDetails = { number, opensAt, closesAt, pickupStart, pickupEnd, place };
  return { drive: driveDetails(snapshot), sale: details };
}

export interface OrderTotals
  extends Pick<
    BuyerOrderDetails,
    'lines' | 'fees' | 'included' | 'deposit' | 'total' | 'estimated' | 'toConfirm'
  > {}

type Products = ReadonlyMap<string, OfferedProduct>;

/** Lines with their prices, as a mail says them; what is not on sale any more is left out. */
export const linesForBuyer = (lines: readonly Goods[], products: Products): BuyerLine[] =>
  lines.flatMap((line): BuyerLine[] => {
    const product = products.get(line.ref);
    if (!product) return [];
    const { ref, asked, served, reason } = line;
    const { title, packaging, sale: kind, content, shownPrice: price } = product;
    const quantity = settledQuantity(line);
    const amount = lineAmount(price, product, quantity, line.weighedGrams);
    const estimated = awaitedOf(line, product) !== undefined;
    return [
      {
        ...{ ref, title, packaging, sale: kind, content, asked, price, amount },
        served: quantity,
        estimated,
        // Why less was served says nothing of what was handed over.
        ...(reason && quantity === served ? { reason } : {}),
        ...(product.cases ? { cases: product.cases } : {}),
        ...(product.details ? { details: product.details } : {}),
        ...(line.weighedGrams === undefined ? {} : { weighed: line.weighedGrams }),
      },
    ];
  });

/** An order with its prices, as a mail says it. */
export function orderTotals({ lines, account }: PricedOrder, products: Products): OrderTotals {
  const priced = linesForBuyer(lines, products);
  const { buyer, deposit, fees = [] } = account ?? NOTHING;
  const feesOf = (wanted: (fee: Fee) => boolean) =>
    fees.flatMap(({ fee, amount, borneBy }) =>
      borneBy || fee.name === '' || !wanted(fee) ? [] : [{ name: fee.name, amount }],
    );
  return {
    lines: priced,
    fees: feesOf((fee) => !isPerItem(fee)),
    included: feesOf((fee) => isPerItem(fee) && !isMargin(fee.kind)),
    ...(deposit === 0 ? {} : { deposit }),
    total: buyer,
    estimated: priced.some(({ estimated }) => estimated),
    toConfirm: awaitedOfLines(lines, products) === 'confirmation',
  };
}

export interface OrderedInAll {
  readonly orders: readonly OrderRow[];
  readonly cents: Cents;
  /** A line waits to be weighed or confirmed (docs/rules.md B3). */
  readonly estimated: boolean;
}

/** What is held and what it comes to as ordered; one with nothing served is in no count (docs/rules.md O5). */
export function orderedInAll(rows: readonly OrderRow[], products: Products): OrderedInAll {
  const orders = rows.filter(isServed);
  const lines = orders.flatMap((order) => order.lines);
  return {
    orders,
    cents: sum(orders.map(({ amount }) => amount ?? cents(0))),
    estimated: waitingLines(lines, products).length > 0,
  };
}

const NOTHING = { buyer: cents(0), deposit: cents(0), fees: [] };

/** Told at once, and decided when orders close. */
function shortOf(
  { settings }: Reads,
  sale: Sale,
  lines: readonly ServedLine[],
  products: Products,
): Pick<BuyerOrderDetails, 'short'> {
  const { amount: minimum, isKept } = settings.basketMinimum;
  const by = missingTo({ basket: minimum }, lines, products);
  if (by === 0 || !areOrdersOpen(sale.state)) return {};
  return { short: { minimum, by, isKept } };
}

export function buyerOrder(
  occasion: Occasion,
  order: PricedOrder,
  name: string,
  { snapshot, products, sale }: SaleContext,
  changeLink: string | undefined,
): BuyerOrderDetails {
  return {
    ...occasion,
    name,
    basket: order.basket,
    ...orderTotals(order, products),
    ...shortOf(snapshot, sale, order.lines, products),
    ...(changeLink ? { changeLink } : {}),
  };
}
