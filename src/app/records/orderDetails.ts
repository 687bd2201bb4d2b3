import {
  type BasketAccount,
  basketAccounts,
  type FeeLine,
} from '../../domain/baskets/basketAccount';
import { type Fee, isMargin, isPerItem } from '../../domain/catalogue/fee';
import { isEstimated, lineAmount, type OfferedProduct } from '../../domain/catalogue/product';
import type { HeldOrder, ServedLine } from '../../domain/orders/allocation';
import { missingTo } from '../../domain/orders/minimum';
import { cents } from '../../domain/values/money';
import type {
  BuyerLine,
  BuyerOrderFacts,
  DriveFacts,
  Occasion,
  SaleFacts,
} from '../../text/mails/facts';
import type { Reads } from '../kernel/reads';
import type { Sale } from './sale';
import type { SaleContext } from './saleContext';

export function driveFacts({ settings, place }: Pick<Reads, 'settings' | 'place'>): DriveFacts {
  return {
    name: settings.driveName,
    coordinatorEmail: settings.coordinatorEmail ?? '',
    locale: settings.language,
    zone: place.zone,
    ...(settings.instructions ? { instructions: settings.instructions } : {}),
    ...(settings.safety ? { safety: settings.safety } : {}),
  };
}

export function occasionOf(snapshot: Pick<Reads, 'settings' | 'place'>, sale: Sale): Occasion {
  const { number, opensAt, closesAt, pickupStart, pickupEnd, place } = sale;
  const facts: SaleFacts = { number, opensAt, closesAt, pickupStart, pickupEnd, place };
  return { drive: driveFacts(snapshot), sale: facts };
}

export interface OrderTotals
  extends Pick<
    BuyerOrderFacts,
    'lines' | 'fees' | 'included' | 'deposit' | 'total' | 'estimated'
  > {}

type Products = ReadonlyMap<string, OfferedProduct>;

/** An order with its prices, as a mail tells it. */
function orderTotals(lines: readonly ServedLine[], products: Products, sale: Sale): OrderTotals {
  const priced = lines.flatMap((line): BuyerLine[] => {
    const product = products.get(line.ref);
    if (!product) return [];
    const { ref, asked, served, reason } = line;
    const { title, packaging, sale: kind, content, shownPrice: price } = product;
    const amount = lineAmount(price, product, served);
    const estimated = served > 0 && isEstimated(product);
    const told = { ref, title, packaging, sale: kind, content, asked, served, price, amount };
    return [{ ...told, estimated, ...(reason ? { reason } : {}) }];
  });
  const { buyer, deposit, fees = [] } = orderAccount(lines, products, sale) ?? NOTHING;
  const told = (wanted: (fee: Fee) => boolean) =>
    fees.flatMap(({ fee, amount, borneBy }) =>
      borneBy || fee.name === '' || !wanted(fee) ? [] : [{ name: fee.name, amount }],
    );
  return {
    lines: priced,
    fees: told((fee) => !isPerItem(fee)),
    included: told((fee) => isPerItem(fee) && !isMargin(fee.kind)),
    ...(deposit === 0 ? {} : { deposit }),
    total: buyer,
    estimated: priced.some(({ estimated }) => estimated),
  };
}

const NOTHING = { buyer: cents(0), deposit: cents(0), fees: [] };

/** What an order comes to as it was served, what is not on sale aside; undefined for nothing. */
export function orderAccount(
  lines: readonly ServedLine[],
  products: Products,
  { terms }: Sale,
): BasketAccount | undefined {
  const offered = lines.flatMap(({ ref }) => products.get(ref) || []);
  const own = lines
    .filter(({ ref }) => products.has(ref))
    .map((line) => ({ basket: 0, email: '', name: '', ...line }));
  return basketAccounts(own, offered, terms).get(0);
}

/** The fees of an order that are lines of their own for its buyer. */
export const ownFees = (account: BasketAccount | undefined): readonly FeeLine[] =>
  account?.fees.filter(({ fee, borneBy }) => !borneBy && !isPerItem(fee)) ?? [];

/** Told at once, and decided when orders close. */
function shortOf(
  { settings }: Reads,
  sale: Sale,
  lines: readonly ServedLine[],
  products: Products,
): Pick<BuyerOrderFacts, 'short'> {
  const minimum = settings.basketMinimum;
  const by = missingTo({ basket: minimum }, lines, products);
  if (by === 0 || sale.state !== 'open') return {};
  return { short: { minimum, by, isKept: settings.belowMinimum === 'kept' } };
}

export function buyerOrder(
  occasion: Occasion,
  order: HeldOrder,
  name: string,
  { snapshot, products, sale }: SaleContext,
  changeLink: string | undefined,
): BuyerOrderFacts {
  return {
    ...occasion,
    name,
    basket: order.basket,
    ...orderTotals(order.lines, products, sale),
    ...shortOf(snapshot, sale, order.lines, products),
    ...(changeLink ? { changeLink } : {}),
  };
}
