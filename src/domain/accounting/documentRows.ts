import type { Cents } from '../values/money';
import { type Problem, toBring } from '../values/problem';
import { type Instant, MINUTE } from '../values/time';
import {
  basketsOf,
  type DocumentContent,
  type DocumentKind,
  documentTotal,
  readBaskets,
  vatOf,
} from './document';
import { scopeOf, sellerIn } from './documentKey';
import type { GivenNumbers } from './givenNumbers';

/** A row of Factures without what the document says. */
export interface DocumentRow {
  readonly seller: string | null;
  readonly number: number | null;
  readonly kind: DocumentKind | null;
  readonly at: Instant | null;
  readonly baskets: string | null;
  readonly total: Cents | null;
  readonly key: string | null;
}

interface PlacedRow {
  /** Grid row, from 0. */
  readonly at: number;
  readonly values: DocumentRow;
}

export interface RowFault extends Problem {
  readonly column: keyof DocumentRow;
  /** As people call it. */
  readonly read: string;
  /** Whose documents are not sure. */
  readonly sellers: readonly string[];
}

/**
 * Rows of Factures that are no longer what was numbered, as far as the rows tell by themselves
 * (docs/rules.md A22): one that stands twice, a number given twice or never, a cell that the others
 * gainsay.
 */
export function documentFaults(
  rows: readonly PlacedRow[],
  now: Instant,
  given: ReadonlyMap<string, GivenNumbers> = new Map(),
): RowFault[] {
  const keys = new Set<string>();
  const numbers = new Set<string>();
  const late = outOfOrder(rows);
  const most = highest(rows, given);
  return rows.flatMap((row): RowFault[] => {
    const { seller, number, at, key } = row.values;
    const isCopy = key !== null && keys.has(key);
    const isWrong =
      numbers.has(`${seller} ${number}`) ||
      (number ?? 0) > (most.get(seller) ?? Number.POSITIVE_INFINITY);
    if (key !== null) keys.add(key);
    numbers.add(`${seller} ${number}`);
    if (isCopy) return [faultOf(row, { code: 'duplicateKey' }, 'key')];
    const column =
      gainsaid(row.values, isWrong) ??
      (at === null || at > now + MINUTE || late.has(row) ? ('at' as const) : undefined);
    return column ? [faultOf(row, toBring('document', ''), column)] : [];
  });
}

function faultOf(
  { at, values }: PlacedRow,
  fault: Pick<Problem, 'code' | 'detail'>,
  column: keyof DocumentRow,
): RowFault {
  return {
    ...{ ...fault, tab: 'documents', row: at + 1, column },
    read: rowName(values),
    sellers: sellersOf(values),
  };
}

/** « Ferme du Bez 12 ». */
export const rowName = ({ seller, number }: Pick<DocumentRow, 'seller' | 'number'>): string =>
  `${seller ?? ''} ${number ?? ''}`.trim();

/** By its cell and by its key. */
export const sellersOf = ({ seller, key }: Pick<DocumentRow, 'seller' | 'key'>): string[] => [
  ...new Set([seller ?? '', sellerIn(key ?? '')].filter(Boolean)),
];

function gainsaid(
  { seller, number, kind, baskets, total, key }: DocumentRow,
  isWrong: boolean,
): keyof DocumentRow | undefined {
  if (key === null || scopeOf(key) === '') return 'key';
  if (seller === null || !key.startsWith(`${seller}|`)) return 'seller';
  if (number === null || isWrong) return 'number';
  const parts = readBaskets(baskets);
  const about = scopeOf(key).slice(scopeOf(key).lastIndexOf('|') + 1);
  const isOther = (part: (typeof parts)[number]): boolean =>
    Number.isNaN(part.amount + part.sale + part.basket) ||
    (/^\d+:\d+$/.test(about) && about !== `${part.sale}:${part.basket}`);
  if (parts.some(isOther)) return 'baskets';
  if (total === null || parts.reduce((all, { amount }) => all + amount, 0) !== total)
    return 'total';
  return kind === null || (kind === 'credit') !== total < 0 ? 'kind' : undefined;
}

/** By seller; a run that ended before it noted its numbers has left some beyond the last. */
function highest(
  rows: readonly PlacedRow[],
  given: ReadonlyMap<string, GivenNumbers>,
): Map<string | null, number> {
  const most = new Map<string | null, number>([...given].map(([name, { last }]) => [name, last]));
  for (const { values } of rows) {
    const last = given.get(values.seller ?? '')?.last;
    if (last !== undefined && (values.number ?? 0) > last)
      most.set(values.seller, (most.get(values.seller) ?? 0) + 1);
  }
  return most;
}

/** Given before an earlier number, or after a later one. */
function outOfOrder(rows: readonly PlacedRow[]): ReadonlySet<PlacedRow> {
  const series = new Map<string | null, PlacedRow[]>();
  for (const row of rows) {
    const { seller, at, number } = row.values;
    if (at === null || number === null) continue;
    const own = series.get(seller) ?? [];
    series.set(seller, own);
    own.push(row);
  }
  const found = new Set<PlacedRow>();
  for (const own of series.values()) {
    const sorted = own.sort((a, b) => (a.values.number ?? 0) - (b.values.number ?? 0));
    sorted.forEach((row, nth) => {
      const [before, at, after] = [sorted[nth - 1], row, sorted[nth + 1]].map((one) =>
        one ? (one.values.at as number) : undefined,
      ) as [number | undefined, number, number | undefined];
      const [from, until] = [before ?? Number.NEGATIVE_INFINITY, after ?? Number.POSITIVE_INFINITY];
      if (from <= until && (at < from || at > until)) found.add(row);
    });
  }
  return found;
}

/** Whether the cells still say what the document does. */
export const saysItsContent = (
  { seller, baskets, total, vat }: DocumentRow & { readonly vat: Cents | null },
  content: DocumentContent,
): boolean =>
  seller === content.seller.name &&
  baskets === basketsOf(content) &&
  total === documentTotal(content) &&
  vat === vatOf(content);
