import { type Field, fields, type ListLine } from './fields';
import { pricedLine, splitTitle } from './lineWords';
import { type CutLine, cutList } from './listCells';
import { type Column, findHeader, guessColumns, type Header } from './listColumns';

/** What people say of a list that the list does not say itself. */
export interface ListChoices {
  /** What each column holds, where people corrected the reading. */
  readonly columns?: readonly string[] | undefined;
  readonly headings?: string | undefined;
  /** Of every line that names none. */
  readonly producer?: string | undefined;
}

const kinds = ['producer', 'category', 'none'] as const;
export type Headings = (typeof kinds)[number];

/** What is wrong with a list as a whole, and what it is about. */
export type ListFault =
  | { readonly code: 'tooManyLines'; readonly read: string }
  | { readonly code: 'columnUnsure' | 'netPrices'; readonly read: string }
  | { readonly code: 'noColumn'; readonly field: 'title' | 'price' };

export interface ProductList {
  readonly columns: readonly {
    readonly name: string;
    readonly field: Field | null;
    readonly sample: string;
  }[];
  /** How lines with a single word group were taken; null where there are none. */
  readonly headings: Headings | null;
  readonly lines: readonly ListLine[];
  /** Lines that were left out: titles, greetings, the header. */
  readonly skipped: readonly number[];
  readonly faults: readonly ListFault[];
}

/** As many as the drive takes at a time. */
export const MOST_LINES = 1000;

/** Reads a pasted list of products into fields, still as it was written. */
export function readProductList(
  text: string,
  choices: ListChoices,
  isProducer: (name: string) => boolean,
): ProductList {
  const { separator, lines } = cutList(text);
  if (lines.length > MOST_LINES) {
    const fault = { code: 'tooManyLines' as const, read: String(lines.length) };
    return { columns: [], headings: null, lines: [], skipped: [], faults: [fault] };
  }
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
  const grouped = group(below, choices, isProducer, has('producer'), (cells) => {
    const words = fieldsOf(cells, header.columns);
    return has('packaging') || has('content') || has('unit') ? words : withPackaging(words);
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
      if (priced) return withPackaging({ title: priced.words, price: priced.price });
      return { title: text };
    },
  );
  return { ...grouped, columns: [], faults: [] };
}

type Grouped = Pick<ProductList, 'headings' | 'lines' | 'skipped'>;

/** A line that says one thing and no price is the heading of what follows, or nothing of the list. */
function group(
  lines: readonly CutLine[],
  choices: ListChoices,
  isProducer: (name: string) => boolean,
  hasProducer: boolean,
  read: (cells: readonly string[]) => ListLine['fields'],
): Grouped {
  const all = lines.map(({ line, cells }) => ({
    line,
    fields: read(cells),
    only: onlyCell(cells),
  }));
  const isHeading = all.map(({ only, fields }) => only !== undefined && fields.price === undefined);
  const names = all.flatMap(({ only }, at) => (isHeading[at] ? [headingName(only ?? '')] : []));
  const isKnown = hasProducer || choices.producer || names.some(isProducer);
  const guess = isKnown ? 'category' : 'producer';
  const headings = kinds.find((kind) => kind === choices.headings) ?? guess;
  const under: { producer?: string; category?: string } = {};
  const kept: ListLine[] = [];
  const skipped: number[] = [];
  all.forEach(({ line, fields, only }, at) => {
    const name = headingName(only ?? '');
    if (!isHeading[at]) kept.push({ line, fields: { ...under, ...fields } });
    else if (headings !== 'none' && !hasProducer && isProducer(name)) {
      under.producer = name;
      delete under.category;
    } else if (headings !== 'none' && isHeading[at + 1] === false && !isTalk(only ?? ''))
      under[headings] = name;
    else skipped.push(line);
  });
  const isOpen = hasProducer || names.some((name) => !isProducer(name));
  return { headings: names.length > 0 && isOpen ? headings : null, lines: kept, skipped };
}

function onlyCell(cells: readonly string[]): string | undefined {
  const full = cells.filter(Boolean);
  const [only = ''] = full;
  return full.length === 1 && !/[;|]/.test(only) && !pricedLine(only) ? only : undefined;
}

/** « Bonjour, », « Voici nos prix. »: said to a person, not over a list. */
const isTalk = (text: string): boolean =>
  /[,.!?]$|^(bonjour|bonsoir|salut|merci|voici|hello|dear|here)\b/i.test(text.trim());

const headingName = (text: string): string => text.replace(/^[\s#*=•:–—-]+|[\s#*=:–—-]+$/g, '');
