import * as z from 'zod/mini';
import type { TypedFault } from '../../domain/catalogue/listFault';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { folded } from '../../tabs/engine/cell';
import { type ReadTab, readTyped } from '../../tabs/engine/readTab';
import { producersTab } from '../../tabs/producers';
import { productsTab } from '../../tabs/products';
import { readCatalogue } from '../../tabs/readCatalogue';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { readDrive } from '../settings/readDrive';

/** More is more than a drive sells: some other file was pasted. */
const MOST_ROWS = 1000;

/** Rows as people would have typed them, words by column. */
export const rowsInput = z.array(z.record(z.string(), z.string()));

export const productsInput = z.object({
  rows: rowsInput,
  /** Producers to be made on the way. */
  create: z.optional(z.array(z.string())),
});

/** A row that was not taken, by its place among those sent, and why. */
export interface RefusedRow extends TypedFault {
  readonly index: number;
  readonly column: string;
}

export interface AddedProducts {
  readonly added: number;
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
  { rows, create = [] }: z.infer<typeof productsInput>,
): Result<AddedProducts, Refusal> {
  if (isTooMany(rows)) return fail({ code: 'badInput', detail: 'rows' });
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
  const sellers = new Set(products.map(({ producer }) => folded(producer ?? '')));
  const words = historyWords(snapshot);
  if (products.length > 0)
    carryOut(ports, snapshot, {
      rows: {
        producers: made.flatMap(({ values: { name } }) =>
          sellers.has(folded(name ?? '')) ? [{ name }] : [],
        ),
        products,
        history: historyRows(ports, snapshot, [
          { action: words.addProducts, detail: words.added(products.length) },
        ]),
      },
    });
  return ok({ added: products.length, refused });
}

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
