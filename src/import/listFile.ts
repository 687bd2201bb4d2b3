import { type BookSheet, isBook, readBook } from '../formats/book/book';
import type { Inflate } from '../formats/book/unzip';
import { type Decoder, decodeText } from '../formats/decodeText';
import { plainCell } from '../tabs/engine/cell';
import { readTab } from '../tabs/engine/readTab';
import type { RowOf, Tab } from '../tabs/engine/tab';
import { producersTab } from '../tabs/producers';
import { productsTab } from '../tabs/products';
import { standingProduct } from '../tabs/standingProduct';
import { bookRefusals } from '../text/problems/bookRefusals';
import { filled } from '../text/values/format';
import { account, type ReportedLine } from './account';
import { copied } from './bookText';
import type { Shop } from './judge';
import { judgeList } from './judgeList';
import { readProductList } from './readList';
import { Sellers } from './sellers';

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
): Promise<{ readonly sheets: readonly BookSheet[] } | { readonly refused: string }> {
  const reading = await readBook(bytes, inflate, decode);
  return 'refused' in reading
    ? { refused: filled(bookRefusals[reading.refused], LOCALE) }
    : reading;
}

/** The text of a list, whatever its encoding. */
export const textOf = (bytes: Uint8Array, decode: Decoder): string => decodeText(bytes, decode);

/** What becomes of each line of a text: the page of the first steps reads the same way. */
export const readText = (text: string, known: KnownTabs | null): ReportedLine[] =>
  reported(text, known, '');

/** The same of a sheet of a workbook; a sheet that bears a producer's name is that producer's. */
export const readSheet = (
  title: string,
  rows: BookSheet['rows'],
  known: KnownTabs | null,
): ReportedLine[] => reported(rows.map(copied).join('\n'), known, title);

function reported(text: string, known: KnownTabs | null, title: string): ReportedLine[] {
  const shop = shopOf(known);
  const sellers = new Sellers(shop.producers.map(({ name }) => name));
  const producer = sellers.find(title);
  const list = readProductList(text, { producer }, sellers);
  // A drive that knows nobody takes those whom the list surely names, as people would agree to.
  const create = known === null ? list.lines.flatMap(({ fields }) => fields.producer ?? []) : [];
  const judged = judgeList({ lines: list.lines, create: [...new Set(create)], producer }, shop);
  return account(text.split(/\r\n?|\n/), list, judged, LOCALE);
}

function shopOf(known: KnownTabs | null): Shop {
  return {
    locale: LOCALE,
    producers: rowsIn(producersTab, known?.producers).flatMap(({ name }) =>
      name ? [{ name }] : [],
    ),
    products: rowsIn(productsTab, known?.products).map(standingProduct),
  };
}

function rowsIn<T extends Tab>(tab: T, file: TabFile | null | undefined): readonly RowOf<T>[] {
  const { headers = [], rows = [] } = file ?? {};
  const sheet = {
    ...{
      sheetId: 0,
      title: '',
      rowCount: rows.length + 1,
      columnCount: headers.length,
      headerRow: 0,
    },
    ...{ header: headers.map(plainCell), columnIds: headers.map(() => null) },
    rows: rows.map((cells) => cells.map(plainCell)),
  };
  return readTab(tab, sheet, PLACE).rows.map(({ values }) => values);
}
