import * as z from 'zod/mini';
import { settledQuantity } from '../../domain/baskets/basket';
import { type NotedGoods, readReplacements } from '../../domain/baskets/pickupNote';
import { basketsTab } from '../../tabs/baskets';
import { keyOf, type ReadTab } from '../../tabs/engine/readTab';
import type { RowOf } from '../../tabs/engine/tab';
import type { Tabs } from '../../tabs/tabs';
import { historyRows, historyWords } from '../kernel/history';
import { readJson } from '../kernel/json';
import { apply } from '../kernel/plan';
import type { RowsOf } from '../kernel/planned';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import { type Offered, shownQuantity } from '../records/offer';
import { readDrive } from '../settings/readDrive';
import { notedGoods } from './live/pickupSums';
import { pastedWeights } from './pastedWeights';
import type { PlacedLine } from './placedLines';
import { linesIn, missingIn, type ReadsNotes, replacedIn, returnedIn } from './readPickupNotes';

/** What of a basket's notes stands in Paniers, in shown units: how many, what it was before and is. */
const storedNotes = z.object({
  missing: z.record(z.string(), z.tuple([z.nullable(z.number()), z.number(), z.number()])),
  returned: z.record(z.string(), z.number()),
  replaced: z.string(),
});
type CarriedNotes = z.infer<typeof storedNotes>;
const NOTHING: CarriedNotes = { missing: {}, returned: {}, replaced: '' };

const needs = reads({
  whole: ['offer'],
  rows: ['baskets', 'pickup'],
  columns: { history: [] },
});

/**
 * Carries what was noted in Retrait, missing goods and empties given back, to Paniers, where all
 * that hangs on it follows. A note is carried once: what somebody types in Paniers afterwards stands
 * until the note changes (docs/rules.md D8). A weight that stands in Paniers as text becomes its number.
 */
export function takePickupNotes(ports: Ports): void {
  const snapshot = readDrive(ports, needs, 'current');
  const { tabs } = snapshot;
  // Without « Livré » nothing of them would stand there.
  if (!tabs.pickup.stands || tabs.baskets.lost.length > 0) return;
  const { baskets, pickup, given } = carriedIn(snapshot);
  if (baskets.length + pickup.length === 0) return;
  const words = historyWords(snapshot);
  const noted = given.map(({ basket, ...replaced }) => ({
    ...{ action: words.replaced, detail: words.basket(basket), ...replaced },
  }));
  const history = historyRows(ports, snapshot, noted);
  apply(ports, snapshot, { rows: { baskets, pickup, history } });
}

/** Paniers with what Retrait notes and no run has carried yet: money counts it at once. */
export function withPickupNotes(
  snapshot: ReadsNotes,
  read: ReadTab<Tabs['baskets']>,
): ReadTab<Tabs['baskets']> {
  const { baskets } = carriedIn(snapshot);
  if (baskets.length === 0) return read;
  const cells = new Map(baskets.map((row) => [keyOf(row, basketsTab.key), row]));
  const rows = read.rows.map((row): (typeof read.rows)[number] => {
    const noted = cells.get(row.key);
    if (!noted) return row;
    const faults = new Set([...row.faults].filter((id) => !(id in noted)));
    return { ...row, faults, values: { ...row.values, ...noted } as typeof row.values };
  });
  return { ...read, rows };
}

/** What of the notes is new: the cells that it changes, and what was given instead. */
function carriedIn(snapshot: ReadsNotes) {
  const { linesOf, products } = linesIn(snapshot);
  const baskets = new Map<string, RowsOf<'baskets'>[number]>();
  const pickup: RowsOf<'pickup'>[number][] = [];
  const given: { basket: number; before: string; after: string }[] = [];
  const put = (basket: number, ref: string, cells: object): void => {
    const key = `${basket} ${ref}`;
    baskets.set(key, { ...baskets.get(key), basket, ref, ...cells });
  };
  for (const { basket, ref, weighed } of pastedWeights(snapshot.tabs.baskets, products))
    put(basket, ref, { weighed });
  const cells = new Map(snapshot.tabs.baskets.rows.map(({ at, values }) => [at, values]));
  const { columns, rows } = snapshot.tabs.pickup;
  // Where one of them is gone, nobody cleared its notes (docs/rules.md M60).
  const areWhole = (['missing', 'returned', 'replaced'] as const).every((id) => columns.has(id));
  for (const row of areWhole ? rows : []) {
    const { basket, carried: text, counted, replaced } = row.values;
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
      given.push({ basket, before: before.replaced, after: after.replaced });
    const now = isNothing(after) ? null : JSON.stringify(after);
    const is = missing && returned ? notedGoods(row) : counted;
    if (now !== (text || null) || is !== counted)
      pickup.push({ basket, carried: now, counted: is });
  }
  return { baskets: [...baskets.values()], pickup, given };
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
