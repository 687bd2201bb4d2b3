import type { BasketLine, Goods } from '../../domain/baskets/basket';
import {
  type Accounts,
  type BasketAccount,
  basketAccounts,
  type FeeLine,
  goodsAccount,
} from '../../domain/baskets/basketAccount';
import { isPerOrder } from '../../domain/catalogue/fee';
import type { HeldOrder, Outcome, ServedLine } from '../../domain/orders/allocation';
import { cents } from '../../domain/values/money';
import { shortSentence } from '../../text/problems/reason';
import type { Reads } from '../kernel/reads';
import type { Offered } from './offer';
import type { Answer, OrderRow } from './orderRows';
import type { Sale } from './sale';

/** One allocation outcome with the row of Commandes that it is about. */
export interface AnswerOutcome {
  readonly number: number;
  readonly answer: Answer;
  readonly outcome: Outcome;
}

/** A sale with what is read of the drive about it: what every snapshot holds, and these tabs. */
export interface SaleContext<R extends Reads = Reads> {
  readonly snapshot: R;
  readonly sale: Sale;
  readonly products: ReadonlyMap<string, Offered>;
}

export function touchedRefs(outcomes: readonly AnswerOutcome[]): Set<string> {
  const refs = new Set<string>();
  for (const { outcome } of outcomes) {
    if (outcome.kind === 'late' || outcome.kind === 'empty') continue;
    for (const { ref } of [...outcome.lines, ...(outcome.previous?.lines ?? [])]) refs.add(ref);
  }
  return refs;
}

export function shortfallOf(line: ServedLine, { products, snapshot }: SaleContext): string | null {
  const product = products.get(line.ref);
  if (!line.reason || !product) return null;
  const { asked, served, reason } = line;
  return shortSentence(
    { sold: product, asked, served, reason },
    snapshot.place.zone,
    snapshot.place.locale,
  );
}

/** An order as it was served and what it comes to: priced once, and handed on. */
export interface PricedOrder extends Omit<HeldOrder, 'lines'> {
  /** As served, or as handed over and weighed. */
  readonly lines: readonly Goods[];
  /** What is not on sale aside; undefined for nothing. */
  readonly account: BasketAccount | undefined;
}

export const pricedOrder = (
  { email, basket, lines }: HeldOrder,
  context: SaleContext,
): PricedOrder => ({ email, basket, ...pricedGoods(lines, context) });

export type Pricing = (order: HeldOrder) => PricedOrder;

/** The same, each order once in an action: whoever changes one makes new lines. */
export function pricing(context: SaleContext): Pricing {
  const priced = new Map<HeldOrder['lines'], ReturnType<typeof pricedGoods>>();
  return ({ email, basket, lines }) => {
    const goods = priced.get(lines) ?? pricedGoods(lines, context);
    priced.set(lines, goods);
    return { email, basket, ...goods };
  };
}

/** The same, whosever it is. */
export const pricedGoods = (
  lines: readonly Goods[],
  { products, sale }: SaleContext,
): Pick<PricedOrder, 'lines' | 'account'> => ({
  lines,
  account: goodsAccount(lines, products, sale.terms),
});

/** With what it comes to as it is served; nothing where it does not count. */
export const pricedRow = (row: OrderRow, context: SaleContext): OrderRow => {
  const { account } = pricedGoods(row.lines, context);
  return { ...row, amount: row.state === 'accepted' ? (account?.buyer ?? cents(0)) : null };
};

/** The fees of an order that are lines of their own for its buyer. */
export const ownFees = (account: BasketAccount | undefined): readonly FeeLine[] =>
  account?.fees.filter(({ fee, borneBy }) => !borneBy && isPerOrder(fee)) ?? [];

/** Of lines as people corrected them. */
export const accountsOf = (
  lines: readonly BasketLine[],
  { products, sale }: SaleContext,
): Accounts => basketAccounts(lines, [...products.values()], sale.terms);

/** The baskets of a sale with what each comes to. */
export function settledOrders(lines: readonly BasketLine[], accounts: Accounts): PricedOrder[] {
  const baskets = new Map<number, BasketLine[]>();
  for (const line of lines) baskets.set(line.basket, [...(baskets.get(line.basket) ?? []), line]);
  return [...baskets].map(([basket, own]) => ({
    basket,
    email: own[0]?.email ?? '',
    lines: own,
    account: accounts.get(basket),
  }));
}
