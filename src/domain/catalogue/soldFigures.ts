import type { UnitPrice } from './product';

interface Named {
  readonly ref: string;
  readonly title: string;
  readonly packaging: string;
  readonly producer: string;
}

export interface SoldProduct extends Named {
  readonly unit: 'piece' | 'kg' | 'L';
  /** In cents; of a piece, a kilo or a litre. */
  readonly price: number;
  readonly per?: UnitPrice['per'] | undefined;
}

/** What Produits holds now, and what sales had, the latest first. */
export interface SoldGoods {
  readonly catalogue: readonly (Named & {
    /** Whether Produits offers it to the next sale. */
    readonly isOffered: boolean;
  })[];
  readonly sales: readonly {
    readonly offer: readonly SoldProduct[];
    /** Of a basket: reference, address, name; asked and given in units; cents. */
    readonly lines: readonly (readonly [string, string, string, number, number, number])[];
    /** Of these the amount is an estimate: something of them waits for a weight or a yes. */
    readonly awaiting: readonly string[];
  }[];
}

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

export interface SoldRow extends Named {
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
    readonly known: Named & Pick<SoldRow, 'isOffered'>,
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

  row(): SoldRow {
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

/** Adds up what the drive handed over, by product. */
export function rowsOf({ catalogue, sales }: SoldGoods): SoldRow[] {
  const sums = new Map(catalogue.map((one) => [one.ref, new Sum(one, sales.length)]));
  [...sales].reverse().forEach(({ offer, lines, awaiting }, at) => {
    const own = new Map<string, Sum>();
    for (const one of offer) {
      const { ref, title, packaging, producer, unit, per, price } = one;
      const known = { ref, title, packaging, producer, isOffered: null };
      const sum = sums.get(ref) ?? new Sum(known, sales.length);
      sums.set(ref, sum);
      own.set(ref, sum);
      sum.unit = unit;
      sum.per = per;
      const sale = sum.sales[at];
      if (sale) sale.price = price;
    }
    // What is no product of the sale is a fee.
    for (const [ref, email, name, ...figures] of lines) {
      const sum = own.get(ref);
      const sale = sum?.sales[at];
      if (sale) sum.add(sale, email || name, name, figures);
    }
    for (const ref of awaiting) {
      const sale = own.get(ref)?.sales[at];
      if (sale) sale.isAbout = true;
    }
  });
  return [...sums.values()].map((sum) => sum.row());
}

/** What each sale came to, goods alone, and how many baskets had any; the oldest first. */
export function totalsOf({ sales }: Pick<SoldGoods, 'sales'>): SaleTotal[] {
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

export type SoldOrder = 'amount' | 'short' | 'change' | 'producer';

/** The place of the last sale that offered it; −1: none did. */
export const lastOffered = ({ sales }: Pick<SoldRow, 'sales'>): number =>
  sales.map(({ price }) => price !== null).lastIndexOf(true);

export interface Change {
  readonly by: number;
  /** The sale beside which the last one stands, by its place in these sales. */
  readonly since: number;
}

/**
 * By how much the last sale had more of it than the one before in which it was offered; undefined where it
 * is not in the last one, or was in no other (docs/rules.md C25).
 */
export function changeOf({ sales }: Pick<SoldRow, 'sales'>): Change | undefined {
  const offered = sales.flatMap(({ price, got }, at) => (price === null ? [] : [{ got, at }]));
  const [before, last] = offered.slice(-2);
  if (!before || last?.at !== sales.length - 1) return undefined;
  return { by: plus(last.got, -before.got), since: before.at };
}

/** What nothing can be said of stands behind what fell and what rose. */
const rise = (row: SoldRow): number => changeOf(row)?.by ?? Number.MAX_VALUE;

const ranks: Readonly<Record<SoldOrder, (a: SoldRow, b: SoldRow) => number>> = {
  amount: (a, b) => b.amount - a.amount,
  short: (a, b) => b.short - a.short || b.amount - a.amount,
  change: (a, b) => rise(a) - rise(b) || b.amount - a.amount,
  producer: (a, b) => a.producer.localeCompare(b.producer) || b.amount - a.amount,
};

/** In the asked order; what is alike as it came. */
export const inOrder = (rows: readonly SoldRow[], order: SoldOrder): SoldRow[] =>
  [...rows].sort(ranks[order]);
