import { isLate } from './cycle';
import type { OrderRequest } from './order';
import { type OfferedProduct, stepOf } from './product';
import type { Instant } from './time';

/** Why less was served than asked. */
export type ShortReason =
  /** `at`: the request that took the last; absent when there was none from the start. */
  | { readonly code: 'soldOut'; readonly at?: Instant }
  | { readonly code: 'basketMaximum'; readonly maximum: number }
  | { readonly code: 'notOffered' }
  /** What closing took out: in cents, of the producer's sales or of the basket. */
  | { readonly code: 'producerMinimum' | 'basketMinimum'; readonly minimum: number };

export interface ServedLine {
  readonly ref: string;
  readonly asked: number;
  readonly served: number;
  readonly reason?: ShortReason;
}

/** The order that an address holds now. Without lines it was cancelled; its basket number stays. */
export interface HeldOrder {
  readonly email: string;
  readonly basket: number;
  readonly lines: readonly ServedLine[];
}

export type SoldOutAt = ReadonlyMap<string, Instant>;

export interface Outcome {
  readonly kind: 'accepted' | 'changed' | 'cancelled' | 'late' | 'empty';
  readonly request: OrderRequest;
  readonly basket?: number;
  readonly lines: readonly ServedLine[];
  readonly previous?: HeldOrder;
}

export interface AllocationRules {
  /** Whether a new answer takes the place of the former or adds to it. */
  readonly answers: 'replace' | 'add';
  readonly closesAt: Instant;
  readonly acceptLate?: boolean;
}

export interface Allocation {
  /** In time order. */
  readonly outcomes: readonly Outcome[];
  readonly held: ReadonlyMap<string, HeldOrder>;
  /** Stock less served; below zero only where people lowered a stock after it was served. */
  readonly left: ReadonlyMap<string, number>;
  readonly soldOutAt: SoldOutAt;
}

interface Shop {
  readonly products: ReadonlyMap<string, OfferedProduct>;
  readonly held: Map<string, HeldOrder>;
  readonly left: Map<string, number>;
  readonly soldOutAt: Map<string, Instant>;
  lastBasket: number;
}

/** First come, first served (DESIGN 4.5–4.8): one by one and all at once give the same. */
export function allocate(
  products: readonly OfferedProduct[],
  before: { readonly held: readonly HeldOrder[]; readonly soldOutAt: SoldOutAt },
  requests: readonly OrderRequest[],
  rules: AllocationRules,
): Allocation {
  const shop = openShop(products, before.held, before.soldOutAt);
  const inTimeOrder = [...requests].sort((a, b) => a.time - b.time);
  const outcomes = inTimeOrder.map((request) => answer(shop, request, rules));
  return { outcomes, held: shop.held, left: shop.left, soldOutAt: shop.soldOutAt };
}

function openShop(
  products: readonly OfferedProduct[],
  held: readonly HeldOrder[],
  soldOutAt: SoldOutAt,
): Shop {
  const shop: Shop = {
    products: new Map(products.map((product) => [product.ref, product])),
    held: new Map(held.map((order) => [order.email, order])),
    left: new Map(),
    soldOutAt: new Map(),
    lastBasket: held.reduce((last, { basket }) => Math.max(last, basket), 0),
  };
  for (const { ref, stock } of products) if (stock !== undefined) shop.left.set(ref, stock);
  for (const { ref, served } of held.flatMap(({ lines }) => lines)) move(shop, ref, served);
  for (const [ref, time] of soldOutAt) if (isSoldOut(shop, ref)) shop.soldOutAt.set(ref, time);
  return shop;
}

function answer(shop: Shop, request: OrderRequest, rules: AllocationRules): Outcome {
  const previous = shop.held.get(request.email);
  const known = previous ? { previous, basket: previous.basket } : {};
  if (isLate(request.time, rules) && !rules.acceptLate) {
    return { kind: 'late', request, lines: [], ...known };
  }
  const isHolding = previous !== undefined && previous.lines.length > 0;
  const isEmptied = ![...request.asked.values()].some((quantity) => quantity > 0);
  if (isEmptied && !isHolding) return { kind: 'empty', request, lines: [], ...known };

  const kept = isEmptied || rules.answers === 'replace' ? [] : (previous?.lines ?? []);
  const lines = serve(shop, request, previous?.lines ?? [], kept);
  const basket = previous?.basket ?? ++shop.lastBasket;
  shop.held.set(request.email, { email: request.email, basket, lines });
  const kind = isEmptied ? 'cancelled' : isHolding ? 'changed' : 'accepted';
  return { kind, request, lines, ...known, basket };
}

/** The lines after an answer: what is no longer wanted is freed, what is added queues now. */
function serve(
  shop: Shop,
  request: OrderRequest,
  former: readonly ServedLine[],
  kept: readonly ServedLine[],
): ServedLine[] {
  const lines = new Map(kept.map((line) => [line.ref, line]));
  const servedBefore = new Map(former.map(({ ref, served }) => [ref, served]));
  for (const [ref, quantity] of request.asked) {
    if (quantity <= 0) continue;
    const asked = quantity + (lines.get(ref)?.asked ?? 0);
    lines.set(ref, serveLine(shop, ref, asked, servedBefore.get(ref) ?? 0, request.time));
  }
  for (const { ref, served } of former) if (!lines.has(ref)) free(shop, ref, served);
  return [...lines.values()];
}

function serveLine(
  shop: Shop,
  ref: string,
  asked: number,
  before: number,
  time: Instant,
): ServedLine {
  const product = shop.products.get(ref);
  const maximum = product ? (product.maxPerBasket ?? Infinity) : 0;
  const left = Math.max(0, shop.left.get(ref) ?? Infinity);
  const kept = Math.min(before, asked);
  const reachable = Math.min(asked, maximum, kept + left);
  // Half a step cannot be handed out.
  const offered = reachable < asked ? wholeSteps(product, reachable) : reachable;
  const served = Math.max(kept, offered);
  if (served < before) free(shop, ref, before - served);
  if (served > before) take(shop, ref, served - before, time);
  if (served === asked) return { ref, asked, served };
  return { ref, asked, served, reason: reasonOf(shop, ref, served, maximum) };
}

function reasonOf(shop: Shop, ref: string, served: number, maximum: number): ShortReason {
  const product = shop.products.get(ref);
  if (!product) return { code: 'notOffered' };
  if (served >= wholeSteps(product, maximum)) return { code: 'basketMaximum', maximum };
  const at = shop.soldOutAt.get(ref);
  return at === undefined ? { code: 'soldOut' } : { code: 'soldOut', at };
}

function wholeSteps(product: OfferedProduct | undefined, quantity: number): number {
  const step = product ? stepOf(product) : 1;
  return Math.floor(quantity / step) * step;
}

function move(shop: Shop, ref: string, quantity: number): void {
  const left = shop.left.get(ref);
  if (left !== undefined) shop.left.set(ref, left - quantity);
}

function take(shop: Shop, ref: string, quantity: number, time: Instant): void {
  move(shop, ref, quantity);
  if (isSoldOut(shop, ref)) shop.soldOutAt.set(ref, time);
}

function free(shop: Shop, ref: string, quantity: number): void {
  move(shop, ref, -quantity);
  if (!isSoldOut(shop, ref)) shop.soldOutAt.delete(ref);
}

function isSoldOut(shop: Shop, ref: string): boolean {
  const product = shop.products.get(ref);
  const left = shop.left.get(ref);
  return product !== undefined && left !== undefined && left < stepOf(product);
}
