import * as z from 'zod/mini';
import type { TypedFault } from '../../domain/catalogue/listFault';
import { folded } from '../../domain/values/fold';
import { cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { isBlank } from '../../tabs/engine/cell';
import type { FactRow } from '../../tabs/engine/edit';
import { type ReadTab, readTyped } from '../../tabs/engine/readTab';
import { cellAt } from '../../tabs/engine/sheet';
import { producersTab } from '../../tabs/producers';
import { productsTab } from '../../tabs/products';
import { readCatalogue } from '../../tabs/readCatalogue';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from '../settings/readDrive';

/** Rows as people would have typed them, words by column; more is more than a drive sells. */
const rows = z.array(z.record(z.string(), z.string())).check(z.maxLength(1000));

const update = z.object({
  ref: z.string(),
  /** Its price was asked about, and is right (docs/rules.md V10). */
  isSure: z.optional(z.boolean()),
  changes: z.array(
    z.object({
      field: z.enum(['price', 'stock']),
      was: z.nullable(z.number()),
      now: z.number().check(z.minimum(0)),
    }),
  ),
});

export const producersInput = z.object({ rows });

export const productsInput = z.object({
  rows,
  /** Producers to be made on the way. */
  create: z.optional(z.array(z.string())),
  /** What people accepted for products that stand, with what they saw there. */
  updates: z.optional(z.array(update).check(z.maxLength(1000))),
});

/** A row that was not taken, by its place among those sent, and why. */
export interface RefusedRow extends TypedFault {
  readonly index: number;
  readonly column: string;
}

/** The problems of the rows that would stand below those of a tab. */
const refusedRows = (
  problems: readonly Problem[],
  { tab, end }: Pick<ReadTab, 'tab' | 'end'>,
): RefusedRow[] =>
  problems.flatMap(({ tab: id, row = 0, column = '', code, read = '', detail }) =>
    id === tab.id && row > end
      ? [{ index: row - 1 - end, column, code, read, ...(detail ? { detail } : {}) }]
      : [],
  );

export interface AddedProducers {
  readonly added: number;
  readonly completed: number;
  readonly refused: readonly RefusedRow[];
}

const producerNeeds = reads({ whole: ['producers'], rows: [], columns: { history: [] } });

/** Adds producers below those that stand, and fills blanks beside them; nothing typed is changed. */
export function addProducers(
  ports: Ports,
  { rows }: z.infer<typeof producersInput>,
): Result<AddedProducers, Refusal> {
  const snapshot = readDrive(ports, producerNeeds);
  const standing = snapshot.tabs.producers;
  if (!standing.stands) return fail({ code: 'notInstalled' });
  const typed = readTyped(producersTab, rows, snapshot.place, standing.end);
  const refused = refusedRows(typed.problems, standing);
  const known = new Map(standing.rows.map((row) => [folded(row.values.name ?? ''), row]));
  const owners = new Map(
    standing.rows.map(({ values: { email, name } }) => [email, folded(name ?? '')]),
  );
  const taken = new Map<string, FactRow<typeof producersTab>>();
  for (const { at, values } of typed.rows) {
    const index = at - standing.end;
    if (refused.some((one) => one.index === index)) continue;
    const { email } = values;
    const name = folded(values.name ?? '');
    const stands = known.get(name);
    const cellOf = (id: string) => cellAt(stands?.cells ?? [], standing.columns.get(id as 'name'));
    const isOther = !isBlank(cellOf('email')) && stands?.values.email !== email;
    // Two producers with one address would read each other's orders.
    if (email && (isOther || (owners.get(email) ?? name) !== name)) {
      const read = isOther ? cellOf('email').text : email;
      refused.push({ index, column: 'email', code: 'changedMeanwhile', read });
      continue;
    }
    owners.set(email, name);
    const filled = Object.entries(values).filter(
      ([id, value]) => value !== null && isBlank(cellOf(id)),
    );
    if (stands && filled.length === 0) continue;
    const row = { name: stands?.values.name ?? values.name, ...Object.fromEntries(filled) };
    taken.set(name, { ...taken.get(name), ...row });
  }
  const { addProducers: action, added: detail } = historyWords(snapshot);
  if (taken.size > 0)
    apply(ports, snapshot, {
      rows: {
        producers: [...taken.values()],
        history: historyRows(ports, snapshot, [{ action, detail: detail(taken.size) }]),
      },
    });
  const added = [...taken.keys()].filter((name) => !known.has(name)).length;
  return ok({ added, completed: taken.size - added, refused });
}

export interface AddedProducts {
  readonly added: number;
  readonly updated: number;
  /** Rows by their place; updates follow them. */
  readonly refused: readonly RefusedRow[];
}

const needs = reads({ whole: ['producers', 'products'], rows: [], columns: { history: [] } });

/** Adds below what stands in Produits what can be sold as it is; the page judged it before. */
export function addProducts(
  ports: Ports,
  { rows, create = [], updates = [] }: z.infer<typeof productsInput>,
): Result<AddedProducts, Refusal> {
  const snapshot = readDrive(ports, needs);
  const { products: standing, producers } = snapshot.tabs;
  if (!standing.stands) return fail({ code: 'notInstalled' });
  const { place } = snapshot;
  const typed = readTyped(productsTab, rows, place, standing.end);
  const named = create.map((name) => ({ name }));
  const made = readTyped(producersTab, named, place, producers.end).rows;
  const { problems } = readCatalogue(
    { rows: [...standing.rows, ...typed.rows] },
    { rows: [...producers.rows, ...made] },
  );
  const refused = refusedRows([...typed.problems, ...problems], standing);
  const products = typed.rows.flatMap(({ at, values: { toFix: _, ...row } }) =>
    refused.some(({ index }) => index === at - standing.end) ? [] : [row],
  );
  const updated = updates.flatMap((one, at): FactRow<typeof productsTab>[] => {
    const row = changedRow(one, standing);
    const column = one.changes[0]?.field ?? 'price';
    if (!row)
      refused.push({ index: rows.length + at, column, code: 'changedMeanwhile', read: one.ref });
    return row ? [row] : [];
  });
  const sellers = new Set(products.map(({ producer }) => folded(producer ?? '')));
  const words = historyWords(snapshot);
  const entries = [
    ...(products.length > 0
      ? [{ action: words.addProducts, detail: words.added(products.length) }]
      : []),
    ...(updated.length > 0
      ? [{ action: words.updateProducts, detail: updated.map(({ ref }) => ref).join(', ') }]
      : []),
  ];
  if (entries.length > 0)
    apply(ports, snapshot, {
      rows: {
        producers: made.flatMap(({ values: { name } }) =>
          sellers.has(folded(name ?? '')) ? [{ name }] : [],
        ),
        products: [...products, ...updated],
        history: historyRows(ports, snapshot, entries),
      },
    });
  return ok({ added: products.length, updated: updated.length, refused });
}

/** What is written over a product; undefined where it is not as people saw it. */
function changedRow(
  { ref, changes, isSure }: z.infer<typeof update>,
  { rows }: ReadTab<typeof productsTab>,
): FactRow<typeof productsTab> | undefined {
  const [found, other] = rows.filter(({ values }) => values.ref === ref);
  const isAsSeen = changes.every(({ field, was }) => found?.values[field] === was);
  if (!found || other || !isAsSeen || changes.length === 0) return undefined;
  const nowOf = (wanted: string) => changes.find(({ field }) => field === wanted)?.now;
  const [price, stock] = [nowOf('price'), nowOf('stock')];
  if (!Number.isSafeInteger(price ?? 0)) return undefined;
  return {
    ref,
    ...(price === undefined ? {} : { price: cents(price) }),
    ...(price !== undefined && isSure ? { confirmedPrice: cents(price) } : {}),
    ...(stock === undefined ? {} : { stock }),
  };
}
