import { askedPrice } from '../../domain/catalogue/likelyPrice';
import { type Product, pricedPer } from '../../domain/catalogue/product';
import type { Cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { typedIn } from '../../tabs/engine/readTab';
import { readCatalogue } from '../../tabs/readCatalogue';
import { whether, whetherLine } from '../../text/problems/whether';
import { titled, unitPrice } from '../../text/values/quantities';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { answeredProblem } from '../kernel/toFix';
import { offeredOf } from '../records/offer';
import { readDrive } from '../settings/readDrive';

/** A price that somebody said yes to, in cents: another one asks again. */
export interface SurePrice {
  readonly ref: string;
  readonly price: number;
}

export interface AskedPrice {
  readonly ref: string;
  readonly price: Cents;
  /** « Radis, botte, 190,00 € : est-ce 1,90 € ? » */
  readonly line: string;
  readonly shown: string;
  readonly problem: Problem;
}

/**
 * Of these products of Produits the prices that can hardly be meant, by the last sale's and by what their
 * kind costs, and that nobody has said yes to (docs/rules.md V10).
 */
export function askedPrices(
  { tabs, place }: Reads<'products' | 'offer'>,
  products: readonly Product[],
  sure: readonly SurePrice[] = [],
): AskedPrice[] {
  const rows = new Map(tabs.products.rows.map((row) => [row.values.ref, row]));
  const offered = offeredOf(tabs.offer);
  return products.flatMap((product): AskedPrice[] => {
    const { ref, title, packaging, producerPrice: price } = product;
    const row = rows.get(ref);
    const known = row?.values.confirmedPrice ?? undefined;
    const before = known === undefined ? undefined : { ...product, producerPrice: known };
    const found = askedPrice(product, offered.find((one) => one.ref === ref) ?? before);
    const isSure = known === price || sure.some(isFor(product));
    if (!found || !row || isSure) return [];
    const shown = (amount: number): string =>
      unitPrice(amount as Cents, pricedPer(product), place.locale);
    const rather = found.rather === undefined ? undefined : shown(found.rather);
    const line = whetherLine(titled(title, packaging), shown(price), rather, place.locale);
    const where = { tab: 'products', row: row.at + 1, column: 'price' } as const;
    const read = { read: typedIn(row, 'price'), detail: whether(rather, place.locale) };
    return [
      { ref, price, line, shown: shown(price), problem: { code: 'asked', ...where, ...read } },
    ];
  });
}

const isFor =
  ({ ref, producerPrice }: Product) =>
  (one: SurePrice): boolean =>
    one.ref === ref && one.price === producerPrice;

/** References that Produits leaves out of the next sale (docs/rules.md C24). */
export const keptBack = ({ tabs }: Reads<'products'>): ReadonlySet<string | null> =>
  new Set(tabs.products.rows.flatMap(({ values }) => (values.onSale === 'no' ? [values.ref] : [])));

/** The same of what the next sale would sell, for À corriger. */
export function priceProblems(snapshot: Reads<'producers' | 'products' | 'offer'>): Problem[] {
  const { products } = readCatalogue(snapshot.tabs.products, snapshot.tabs.producers);
  const out = keptBack(snapshot);
  const sold = products.filter(({ ref, stock }) => stock !== 0 && !out.has(ref));
  return askedPrices(snapshot, sold).map(({ problem }) => problem);
}

const MOST_TOLD = 3;

/** Nothing is sold at them before a yes. */
export function refusedPrices(
  snapshot: Reads<'products' | 'offer'>,
  products: readonly Product[],
  sure: readonly SurePrice[] | undefined,
): Refusal | undefined {
  const asked = askedPrices(snapshot, products, sure);
  if (asked.length === 0) return undefined;
  const told = asked.slice(0, MOST_TOLD).map(({ line }) => line);
  const more = asked.length > MOST_TOLD ? [`… (${asked.length})`] : [];
  return { code: 'pricesAsked', detail: [...told, ...more].join(' ') };
}

/** What Produits remembers of a yes. */
export const confirmedPrices = (products: readonly Product[], sure: readonly SurePrice[] = []) =>
  products
    .filter((product) => sure.some(isFor(product)))
    .map(({ ref, producerPrice }) => ({ ref, confirmedPrice: producerPrice }));

const needs = reads({
  whole: ['producers', 'products', 'offer'],
  rows: ['toFix'],
  columns: { history: [] },
});

/** A price of Produits is right, however unlikely: as it stands now, and as it was asked about. */
export function confirmPrice(
  ports: Ports,
  row: number,
  read: string,
): Result<{ readonly code: 'confirmed' }, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const away = ({ problem }: AskedPrice): number => Math.abs((problem.row ?? 0) - row);
  const { products } = readCatalogue(snapshot.tabs.products, snapshot.tabs.producers);
  const [found] = askedPrices(snapshot, products)
    .filter(({ problem }) => problem.read?.trim() === read.trim())
    .sort((a, b) => away(a) - away(b));
  if (!found) return fail({ code: 'nothingToConfirm', detail: read });
  const entry = { action: historyWords(snapshot).confirmed, detail: found.ref, after: read };
  const answered = answeredProblem(snapshot, found.problem);
  apply(ports, snapshot, {
    ...answered,
    rows: {
      ...answered.rows,
      products: confirmedPrices(products, [found]),
      history: historyRows(ports, snapshot, [entry]),
    },
  });
  return ok({ code: 'confirmed' });
}
