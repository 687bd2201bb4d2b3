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
}

/** The order that an address holds; without lines it was cancelled and its number stays taken. */
export interface Held {
  readonly email: string;
  readonly basket: number;
  readonly lines: readonly Served[];
}

/** A product as it stands in the queue: its rows share one stock. */
export interface OnSale {
  readonly product: Product;
  /** As people may have corrected it. */
  readonly stock: number | undefined;
  readonly refs: readonly string[];
}

export interface Shop {
  readonly family: (ref: string) => OnSale;
  /** As the buyer sees it. */
  readonly price: (ref: string) => number;
  readonly adds: boolean;
  readonly held: readonly Held[];
}

export const servedOf = (held: readonly Held[], refs: readonly string[]): number =>
  sum(held.flatMap(({ lines }) => lines.filter(({ ref }) => refs.includes(ref))).map(servedIn));

const servedIn = ({ served }: Served): number => served;

/** The lines of an answer: what is kept is kept at its price, what is added queues now. */
export function served(
  shop: Shop,
  former: readonly Served[],
  asked: ReadonlyMap<string, number>,
): Served[] {
  const isAdding = shop.adds && former.length > 0 && [...asked.values()].some((one) => one > 0);
  const lines = new Map(isAdding ? former.map((line) => [line.ref, line]) : []);
  for (const [ref, quantity] of asked) {
    if (quantity <= 0) continue;
    const { refs } = shop.family(ref);
    const all = former.filter((one) => refs.includes(one.ref) && one.served > 0);
    const kept = (isAdding ? all : cheapest(shop, all, quantity)).filter((one) => one.ref !== ref);
    const beside = sum(kept.map(servedIn));
    if (!isAdding) for (const one of kept) lines.set(one.ref, one);
    const wanted = isAdding ? quantity + (lines.get(ref)?.asked ?? 0) : quantity - beside;
    const before = sum(all.filter((one) => one.ref === ref).map(servedIn));
    if (wanted > 0) lines.set(ref, line(shop, ref, wanted, before, beside));
  }
  return [...lines.values()];
}

/** Of what was served at several prices, as much as is still wanted: the dearest is given up first (O23). */
function cheapest({ price }: Shop, all: readonly Served[], quantity: number): Served[] {
  const kept: Served[] = [];
  for (const { ref, served: had } of [...all].sort((a, b) => price(a.ref) - price(b.ref))) {
    const stays = Math.min(had, quantity - sum(kept.map(servedIn)));
    if (stays > 0) kept.push({ ref, asked: stays, served: stays });
  }
  return kept;
}

/** `before`: kept from this order; `beside`: held of the same product at another price. */
function line(shop: Shop, ref: string, asked: number, before: number, beside: number): Served {
  const { product, stock = Infinity, refs } = shop.family(ref);
  const left = Math.max(0, stock - servedOf(shop.held, refs));
  const kept = Math.min(before, asked);
  const most = Math.max(0, (product.most ?? Infinity) - beside);
  const reachable = Math.min(asked, most, kept + left);
  const step = stepOf(product);
  const whole = reachable < asked ? Math.floor(reachable / step) * step : reachable;
  const got = Math.max(kept, whole);
  if (got === asked) return { ref, asked, served: got };
  const isMost = got >= Math.floor(most / step) * step;
  return { ref, asked, served: got, why: isMost ? 'most' : 'soldOut' };
}
