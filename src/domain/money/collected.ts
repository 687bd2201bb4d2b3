import { groupBy } from '../values/groupBy';
import { dueParts, dueStanding, paidOf, sharedOut } from './due';
import type { Ledger } from './ledger';
import type { Payout, PayoutBasis } from './payout';
import { isOwnMoney } from './payoutState';

/** What of a sale was collected, and whose it is: class 4, never turnover. */
export interface Collected {
  readonly sale: number;
  readonly basis: PayoutBasis;
  /** What came from buyers, as far as it pays what they owe. */
  readonly collected: number;
  /** Of it: the drive's own. */
  readonly fees: number;
  /** What banks and payment services kept of the sale's money. */
  readonly charges: number;
  readonly shares: readonly CollectedShare[];
}

interface CollectedShare {
  readonly producer: string;
  readonly cents: number;
}

/** The one formula: what collectors sign and what the sidebar shows are both of it. */
export function collectedOf(
  ledger: Ledger,
  sale: number,
  basis: PayoutBasis,
  ids = ledger.dueIds(),
): Collected {
  const parts = new Map<string, number>();
  let collected = 0;
  for (const id of ids) {
    // What a buyer pays a producer directly was never anybody else's.
    if (id.sale !== sale || id.payee > 0) continue;
    const standing = dueStanding(ledger, id);
    const counted = basis === 'due' ? standing.due : paidOf(standing);
    collected += counted;
    for (const [party, part] of sharedOut(dueParts(ledger, id), counted))
      parts.set(party, (parts.get(party) ?? 0) + part);
  }
  const fees = parts.get('') ?? 0;
  parts.delete('');
  const shares = [...parts].map(([producer, part]) => ({ producer, cents: part }));
  const charges = ledger.total((one) => one.account === 'charges' && one.sale === sale);
  return { sale, basis, collected, fees, charges, shares };
}

/** What of it each producer is to have, in the order of the payouts, and what is none of the collector's own. */
export function sharesInOrder(
  { shares }: Collected,
  payouts: readonly Pick<Payout, 'producer' | 'state'>[],
): {
  readonly shares: readonly (CollectedShare & { readonly isOwn: boolean })[];
  readonly others: number;
} {
  const shareOf = new Map(shares.map((share) => [share.producer, share]));
  const inOrder = payouts.flatMap(({ producer, state }) => {
    const share = shareOf.get(producer);
    return share ? [{ ...share, isOwn: isOwnMoney(state) }] : [];
  });
  return { shares: inOrder, others: total(inOrder.filter(({ isOwn }) => !isOwn)) };
}

/** Of a sale's baskets, who is to have what; the drive is the empty name. */
export interface BasketPart {
  readonly basket: number;
  readonly party: string;
  readonly cents: number;
}

/** In cents, each row as long as the baskets are many. */
export interface PartsTable {
  readonly baskets: readonly number[];
  readonly producers: readonly {
    readonly name: string;
    readonly parts: readonly number[];
    readonly total: number;
  }[];
  /** Of each basket, all producers together. */
  readonly totals: readonly number[];
  readonly total: number;
}

/** Producer by basket: whose goods are in which. */
export function partsTable(parts: readonly BasketPart[]): PartsTable {
  const own = parts.filter(({ party }) => party !== '');
  const baskets = [...new Set(parts.map(({ basket }) => basket))].sort((a, b) => a - b);
  const sums = (of: readonly BasketPart[]): number[] => {
    const byBasket = groupBy(of, ({ basket }) => basket);
    return baskets.map((basket) => total(byBasket.get(basket) ?? []));
  };
  const producers = [...groupBy(own, ({ party }) => party)].map(([name, its]) => ({
    name,
    parts: sums(its),
    total: total(its),
  }));
  return { baskets, producers, totals: sums(own), total: total(own) };
}

const total = (all: readonly { readonly cents: number }[]): number =>
  all.reduce((sum, { cents }) => sum + cents, 0);
