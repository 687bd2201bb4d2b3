import * as z from 'zod/mini';
import type { TypedFault } from '../../domain/catalogue/listFault';
import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import { cents } from '../../domain/values/money';
import { numberText } from '../../domain/values/number';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import type { FactRow } from '../../tabs/engine/edit';
import { type ReadTab, readTyped } from '../../tabs/engine/readTab';
import { producersTab } from '../../tabs/producers';
import { productsTab } from '../../tabs/products';
import { readCatalogue } from '../../tabs/readCatalogue';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from '../settings/readDrive';
import { priceInOf, withPricesIn } from './pricesIn';

/** More is more than a drive sells: some other file was pasted. */
const MOST_ROWS = 1000;

/** Rows as people would have typed them, words by column. */
export const rowsInput = z.array(z.record(z.string(), z.string()));

export const productsInput = z.object({
  rows: rowsInput,
  /** Producers to be made on the way. */
  create: z.optional(z.array(z.string())),
  /** What people accepted for products that stand, with what they saw there. */
  updates: z.optional(
    z.array(
      z.object({
        ref: z.string(),
        /** Its price was asked about, and is right (docs/rules.md V10). */
        isSure: z.optional(z.boolean()),
        changes: z.array(
          z.object({
            field: z.enum(['price', 'stock']),
            was: z.nullable(z.number()),
            now: z.number(),
          }),
        ),
      }),
    ),
  ),
});

/** A row that was not taken, by its place among those sent, and why. */
export interface RefusedRow extends TypedFault {
  readonly index: number;
  readonly column: string;
}

export interface AddedProducts {
  readonly added: number;
  readonly updated: number;
  /** Rows by their place; updates follow them. */
  readonly refused: readonly RefusedRow[];
}

const needs = reads({
  whole: ['producers', 'products'],
  rows: [],
  columns: { history: [] },
});

/** Adds below what stands in Produits what can be sold as it is; the page judged it before. */
export function addProducts(
  ports: Ports,
  { rows, create = [], updates = [] }: z.infer<typeof productsInput>,
): Result<AddedProducts, Refusal> {
  if (isTooMany(rows) || isTooMany(updates)) return fail({ code: 'badInput', detail: 'rows' });
  const snapshot = readDrive(ports, needs);
  if (!snapshot.tabs.products.stands) return fail({ code: 'notInstalled' });
  const { place } = snapshot;
  const standing = snapshot.tabs.products;
  const producers = snapshot.tabs.producers;
  const typed = readTyped(productsTab, rows, place, standing.end);
  const made = readTyped(
    producersTab,
    create.map((name) => ({ name })),
    place,
    producers.end,
  ).rows;
  const { problems } = readCatalogue(
    { rows: [...standing.rows, ...typed.rows] },
    { rows: [...producers.rows, ...made] },
  );
  const refused = refusedRows([...typed.problems, ...problems], standing);
  const products = typed.rows.flatMap(({ at, values }) =>
    refused.some(({ index }) => index === at - standing.end) ? [] : [values],
  );
  const changed = updates.map((update) => changedRow(update, standing));
  const updated = changed.flatMap((row) => row ?? []);
  changed.forEach((row, at) => {
    const update = updates[at];
    if (row || !update) return;
    const [{ field, was } = { field: 'price', was: null }] = update.changes;
    const read = `${update.ref} ${was === null ? '' : said(field, was, place.locale)}`.trim();
    refused.push({ index: rows.length + at, column: field, code: 'changedMeanwhile', read });
  });
  const sellers = new Set(products.map(({ producer }) => folded(producer ?? '')));
  const words = historyWords(snapshot);
  const relaid = withPricesIn(snapshot, products);
  if (products.length + updated.length > 0)
    apply(ports, relaid.snapshot, {
      layout: relaid.layout,
      rows: {
        producers: made.flatMap(({ values: { name } }) =>
          sellers.has(folded(name ?? '')) ? [{ name }] : [],
        ),
        products: [
          ...products.map(({ toFix: _, ...row }) => ({ ...row, priceIn: priceInOf(row) })),
          ...updated,
        ],
        history: historyRows(ports, snapshot, [
          ...(products.length > 0
            ? [{ action: words.addProducts, detail: words.added(products.length) }]
            : []),
          ...(updated.length > 0
            ? [
                {
                  action: words.updateProducts,
                  detail: updateDetail(updates, changed, place.locale),
                },
              ]
            : []),
        ]),
      },
    });
  return ok({ added: products.length, updated: updated.length, refused });
}

type Updates = NonNullable<z.infer<typeof productsInput>['updates']>;

/** What is written over a product; null where it is not as people saw it. */
function changedRow(
  { ref, changes, isSure }: Updates[number],
  { rows }: ReadTab<typeof productsTab>,
): FactRow<typeof productsTab> | null {
  const found = rows.filter(({ values }) => values.ref === ref);
  const values = found.length === 1 ? found[0]?.values : undefined;
  const isAsSeen = changes.every(({ field, was }) => values?.[field] === was);
  if (!values || !isAsSeen || changes.length === 0) return null;
  const nowOf = (wanted: string): number | undefined =>
    changes.find(({ field }) => field === wanted)?.now;
  const [price, stock] = [nowOf('price'), nowOf('stock')];
  const isSound = (price ?? 0) >= 0 && Number.isSafeInteger(price ?? 0) && (stock ?? 0) >= 0;
  if (!isSound) return null;
  return {
    ref,
    ...(price === undefined ? {} : { price: cents(price) }),
    ...(price !== undefined && isSure ? { confirmedPrice: cents(price) } : {}),
    ...(stock === undefined ? {} : { stock }),
  };
}

const said = (field: 'price' | 'stock', value: number, locale: Locale): string =>
  numberText(field === 'price' ? value / 100 : value, locale);

/** « FH01 2 → 2,4 », the first of them. */
const updateDetail = (
  updates: Updates,
  taken: readonly (object | null)[],
  locale: Locale,
): string =>
  updates
    .filter((_, at) => taken[at])
    .slice(0, MOST_TOLD)
    .map(({ ref, changes }) =>
      [
        ref,
        ...changes.map(
          ({ field, was, now }) =>
            `${was === null ? '–' : said(field, was, locale)} → ${said(field, now, locale)}`,
        ),
      ].join(' '),
    )
    .join(', ');

const MOST_TOLD = 20;

export const isTooMany = (rows: readonly unknown[]): boolean => rows.length > MOST_ROWS;

/** The problems of the rows that would stand below those of a tab. */
export const refusedRows = (
  problems: readonly Problem[],
  { tab, end }: Pick<ReadTab, 'tab' | 'end'>,
): RefusedRow[] =>
  problems.flatMap(({ tab: id, row = 0, column = '', code, read = '', detail }) =>
    id === tab.id && row > end
      ? [{ index: row - 1 - end, column, code, read, ...(detail ? { detail } : {}) }]
      : [],
  );
