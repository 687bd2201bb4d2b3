import { folded } from '../domain/values/fold';
import { type Decoder, decodeText } from '../formats/decodeText';
import { readTyped } from '../tabs/engine/readTab';
import { producersTab } from '../tabs/producers';
import { productsTab } from '../tabs/products';
import { standingProduct } from '../tabs/standingProduct';
import { bookRefusals } from '../text/problems/bookRefusals';
import { filled } from '../text/values/format';
import { account, type ReportedLine } from './account';
import { isBook, type ListSheet, readBook } from './book/book';
import type { Inflate } from './book/unzip';
import type { Shop } from './judge';
import { judgeList } from './judgeList';
import type { ProductList } from './layout/laid';
import { readProductList, readProductRows } from './layout/productList';
import { Sellers } from './words/sellers';

/** A table of a data folder, with the headers of its tab. */
interface TabFile {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the command line knows of a drive; null where it was given none. */
export interface KnownTabs {
  readonly producers: TabFile | null;
  readonly products: TabFile | null;
}

/** The command line speaks French. */
const LOCALE = 'fr';
const PLACE = { zone: 'UTC', locale: LOCALE } as const;

export { isBook };

/** The sheets of an .xlsx or .ods, or in a line why it is not read. */
export async function sheetsOf(
  bytes: Uint8Array,
  inflate: Inflate,
  decode: Decoder,
): Promise<{ readonly sheets: readonly ListSheet[] } | { readonly refused: string }> {
  const reading = await readBook(bytes, inflate, decode);
  return 'refused' in reading
    ? { refused: filled(bookRefusals[reading.refused], LOCALE) }
    : reading;
}

/** The text of a list, whatever its encoding. */
export const textOf = (bytes: Uint8Array, decode: Decoder): string => decodeText(bytes, decode);

/** What becomes of each line of a text: the page of the first steps reads the same way. */
export function readText(text: string, known: KnownTabs | null): ReportedLine[] {
  const shop = shopOf(known);
  const list = readProductList(text, {}, sellersOf(shop));
  return reported(text.split(/\r\n?|\n/), list, shop, known === null);
}

/** The same of a sheet of a workbook; a sheet that bears a producer's name is that producer's. */
export function readSheet(
  title: string,
  rows: readonly (readonly string[])[],
  known: KnownTabs | null,
): ReportedLine[] {
  const shop = shopOf(known);
  const sellers = sellersOf(shop);
  const producer = sellers.find(title);
  const list = readProductRows(rows, producer ? { producer } : {}, sellers);
  const texts = rows.map((cells) => cells.join('\t').trim());
  return reported(texts, list, shop, known === null, producer);
}

const sellersOf = ({ producers }: Shop): Sellers => new Sellers(producers.map(({ name }) => name));

function reported(
  texts: readonly string[],
  list: ProductList,
  shop: Shop,
  isNewDrive: boolean,
  producer?: string,
): ReportedLine[] {
  // A drive that knows nobody takes those whom the list surely names, as people would agree to.
  const create = isNewDrive ? namedIn(list) : [];
  const judged = judgeList({ lines: list.lines, create, producer }, shop);
  return account(texts, list, judged, LOCALE);
}

function namedIn({ lines, headings }: ProductList): string[] {
  const open = new Set(
    headings.flatMap(({ as, isSure, name }) => (as === 'producer' && !isSure ? [name] : [])),
  );
  const names = lines.flatMap(({ fields }) => fields.producer ?? []);
  return [...new Set(names)].filter((name) => !open.has(name));
}

function shopOf(known: KnownTabs | null): Shop {
  const rows = (
    file: TabFile | null | undefined,
    tab: typeof productsTab | typeof producersTab,
  ) => {
    if (!file) return [];
    const ids = file.headers.map((header) => columnOf(tab, header));
    return file.rows.map((cells) =>
      Object.fromEntries(ids.flatMap((id, at) => (id ? [[id, cells[at] ?? '']] : []))),
    );
  };
  const producers = readTyped(producersTab, rows(known?.producers, producersTab), PLACE);
  const products = readTyped(productsTab, rows(known?.products, productsTab), PLACE);
  return {
    locale: LOCALE,
    producers: producers.rows.flatMap(({ values: { name } }) => (name ? [{ name }] : [])),
    products: products.rows.map(({ values }) => standingProduct(values)),
  };
}

function columnOf(
  tab: typeof productsTab | typeof producersTab,
  header: string,
): string | undefined {
  const wanted = folded(header);
  return Object.entries(tab.columns).find(
    ([
      ,
      {
        header: { fr, en },
      },
    ]) => [fr, en].some((name) => folded(name) === wanted),
  )?.[0];
}
