import { type BasketLine, lineTotals } from '../baskets/basket';
import { type BasketAccount, basketAccounts, entitlements } from '../baskets/basketAccount';
import { type FeeTerms, isPerOrder } from '../catalogue/fee';
import type { OfferedProduct } from '../catalogue/product';
import { type Cents, cents } from '../values/money';

/** By basket, what of each producer's part is not known yet. */
export type Waiting = ReadonlyMap<number, ReadonlyMap<string, Cents>>;

export const NOTHING_WAITS: Waiting = new Map();

/**
 * What hangs on a weight: of a basket that waits, each producer's lines without one. Where a producer
 * bears or receives a fee of the whole order, all of its part waits, as the fee is shared by what is
 * weighed.
 */
export function waitingIn(
  lines: readonly BasketLine[],
  products: readonly OfferedProduct[],
  terms: FeeTerms,
): Waiting {
  const byRef = new Map(products.map((product) => [product.ref, product]));
  const isUnweighed = (line: BasketLine): boolean => {
    const product = byRef.get(line.ref);
    return product !== undefined && lineTotals(line, product).estimated;
  };
  const open = new Set(lines.filter(isUnweighed).map(({ basket }) => basket));
  if (open.size === 0) return NOTHING_WAITS;
  const own = lines.filter(({ basket }) => open.has(basket));
  const all = basketAccounts(own, products, terms);
  const inPrices = { ...terms, fees: terms.fees.filter((fee) => !isPerOrder(fee)) };
  const weighed = basketAccounts(
    own.filter((line) => !isUnweighed(line)),
    products,
    inPrices,
  );
  return new Map(
    [...all].map(([basket, account]) => {
      const sure = weighed.get(basket);
      return [basket, partsBetween(account, sure ? entitlements(sure) : new Map())] as const;
    }),
  );
}

function partsBetween(
  account: BasketAccount,
  sure: ReadonlyMap<string, Cents>,
): Map<string, Cents> {
  const parts = [...entitlements(account)].filter(([party]) => party !== '');
  return new Map(
    parts.flatMap(([producer, part]) => {
      const known = hasOrderFee(account, producer) ? 0 : (sure.get(producer) ?? 0);
      return part > known ? [[producer, cents(part - known)] as const] : [];
    }),
  );
}

const hasOrderFee = ({ fees }: BasketAccount, producer: string): boolean =>
  fees.some(
    ({ fee, borneBy }) =>
      isPerOrder(fee) && (fee.receiver === producer || borneBy?.has(producer) === true),
  );

/** Summed over the baskets, by producer. */
export function waitingShares(waiting: Waiting): Map<string, number> {
  const shares = new Map<string, number>();
  for (const parts of waiting.values())
    for (const [producer, part] of parts) shares.set(producer, (shares.get(producer) ?? 0) + part);
  return shares;
}
