import type { Goods } from '../../../domain/baskets/basket';
import {
  depositOf,
  isOtherwise,
  lineTotals,
  settledQuantity,
} from '../../../domain/baskets/basket';
import { goodsAccount } from '../../../domain/baskets/basketAccount';
import { namedFeeRef } from '../../../domain/catalogue/feeRef';
import type { ToldSum } from '../../../domain/outbox/toldSum';
import { fingerprint } from '../../../domain/values/fingerprint';
import { type Cents, cents } from '../../../domain/values/money';
import type { PartChange } from '../../../text/mails/mailDetails';
import { isCorrected } from '../../baskets/placedLines';
import type { Offered } from '../../records/offer';
import { ownFees, type PricedOrder } from '../../records/pricedOrder';
import type { SaleContext } from '../../records/saleContext';

interface Part {
  readonly key: string;
  readonly title: string;
  readonly amount: Cents;
  readonly goods?: NonNullable<PartChange['goods']>;
  readonly empties?: number;
}

/**
 * What a basket is made of: its lines with their deposits, the empties that came back, which are those of
 * other weeks, and the fees that its buyer bears.
 */
function partsOf({ lines, account }: PricedOrder, { products }: SaleContext): Part[] {
  const goods = lines.flatMap((line): Part[] => {
    const product = products.get(line.ref);
    if (!product) return [];
    const { buyer: amount, estimated } = lineTotals({ ...line, returned: 0 }, product);
    const weighed = line.weighedGrams === undefined ? {} : { weighed: line.weighedGrams };
    const quantity = settledQuantity(line);
    return [
      {
        key: fingerprint(line.ref),
        title: product.title,
        amount,
        goods: { ...product, ...weighed, quantity, estimated },
      },
      ...emptiesOf(line, product),
    ];
  });
  const fees = ownFees(account).map(({ fee, amount }) => ({
    key: fingerprint(namedFeeRef(fee.name)),
    title: fee.name,
    amount,
  }));
  return [...goods, ...fees];
}

function emptiesOf({ ref, returned = 0 }: Goods, product: Offered): Part[] {
  if (!product.deposit) return [];
  const amount = depositOf(product, 0, returned);
  return [{ key: fingerprint(`↩ ${ref}`), title: product.title, amount, empties: returned }];
}

/** As it was served, whatever people corrected since. */
function asServed(
  order: PricedOrder,
  { products, sale }: SaleContext,
): PricedOrder & { readonly total: Cents } {
  const lines = order.lines.map(({ ref, asked, served }): Goods => ({ ref, asked, served }));
  const isOther = order.lines.some((line) => isCorrected(line) || line.isUnsure);
  const account = isOther ? goodsAccount(lines, products, sale.terms) : order.account;
  return { ...order, lines, account, total: account?.buyer ?? cents(0) };
}

const amountsOf = (parts: readonly Part[]): Map<string, number> =>
  new Map(parts.map(({ key, amount }) => [key, amount]));

/** What the order's own mail says that it comes to. */
export function saidByOrder(order: PricedOrder, context: SaleContext): ToldSum {
  const { basket, total, account } = asServed(order, context);
  return { basket, total, isFirm: !account?.estimated, parts: [], gaps: '' };
}

/** What differs from the order as it was served, by part. */
export function changedParts(order: PricedOrder, context: SaleContext): [string, number][] {
  const before = amountsOf(partsOf(asServed(order, context), context));
  const now = partsOf(order, context);
  return [
    ...now.flatMap(({ key, amount }): [string, number][] =>
      amount === (before.get(key) ?? 0) ? [] : [[key, amount]],
    ),
    ...[...before.keys()].flatMap((key): [string, number][] =>
      now.some((part) => part.key === key) ? [] : [[key, 0]],
    ),
  ];
}

/** What of a basket comes to another amount than was told. */
export function changedSince(
  { parts }: Pick<ToldSum, 'parts'>,
  order: PricedOrder,
  context: SaleContext,
): PartChange[] {
  const served = partsOf(asServed(order, context), context);
  const before = new Map([...amountsOf(served), ...parts]);
  const now = partsOf(order, context);
  const gone = served.filter(({ key }) => !now.some((part) => part.key === key));
  return [...now, ...gone.map((part) => ({ ...part, amount: cents(0) }))].flatMap((part) => {
    const then = cents(before.get(part.key) ?? 0);
    const { key, ...shown } = part;
    return then === part.amount ? [] : [{ ...shown, before: then }];
  });
}

/** Which lines of a basket are short, and by how much, or were replaced; blank where none is. */
export const gapsIn = (lines: readonly Goods[]): string => {
  const short = lines
    .filter(isOtherwise)
    .map(({ ref, delivered, replacedBy = '' }) => `${ref}=${delivered}${replacedBy}`);
  return short.length === 0 ? '' : fingerprint(short.join());
};
