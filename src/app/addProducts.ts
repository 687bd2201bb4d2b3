import type { Locale } from '../domain/locale';
import { fail, ok, type Result } from '../domain/result';
import { folded, plainCell } from '../tabs/cell';
import { producersTab } from '../tabs/producers';
import { productsTab } from '../tabs/products';
import { type ReadTab, readTab } from '../tabs/read';
import { listFaultText } from '../text/listFaults';
import { historyWords } from '../text/words';
import { type Book, emptySheet, type Needs, openBook } from './book';
import { historyRows } from './history';
import type { LineState } from './lists/draft';
import { type Field, fields, type ListLine } from './lists/fields';
import { type JudgedLine, judgeLines } from './lists/judge';
import { carryOut } from './plan';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import * as z from './shape';

const words = z.optional(z.string());
const line = z.object({
  line: z.int(),
  fields: z.object(Object.fromEntries(fields.map((field) => [field, words]))),
});

/** More is more than a drive sells: some other file was pasted. */
const MOST_LINES = 1000;

/** The lines of a pasted list, as they were cut or as people have mended them. */
export const listInput = z.object({
  lines: z.array(line),
  /** Of every line that names none. */
  producer: words,
  /** Producers to be made on the way. */
  create: z.optional(z.array(z.string())),
});
export type ListInput = z.Infer<typeof listInput>;

export interface ShownLine extends ListLine {
  readonly state: LineState;
  /** What stands in Produits once it is added. */
  readonly ref: string;
  readonly holds: string;
  readonly cents: number | null;
  readonly faults: readonly { readonly field: Field; readonly message: string }[];
}

export interface ReadList {
  readonly lines: readonly ShownLine[];
  /** Producers that the list names and Producteurs does not. */
  readonly unknown: readonly string[];
  readonly added: number;
}

const needs: Needs = {
  whole: ['settings', 'producers', 'products'],
  rows: [],
  columns: { history: [] },
};

/** How a pasted list would be taken; writes nothing. */
export function previewProducts(ports: Ports, input: ListInput): Result<ReadList, Refusal> {
  const opened = bookFor(ports, input);
  return opened.ok ? ok(readList(opened.value, input).shown) : opened;
}

/** Adds the certain lines to Produits, below what stands; the others come back to be mended. */
export function addProducts(ports: Ports, input: ListInput): Result<ReadList, Refusal> {
  const opened = bookFor(ports, input);
  if (!opened.ok) return opened;
  const book = opened.value;
  const { shown, judged } = readList(book, input);
  const products = judged.flatMap(({ row }) => (row ? [row] : []));
  const words = historyWords[book.place.locale];
  const made = (input.create ?? []).filter((name) =>
    products.some(({ producer }) => folded(producer ?? '') === folded(name)),
  );
  if (products.length > 0)
    carryOut(ports, book, needs, {
      rows: {
        producers: made.map((name) => ({ name })),
        products,
        history: historyRows(ports, book, [
          { action: words.addProducts, detail: words.added(products.length) },
        ]),
      },
    });
  return ok({ ...shown, added: products.length });
}

function bookFor(ports: Ports, { lines }: ListInput): Result<Book, Refusal> {
  if (lines.length > MOST_LINES) return fail({ code: 'badInput', detail: 'lines' });
  const book = openBook(ports, needs);
  return book.has('products') ? ok(book) : fail({ code: 'notInstalled' });
}

function readList(book: Book, input: ListInput): { shown: ReadList; judged: JudgedLine[] } {
  const { locale } = book.place;
  const producers = withCreated(book, input.create ?? []);
  const names = new Map(
    producers.rows.map(({ values: { name } }) => [folded(name ?? ''), name ?? '']),
  );
  // Spelt as in Producteurs, so that two spellings do not make two products of one.
  const spelt = (name: string): string => names.get(folded(name)) ?? name;
  const lines = input.lines.map(({ line: at, fields: given }) => {
    const producer = given.producer || input.producer;
    return { line: at, fields: producer ? { ...given, producer: spelt(producer) } : given };
  });
  const judged = judgeLines(lines, {
    products: book.tab('products'),
    producers,
    place: book.place,
  });
  const unknown = judged.flatMap(({ faults, fields: words }) =>
    faults.some(({ code }) => code === 'unknownProducer') ? [(words.producer ?? '').trim()] : [],
  );
  return {
    judged,
    shown: {
      lines: judged.map((one) => shownLine(one, locale)),
      unknown: [...new Map(unknown.map((name) => [folded(name), name])).values()],
      added: 0,
    },
  };
}

const shownLine = (
  { line: at, fields: words, state, faults, row }: JudgedLine,
  locale: Locale,
): ShownLine => ({
  line: at,
  fields: words,
  state,
  ref: row?.ref ?? '',
  holds: row
    ? `${row.content} ${productsTab.columns.unit.kind.write(row.unit ?? 'piece', { zone: '', locale })}`
    : '',
  cents: row?.price ?? null,
  faults: faults.map((fault) => ({ field: fault.field, message: listFaultText(fault, locale) })),
});

/** Producteurs as it will be with the names that people agreed to add. */
function withCreated(book: Book, create: readonly string[]): ReadTab<typeof producersTab> {
  const read = book.tab('producers');
  const added = readTab(
    producersTab,
    {
      ...emptySheet('producers', book.place.locale),
      rows: create.map((name) => [plainCell(name)]),
    },
    book.place,
  );
  return { ...read, rows: [...read.rows, ...added.rows] };
}
