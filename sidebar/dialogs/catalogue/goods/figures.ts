import type { ProductFigures, SoldProduct } from '../../../../src/app/catalogue/productFigures';
import { folded } from '../../../../src/domain/values/fold';
import { titled } from '../../../../src/text/values/quantities';

/** What one sale had of a product. Quantities in its unit, amounts in cents. */
export interface SaleFigure {
  /** Null: this sale did not offer it. */
  readonly price: number | null;
  readonly asked: number;
  readonly got: number;
  readonly amount: number;
  /** Its amount still waits for a weight. */
  readonly isAbout: boolean;
  /** How many had some, and how many had less than they asked for. */
  readonly people: number;
  readonly shortPeople: number;
  readonly short: number;
}

export interface Row {
  readonly ref: string;
  readonly title: string;
  readonly producer: string;
  readonly unit: SoldProduct['unit'];
  /** What its price is for, where that is no piece. */
  readonly per: SoldProduct['per'];
  /** Whether Produits offers it to the next sale; null: it is no longer there. */
  readonly isOffered: boolean | null;
  /** By sale, the oldest first. */
  readonly sales: readonly SaleFigure[];
  readonly amount: number;
  readonly short: number;
  /** Who had most of it, over all these sales. */
  readonly buyers: readonly { readonly name: string; readonly got: number }[];
}

export interface SaleTotal {
  readonly amount: number;
  readonly isAbout: boolean;
  readonly baskets: number;
}

type Sums = { -readonly [K in keyof SaleFigure]: SaleFigure[K] };

/** Thousandths, so that 1,1 kg and 2,2 kg are 3,3 kg. */
const plus = (one: number, other: number): number => Math.round((one + other) * 1000) / 1000;

class Sum {
  unit: SoldProduct['unit'] = 'piece';
  per: SoldProduct['per'];
  readonly had = new Map<string, { name: string; got: number }>();
  readonly sales: Sums[];

  constructor(
    readonly known: Pick<Row, 'ref' | 'title' | 'producer' | 'isOffered'>,
    sales: number,
  ) {
    this.sales = Array.from({ length: sales }, () => ({
      ...{ price: null, asked: 0, got: 0, amount: 0, isAbout: false },
      ...{ people: 0, shortPeople: 0, short: 0 },
    }));
  }

  add(sale: Sums, who: string, name: string, [asked, got, amount]: readonly number[] = []): void {
    const [wanted, given] = [asked ?? 0, got ?? 0];
    sale.asked = plus(sale.asked, wanted);
    sale.got = plus(sale.got, given);
    sale.amount += amount ?? 0;
    if (given > 0) {
      sale.people += 1;
      this.had.set(who, { name, got: plus(this.had.get(who)?.got ?? 0, given) });
    }
    if (given < wanted) {
      sale.shortPeople += 1;
      sale.short = plus(sale.short, wanted - given);
    }
  }

  row(): Row {
    return {
      ...this.known,
      ...{ unit: this.unit, per: this.per },
      sales: this.sales,
      amount: this.sales.reduce((sum, { amount }) => sum + amount, 0),
      short: this.sales.reduce((sum, { short }) => plus(sum, short), 0),
      buyers: [...this.had.values()].sort((a, b) => b.got - a.got || a.name.localeCompare(b.name)),
    };
  }
}

/** Adds up what the drive handed over, by product: both prices of one are one product. */
export function rowsOf({ catalogue, sales }: ProductFigures): Row[] {
  const sums = new Map(
    catalogue.map((one) => {
      const { ref, producer, isOffered } = one;
      return [
        ref,
        new Sum(
          { ref, producer, isOffered, title: titled(one.title, one.packaging) },
          sales.length,
        ),
      ];
    }),
  );
  [...sales].reverse().forEach(({ offer, lines, awaiting }, at) => {
    const families = new Map<string, Sum>();
    for (const one of offer) {
      const { ref, family, producer, unit, per, price } = one;
      const known = {
        ref: family,
        producer,
        isOffered: null,
        title: titled(one.title, one.packaging),
      };
      const sum = sums.get(family) ?? new Sum(known, sales.length);
      sums.set(family, sum);
      families.set(ref, sum);
      sum.unit = unit;
      sum.per = per;
      const sale = sum.sales[at];
      if (sale) sale.price = price;
    }
    // What is no product of the sale is a fee.
    for (const [ref, email, name, ...figures] of lines) {
      const sum = families.get(ref);
      const sale = sum?.sales[at];
      if (sale) sum.add(sale, email || name, name, figures);
    }
    for (const ref of awaiting) {
      const sale = families.get(ref)?.sales[at];
      if (sale) sale.isAbout = true;
    }
  });
  return [...sums.values()].map((sum) => sum.row());
}

/** What each sale came to, goods alone, and how many baskets had any; the oldest first. */
export function totalsOf({ sales }: ProductFigures): SaleTotal[] {
  return [...sales].reverse().map(({ offer, lines, awaiting }) => {
    const goods = new Set(offer.map(({ ref }) => ref));
    const own = lines.filter(([ref]) => goods.has(ref));
    const holders = own.flatMap(([, email, name, , got]) => (got > 0 ? [email || name] : []));
    return {
      amount: own.reduce((sum, [, , , , , amount]) => sum + amount, 0),
      isAbout: awaiting.some((ref) => goods.has(ref)),
      baskets: new Set(holders).size,
    };
  });
}

export type Order = 'amount' | 'short' | 'change' | 'producer';

/** The place of the last sale that offered it; −1: none did. */
export const lastOffered = ({ sales }: Pick<Row, 'sales'>): number =>
  sales.map(({ price }) => price !== null).lastIndexOf(true);

export interface Change {
  readonly by: number;
  /** The sale beside which the last one stands, by its place in these sales. */
  readonly since: number;
}

/**
 * By how much the last sale had more of it than the one before in which it was offered; undefined where it
 * is not in the last one, or was in no other (docs/rules.md C28).
 */
export function changeOf({ sales }: Pick<Row, 'sales'>): Change | undefined {
  const offered = sales.flatMap(({ price, got }, at) => (price === null ? [] : [{ got, at }]));
  const [before, last] = offered.slice(-2);
  if (!before || last?.at !== sales.length - 1) return undefined;
  return { by: plus(last.got, -before.got), since: before.at };
}

/** What nothing can be said of stands behind what fell and what rose. */
const rise = (row: Row): number => changeOf(row)?.by ?? Number.MAX_VALUE;

const ranks: Readonly<Record<Order, (a: Row, b: Row) => number>> = {
  amount: (a, b) => b.amount - a.amount,
  short: (a, b) => b.short - a.short || b.amount - a.amount,
  change: (a, b) => rise(a) - rise(b) || b.amount - a.amount,
  producer: (a, b) => a.producer.localeCompare(b.producer) || b.amount - a.amount,
};

/** Those that hold the word, in the asked order; what is alike as it came. */
export const shownRows = (rows: readonly Row[], search: string, order: Order): Row[] =>
  rows
    .filter(({ ref, title, producer }) =>
      folded(`${ref} ${title} ${producer}`).includes(folded(search)),
    )
    .sort((a, b) => ranks[order](a, b));
