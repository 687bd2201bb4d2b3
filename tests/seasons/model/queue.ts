/** First come, first served (docs/rules.md O1–O7). */
import { type Product, stepOf } from './catalogue';
import { sum } from './cents';

/** Why a line is served less than asked. */
export type Why = 'soldOut' | 'most' | 'producerMinimum';

/** What somebody asked for of one row of « Produits en vente ». */
export interface Served {
  readonly ref: string;
  readonly asked: number;
  readonly served: number;
  readonly why?: Why;
  /** Before its case was looked at, where that changed it. */
  readonly queued?: number;
  /** Nobody gets any: fewer cases than the least came together. */
  readonly isBelowLeast?: boolean | undefined;
}

/** The order that an address holds; without lines it was cancelled and its number stays taken. */
export interface Held {
  readonly email: string;
  readonly basket: number;
  readonly lines: readonly Served[];
  readonly tolerance?: number | undefined;
}

/** A product as it stands in the queue. */
export interface OnSale {
  readonly product: Product;
  /** As people may have corrected it. */
  readonly stock: number | undefined;
}

export interface Shop {
  readonly stockOf: (ref: string) => OnSale;
  readonly held: readonly Held[];
  /** What a line has in the queue: before its case, until the pick-up begins. */
  readonly kept: (line: Served) => number;
}

export const servedOf = (held: readonly Held[], ref: string, of = servedIn): number =>
  sum(held.flatMap(({ lines }) => lines.filter((one) => one.ref === ref)).map(of));

export const servedIn = ({ served }: Served): number => served;
export const queuedIn = ({ queued, served }: Served): number => queued ?? served;

/** The lines of an answer: what is kept stays, what is added queues now. */
export function served(
  shop: Shop,
  former: readonly Served[],
  asked: ReadonlyMap<string, number>,
): Served[] {
  const lines = new Map<string, Served>();
  for (const [ref, quantity] of asked) {
    if (quantity <= 0) continue;
    const before = sum(former.filter((one) => one.ref === ref).map(shop.kept));
    lines.set(ref, line(shop, ref, quantity, before));
  }
  return [...lines.values()];
}

/** `before`: kept from this order. */
function line(shop: Shop, ref: string, asked: number, before: number): Served {
  const { product, stock = Infinity } = shop.stockOf(ref);
  const left = Math.max(0, stock - servedOf(shop.held, ref, shop.kept));
  const kept = Math.min(before, asked);
  const most = product.most ?? Infinity;
  const reachable = Math.min(asked, most, kept + left);
  const step = stepOf(product);
  const whole = reachable < asked ? Math.floor(reachable / step) * step : reachable;
  const got = Math.max(kept, whole);
  if (got === asked) return { ref, asked, served: got };
  const isMost = got >= Math.floor(most / step) * step;
  return { ref, asked, served: got, why: isMost ? 'most' : 'soldOut' };
}
