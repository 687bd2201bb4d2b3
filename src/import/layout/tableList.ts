import { type Field, fields } from '../words/fields';
import { looksLikePrice } from '../words/lineWords';
import type { Sellers } from '../words/sellers';
import { type Block, blocksOf, namesSideBySide } from './blocks';
import { type ForeignFormat, foreignField, foreignFormat, foreignWords } from './foreign';
import type { Item } from './headings';
import type { Laid, ListChoices, ProductList } from './laid';
import type { CutLine } from './listCells';
import { type Column, guessColumns, type Header, headersIn, unreadQuantity } from './listColumns';
import { rowWords } from './rowWords';
import { textItem } from './textList';

/** A table: what its columns hold, and its products and headings row by row. */
export function fromTable(lines: readonly CutLine[], choices: ListChoices, sellers: Sellers): Laid {
  const headers = headersIn(lines);
  const [first] = headers;
  const isRow = ({ cells }: CutLine): boolean => cells.filter(Boolean).length > 1;
  const format = first && !choices.columns ? foreignFormat(first.cells) : null;
  // What a header says is true until the next one.
  const segments = [undefined, ...headers].map((header, at) => {
    const from = header?.line ?? 0;
    const to = headers[at]?.line ?? Number.POSITIVE_INFINITY;
    return { header, rows: lines.filter(({ line }) => line > from && line < to) };
  });
  const [preamble, ...rest] = segments;
  const named = namesSideBySide(lines, sellers);
  const open = first ? [] : [{ header: undefined, rows: preamble?.rows ?? [] }];
  const tables = [...open, ...rest].map(({ header, rows }) => {
    const full = rows.filter(isRow);
    const blocks = blocksOf(header, full, named).map((block) =>
      completed(block, full, choices, sellers),
    );
    const whole = blocks.length > 0 ? blocks : [wholeBlock(full, choices, sellers)];
    return { header, rows, full, blocks: whole };
  });
  const isParted = Math.max(...tables.map(({ blocks }) => blocks.length), 1) > 1;
  const widest = tables.reduce(
    (best, table) => (table.blocks.length > best.blocks.length ? table : best),
    tables[0] ?? { header: undefined, rows: [], full: [], blocks: [] },
  );
  const above = first ? (preamble?.rows ?? []) : [];
  const items = [
    ...above.flatMap((line) => preambleItems(line, widest.blocks, isParted, sellers)),
    ...tables.flatMap((table) => tableItems(table, isParted, format, choices, sellers)),
  ];
  const all = widest.blocks.flatMap((block) => block.header.columns);
  const has = (field: Field): boolean => all.some((column) => column.field === field);
  const shown = format && first ? foreignColumns(format, first) : all;
  return {
    items,
    ...{ headers, format },
    columns: columnsShown(shown, widest.full),
    faults: format ? [] : widest.blocks.flatMap((block) => headerFaults(block)),
    hasProducer: has('producer') || format === 'openFoodNetwork',
  };
}

type Table = {
  readonly header: CutLine | undefined;
  readonly rows: readonly CutLine[];
  readonly full: readonly CutLine[];
  readonly blocks: readonly Block[];
};

/** Above the header only names are looked for: the rest is said about the list. */
function preambleItems(
  line: CutLine,
  blocks: readonly Block[],
  isParted: boolean,
  sellers: Sellers,
): Item[] {
  const [first] = blocks;
  const whole = first ? [{ ...first, from: 0, to: line.cells.length }] : [];
  return (isParted ? blocks : whole).flatMap((block, part): Item[] => {
    const cells = sliced(line, block).cells.filter(Boolean);
    const [only] = cells;
    if (only === undefined) return [];
    const place = { line: line.line, ...(isParted ? { part } : {}) };
    const product = goodsAbove(line, block, sellers);
    if (product) return [{ ...place, text: isParted ? cells.join(' ') : line.text, ...product }];
    const named = cells.find((cell) => sellers.find(cell));
    const heading = named ?? (cells.length === 1 ? only : cells.join(' '));
    const text = isParted ? cells.join(' ') : line.text;
    return [{ ...place, text, fields: {}, heading, isAbove: true }];
  });
}

/** « Pommes | vrac | 2,40 € » above the header is a product as likely as anything: people are asked. */
function goodsAbove(
  line: CutLine,
  block: Block,
  sellers: Sellers,
): Pick<Item, 'fields' | 'doubts'> | undefined {
  const { cells } = sliced(line, block);
  const { fields: words, doubts = [] } = rowWords(cells, block, undefined, sellers);
  const price = words.price ?? '';
  const isPriced = looksLikePrice(price) || /^\d{1,4}(?:[.,]\d{1,2})?$/.test(price);
  const { title = '' } = words;
  if (!isPriced || !/\p{L}{2}/u.test(title)) return undefined;
  return {
    fields: words,
    doubts: [{ code: 'aboveHeader', field: 'title', read: title }, ...doubts],
  };
}

function tableItems(
  table: Table,
  isParted: boolean,
  format: ForeignFormat | null,
  choices: ListChoices,
  sellers: Sellers,
): Item[] {
  const { header, rows, full, blocks } = table;
  const named = blocks.flatMap(({ header: { heading } }, part): Item[] =>
    heading === undefined || header === undefined
      ? []
      : [
          {
            line: header.line,
            text: header.text,
            fields: {},
            heading,
            ...(isParted ? { part } : {}),
          },
        ],
  );
  const quantities = blocks.map((block) =>
    choices.columns
      ? undefined
      : unreadQuantity(
          block.header,
          full.map((row) => sliced(row, block)),
        ),
  );
  const items = rows.flatMap((row) =>
    blocks.flatMap((block, part): Item[] => {
      const { cells } = sliced(row, block);
      const there = cells.filter(Boolean);
      if (there.length === 0) return [];
      const text = isParted ? there.join(' ') : row.text;
      const place = { line: row.line, text, ...(isParted ? { part } : {}) };
      const [only = ''] = there;
      if (there.length === 1 && (block.isText || !isPriceAlone(cells, block, only)))
        return [textItem(place, only)];
      if (format && header)
        return [{ ...place, fields: foreignWords(format, header.cells, cells) }];
      return [{ ...place, ...rowWords(cells, block, quantities[part], sellers) }];
    }),
  );
  return [...named, ...items];
}

const sliced = (row: CutLine, { from, to }: Block): CutLine => ({
  ...row,
  cells: row.cells.slice(from, to),
});

/** A lone cell in the column of prices is no heading. */
const isPriceAlone = (cells: readonly string[], { header }: Block, only: string): boolean =>
  header.columns[cells.indexOf(only)]?.field === 'price' && looksLikePrice(only);

function completed(
  block: Block,
  rows: readonly CutLine[],
  choices: ListChoices,
  sellers: Sellers,
): Block {
  const { header, from, to } = block;
  const isRead = header.line !== null;
  const read = isRead
    ? header
    : guessColumns(
        rows.map((row) => sliced(row, block)),
        sellers,
      );
  return { ...block, header: corrected(read, choices.columns?.slice(from, to)) };
}

function wholeBlock(rows: readonly CutLine[], choices: ListChoices, sellers: Sellers): Block {
  const header = corrected(guessColumns(rows, sellers), choices.columns);
  return { from: 0, to: Math.max(header.columns.length, 1), header, isText: false };
}

function corrected(header: Header, columns: readonly string[] | undefined): Header {
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

const foreignColumns = (format: ForeignFormat, { cells }: CutLine): readonly Column[] =>
  cells.map((header) => ({ header, field: foreignField(format, header), per: '' }));

const columnsShown = (
  columns: readonly Column[],
  rows: readonly CutLine[],
): ProductList['columns'] =>
  columns.map(({ header, field }, at) => ({
    name: header || String.fromCharCode(65 + (at % 26)),
    field,
    sample:
      rows
        .map(({ cells }) => cells[at])
        .find(Boolean)
        ?.slice(0, 40) ?? '',
  }));

function headerFaults({ header, isText }: Block): ProductList['faults'] {
  if (isText) return [];
  const has = (field: Field): boolean => header.columns.some((column) => column.field === field);
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
