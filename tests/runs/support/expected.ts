/**
 * What a sale must come to, computed a second time and another way: straight from the data folder,
 * in floats and loops, without a line of the add-on.
 */
import { join } from 'node:path';
import { type Row, readTable } from './run';

interface Product {
  readonly producer: string;
  readonly kind: string;
  /** Grams of one piece. */
  readonly grams: number;
  readonly cents: number;
  readonly most: number;
}

export interface Line {
  readonly basket: number;
  readonly email: string;
  readonly name: string;
  readonly producer: string;
  readonly ref: string;
  readonly asked: number;
  readonly served: number;
  readonly cents: number;
}

interface Held {
  readonly basket: number;
  name: string;
  asked: Map<string, number>;
  served: Map<string, number>;
}

export interface Expected {
  readonly lines: readonly Line[];
  readonly late: number;
  readonly buyers: ReadonlySet<string>;
}

const decimal = (text = ''): number => Number(text.replace(/\s/g, '').replace(',', '.'));

/** « 07/04/2026 08:29:03 » as text that sorts. */
const moment = (text = ''): string => {
  const [day, month, year, ...time] = text.match(/\d+/g) ?? [];
  return [year, month, day, ...time].join('');
};

const GRAMS: Readonly<Record<string, number>> = { g: 1, kg: 1000, ml: 1, cl: 10, L: 1000 };

const productOf = (row: Row): Product => ({
  producer: row.Producteur ?? '',
  kind: row.Vente ?? '',
  grams: decimal(row.Contenu) * (GRAMS[row.Unité ?? ''] ?? 1),
  cents: Math.round(decimal(row['Prix TTC']) * 100),
  most: row['Maxi par panier'] ? decimal(row['Maxi par panier']) : Number.POSITIVE_INFINITY,
});

/** Rounded half up; tiny errors of floats do not turn a half into less. */
const round = (value: number): number => Math.floor(value + 0.5 + 1e-7);

function centsFor(product: Product, quantity: number): number {
  if (product.kind === 'poids') return round((product.cents * product.grams * quantity) / 1000);
  return round(product.cents * quantity);
}

interface Answer {
  readonly at: string;
  readonly email: string;
  readonly name: string;
  readonly asked: Map<string, number>;
}

function answersOf(rows: readonly Row[]): Answer[] {
  const answers = new Map<string, Answer>();
  for (const row of rows) {
    const at = moment(row.Horodateur);
    const email = (row['Adresse e-mail'] ?? '').trim().toLowerCase();
    const key = `${at} ${email}`;
    const answer = answers.get(key) ?? { at, email, name: row.Nom ?? '', asked: new Map() };
    const quantity = decimal(row.Quantité);
    if (row['Réf.'] && quantity > 0) answer.asked.set(row['Réf.'], quantity);
    answers.set(key, answer);
  }
  return [...answers.values()].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

export function expectedOf(folder: string): Expected {
  const rows = readTable(join(folder, 'produits.csv'));
  const products = new Map(rows.map((row) => [row['Réf.'] ?? '', productOf(row)]));
  const left = new Map(
    rows.flatMap((row) => (row.Stock ? [[row['Réf.'] ?? '', decimal(row.Stock)] as const] : [])),
  );
  const settings = new Map(
    readTable(join(folder, 'reglages.csv')).map((row) => [row.Réglage, row.Valeur]),
  );
  const closing = `${moment(settings.get('Fermeture des commandes') ?? settings.get('Fermeture du cycle'))}00`;
  const held = new Map<string, Held>();
  let late = 0;
  let baskets = 0;
  for (const answer of answersOf(readTable(join(folder, 'commandes.csv')))) {
    if (answer.at > closing) {
      late += 1;
      continue;
    }
    if (!held.has(answer.email) && answer.asked.size === 0) continue;
    const own = held.get(answer.email) ?? {
      basket: ++baskets,
      name: '',
      asked: new Map(),
      served: new Map(),
    };
    held.set(answer.email, own);
    serve(own, answer, products, left);
  }
  return { lines: linesOf(held, products), late, buyers: new Set(held.keys()) };
}

/** What a buyer held stays theirs; what they add comes from what is left now. */
function serve(
  own: Held,
  { asked, name }: Answer,
  products: ReadonlyMap<string, Product>,
  left: Map<string, number>,
): void {
  const served = new Map<string, number>();
  for (const ref of new Set([...own.served.keys(), ...asked.keys()])) {
    const before = own.served.get(ref) ?? 0;
    const wanted = Math.min(asked.get(ref) ?? 0, products.get(ref)?.most ?? 0);
    const there = left.get(ref);
    const now =
      wanted <= before ? wanted : before + Math.min(wanted - before, Math.max(0, there ?? 1e9));
    if (there !== undefined) left.set(ref, there - (now - before));
    if (asked.has(ref)) served.set(ref, now);
  }
  Object.assign(own, { name, asked, served });
}

const linesOf = (held: ReadonlyMap<string, Held>, products: ReadonlyMap<string, Product>): Line[] =>
  [...held].flatMap(([email, { basket, name, asked, served }]) =>
    [...asked].map(([ref, quantity]) => {
      const product = products.get(ref);
      if (!product) throw new Error(`${ref} is not sold`);
      const given = served.get(ref) ?? 0;
      const cents = centsFor(product, given);
      const { producer } = product;
      return { basket, email, name, producer, ref, asked: quantity, served: given, cents };
    }),
  );

/** Cents by producer, of those that sold something. */
export function centsByProducer(lines: readonly Line[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { producer, served, cents } of lines)
    if (served > 0) totals.set(producer, (totals.get(producer) ?? 0) + cents);
  return totals;
}
