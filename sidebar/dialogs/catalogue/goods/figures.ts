import type { FigureProduct, ProductFigures } from '../../../../src/app/catalogue/productFigures';
import { folded } from '../../../../src/domain/values/fold';

/** What one sale had of a product. Quantities in its unit, amounts in cents. */
export interface SaleFigure {
  readonly price: number | null;
  readonly asked: number;
  readonly got: number;
  readonly amount: number;
  /** How many had some, and how many had less than they asked for. */
  readonly people: number;
  readonly shortPeople: number;
  readonly short: number;
}

export interface Row extends FigureProduct {
  readonly at: number;
  /** By sale, the oldest first. */
  readonly sales: readonly SaleFigure[];
  readonly amount: number;
  readonly short: number;
  /** Who had most of it, over all these sales. */
  readonly buyers: readonly { readonly name: string; readonly got: number }[];
}

export interface SaleTotal {
  readonly amount: number;
  readonly baskets: number;
}

type Sums = { -readonly [K in keyof SaleFigure]: SaleFigure[K] };

/** Thousandths, so that 1,1 kg and 2,2 kg are 3,3 kg. */
const plus = (one: number, other: number): number => Math.round((one + other) * 1000) / 1000;

/** Adds up the lines that the drive handed over, by product. */
export function rowsOf({ products, people, sales, lines }: ProductFigures): Row[] {
  const sums = products.map(({ prices }) =>
    sales.map(
      (_, at): Sums => ({
        ...{ price: prices[at] ?? null, asked: 0, got: 0, amount: 0 },
        ...{ people: 0, shortPeople: 0, short: 0 },
      }),
    ),
  );
  const buyers = products.map(() => new Map<number, number>());
  for (const [sale, product, who, asked, got, amount] of lines) {
    const sum = sums[product]?.[sale];
    if (!sum) continue;
    sum.asked = plus(sum.asked, asked);
    sum.got = plus(sum.got, got);
    sum.amount += amount;
    if (got > 0) sum.people += 1;
    if (got < asked) {
      sum.shortPeople += 1;
      sum.short = plus(sum.short, asked - got);
    }
    const had = buyers[product];
    if (got > 0) had?.set(who, plus(had.get(who) ?? 0, got));
  }
  return products.map((product, at) => {
    const own = sums[at] ?? [];
    return {
      ...product,
      at,
      sales: own,
      amount: own.reduce((sum, { amount }) => sum + amount, 0),
      short: own.reduce((sum, { short }) => plus(sum, short), 0),
      buyers: [...(buyers[at] ?? [])]
        .map(([who, got]) => ({ name: people[who] ?? '', got }))
        .sort((a, b) => b.got - a.got || a.name.localeCompare(b.name)),
    };
  });
}

/** What each sale came to, goods alone, and how many baskets had any. */
export function totalsOf({ sales, lines }: ProductFigures): SaleTotal[] {
  return sales.map((_, at) => {
    const own = lines.filter(([sale]) => sale === at);
    const holders = own.flatMap(([, , who, , got]) => (got > 0 ? [who] : []));
    return {
      amount: own.reduce((sum, [, , , , , amount]) => sum + amount, 0),
      baskets: new Set(holders).size,
    };
  });
}

export type Order = 'amount' | 'short' | 'change' | 'producer';

/** By how much the last sale had more of it than the one before; undefined without two sales. */
export function changeOf({ sales }: Pick<Row, 'sales'>): number | undefined {
  const [before, last] = sales.slice(-2);
  return before && last ? plus(last.got, -before.got) : undefined;
}

const ranks: Readonly<Record<Order, (a: Row, b: Row) => number>> = {
  amount: (a, b) => b.amount - a.amount,
  short: (a, b) => b.short - a.short || b.amount - a.amount,
  change: (a, b) => (changeOf(a) ?? 0) - (changeOf(b) ?? 0) || b.amount - a.amount,
  producer: (a, b) => a.producer.localeCompare(b.producer) || b.amount - a.amount,
};

/** Those that hold the word, in the asked order; what is alike as it came. */
export const shownRows = (rows: readonly Row[], search: string, order: Order): Row[] =>
  rows
    .filter(({ ref, title, producer }) =>
      folded(`${ref} ${title} ${producer}`).includes(folded(search)),
    )
    .sort((a, b) => ranks[order](a, b) || a.at - b.at);
