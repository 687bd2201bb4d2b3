import * as z from 'zod/mini';
import type { OfferedProduct, Product } from '../../domain/catalogue/product';
import { detailsIn } from '../../domain/catalogue/productDetails';
import { saleKindOf, shownScale } from '../../domain/catalogue/saleKind';
import type { ServedLine } from '../../domain/orders/allocation';
import { basisPoints } from '../../domain/values/money';
import { measureOf } from '../../domain/values/quantity';
import type { Instant } from '../../domain/values/time';
import type { FactRow, RowToWrite } from '../../tabs/engine/edit';
import type { ReadRow, ReadTab } from '../../tabs/engine/readTab';
import { minimumIn } from '../../tabs/engine/readThreshold';
import type { RowOf } from '../../tabs/engine/tab';
import type { offerTab } from '../../tabs/sales';
import { readJson } from '../kernel/json';

/** Display unit of quantities of a product: pieces, or kg / L when loose. */
export const shownQuantity = (product: Pick<Product, 'sale'>, quantity: number): number =>
  quantity / shownScale(product);

export const countedQuantity = (product: Pick<Product, 'sale'>, shown: number): number =>
  Math.round(shown * shownScale(product));

type OfferRow = FactRow<typeof offerTab>;

/** What a sale announced of a product: whoever types over it changes nothing (docs/rules.md S13). */
const announcedColumns = [
  'producer',
  'category',
  'title',
  'packaging',
  'content',
  'unit',
  'producerPrice',
  'price',
  'vat',
  'sale',
  'step',
  'maxPerBasket',
  'deposit',
  'caseSize',
  'leastCases',
  'minimum',
] as const;

const ANNOUNCED_AT_FIRST = announcedColumns.indexOf('caseSize');

export const isAnnounced = (column: string): boolean =>
  (announcedColumns as readonly string[]).includes(column);

const storedRow = z.array(z.nullable(z.union([z.string(), z.number()])));

/** As the row keeps it beside its cells, with the reference that it was announced under. */
export const announced = (row: OfferRow): OfferRow => ({
  ...row,
  frozen: JSON.stringify([row.ref, ...announcedColumns.map((id) => row[id] ?? null)]),
});

type OfferValues = RowOf<typeof offerTab>;
type Announced = Partial<Omit<OfferValues, 'served' | 'left'>>;
const UNASKED = { question: null, item: null, entry: null, choices: null };

/** The row as it was announced; a copy of another's is one that nobody is asked about. */
function asAnnounced({ key, values }: ReadRow<typeof offerTab>): OfferValues {
  const kept = keptIn(values);
  return !kept ? values : kept.ref === key ? { ...values, ...kept } : { ...values, ...UNASKED };
}

/** Rows never change, and many ask what a reading offers. */
const keptOf = new WeakMap<OfferValues, { readonly kept: Announced | undefined }>();

function keptIn(values: OfferValues): Announced | undefined {
  const known = keptOf.get(values) ?? { kept: readKept(values) };
  keptOf.set(values, known);
  return known.kept;
}

function readKept({ frozen }: OfferValues): Announced | undefined {
  const [ref, ...cells] = readJson(storedRow, frozen ?? '') ?? [];
  // A sale of an earlier version announced fewer.
  if (cells.length > announcedColumns.length || cells.length < ANNOUNCED_AT_FIRST) return undefined;
  return {
    ref: String(ref),
    ...Object.fromEntries(announcedColumns.map((id, at) => [id, cells[at] ?? null])),
  };
}

/** The same product in a row that differs in this, kept as announced. */
export function announcedAs(row: ReadRow<typeof offerTab>, changes: OfferRow): OfferRow {
  const { served: _, left: __, ...before } = asAnnounced(row);
  return announced({ ...before, ...changes });
}

/** Every row as it was announced, to be held against what its cells show. */
export const announcedRows = ({ rows }: ReadTab<typeof offerTab>): OfferRow[] =>
  rows.flatMap(({ values }) => keptIn(values) ?? []);

/** How much of each product is served, and left of the stock as people correct it. */
export function servedRows(
  offered: readonly Pick<OfferedProduct, 'ref' | 'sale' | 'stock'>[],
  lines: readonly ServedLine[] = [],
): RowToWrite<typeof offerTab>[] {
  const served = servedIn(lines);
  return offered.map((product) => {
    const { ref, stock } = product;
    const taken = served.get(ref) ?? 0;
    const left = stock === undefined ? null : shownQuantity(product, Math.max(0, stock - taken));
    return { ref, served: shownQuantity(product, taken), left };
  });
}

/** A row is known by the reference that it was announced under (docs/rules.md S13). */
export const refsTyped = ({ rows, columns }: ReadTab<typeof offerTab>) =>
  columns.has('ref') ? rows.filter(({ key, values }) => key !== (values.ref ?? '')) : [];

/** A frozen product with its question in the form. */
export interface Offered extends OfferedProduct {
  readonly row: number;
  readonly question: string;
  readonly item: number | null;
  readonly entry: string | null;
  /** The largest choice that the form offers now, and how its help was last said. */
  readonly choices: string | null;
  readonly soldOutAt: Instant | null;
  /** Not in the sale before. */
  readonly isNew?: true;
  /** Somebody said so who was shown what is served of it. */
  readonly isStockMeant?: true;
}

export function offeredOf(read: ReadTab<typeof offerTab>): Offered[] {
  // Of two rows that say the same the first counts, as everywhere.
  const seen = new Set<string>();
  return read.rows.flatMap((row) => {
    if (seen.has(row.key)) return [];
    seen.add(row.key);
    return offeredRow(row) ?? [];
  });
}

function offeredRow(row: ReadRow<typeof offerTab>): Offered | undefined {
  const { at, faults } = row;
  const values = asAnnounced(row);
  const { ref, title, price, content, unit, sale } = values;
  if (ref === null || title === null || price === null || content === null || unit === null)
    return undefined;
  const held = measureOf(content, unit);
  if (!held) return undefined;
  const kind = saleKindOf(sale);
  const counted = (value: number | null): number | undefined =>
    value === null ? undefined : countedQuantity({ sale: kind }, value);
  const stock = faults.has('stock') ? 0 : counted(values.stock);
  const most = counted(values.maxPerBasket);
  const step = counted(values.step);
  const size = counted(values.caseSize);
  return {
    ref,
    producer: values.producer ?? '',
    category: values.category ?? '',
    title,
    packaging: values.packaging ?? '',
    content: held,
    sale: kind,
    vat: values.vat ?? basisPoints(0),
    producerPrice: values.producerPrice ?? price,
    shownPrice: price,
    ...(step !== undefined ? { step } : {}),
    ...(most !== undefined ? { maxPerBasket: most } : {}),
    ...(values.deposit ? { deposit: values.deposit } : {}),
    ...(size ? { cases: { size, atLeast: values.leastCases ?? 1 } } : {}),
    ...minimumIn(values.minimum, { sale: kind }),
    ...(stock !== undefined ? { stock } : {}),
    ...detailsIn(values),
    ...(values.isNew === 'yes' ? { isNew: true as const } : {}),
    ...meantStock(values),
    row: at,
    question: values.question ?? '',
    item: values.item,
    entry: values.entry,
    choices: values.choices,
    soldOutAt: values.soldOutAt as Instant | null,
  };
}

/** What a stock is noted as: it counts while nobody types another. */
export const stockMeant = (stock: number | null): Pick<OfferRow, 'meant'> => ({
  meant: stock === null ? null : String(stock),
});

/** The same of a producer who cannot come: what was handed over is all that there is. */
export const stockOfAbsent = (stock: number): Pick<OfferRow, 'meant'> => ({
  meant: `absent ${stock}`,
});

function meantStock({ stock, meant }: OfferValues): Pick<Offered, 'isAbsent' | 'isStockMeant'> {
  const isAbsent = stock !== null && meant === stockOfAbsent(stock).meant;
  return {
    ...(isAbsent ? { isAbsent: true as const } : {}),
    ...(isAbsent || (stock !== null && meant === String(stock))
      ? { isStockMeant: true as const }
      : {}),
  };
}

/** The product that the form sells; undefined where it asks for none. */
export const soldNow = (offered: readonly Offered[], ref: string): Offered | undefined =>
  offered.find((one) => one.ref === ref && one.question !== '');

/** What an order wants of each question: no more than a basket may hold, and what cannot come is not asked again. */
export function wantedOf(
  products: ReadonlyMap<string, Offered>,
  lines: readonly ServedLine[],
): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const { ref, asked, reason } of lines) {
    const product = products.get(ref);
    if (!product || asked <= 0 || reason?.code === 'absent') continue;
    wanted.set(ref, Math.min(asked, product.maxPerBasket ?? asked));
  }
  return wanted;
}

/** How much is served of each. */
export function servedIn(
  lines: readonly Pick<ServedLine, 'ref' | 'served'>[],
): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { ref, served } of lines) all.set(ref, served + (all.get(ref) ?? 0));
  return all;
}
