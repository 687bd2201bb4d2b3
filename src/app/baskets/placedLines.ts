import type { BasketLine, Goods } from '../../domain/baskets/basket';
import { type Weighing, weighingOf, weightTyped } from '../../domain/baskets/weight';
import { isPlacedFeeRef } from '../../domain/catalogue/feeRef';
import { totalMeasure } from '../../domain/catalogue/product';
import { isOrderedByMeasure, isPricedByMeasure } from '../../domain/catalogue/saleKind';
import type { HeldOrder } from '../../domain/orders/allocation';
import { expected, type Problem } from '../../domain/values/problem';
import type { basketsTab } from '../../tabs/baskets';
import { type ReadRow, type ReadTab, typedIn } from '../../tabs/engine/readTab';
import { countedQuantity, type Offered } from '../records/offer';
import { lineMemory } from './lineMemory';
import { type LineNote, type NotedRow, notesIn } from './pickupNotes';

/** A cell that somebody typed in and that does not count yet. */
export interface Ask {
  readonly column: 'delivered' | 'weighed';
  readonly read: string;
  /** What it would be, in the product's own unit or in grams; absent where it cannot be read. */
  readonly meant?: number;
}

/** A basket line with the grid row it stands in, and what Retrait notes of it. */
export interface PlacedLine extends BasketLine {
  readonly at: number;
  readonly asks?: readonly Ask[];
  readonly noted?: LineNote;
}

/** At pick-up: weighed, handed over otherwise, or with empties that came back. */
export const isCorrected = ({ delivered, weighedGrams, returned }: Goods): boolean =>
  delivered !== undefined || weighedGrams !== undefined || returned !== undefined;

const TYPED = [
  'delivered',
  'weighedGrams',
  'isUnsure',
  'isUnread',
  'asks',
  'returned',
  'replacedBy',
  'noted',
] as const;
type Correction = Pick<PlacedLine, (typeof TYPED)[number]>;

/** What people typed or noted beside a line, by basket and reference. */
export function correctionsIn(lines: readonly PlacedLine[]): Map<number, Map<string, Correction>> {
  const baskets = new Map<number, Map<string, Correction>>();
  for (const line of lines) {
    const typed = TYPED.filter((id) => line[id] !== undefined);
    if (typed.length === 0) continue;
    const own = baskets.get(line.basket) ?? new Map<string, Correction>();
    baskets.set(line.basket, own);
    own.set(line.ref, Object.fromEntries(typed.map((id) => [id, line[id]])));
  }
  return baskets;
}

export interface ReadLines {
  readonly lines: readonly PlacedLine[];
  /** Of products that are no longer on sale, parts of a piece, and notes that cannot be read. */
  readonly problems: readonly Problem[];
}

type Row = ReadRow<typeof basketsTab>;

/** Where people correct what was ordered. */
export interface LineTabs {
  readonly baskets: Pick<ReadTab<typeof basketsTab>, 'rows'>;
  readonly pickup: { readonly rows: readonly NotedRow[] };
}

/**
 * The lines of Paniers as people corrected them there and in Retrait: of what both say of a quantity the less
 * counts, of the rest what stands in Paniers. Served is what these orders say, where they are given.
 */
export function basketLinesOf(
  { baskets, pickup }: LineTabs,
  products: ReadonlyMap<string, Offered>,
  orders: readonly HeldOrder[] = [],
): ReadLines {
  const problems: Problem[] = [];
  const held = new Map(
    orders.map(({ basket, lines }) => [
      basket,
      new Map(lines.map(({ ref, served }) => [ref, served])),
    ]),
  );
  const there = new Set<string>();
  const rows = baskets.rows.flatMap((row) => {
    const { basket, ref, asked, served: shown } = row.values;
    if (basket === null || ref === null || isPlacedFeeRef(ref)) return [];
    // A line no longer wanted, kept for the notes beside it; of two rows with one key the first counts.
    if (asked === null && shown === null && !isHandedOver(row)) return [];
    if (there.size === there.add(row.key).size) return [];
    const product = products.get(ref);
    if (product) {
      const own = held.get(basket);
      const served = own ? (own.get(ref) ?? 0) : countedQuantity(product, shown ?? 0);
      return [{ row, basket, ref, product, served }];
    }
    if ((shown ?? 0) > 0) problems.push({ ...beside(row, 'ref'), ...expected('ref') });
    return [];
  });
  const noted = notesIn(pickup, rows);
  const lines = rows.map(({ row, basket, ref, product, served }): PlacedLine => {
    const { email, name, asked, queued, weighed, returned, replacedBy } = row.values;
    if (weighed !== null && !isPricedByMeasure(product))
      problems.push({ ...beside(row, 'weighed'), code: 'weightOfPiece', detail: product.title });
    if (isPart(row, product)) problems.push({ ...beside(row, 'delivered'), ...expected('whole') });
    const note = noted.notes.get(`${basket} ${ref}`);
    const back = returned ?? note?.returned;
    const given = replacedBy || note?.replacedBy;
    return {
      ...{ at: row.at, basket, ref, email: email ?? '', name: name ?? '' },
      ...{ asked: countedQuantity(product, asked ?? 0), served },
      ...(queued === null ? {} : { queued: countedQuantity(product, queued) }),
      ...(back === undefined ? {} : { returned: back }),
      ...(given ? { replacedBy: given } : {}),
      ...(note ? { noted: note } : {}),
      ...typedBeside(row, product, served, note?.most),
    };
  });
  return { lines, problems: [...problems, ...noted.problems] };
}

/** Baskets whose sum hangs on a note of Retrait that cannot be read. */
export function unreadSums(
  tabs: LineTabs,
  products: ReadonlyMap<string, Offered>,
): Set<number | null> {
  const rows = new Set(
    basketLinesOf(tabs, products).problems.flatMap(({ tab, column, row }) =>
      tab === 'pickup' && (column === 'missing' || column === 'returned') ? row : [],
    ),
  );
  return new Set(
    tabs.pickup.rows.flatMap(({ at, values }) => (rows.has(at + 1) ? values.basket : [])),
  );
}

/** Of what is not in an order any more, what people say was given all the same is asked about. */
const isHandedOver = ({ values: { delivered, returned }, faults }: Row): boolean =>
  (delivered ?? 0) > 0 || (returned ?? 0) > 0 || faults.has('delivered');

/** What its order holds no more, and people say went or came all the same (docs/rules.md B17). */
export const isLeft = ({ delivered = 0, returned = 0, asks }: PlacedLine): boolean =>
  delivered > 0 || returned > 0 || asks !== undefined;

/** Half a piece cannot be handed over. */
const isPart = ({ values: { delivered } }: Row, product: Offered): boolean =>
  !isOrderedByMeasure(product) && delivered !== null && !Number.isInteger(delivered);

const beside = (row: Row, column: 'delivered' | 'weighed' | 'ref') =>
  ({ tab: 'baskets', row: row.at + 1, column, read: typedIn(row, column) }) as const;

type Typed = Pick<PlacedLine, 'delivered' | 'weighedGrams' | 'isUnsure' | 'isUnread' | 'asks'>;

/** What counts of it, and what is asked about (docs/rules.md B12, B13). */
function typedBeside(row: Row, product: Offered, served: number, most: number | undefined): Typed {
  const { delivered: typed, weighed: figure, seen } = row.values;
  if (typed === null && figure === null && most === undefined && !row.faults.has('delivered'))
    return {};
  const memory = lineMemory(seen);
  const isRead = typed !== null && !isPart(row, product);
  const meant = isRead ? countedQuantity(product, typed) : undefined;
  const isSure =
    meant !== undefined && (meant <= served || String(meant) === memory.confirmedQuantity);
  // Where something is noted as missing, that is the answer.
  const isAsked =
    most === undefined && ((typed !== null && !isSure) || row.faults.has('delivered'));
  const asks: Ask[] = isAsked
    ? [
        {
          column: 'delivered',
          read: typedIn(row, 'delivered'),
          ...(meant === undefined ? {} : { meant }),
        },
      ]
    : [];
  const counts = isSure ? meant : undefined;
  const delivered = most === undefined ? counts : Math.min(counts ?? served, most);
  const quantity = delivered ?? served;
  const weighed = weighedOf(row, product, quantity, memory.confirmedGrams);
  // It may be of as many as are asked about.
  const fits = isAsked && weighedOf(row, product, meant ?? quantity)?.isSure;
  if (weighed && !weighed.isSure && !fits && quantity > 0) {
    const grams = weighed.grams > 0 ? { meant: weighed.grams } : {};
    asks.push({ column: 'weighed', read: typedIn(row, 'weighed'), ...grams });
  }
  const isUnread = asks.every((ask) => ask.column === 'weighed' && ask.meant === undefined);
  return {
    ...(delivered === undefined ? {} : { delivered }),
    ...(weighed?.isSure ? { weighedGrams: weighed.grams } : {}),
    ...(asks.length === 0 ? {} : { isUnsure: true, asks }),
    ...(asks.length > 0 && isUnread ? { isUnread } : {}),
  };
}

/** Of what is paid by the piece no weight is looked at; text is none, as for the formula beside it. */
function weighedOf(
  { values: { weighed } }: Row,
  product: Offered,
  quantity: number,
  confirmed?: string | number,
): Weighing | undefined {
  if (weighed === null || !isPricedByMeasure(product)) return undefined;
  if (typeof weighed === 'string' || quantity === 0) return { grams: 0, isSure: false };
  const { amount } = totalMeasure(product, quantity);
  return weighingOf(weighed, amount, confirmed === undefined ? undefined : Number(confirmed));
}

/** « 1 400 g » as the number that its cell counts; what is no weight stays as it was typed. */
export function weightCell(
  { settled, served }: Pick<Row['values'], 'settled' | 'served'>,
  product: Offered | undefined,
  typed: string,
): number | string | null {
  if (typed === '' || !product || !isPricedByMeasure(product)) return typed || null;
  const quantity = countedQuantity(product, settled ?? served ?? 0);
  const { amount, dimension } = totalMeasure(product, quantity);
  return weightTyped(typed, amount, dimension) ?? typed;
}

/** Weights that stand in Paniers as text, as an earlier version kept them, as numbers (docs/rules.md B12). */
export const textWeights = (
  { rows }: LineTabs['baskets'],
  products: ReadonlyMap<string, Offered>,
): { basket: number; ref: string; weighed: number }[] =>
  rows.flatMap(({ values }) => {
    const { basket, ref, weighed } = values;
    if (typeof weighed !== 'string' || basket === null || ref === null) return [];
    const number = weightCell(values, products.get(ref), weighed);
    return typeof number === 'number' ? [{ basket, ref, weighed: number }] : [];
  });
