import { type TooLarge, tooLarge } from '../words/bounds';
import { type Field, fields, type ListLine } from '../words/fields';
import { group, type Headings } from './headings';
import { pricedLine, splitTitle } from '../words/lineWords';
import { type CutLine, cutList } from './listCells';
import { type Column, findHeader, guessColumns, type Header, unreadQuantity } from './listColumns';

/** What people say of a list that the list does not say itself. */
export interface ListChoices {
  /** What each column holds, where people corrected the reading. */
  readonly columns?: readonly string[] | undefined;
  readonly headings?: string | undefined;
  /** Of every line that names none. */
  readonly producer?: string | undefined;
}

/** What is wrong with a list as a whole, and what it is about. */
export type ListFault =
  | TooLarge
  | { readonly code: 'columnUnsure'; readonly read: string }
  | { readonly code: 'netPrices'; readonly read: string }
  | { readonly code: 'noColumn'; readonly field: 'title' | 'price' };

export interface ProductList {
  readonly columns: readonly {
    readonly name: string;
    readonly field: Field | null;
    readonly sample: string;
  }[];
  /** How lines with a single word group were taken; null where there are none. */
  readonly headings: Headings | null;
  /** Some of them could be either, and nobody said which. */
  readonly isUnsure: boolean;
  readonly lines: readonly ListLine[];
  /** Lines that were left out: titles, greetings, the header. */
  readonly skipped: readonly number[];
  readonly faults: readonly ListFault[];
}

/** Reads a pasted list of products into fields, still as it was written. */
export function readProductList(
  text: string,
  choices: ListChoices,
  isProducer: (name: string) => boolean,
): ProductList {
  const fault = tooLarge(text);
  if (fault)
    return {
      columns: [],
      headings: null,
      isUnsure: false,
      lines: [],
      skipped: [],
      faults: [fault],
    };
  const { separator, lines } = cutList(text);
  return separator === null
    ? fromText(lines, choices, isProducer)
    : fromTable(lines, choices, isProducer);
}

function fromTable(
  lines: readonly CutLine[],
  choices: ListChoices,
  isProducer: (name: string) => boolean,
): ProductList {
  const found = findHeader(lines);
  const below = lines.filter(({ line }) => line > (found?.line ?? 0));
  const full = below.filter(({ cells }) => cells.filter(Boolean).length > 1);
  const header = corrected(found ?? guessColumns(full, isProducer), choices);
  const has = (field: Field): boolean => header.columns.some((column) => column.field === field);
  const quantity = choices.columns ? undefined : unreadQuantity(header, full);
  const grouped = group(below, choices, isProducer, has('producer'), (cells) => {
    const words = fieldsOf(cells, header.columns);
    const isHeld = has('packaging') || has('content') || has('unit');
    return {
      fields: isHeld ? words : withPackaging(words),
      ...doubtOf(quantity === undefined ? '' : cells[quantity], words.unit),
    };
  });
  return {
    ...grouped,
    skipped: [
      ...lines.filter(({ line }) => line < (found?.line ?? 0)).map(({ line }) => line),
      ...grouped.skipped,
    ],
    columns: header.columns.map(({ header: name, field }, at) => ({
      name: name || String.fromCharCode(65 + (at % 26)),
      field,
      sample:
        full
          .map(({ cells }) => cells[at])
          .find(Boolean)
          ?.slice(0, 40) ?? '',
    })),
    faults: headerFaults(header, has),
  };
}

function corrected(header: Header, { columns }: ListChoices): Header {
  if (!columns) return header;
  return {
    ...header,
    unsure: [],
    isNet: false,
    columns: header.columns.map((column, at) => ({
      ...column,
      field: fields.find((field) => field === columns[at]) ?? null,
    })),
  };
}

function headerFaults(header: Header, has: (field: Field) => boolean): ProductList['faults'] {
  const missing = (['title', 'price'] as const).filter((field) => !has(field));
  return [
    ...(header.unsure.length > 0
      ? [{ code: 'columnUnsure' as const, read: header.unsure.join(', ') }]
      : []),
    ...(header.isNet
      ? [
          {
            code: 'netPrices' as const,
            read: header.columns.map((column) => column.header).join(', '),
          },
        ]
      : []),
    ...missing.map((field) => ({ code: 'noColumn' as const, field })),
  ];
}

function fieldsOf(cells: readonly string[], columns: readonly Column[]): ListLine['fields'] {
  return Object.fromEntries(
    columns.flatMap(({ field, per }, at) => {
      const cell = cells[at];
      if (!field || !cell) return [];
      return [[field, per && !/[a-z]/i.test(cell.replace(/€/g, '')) ? `${cell} / ${per}` : cell]];
    }),
  );
}

function withPackaging(words: ListLine['fields']): ListLine['fields'] {
  const { title, packaging } = splitTitle(words.title ?? '');
  return packaging === '' ? words : { ...words, title, packaging };
}

/** A number that no column is known for may be what a piece holds, or what there is of it. */
const doubtOf = (cell = '', unit = ''): Pick<ListLine, 'doubts'> =>
  cell === ''
    ? {}
    : { doubts: [{ code: 'quantityUnsure', field: 'content', read: `${cell} ${unit}`.trim() }] };

function fromText(
  lines: readonly CutLine[],
  choices: ListChoices,
  isProducer: (name: string) => boolean,
): ProductList {
  const isHeader = ({ line, cells: [text = ''] }: CutLine): boolean =>
    findHeader([{ line, cells: text.split(/[,;]|\s{2,}/) }]) !== undefined;
  const grouped = group(
    lines.filter((line) => !isHeader(line)),
    choices,
    isProducer,
    false,
    ([text = '']) => {
      const priced = pricedLine(text);
      if (priced) return { fields: withPackaging({ title: priced.words, price: priced.price }) };
      return { fields: withPackaging({ title: text }) };
    },
  );
  return { ...grouped, columns: [], faults: [] };
}
