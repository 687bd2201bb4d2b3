import { familyOf } from '../../domain/catalogue/product';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Ports } from '../kernel/ports';
import { type ReadsColumns, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { offeredOf } from '../records/offer';
import { setAside } from '../records/pastTabs';
import { saleOf, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { keptBack } from './offerNext';

const needs = reads({
  whole: ['products', 'sales', 'offer'],
  rows: [],
  columns: { baskets: ['email', 'name', 'ref', 'asked', 'served', 'settled', 'amount'] },
});

/** So many sales are looked at, and fewer where they would be more than a page is handed. */
const SALES = 8;
const MOST_LINES = 30_000;

export interface FigureProduct {
  readonly ref: string;
  readonly title: string;
  readonly producer: string;
  readonly unit: 'piece' | 'kg' | 'L';
  /** In cents, by sale; null where it was not sold. Of two prices the later one. */
  readonly prices: readonly (number | null)[];
  /** Whether Produits offers it to the next sale; null: it is no longer there. */
  readonly isOffered: boolean | null;
}

/** What sold, to whom, at what price: plain figures, which the page adds up. */
export interface ProductFigures {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  /** The oldest first. */
  readonly sales: readonly { readonly number: number; readonly pickupStart: number }[];
  readonly products: readonly FigureProduct[];
  readonly people: readonly string[];
  /** Of a basket: sale, product and person by their places; asked and given in units; cents. */
  readonly lines: readonly (readonly [number, number, number, number, number, number])[];
}

export function productFigures(ports: Ports): Result<ProductFigures, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  const { products: catalogue, sales: salesTab } = snapshot.tabs;
  if (!catalogue.stands) return fail({ code: 'notInstalled' });
  const latest = saleOf(snapshot);
  const held = salesOf(salesTab)
    .filter(({ state }) => state !== 'preparing' && state !== 'calledOff')
    .slice(-SALES);
  const past = held.flatMap(({ number }) => (number === latest?.number ? [] : [number]));
  const tabsOf = setAside(ports, snapshot, past, ['offer', 'baskets']);
  const figures = new Figures();
  const out = keptBack(snapshot);
  for (const { values } of catalogue.rows)
    if (values.ref !== null && values.title !== null)
      figures.know(values.ref, {
        title: titled(values.title, values.packaging),
        producer: values.producer ?? '',
        isOffered: !out.has(values.ref),
      });
  // The latest first, so that what is too much is of long ago.
  const read = [...held].reverse().flatMap((sale) => {
    const { offer, baskets } = sale.number === latest?.number ? snapshot.tabs : tabsOf(sale.number);
    if (figures.lines.length + baskets.rows.length > MOST_LINES) return [];
    figures.add(sale.number, offeredOf(offer), baskets.rows);
    return [sale];
  });
  const sales = read.reverse().map(({ number, pickupStart }) => ({ number, pickupStart }));
  const { language } = snapshot.settings;
  return ok({ language, zone: snapshot.place.zone, sales, ...figures.told(sales) });
}

const titled = (title: string, packaging: string | null): string =>
  packaging ? `${title}, ${packaging}` : title;

type Known = Pick<FigureProduct, 'title' | 'producer' | 'isOffered'>;
type Lines = ReadsColumns<
  'baskets',
  'email' | 'name' | 'ref' | 'asked' | 'served' | 'settled' | 'amount'
>['tabs']['baskets']['rows'];

class Figures {
  readonly lines: [number, string, string, number, number, number][] = [];
  private readonly products = new Map<string, Known & Pick<FigureProduct, 'unit'>>();
  private readonly prices = new Map<string, number>();
  private readonly people = new Map<string, string>();

  know(ref: string, known: Known): void {
    this.products.set(ref, { unit: 'piece', ...this.products.get(ref), ...known });
  }

  add(sale: number, offered: ReturnType<typeof offeredOf>, rows: Lines): void {
    const families = new Map(offered.map((one) => [one.ref, familyOf(one)]));
    for (const one of offered) {
      const { title, packaging, producer, sale: kind, content, shownPrice } = one;
      const family = familyOf(one);
      const unit = kind !== 'loose' ? 'piece' : content.dimension === 'volume' ? 'L' : 'kg';
      const known = this.products.get(family);
      this.products.set(family, {
        ...{ title: titled(title, packaging), producer, isOffered: null },
        ...known,
        unit,
      });
      if (one.question !== '' || !this.prices.has(`${sale} ${family}`))
        this.prices.set(`${sale} ${family}`, shownPrice);
    }
    for (const { values } of rows) {
      const family = families.get(values.ref ?? '');
      if (family === undefined) continue;
      const who = values.email ?? values.name ?? '';
      this.people.set(who, values.name ?? who);
      const got = values.settled ?? values.served ?? 0;
      this.lines.push([sale, family, who, values.asked ?? 0, got, values.amount ?? 0]);
    }
  }

  told(sales: ProductFigures['sales']): Pick<ProductFigures, 'products' | 'people' | 'lines'> {
    const refs = [...this.products.keys()];
    const who = [...this.people.keys()];
    const place = (list: readonly (string | number)[]) => new Map(list.map((one, at) => [one, at]));
    const [saleAt, refAt, whoAt] = [
      place(sales.map(({ number }) => number)),
      place(refs),
      place(who),
    ];
    return {
      products: [...this.products].map(([ref, known]) => ({
        ...{ ref, ...known },
        prices: sales.map(({ number }) => this.prices.get(`${number} ${ref}`) ?? null),
      })),
      people: [...this.people.values()],
      lines: this.lines.map(([sale, ref, email, asked, got, amount]) => [
        ...([saleAt.get(sale) ?? 0, refAt.get(ref) ?? 0, whoAt.get(email) ?? 0] as const),
        ...([asked, got, amount] as const),
      ]),
    };
  }
}
