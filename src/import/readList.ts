import type { TypedFault } from '../domain/catalogue/listFault';
import { tailOf } from '../domain/values/ends';
import {
  type Field,
  type ListFault,
  type ListLine,
  LONGEST_CELL,
  tooLarge,
  withDoubts,
} from './fields';
import { isKind, isOfOtherTrade, isShop, namesShop } from './goods';
import { readLine, withoutMark } from './line';
import { type CutList, cutText, isRule, type Row } from './listCells';
import { columnsAs, type Header, headerOf } from './listColumns';
import { packIn } from './packWords';
import { isNet, readPrice } from './price';
import { rowLine, wordsOf } from './rowWords';
import type { Sellers } from './sellers';

export const headingKinds = ['producer', 'category', 'text'] as const;
/** What a line is that has no price: `text` is of the list, and nothing on it. */
export type HeadingKind = (typeof headingKinds)[number];

export interface HeadingLine {
  readonly line: number;
  readonly text: string;
  readonly name: string;
  readonly as: HeadingKind | 'header';
  readonly isSure: boolean;
}

/** What people say of a list that the list does not say itself. */
export interface ListChoices {
  /** What each column holds, where people corrected the reading. */
  readonly columns?: readonly string[] | undefined;
  /** Of every line that names none. */
  readonly producer?: string | undefined;
  /** What every line without a price is that names no known producer. */
  readonly headings?: string | undefined;
  /** What one of them is, by its line. */
  readonly headingAs?: Readonly<Record<string, string>> | undefined;
}

/** What is wrong with a list as a whole, and what it is about: a field that no column holds, headers. */
export type WholeFault =
  | TypedFault
  | { readonly code: 'noColumn'; readonly read: 'title' | 'price' }
  | { readonly code: 'columnUnsure' | 'netPrices'; readonly read: string };

export interface ProductList {
  readonly columns: readonly {
    readonly name: string;
    readonly field: Field | null;
    readonly sample: string;
  }[];
  readonly headings: readonly HeadingLine[];
  readonly lines: readonly ListLine[];
  readonly faults: readonly WholeFault[];
}

/** Reads a pasted list of products into fields, still as it was written. */
export function readProductList(text: string, choices: ListChoices, sellers: Sellers): ProductList {
  const fault = tooLarge(text);
  if (fault) return { columns: [], headings: [], lines: [], faults: [fault] };
  return readCut(cutText(text), choices, sellers);
}

/** A line on its way: a product, or words that have no price. */
interface Item extends ListLine {
  readonly heading?: string;
  /** Above the header of a table. */
  readonly isAbove?: boolean;
}

function readCut({ isTable, rows }: CutList, choices: ListChoices, sellers: Sellers): ProductList {
  const full = rows.filter(({ text }) => text !== '' && !isRule(text));
  const first = isTable ? full.findIndex(({ cells }) => headerOf(cells)) : -1;
  const names = full[first]?.cells ?? [];
  const said = isTable && choices.columns ? columnsAs(headerOf(names), choices.columns) : undefined;
  const shown = said ?? headerOf(names);
  let header = said;
  const items: Item[] = [];
  const drawn = rows.flatMap((row) =>
    row.text !== '' && isRule(row.text) ? [headingOf(row, 'text')] : [],
  );
  for (const [at, row] of full.entries()) {
    const own = isTable ? headerOf(row.cells) : undefined;
    // What a header says is true until the next one.
    header = said ?? own ?? header;
    if (own) drawn.push(headingOf(row, 'header'));
    else if (at >= first) items.push(itemOf(row, header, sellers));
    else items.push(aboveHeader(itemOf(row, undefined, sellers)));
  }
  const placed = place(merged(items), { choices, sellers });
  const headings = [...placed.headings, ...drawn].sort((a, b) => a.line - b.line);
  // « Tarifs HT », wherever it stands, is said of the whole list.
  const net = items.find(
    ({ fields, text }) =>
      !/[\d€] ?€|€ ?\d/.test(text) && !readPrice(fields.price ?? '') && isNet(text),
  );
  const doubts: ListFault[] = net ? [{ code: 'netPrice', field: 'price', read: net.text }] : [];
  const width = Math.max(0, ...(isTable ? full.map(({ cells }) => cells.length) : []));
  return {
    headings,
    lines: placed.lines.map((line) => withDoubts(line, doubts)),
    faults: shown ? faultsOf(shown, names.join(', ')) : [],
    columns: Array.from({ length: shown?.columns.length ?? width }, (_, at) => ({
      name: shown?.columns[at]?.name || String(at + 1),
      field: shown?.columns[at]?.field ?? null,
      sample: full.slice(first + 1).find(({ cells }) => cells[at])?.cells[at] ?? '',
    })),
  };
}

/** A product above the header of a table is asked about. */
function aboveHeader(item: Item): Item {
  const doubt: ListFault = { code: 'aboveHeader', field: 'title', read: item.text };
  return { ...withDoubts(item, item.heading === undefined ? [doubt] : []), isAbove: true };
}

const headingOf = ({ line, text }: Row, as: HeadingLine['as']): HeadingLine => ({
  ...{ line, text, name: text, as, isSure: true },
});

function faultsOf({ columns, unsure, isNet: isWithout }: Header, names: string): WholeFault[] {
  const fields = (['title', 'price'] as const).filter((one) =>
    columns.every(({ field }) => field !== one),
  );
  return [
    ...(unsure.length > 0 ? [{ code: 'columnUnsure', read: unsure.join(', ') } as const] : []),
    ...(isWithout ? [{ code: 'netPrices', read: names } as const] : []),
    ...fields.map((read) => ({ code: 'noColumn', read }) as const),
  ];
}

/** A row by its columns; one without columns as a line of text. */
function itemOf(row: Row, header: Header | undefined, sellers: Sellers): Item {
  const place = { line: row.line, text: row.text };
  const cells = row.cells.filter(Boolean);
  const [first = ''] = cells;
  // « Ferme du Bois | | 06 … » names one; « Ferme du Bois | | Chez Paul » may name two.
  const isAlone = cells.slice(1).every((cell) => !/\p{L}{3}/u.test(cell) || cell.includes('@'));
  const whose = isAlone ? sellers.find(first) : undefined;
  const heading = { ...place, fields: {}, heading: whose ?? cells.join(' ') };
  const { columns = [] } = header ?? {};
  const words = wordsOf(row.cells, columns);
  if (header && (cells.length > 1 || words.price)) {
    const { title = '', packaging = '', price, producer } = words;
    const isNamed = sellers.find(first) !== undefined && producer !== first;
    const isNoTitle = !/\p{L}/u.test(title) || namesShop(title) || !packIn(packaging).isSure;
    const isName = isNamed || (isNoTitle && columns.some(({ field }) => field === 'title'));
    return price || !isName ? rowLine(place, words, row.cells, columns) : heading;
  }
  const seller = cells.length > 1 ? sellers.find(first) : undefined;
  const read = readLine((seller ? cells.slice(1) : cells).join('\t'));
  if (!read) return heading;
  return { ...place, ...read, fields: { ...read.fields, ...(seller ? { producer: seller } : {}) } };
}

/** In a column of merged cells, where nobody stands twice in a row, a name holds for the rows below. */
function merged(items: readonly Item[]): readonly Item[] {
  const names = items.flatMap((item) =>
    item.heading === undefined ? [item.fields.producer ?? ''] : [],
  );
  const isMerged = names.every((name, at) => at === 0 || name === '' || name !== names[at - 1]);
  let above: string | undefined;
  return items.map((item): Item => {
    const own = item.fields.producer;
    above = item.heading === undefined ? (own ?? above) : undefined;
    if (own || !above || !item.fields.title) return item;
    const doubt: ListFault = { code: 'producerAbove', field: 'producer', read: above };
    return withDoubts(
      { ...item, fields: { ...item.fields, producer: above } },
      isMerged ? [] : [doubt],
    );
  });
}

interface Setting {
  readonly choices: ListChoices;
  readonly sellers: Sellers;
}

/** What stands above a line, and what is open about it. */
interface Above {
  readonly producer?: string | undefined;
  readonly category?: string | undefined;
  readonly producerDoubt?: ListFault | undefined;
  readonly categoryDoubt?: ListFault | undefined;
}

/**
 * Gives each product what stands above it. Words that are neither a known producer nor a kind of goods
 * leave what follows to people, until a known producer is named (docs/rules.md C11).
 */
function place(items: readonly Item[], setting: Setting): Pick<ProductList, 'headings' | 'lines'> {
  const judged = items.map((item) =>
    item.heading === undefined ? undefined : judge(item, setting),
  );
  // Nobody is asked about words that nothing hangs on.
  const isIdle: boolean[] = [];
  let isEnd = true;
  for (let at = items.length - 1; at >= 0; at--) {
    isIdle[at] = isEnd;
    isEnd = judged[at] === undefined ? false : isEnd || judged[at]?.as === 'producer';
  }
  const lines: ListLine[] = [];
  const headings: HeadingLine[] = [];
  let above: Above = {};
  for (const [at, { heading: _, isAbove, ...line }] of items.entries()) {
    const found = judged[at];
    if (!found) {
      lines.push(below(line, above, setting));
      continue;
    }
    headings.push({ ...found, isSure: found.isSure || isIdle[at] === true });
    const { as, name, isSure, text } = found;
    const doubt: ListFault = { code: 'headingUnsure', field: 'producer', read: text };
    if (as === 'producer') above = { producer: name };
    else if (as === 'category')
      above = {
        ...above,
        category: name,
        categoryDoubt: undefined,
        ...(isOthers(name, above) ? { producerDoubt: doubt } : {}),
      };
    else if (!isSure)
      above = { ...above, producerDoubt: doubt, categoryDoubt: isAbove ? undefined : doubt };
  }
  return { lines, headings };
}

/** « Les fromages » below a bakery's name are not the bakery's for sure. */
const isOthers = (category: string, { producer }: Above): boolean =>
  producer !== undefined && isOfOtherTrade(producer, category);

function judge({ line, heading = '', text }: Item, { choices, sellers }: Setting): HeadingLine {
  const bare = withoutMark(heading).replace(/^[#*=\s]+/, '');
  const name = bare.slice(0, tailOf(bare, /[:*=\s]/));
  // « Ferme du Bois – tarifs d’avril », « Rucher des Cimes (06 …) ».
  const [first = ''] = name.split(/ [-–—/] |[–—:(,;]/);
  const seller = sellers.find(name) ?? sellers.find(first);
  const all = choices.headings === 'none' ? 'text' : choices.headings;
  const wanted = choices.headingAs?.[line] ?? (seller ? 'producer' : all);
  const known = headingKinds.find((kind) => kind === wanted);
  // Below « Ferme du Lac » nobody else's products stand.
  const said = known ?? (isKind(name) ? 'category' : isShop(name) ? 'producer' : undefined);
  const whose = said === 'producer' ? (seller ?? name) : name;
  return { line, text, name: whose, as: said ?? 'text', isSure: said !== undefined };
}

function below(line: ListLine, above: Above, { choices, sellers }: Setting): ListLine {
  const { fields, text } = line;
  const { producer, category, producerDoubt, categoryDoubt } = above;
  const isOwn = fields.producer !== undefined || choices.producer !== undefined;
  const doubt = isOwn ? undefined : producerDoubt;
  const open = doubt ?? (fields.category === undefined ? categoryDoubt : undefined);
  const whose = fields.producer ?? producer;
  const known = whose === undefined ? undefined : (sellers.find(whose) ?? whose);
  const { title = '' } = fields;
  const isOthers =
    text.length <= LONGEST_CELL &&
    (sellers.within(text).some((one) => one !== known) ||
      (known !== undefined && namesShop(title) && !title.includes(known)));
  const beside: ListFault = { code: 'besideUnsure', field: 'producer', read: text };
  const own = { ...(producer ? { producer } : {}), ...(category ? { category } : {}), ...fields };
  return withDoubts({ ...line, fields: own }, [
    ...(open ? [open] : []),
    ...(isOthers ? [beside] : []),
  ]);
}
