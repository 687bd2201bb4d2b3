import { type FeeTerms, shownPriceOf } from '../catalogue/fee';
import type { OfferedProduct } from '../catalogue/product';
import type { OrderState } from '../orders/order';
import { type Cents, cents } from '../values/money';

export type CheckRule =
  | 'basketsEqualSplitAndFees'
  | 'splitServesBaskets'
  | 'servedWithinStock'
  | 'pricesCarryFees'
  | 'ordersEqualBaskets'
  | 'amountsMatch'
  | 'ledgerBalances'
  | 'ledgerOnce'
  | 'duesEqualBaskets'
  | 'moneyIsAccountedFor';

export interface Check {
  readonly rule: CheckRule;
  readonly ok: boolean;
  /** Of money, where the check compares sums; faults that cancel out leave it at zero. */
  readonly gap?: Cents;
  /** Those to look at, as the caller names them. */
  readonly rows: readonly string[];
}

/**
 * Whether money waits while it fails: it is about what came in, or what is owed. What a tab shows of either is
 * not counted by, and each act writes it anew.
 */
const IS_ABOUT_MONEY: Readonly<Record<CheckRule, boolean>> = {
  ledgerBalances: true,
  ledgerOnce: true,
  duesEqualBaskets: true,
  moneyIsAccountedFor: true,
  basketsEqualSplitAndFees: false,
  splitServesBaskets: false,
  servedWithinStock: false,
  pricesCarryFees: false,
  ordersEqualBaskets: false,
  amountsMatch: false,
};

export const isAboutMoney = (rule: CheckRule): boolean => IS_ABOUT_MONEY[rule];

/**
 * The gate of money: the first check about it that fails. Until it holds nothing is paid out, exported or
 * demanded (docs/rules.md M77).
 */
export const moneyHeldBy = (checks: readonly Check[]): Check | undefined =>
  checks.find(({ ok, rule }) => !ok && isAboutMoney(rule));

interface Row {
  readonly row: string;
}

interface Side extends Row {
  readonly key: string | number;
  readonly value: number;
}

/** Product by product: what buyers pay less fees is what the producer gets (docs/rules.md B8). */
export function basketsEqualSplitAndFees(
  lines: readonly (Row & { readonly ref: string; readonly buyer: Cents; readonly fee: Cents })[],
  split: readonly (Row & { readonly ref: string; readonly amount: Cents })[],
): Check {
  const { rows, gap } = compare(
    lines.map(({ row, ref, buyer, fee }) => ({ row, key: ref, value: buyer - fee })),
    split.map(({ row, ref, amount }) => ({ row, key: ref, value: amount })),
  );
  return { rule: 'basketsEqualSplitAndFees', ok: rows.length === 0, gap: cents(gap), rows };
}

export function splitServesBaskets(
  lines: readonly (Row & { readonly ref: string; readonly quantity: number })[],
  split: readonly (Row & { readonly ref: string; readonly quantity: number })[],
): Check {
  const sideOf = ({ row, ref, quantity }: Row & { ref: string; quantity: number }): Side => ({
    row,
    key: ref,
    value: quantity,
  });
  const { rows } = compare(lines.map(sideOf), split.map(sideOf));
  return { rule: 'splitServesBaskets', ok: rows.length === 0, rows };
}

/** Nothing is served beyond its stock. */
export function servedWithinStock(
  products: readonly (Row & {
    readonly ref: string;
    readonly stock?: number | undefined;
  })[],
  lines: readonly { readonly ref: string; readonly served: number }[],
): Check {
  const served = new Map<string, number>();
  for (const line of lines) served.set(line.ref, (served.get(line.ref) ?? 0) + line.served);
  const rows = products
    .filter(({ ref, stock }) => stock !== undefined && (served.get(ref) ?? 0) > stock)
    .map(({ row }) => row);
  return { rule: 'servedWithinStock', ok: rows.length === 0, rows };
}

/** Every shown price is the producer's and the fees of the sale that it carries. */
export function pricesCarryFees(
  offered: readonly (Row & { readonly product: OfferedProduct })[],
  terms: FeeTerms,
): Check {
  const wrong = offered.flatMap(({ row, product }) => {
    const by = product.shownPrice - shownPriceOf(terms, product);
    return by === 0 ? [] : [{ row, by }];
  });
  const gap = cents(wrong.reduce((all, { by }) => all + by, 0));
  const rows = wrong.map(({ row }) => row);
  return { rule: 'pricesCarryFees', ok: rows.length === 0, gap, rows };
}

/** Basket by basket: the amount of the order that counts is the sum of the lines. */
export function ordersEqualBaskets(
  orders: readonly (Row & {
    readonly basket?: number;
    readonly state: OrderState;
    readonly amount: Cents;
  })[],
  lines: readonly (Row & { readonly basket: number; readonly amount: Cents })[],
): Check {
  const active = orders.filter(({ state }) => state === 'accepted');
  const { rows, gap } = compare(
    active.map(({ row, basket = 0, amount }) => ({ row, key: basket, value: amount })),
    lines.map(({ row, basket, amount }) => ({ row, key: basket, value: amount })),
  );
  return { rule: 'ordersEqualBaskets', ok: rows.length === 0, gap: cents(gap), rows };
}

/** Cells that people may have overwritten: what stands there is what the rows give. */
export function amountsMatch(
  cells: readonly (Row & { readonly read: Cents | undefined; readonly computed: Cents })[],
): Check {
  const wrong = cells.filter(({ read, computed }) => read !== computed);
  const gap = wrong.reduce((all, { read, computed }) => all + (read ?? 0) - computed, 0);
  return {
    rule: 'amountsMatch',
    ok: wrong.length === 0,
    gap: cents(gap),
    rows: wrong.map(({ row }) => row),
  };
}

/** Both sides of one sum, key by key. */
export function sidesEqual(
  rule: CheckRule,
  first: readonly Side[],
  second: readonly Side[],
): Check {
  const { rows, gap } = compare(first, second);
  return { rule, ok: rows.length === 0, gap: cents(gap), rows };
}

/** Both sides by key: the rows of those keys that differ, and by how much the first exceeds. */
function compare(first: readonly Side[], second: readonly Side[]): { rows: string[]; gap: number } {
  const gaps = new Map<string | number, number>();
  for (const { key, value } of first) gaps.set(key, (gaps.get(key) ?? 0) + value);
  for (const { key, value } of second) gaps.set(key, (gaps.get(key) ?? 0) - value);
  const gap = [...gaps.values()].reduce((all, one) => all + one, 0);
  if ([...gaps.values()].every((one) => one === 0)) return { rows: [], gap };
  const rows = [...first, ...second].filter(({ key }) => gaps.get(key) !== 0);
  return { rows: rows.map(({ row }) => row), gap };
}
