import { looksLikePrice, pricedLine } from '../words/lineWords';
import type { CutLine } from './listCells';
import { type Column, type Header, headerOf } from './listColumns';

/** Columns of a table that belong together, from one to before another. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly header: Header;
  /** Each of its cells holds a product with its price, as a line of a mail does. */
  readonly isText: boolean;
}

/** Several lists side by side, each under its own title and price; one block where there is but one. */
export function blocksOf(header: CutLine | undefined, rows: readonly CutLine[]): readonly Block[] {
  const width = Math.max(
    0,
    ...[...rows, ...(header ? [header] : [])].map((row) => row.cells.length),
  );
  const starts = header ? startsIn(header) : startsOf(rows, width);
  const edges = starts.length > 1 ? [0, ...starts.slice(1)] : [0];
  return edges.flatMap((from, index): Block[] => {
    const to = edges[index + 1] ?? width;
    const cells = (header?.cells ?? []).slice(from, to);
    const below = rows.flatMap((row) => row.cells.slice(from, to).filter(Boolean));
    const isText = !header && edges.length > 1 && share(below, isPriced) >= 0.6;
    if (header || edges.length > 1) {
      const read = header
        ? headerOf({ line: header.line, cells })
        : {
            line: null,
            columns: Array.from({ length: to - from }, blank),
            unsure: [],
            isNet: false,
          };
      return [{ from, to, header: read, isText }];
    }
    return [];
  });
}

const blank = (): Column => ({ header: '', field: null, per: '' });
const share = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
const isPriced = (cell: string): boolean => pricedLine(cell) !== undefined && !looksLikePrice(cell);

/** Where each list of a header begins: as far before its title as the first does. */
function startsIn({ cells }: CutLine): number[] {
  const whole = headerOf({ line: 0, cells });
  const fieldsAt = cells.map((cell) => headerOf({ line: 0, cells: [cell] }).columns[0]?.field);
  const titles = places(fieldsAt, 'title');
  const prices = places(fieldsAt, 'price');
  if (titles.length < 2 && whole.heading !== undefined && prices.length > 1)
    return prices.map((_, index) => (index === 0 ? 0 : (prices[index - 1] ?? 0) + 1));
  const first = cells.findIndex((cell) => cell !== '');
  const lead = (titles[0] ?? 0) - first;
  const starts = titles.map((at) => at - lead);
  const isParted = starts.every((start, index) => {
    const end = starts[index + 1] ?? cells.length;
    return prices.some((at) => at >= start && at < end);
  });
  return titles.length > 1 && isParted ? starts : [];
}

const places = (all: readonly unknown[], wanted: unknown): number[] =>
  all.flatMap((one, at) => (one === wanted ? [at] : []));

/** Without a header: a column of prices, words, and prices again; or columns of priced lines. */
function startsOf(rows: readonly CutLine[], width: number): number[] {
  const columns = Array.from({ length: width }, (_, at) =>
    rows.flatMap(({ cells }) => cells[at] || []),
  );
  const ofLines = columns.flatMap((cells, at) =>
    cells.length > 1 && share(cells, isPriced) >= 0.6 ? [at] : [],
  );
  if (ofLines.length > 1) return ofLines;
  const prices = columns.flatMap((cells, at) =>
    cells.length > 1 && share(cells, looksLikePrice) >= 0.6 ? [at] : [],
  );
  const hasWords = (from: number, to: number): boolean =>
    columns
      .slice(from, to)
      .some((cells) => cells.length > 1 && share(cells, (cell) => /\p{L}{2}/u.test(cell)) >= 0.6);
  const isParted = prices.every((at, index) => hasWords((prices[index - 1] ?? -1) + 1, at));
  return prices.length > 1 && isParted
    ? prices.map((_, index) => (index === 0 ? 0 : (prices[index - 1] ?? 0) + 1))
    : [];
}
