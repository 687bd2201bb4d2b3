import type { BasketLine, Goods } from '../../domain/baskets/basket';
import { type Weighing, weighingOf, weightTyped } from '../../domain/baskets/weight';
import { isPlacedFeeRef } from '../../domain/catalogue/feeRef';
import { totalMeasure } from '../../domain/catalogue/product';
import { isOrderedByMeasure, isPricedByMeasure } from '../../domain/catalogue/saleKind';
import type { HeldOrder, ServedLine } from '../../domain/orders/allocation';
import { expected, type Problem } from '../../domain/values/problem';
import type { basketsTab } from '../../tabs/baskets';
import { type ReadRow, type ReadTab, typedIn } from '../../tabs/engine/readTab';
import { countedQuantity, type Offered, shownQuantity } from '../records/offer';
import { type LineMemory, lineMemory } from './live/lineMemory';

/** A cell that somebody typed in and that does not count yet. */
export interface Ask {
  readonly column: 'delivered' | 'weighed';
  readonly read: string;
  /** What it would be, in the product's own unit or in grams; absent where it cannot be read. */
  readonly meant?: number;
}

/** A basket line with the grid row it stands in. */
export interface PlacedLine extends BasketLine {
  readonly at: number;
  readonly asks?: readonly Ask[];
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
] as const;
type Correction = Pick<PlacedLine, (typeof TYPED)[number]>;

/** What people typed beside a line, by basket and reference. */
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
  /** Lines of products that are no longer in « Produits en vente », and parts of a piece. */
  readonly problems: readonly Problem[];
}

type Row = ReadRow<typeof basketsTab>;

export function basketLinesOf(
  read: ReadTab<typeof basketsTab>,
  products: ReadonlyMap<string, Offered>,
): ReadLines {
  const problems: Problem[] = [];
  const lines = read.rows.flatMap((row): PlacedLine[] => {
    const { at, values, faults } = row;
    const { basket, ref, email, name, asked, served, delivered, weighed, returned } = values;
    const { queued } = values;
    const product = products.get(ref ?? '');
    if (basket === null || ref === null) return [];
    // A line no longer wanted, kept for the notes beside it.
    if (isPlacedFeeRef(ref)) return [];
    if (asked === null && served === null && !isHandedOver(row)) return [];
    if (!product) {
      if ((served ?? 0) > 0)
        problems.push({
          ...expected('ref'),
          tab: 'baskets',
          row: at + 1,
          column: 'ref',
          read: ref,
        });
      return [];
    }
    const line = {
      at,
      basket,
      ref,
      email: email ?? '',
      name: name ?? '',
      asked: countedQuantity(product, asked ?? 0),
      served: countedQuantity(product, served ?? 0),
      ...(queued === null ? {} : { queued: countedQuantity(product, queued) }),
      ...(returned === null ? {} : { returned }),
      ...(values.replacedBy ? { replacedBy: values.replacedBy } : {}),
    };
    if (weighed !== null && !isPricedByMeasure(product))
      problems.push({ ...beside(row, 'weighed'), code: 'weightOfPiece', detail: product.title });
    if (delivered === null && weighed === null && !faults.has('delivered')) return [line];
    if (isPart(row, product)) problems.push({ ...beside(row, 'delivered'), ...expected('whole') });
    return [{ ...line, ...typedBeside(row, product) }];
  });
  return { lines, problems };
}

export interface LinesBeside extends ReadLines {
  /** By basket, what its order holds no more and people say went or came all the same (docs/rules.md B17). */
  readonly left: ReadonlyMap<number, readonly Goods[]>;
}

/** The same where what was served is as these orders say, whatever Paniers shows. */
export function linesBeside(
  read: ReadTab<typeof basketsTab>,
  products: ReadonlyMap<string, Offered>,
  orders: readonly HeldOrder[],
): LinesBeside {
  const held: Held = new Map(
    orders.map(({ basket, lines }) => [basket, new Map(lines.map((line) => [line.ref, line]))]),
  );
  const allocated = withAllocation(read, products, held);
  const { rows } = allocated;
  const found = basketLinesOf(allocated, products);
  const left = new Map<number, Goods[]>();
  const given = new Set(rows.filter(isHandedOver).map(({ at }) => at));
  for (const { at, basket, ref } of found.lines) {
    const own = held.get(basket);
    if (!own || own.has(ref) || !given.has(at)) continue;
    left.set(basket, [...(left.get(basket) ?? []), { ref, asked: 0, served: 0 }]);
  }
  return { ...found, left };
}

type Held = ReadonlyMap<number, ReadonlyMap<string, ServedLine>>;

function withAllocation(
  read: ReadTab<typeof basketsTab>,
  products: ReadonlyMap<string, Offered>,
  held: Held,
): ReadTab<typeof basketsTab> {
  const there = new Set<string>();
  const rows = read.rows.flatMap((row) => {
    const { basket, ref, served } = row.values;
    // Of two rows with one key the first counts, as everywhere.
    if (basket !== null && ref !== null && there.size === there.add(row.key).size) return [];
    const own = held.get(basket ?? 0);
    const [line, product] = [own?.get(ref ?? ''), products.get(ref ?? '')];
    if (!own || !product || (!line && served === null)) return row;
    const allocated = shownQuantity(product, line?.served ?? 0);
    return allocated === served ? row : { ...row, values: { ...row.values, served: allocated } };
  });
  return { ...read, rows };
}

/** Of what is not in an order any more, what people say was given all the same is asked about. */
const isHandedOver = ({ values: { delivered, returned }, faults }: Row): boolean =>
  (delivered ?? 0) > 0 || (returned ?? 0) > 0 || faults.has('delivered');

/** Half a piece cannot be handed over. */
const isPart = ({ values: { delivered } }: Row, product: Offered): boolean =>
  !isOrderedByMeasure(product) && delivered !== null && !Number.isInteger(delivered);

const beside = (row: Row, column: 'delivered' | 'weighed') =>
  ({ tab: 'baskets', row: row.at + 1, column, read: typedIn(row, column) }) as const;

type Typed = Pick<PlacedLine, 'delivered' | 'weighedGrams' | 'isUnsure' | 'isUnread' | 'asks'>;

/** What counts of it, and what is asked about (docs/rules.md B12, B13). */
function typedBeside(row: Row, product: Offered): Typed {
  const { values, faults } = row;
  const { delivered: typed } = values;
  const memory = lineMemory(values.seen);
  const isRead = typed !== null && !isPart(row, product);
  const meant: Pick<Ask, 'meant'> = isRead ? { meant: countedQuantity(product, typed) } : {};
  const isSure =
    isRead && (typed <= (values.served ?? 0) || meant.meant === memory.confirmedQuantity);
  const isAsked = (typed !== null && !isSure) || faults.has('delivered');
  const asks: Ask[] = isAsked
    ? [{ column: 'delivered', read: typedIn(row, 'delivered'), ...meant }]
    : [];
  const delivered = isSure ? meant.meant : undefined;
  const quantity = delivered ?? countedQuantity(product, values.served ?? 0);
  const weighed = weighedOf(row, product, quantity, memory);
  // It may be of as many as are asked about.
  const fits = isAsked && weighedOf(row, product, meant.meant ?? quantity)?.isSure;
  if (weighed && !weighed.isSure && !fits && quantity > 0) {
    const grams = weighed.grams > 0 ? { meant: weighed.grams } : {};
    asks.push({ column: 'weighed', read: typedIn(row, 'weighed'), ...grams });
  }
  return {
    ...(delivered === undefined ? {} : { delivered }),
    ...(weighed?.isSure ? { weighedGrams: weighed.grams } : {}),
    ...(asks.length === 0 ? {} : { isUnsure: true, asks }),
    ...(asks.length > 0 && asks.every(isUnreadWeight) ? { isUnread: true } : {}),
  };
}

const isUnreadWeight = ({ column, meant }: Ask): boolean =>
  column === 'weighed' && meant === undefined;

/** Of what is paid by the piece no weight is looked at; text is one where it counted when it was typed. */
function weighedOf(
  { values: { weighed } }: Row,
  product: Offered,
  quantity: number,
  memory: LineMemory = {},
): Weighing | undefined {
  if (weighed === null || !isPricedByMeasure(product)) return undefined;
  const { amount, dimension } = totalMeasure(product, quantity);
  const isText = typeof weighed === 'string';
  const figure = isText ? weightTyped(weighed, amount, dimension) : weighed;
  if (figure === undefined || quantity === 0) return { grams: 0, isSure: false };
  const weighing = weighingOf(figure, amount, memory.confirmedGrams);
  return isText && weighing.grams !== memory.weighedGrams ? { grams: 0, isSure: false } : weighing;
}
