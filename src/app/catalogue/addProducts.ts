import type { TypedFault } from '../../domain/catalogue/listFault';
import type { Problem } from '../../domain/values/problem';
import { fail, ok, type Result } from '../../domain/values/result';
import { folded } from '../../tabs/engine/cell';
import { type ReadTab, readTyped } from '../../tabs/engine/read';
import { producersTab } from '../../tabs/producers';
import { productsTab } from '../../tabs/products';
import { readCatalogue } from '../../tabs/readCatalogue';
import type { TabId } from '../../tabs/tabs';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import * as z from '../kernel/shape';
import { type Book, type Needs, openBook } from '../kernel/snapshot';

/** More is more than a drive sells: some other file was pasted. */
const MOST_ROWS = 1000;

/** Rows as people would have typed them, words by column. */
export const rowsInput = z.array(z.record());

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

const needs: Needs = {
  whole: ['settings', 'producers', 'products'],
  rows: [],
  columns: { history: [] },
};

/** Adds below what stands in Produits what can be sold as it is; the page judged it before. */
export function addProducts(
  ports: Ports,
  { rows, create = [] }: z.Infer<typeof productsInput>,
): Result<AddedProducts, Refusal> {
  const opened = bookFor(ports, needs, 'products', rows);
  if (!opened.ok) return opened;
  const book = opened.value;
  const { place } = book;
  const standing = book.tab('products');
  const producers = book.tab('producers');
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
  const words = historyWords(book);
  if (products.length > 0)
    carryOut(ports, book, needs, {
      rows: {
        producers: made.flatMap(({ values: { name } }) =>
          sellers.has(folded(name ?? '')) ? [{ name }] : [],
        ),
        products,
        history: historyRows(ports, book, [
          { action: words.addProducts, detail: words.added(products.length) },
        ]),
      },
    });
  return ok({ added: products.length, refused });
}

export function bookFor(
  ports: Ports,
  needs: Needs,
  tab: TabId,
  rows: readonly unknown[],
): Result<Book, Refusal> {
  if (rows.length > MOST_ROWS) return fail({ code: 'badInput', detail: 'rows' });
  const book = openBook(ports, needs);
  return book.has(tab) ? ok(book) : fail({ code: 'notInstalled' });
}

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
