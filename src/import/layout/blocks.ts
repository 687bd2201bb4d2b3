import { shopIn } from '../words/headingWords';
import { looksLikePrice, pricedLine } from '../words/lineWords';
import type { Sellers } from '../words/sellers';
import type { CutLine } from './listCells';
import { type Header, headerOf } from './listColumns';

/** Columns of a table that belong together, from one to before another. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly header: Header;
  /** Each of its cells holds a product with its price, as a line of a mail does. */
  readonly isText: boolean;
}

/**
 * Several lists side by side, each under its own title and price, or under its producer's name; one block
 * where there is but one. `named` are the columns where names stand side by side.
 */
export function blocksOf(
  header: CutLine | undefined,
  rows: readonly CutLine[],
  named: readonly number[],
): readonly Block[] {
  const width = Math.max(
    0,
    ...[...rows, ...(header ? [header] : [])].map((row) => row.cells.length),
  );
  const found = header ? startsIn(header) : startsOf(rows, width);
  const starts = named.length > found.length ? named : found;
  const edges = starts.length > 1 ? [0, ...starts.slice(1)] : [0];
  if (!header && edges.length === 1) return [];
  return edges.map((from, index): Block => {
    const to = edges[index + 1] ?? width;
    const cells = (header?.cells ?? []).slice(from, to);
    const below = rows.flatMap((row) => row.cells.slice(from, to).filter(Boolean));
    const isText = !header && share(below, isPriced) >= 0.6;
    const read = header && cells.some(Boolean) ? headerOf({ line: header.line, cells }) : undefined;
    return { from, to, header: read ?? unread(to - from), isText };
  });
}

const unread = (width: number): Header => ({
  ...{ line: null, unsure: [], isNet: false },
  columns: Array.from({ length: width }, () => ({ header: '', field: null, per: '' })),
});

/** « Ferme du Bois | | Ferme du Lac | »: where each of several names begins; none in most lists. */
export function namesSideBySide(lines: readonly CutLine[], sellers: Sellers): readonly number[] {
  const isName = (cell: string): boolean =>
    sellers.find(cell) !== undefined || shopIn(cell) === 'surely';
  const found = lines.map(({ cells }) => {
    const full = cells.flatMap((cell, at) =>
      /\p{L}{3}/u.test(cell) && headerOf({ line: 0, cells: [cell] }).columns[0]?.field === null
        ? [at]
        : [],
    );
    const names = full.filter((at) => isName(cells[at] ?? ''));
    return names.length > 1 && !cells.some(looksLikePrice) ? full : [];
  });
  return found.reduce((best, one) => (one.length > best.length ? one : best), []);
}

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
