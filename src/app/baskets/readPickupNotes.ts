import { settledQuantity } from '../../domain/baskets/basket';
import { type NotedGoods, readPickupNote, readReplacements } from '../../domain/baskets/pickupNote';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import { groupBy } from '../../domain/values/groupBy';
import { expected, type Problem } from '../../domain/values/problem';
import { typedText } from '../../tabs/engine/cell';
import { projected } from '../../tabs/engine/edit';
import type { ReadRow } from '../../tabs/engine/readTab';
import { cellAt } from '../../tabs/engine/sheet';
import type { pickupTab } from '../../tabs/pickup';
import type { RowsOf } from '../kernel/planned';
import type { Reads } from '../kernel/reads';
import { countedQuantity, type Offered, offeredOf } from '../records/offer';
import { basketLinesOf, type PlacedLine } from './placedLines';

type NotedColumn = 'missing' | 'returned' | 'replaced';
type Row = ReadRow<typeof pickupTab>;
export type ReadsNotes = Reads<'offer' | 'baskets' | 'pickup'>;

/** Notes that cannot be read: they are told, and nothing is guessed. */
export function pickupNoteProblems(snapshot: ReadsNotes): Problem[] {
  const { linesOf, products } = linesIn(snapshot);
  return snapshot.tabs.pickup.rows.flatMap((row) => {
    const own = linesOf.get(row.values.basket) ?? [];
    return [
      missingIn(row, own, products),
      returnedIn(row, own, products),
      replacedIn(row, own, products),
      goneOrNot(row),
    ].flatMap(({ problem }) => problem ?? []);
  });
}

/** Baskets whose sum hangs on a note that cannot be read. */
export const unreadSums = (snapshot: ReadsNotes): Set<number | null> => {
  const rows = new Set(
    pickupNoteProblems(snapshot).flatMap(({ column, row }) =>
      column === 'missing' || column === 'returned' ? row : [],
    ),
  );
  const unread = snapshot.tabs.pickup.rows.filter(({ at }) => rows.has(at + 1));
  return new Set(unread.map(({ values }) => values.basket));
};

/**
 * Cells of Retrait that problems are about, by the header above and what stands in them: coloured there,
 * as nobody at the table looks into « À corriger ».
 */
export function markedCells(
  { tabs: { pickup } }: Reads<'pickup'>,
  problems: readonly Problem[],
): RowsOf<'pickup'> {
  const { rows, columns, sheet } = pickup;
  const own = groupBy(
    problems.filter(({ tab }) => tab === 'pickup'),
    ({ row }) => row,
  );
  return rows.flatMap((row): RowsOf<'pickup'> => {
    const names = (own.get(row.at + 1) ?? []).flatMap(({ column }) => {
      const index = columns.get(column as keyof typeof row.values);
      const cell = cellAt(row.cells, index);
      if (index === undefined) return [];
      const typed = typeof cell.value === 'boolean' ? '' : typedText(cell, row.within.place.locale);
      return `|${cellAt(sheet.header, index).text}:${typed}|`;
    });
    const marked = [...new Set(names)].join('') || null;
    const { basket, marked: now } = row.values;
    return basket === null || marked === (now || null)
      ? []
      : [projected<typeof pickupTab>({ basket, marked })];
  });
}

/** Somebody took it home, or nobody did. */
const goneOrNot = (row: Row): { problem?: Problem } =>
  row.values.done && row.values.fate ? { problem: contrary(row, 'fate') } : {};

const contrary = ({ at, values: { basket } }: Row, column: string): Problem => ({
  ...{ code: 'contrary', tab: 'pickup', row: at + 1, column, read: String(basket) },
});

export function linesIn({ tabs }: ReadsNotes) {
  const products = new Map(offeredOf(tabs.offer).map((one) => [one.ref, one]));
  const { lines } = basketLinesOf(tabs.baskets, products);
  return { linesOf: groupBy<number | null, PlacedLine>(lines, ({ basket }) => basket), products };
}

interface Noted {
  /** Undefined where it cannot be read: what was carried before stays. */
  readonly goods?: readonly NotedGoods[];
  readonly problem?: Problem;
}

function notedIn(row: Row, column: NotedColumn, refs: readonly string[]): Noted {
  const typed = row.values[column] ?? '';
  const read = readPickupNote(typed, refs);
  if (read.ok) return { goods: read.value };
  return { problem: unreadable(row, column, read.error) };
}

const unreadable = ({ at }: Row, column: NotedColumn, read: string): Problem => ({
  ...{ tab: 'pickup', row: at + 1, column, read },
  ...expected(column === 'replaced' ? column : 'pickupNote'),
});

export function missingIn(
  row: Row,
  own: readonly PlacedLine[],
  products: ReadonlyMap<string, Offered>,
): Noted {
  const promised = own.filter(({ served, delivered = 0 }) => served > 0 || delivered > 0);
  const refs = promised.map(({ ref }) => ref);
  const noted = notedIn(row, 'missing', refs);
  const tooMany = noted.goods?.find(({ ref, count }) => {
    const line = promised.find((one) => one.ref === ref);
    const product = products.get(ref);
    if (!line || !product || count === null) return false;
    const isPart = !isOrderedByMeasure(product) && !Number.isInteger(count);
    return isPart || countedQuantity(product, count) > line.served;
  });
  return tooMany
    ? { problem: unreadable(row, 'missing', `${tooMany.ref} ${tooMany.count}`) }
    : noted;
}

/** Of goods with a deposit; how many must be said. */
export function returnedIn(
  row: Row,
  own: readonly PlacedLine[],
  products: ReadonlyMap<string, Offered>,
): Noted {
  const refs = own
    .map(({ ref }) => ref)
    .filter((ref) => {
      const product = products.get(ref);
      return product?.deposit !== undefined && !isOrderedByMeasure(product);
    });
  const noted = notedIn(row, 'returned', refs);
  const vague = noted.goods?.find(({ count }) => count === null || !Number.isInteger(count));
  return vague ? { problem: unreadable(row, 'returned', vague.ref) } : noted;
}

/** What is given instead, by reference; of what is missing whole nothing can be. */
export function replacedIn(
  row: Row,
  own: readonly PlacedLine[],
  products: ReadonlyMap<string, Offered>,
): { readonly given?: ReadonlyMap<string, string>; readonly problem?: Problem } {
  const refs = own.filter(({ served }) => served > 0).map(({ ref }) => ref);
  const read = readReplacements(row.values.replaced ?? '', refs);
  if (!read.ok) return { problem: unreadable(row, 'replaced', read.error) };
  const missing = missingIn(row, own, products).goods ?? [];
  const lacking = own.find((line) => {
    const product = products.get(line.ref);
    const { count } = missing.find(({ ref }) => ref === line.ref) ?? { count: 0 };
    const isNoted = count === null || (product && countedQuantity(product, count) >= line.served);
    return read.value.has(line.ref) && (isNoted || settledQuantity(line) === 0);
  });
  return lacking ? { problem: contrary(row, 'replaced') } : { given: read.value };
}
