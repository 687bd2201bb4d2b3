import { type OfferedProduct, stepOf } from '../catalogue/product';
import { isLate } from '../sale/cycle';
import type { Threshold } from '../values/threshold';
import type { Instant } from '../values/time';
import { basketAfter, type Given } from './basketNumbers';
import type { OrderRequest } from './order';

/** Why less was served than asked. */
export type ShortReason =
  /** `at`: the request that took the last; absent when there was none from the start. */
  | { readonly code: 'soldOut'; readonly at?: Instant }
  | { readonly code: 'basketMaximum'; readonly maximum: number }
  | { readonly code: 'notOffered' }
  /** The whole sale was called off. */
  | { readonly code: 'calledOff' }
  /** Its producer cannot come. */
  | { readonly code: 'absent' }
  /** Its case is not full, or was filled: what was served before, and what a case holds. */
  | { readonly code: 'caseOpen' | 'caseFilled'; readonly before: number; readonly size: number }
  /** What closing took out: in cents, of the basket. */
  | { readonly code: 'basketMinimum'; readonly minimum: number }
  /** Of the producer's sales, of the product or of the whole sale; without `of` in cents. */
  | {
      readonly code: 'producerMinimum' | 'productMinimum' | 'saleMinimum';
      readonly minimum: number;
      readonly of?: Exclude<Threshold['of'], 'euros'>;
    };

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
  /** So many steps more of each product it takes where that fills a case; absent: none. */
  readonly tolerance?: number;
}

export type SoldOutAt = ReadonlyMap<string, Instant>;

interface OfAnswer {
  readonly request: OrderRequest;
  readonly lines: readonly ServedLine[];
  readonly previous?: HeldOrder;
}

/** It leaves an order, which has a basket. */
export interface Ordered extends OfAnswer {
  readonly kind: 'accepted' | 'changed';
  readonly basket: number;
}

export interface Unordered extends OfAnswer {
  readonly kind: 'cancelled' | 'late' | 'empty';
  readonly basket?: number;
}

export type Outcome = Ordered | Unordered;

export interface AllocationRules {
  readonly closesAt: Instant;
  readonly acceptLate?: boolean;
  /** The last basket number that was told, whatever the orders say by now. */
  readonly given?: Given;
  /** What a line keeps of the stock: absent, what was served of it. */
  readonly keeps?: Keeps;
}

type Keeps = (line: ServedLine) => number;

/** What came before the answers. */
export interface BeforeAnswers {
  readonly held: readonly HeldOrder[];
  readonly soldOutAt: SoldOutAt;
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
  readonly keeps: Keeps;
}

/** First come, first served (docs/rules.md O1–O7): one by one and all at once give the same. */
export function allocate(
  products: readonly OfferedProduct[],
  before: BeforeAnswers,
  requests: readonly OrderRequest[],
  rules: AllocationRules,
): Allocation {
  const shop = openShop(products, before, rules.keeps ?? (({ served }) => served));
  const inTimeOrder = [...requests].sort((a, b) => a.time - b.time);
  const outcomes = inTimeOrder.map((request) => answer(shop, request, rules));
  const { held, left, soldOutAt } = shop;
  return { outcomes, held, left, soldOutAt };
}

function openShop(
  products: readonly OfferedProduct[],
  { held, soldOutAt }: BeforeAnswers,
  keeps: Keeps,
): Shop {
  const shop: Shop = {
    products: new Map(products.map((product) => [product.ref, product])),
    held: new Map(held.map((order) => [order.email, order])),
    left: new Map(),
    soldOutAt: new Map(),
    lastBasket: held.reduce((last, { basket }) => Math.max(last, basket), 0),
    keeps,
  };
  for (const product of products)
    if (product.stock !== undefined) shop.left.set(product.ref, product.stock);
  for (const line of held.flatMap(({ lines }) => lines)) move(shop, line.ref, keeps(line));
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
  const asksNothing = ![...request.asked.values()].some((quantity) => quantity > 0);
  if (asksNothing && !isHolding) return { kind: 'empty', request, lines: [], ...known };

  const lines = serve(shop, request, previous?.lines ?? []);
  const basket = previous?.basket ?? basketAfter(shop.lastBasket, request.time, rules.given);
  shop.lastBasket = Math.max(shop.lastBasket, basket);
  shop.held.set(request.email, { email: request.email, basket, lines });
  const common = { request, lines, ...known, basket };
  if (asksNothing) return { kind: 'cancelled', ...common };
  return { kind: isHolding ? 'changed' : 'accepted', ...common };
}

/** The lines after an answer: what is no longer wanted is freed, what is added queues now. */
function serve(shop: Shop, request: OrderRequest, former: readonly ServedLine[]): ServedLine[] {
  const lines = new Map<string, ServedLine>();
  const had = new Map(former.map((line) => [line.ref, shop.keeps(line)]));
  for (const [ref, asked] of request.asked) {
    if (asked <= 0) continue;
    lines.set(ref, serveLine(shop, { ref, asked, before: had.get(ref) ?? 0 }, request));
  }
  for (const [ref, served] of had) if (!lines.has(ref)) free(shop, ref, served);
  return [...lines.values()];
}

interface Wanted {
  readonly ref: string;
  readonly asked: number;
  /** Served already, and kept as far as it is still asked for. */
  readonly before: number;
}

function serveLine(shop: Shop, { ref, asked, before }: Wanted, { time }: OrderRequest): ServedLine {
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
  if (product.isAbsent) return { code: 'absent' };
  if (served >= wholeSteps(product, maximum))
    return { code: 'basketMaximum', maximum: product.maxPerBasket ?? maximum };
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
