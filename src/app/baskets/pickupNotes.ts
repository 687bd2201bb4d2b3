import * as z from 'zod/mini';
import { settledQuantity } from '../../domain/baskets/basket';
import { type NotedGoods, readPickupNote, readReplacements } from '../../domain/baskets/pickupNote';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import { groupBy } from '../../domain/values/groupBy';
import type { Problem } from '../../domain/values/problem';
import type { ReadRow } from '../../tabs/engine/readTab';
import type { RowOf } from '../../tabs/engine/tab';
import type { pickupTab } from '../../tabs/pickup';
import type { Tabs } from '../../tabs/tabs';
import { type HistoryEntry, historyRows, historyWords } from '../kernel/history';
import { readJson } from '../kernel/json';
import { carryOut, type Rows } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, type ReadsHead, reads } from '../kernel/reads';
import { countedQuantity, type Offered, offeredOf, shownQuantity } from '../records/offer';
import { readDrive } from '../settings/readDrive';
import { basketLinesOf, type PlacedLine } from './placedLines';

/** What of a basket's notes stands in Paniers, in shown units: how many, what it was before and is. */
const storedNotes = z.object({
  missing: z.record(z.string(), z.tuple([z.nullable(z.number()), z.number(), z.number()])),
  returned: z.record(z.string(), z.number()),
  replaced: z.string(),
});
type CarriedNotes = z.infer<typeof storedNotes>;
const NOTHING: CarriedNotes = { missing: {}, returned: {}, replaced: '' };

type NotedColumn = 'missing' | 'returned' | 'replaced';
type Row = ReadRow<typeof pickupTab>;
type ReadsNotes = Reads<'offer' | 'baskets' | 'pickup'>;

const needs = reads({
  whole: ['offer'],
  rows: ['baskets', 'pickup'],
  columns: { history: [] },
});

/**
 * Carries what was noted in Retrait, missing goods and empties given back, to Paniers, where all
 * that hangs on it follows. A note is carried once: what somebody types in Paniers afterwards stands
 * until the note changes (docs/rules.md D8).
 */
export function takePickupNotes(ports: Ports): void {
  const snapshot = readDrive(ports, needs, 'inHand');
  if (!snapshot.tabs.pickup.stands) return;
  const { rows } = entriesOf(ports, snapshot);
  if (Object.values(rows).some((list) => list.length > 0)) carryOut(ports, snapshot, { rows });
}

/** Notes that cannot be read: they are told, and nothing is guessed. */
export function pickupNoteProblems(snapshot: ReadsNotes): Problem[] {
  const { linesOf, products } = linesIn(snapshot);
  return snapshot.tabs.pickup.rows.flatMap((row) => {
    const own = linesOf.get(row.values.basket) ?? [];
    return [
      missingIn(row, own, products),
      returnedIn(row, own, products),
      replacedIn(row, own, products),
    ].flatMap(({ problem }) => problem ?? []);
  });
}

function linesIn({ tabs }: ReadsNotes) {
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
  return { problem: unreadable(row, column, read.error, refs) };
}

const unreadable = (
  { at }: Row,
  column: NotedColumn,
  read: string,
  refs: readonly string[],
): Problem => ({
  ...{ code: 'pickupNote', tab: 'pickup', row: at + 1, column, read },
  detail: refs.join(', ') || '–',
});

function missingIn(
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
    ? { problem: unreadable(row, 'missing', `${tooMany.ref} ${tooMany.count}`, refs) }
    : noted;
}

/** Of goods with a deposit; how many must be said. */
function returnedIn(
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
  return vague ? { problem: unreadable(row, 'returned', vague.ref, refs) } : noted;
}

/** What is given instead, by reference; of what is missing whole nothing can be. */
function replacedIn(
  row: Row,
  own: readonly PlacedLine[],
  products: ReadonlyMap<string, Offered>,
): { readonly given?: ReadonlyMap<string, string>; readonly problem?: Problem } {
  const refs = own.filter(({ served }) => served > 0).map(({ ref }) => ref);
  const problem = (said: string, code: Problem['code']) => ({
    problem: { ...unreadable(row, 'replaced', said, refs), code },
  });
  const read = readReplacements(row.values.replaced ?? '', refs);
  if (!read.ok) return problem(read.error, 'replacedUnread');
  const missing = missingIn(row, own, products).goods ?? [];
  const lacking = own.find((line) => {
    const product = products.get(line.ref);
    const { count } = missing.find(({ ref }) => ref === line.ref) ?? { count: 0 };
    const isNoted = count === null || (product && countedQuantity(product, count) >= line.served);
    return read.value.has(line.ref) && (isNoted || settledQuantity(line) === 0);
  });
  return lacking ? problem(lacking.ref, 'replacedMissing') : { given: read.value };
}

function entriesOf(
  ports: Ports,
  snapshot: ReadsNotes & ReadsHead<'history'>,
): {
  readonly rows: Required<
    Pick<Rows<'baskets' | 'pickup' | 'history'>, 'baskets' | 'pickup' | 'history'>
  >;
} {
  const { linesOf, products } = linesIn(snapshot);
  const words = historyWords(snapshot);
  const baskets = new Map<string, NonNullable<Rows<'baskets'>['baskets']>[number]>();
  const pickup: NonNullable<Rows<'pickup'>['pickup']>[number][] = [];
  const noted: HistoryEntry[] = [];
  const put = (basket: number, ref: string, cells: object): void => {
    const key = `${basket} ${ref}`;
    baskets.set(key, { ...baskets.get(key), basket, ref, ...cells });
  };
  const cells = new Map(snapshot.tabs.baskets.rows.map(({ at, values }) => [at, values]));
  for (const row of snapshot.tabs.pickup.rows) {
    const { basket, carried: text, replaced } = row.values;
    if (basket === null) continue;
    const own = linesOf.get(basket) ?? [];
    const carrying = { own, cells, put };
    const before = readJson(storedNotes, text ?? '') ?? NOTHING;
    const missing = missingIn(row, own, products).goods;
    const returned = returnedIn(row, own, products).goods;
    const after: CarriedNotes = {
      missing: missing
        ? carryMissing(carrying, products, before.missing, missing)
        : stillCarried(carrying, before.missing),
      returned: returned ? carryReturned(carrying, before.returned, returned) : before.returned,
      replaced: replacedIn(row, own, products).given ? (replaced ?? '') : before.replaced,
    };
    carryReplaced(carrying, before.replaced, after.replaced);
    if (after.replaced !== before.replaced)
      noted.push({
        action: words.replaced,
        detail: words.basket(basket),
        before: before.replaced,
        after: after.replaced,
      });
    const now = isNothing(after) ? null : JSON.stringify(after);
    if (now !== (text || null)) pickup.push({ basket, carried: now });
  }
  const history = historyRows(ports, snapshot, noted);
  return { rows: { baskets: [...baskets.values()], pickup, history } };
}

const isNothing = ({ missing, returned, replaced }: CarriedNotes): boolean =>
  Object.keys(missing).length + Object.keys(returned).length === 0 && replaced === '';

interface Carrying {
  /** Of the basket. */
  readonly own: readonly PlacedLine[];
  /** Of Paniers, by grid row. */
  readonly cells: ReadonlyMap<number, RowOf<Tabs['baskets']>>;
  readonly put: (basket: number, ref: string, cells: object) => void;
}

function carryMissing(
  { own, cells, put }: Carrying,
  products: ReadonlyMap<string, Offered>,
  before: CarriedNotes['missing'],
  noted: readonly NotedGoods[],
): CarriedNotes['missing'] {
  const wanted = new Map(noted.map(({ ref, count }) => [ref, count]));
  const after: CarriedNotes['missing'] = {};
  for (const line of own) {
    const product = products.get(line.ref);
    const [was, count] = [before[line.ref], wanted.get(line.ref)];
    if (!product || (was === undefined && count === undefined)) continue;
    const cell = cells.get(line.at)?.delivered ?? null;
    const isOurs = was !== undefined && cell === was[2];
    const base = isOurs ? was[1] : shownQuantity(product, settledQuantity(line));
    if (count === undefined) {
      const isWhole = base === shownQuantity(product, line.served);
      if (isOurs) put(line.basket, line.ref, { delivered: isWhole ? null : base });
    } else if (was !== undefined && was[0] === count) after[line.ref] = was;
    else {
      const left = count === null ? 0 : Math.max(0, exact(base - count));
      after[line.ref] = [count, base, left];
      put(line.basket, line.ref, { delivered: left });
    }
  }
  return after;
}

/** What was carried beside a line goes when its order holds that no more, as nobody typed it there. */
const stillCarried = (
  { own, cells, put }: Carrying,
  before: CarriedNotes['missing'],
): CarriedNotes['missing'] =>
  Object.fromEntries(
    Object.entries(before).filter(([ref, [, , left]]) => {
      const line = own.find((one) => one.ref === ref);
      if (line?.served !== 0 || cells.get(line.at)?.delivered !== left) return true;
      put(line.basket, ref, { delivered: null });
      return false;
    }),
  );

/** Thousandths at most, as quantities are. */
const exact = (quantity: number): number => Math.round(quantity * 1000) / 1000;

function carryReturned(
  { own, cells, put }: Carrying,
  before: CarriedNotes['returned'],
  noted: readonly NotedGoods[],
): CarriedNotes['returned'] {
  const wanted = new Map(noted.map(({ ref, count }) => [ref, count ?? 0]));
  for (const line of own) {
    const [was, count] = [before[line.ref], wanted.get(line.ref)];
    if (was === count) continue;
    const cell = cells.get(line.at)?.returned ?? null;
    if (count !== undefined) put(line.basket, line.ref, { returned: count });
    else if (cell === was) put(line.basket, line.ref, { returned: null });
  }
  return Object.fromEntries(wanted);
}

/** As missing goods are: what somebody types in Paniers afterwards stands until the note changes. */
function carryReplaced({ own, cells, put }: Carrying, before: string, after: string): void {
  if (before === after) return;
  const refs = own.map(({ ref }) => ref);
  const [was, now] = [before, after].map((typed) => {
    const read = readReplacements(typed, refs);
    return read.ok ? read.value : new Map<string, string>();
  });
  for (const line of own) {
    const [former, given] = [was?.get(line.ref), now?.get(line.ref)];
    if (former === given) continue;
    const cell = cells.get(line.at)?.replacedBy ?? undefined;
    if (given !== undefined || cell === former)
      put(line.basket, line.ref, { replacedBy: given ?? null });
  }
}
