import * as z from 'zod/mini';
import type { Given } from '../../../domain/orders/basketNumbers';
import { isLate } from '../../../domain/sale/cycle';
import { areOrdersOpen, stateAt, transition } from '../../../domain/sale/transitions';
import type { Problem } from '../../../domain/values/problem';
import { instant } from '../../../domain/values/time';
import { moment } from '../../../text/values/dates';
import { labelled } from '../../../text/values/format';
import { type HistoryEntry, historyWords } from '../../kernel/history';
import { readJson } from '../../kernel/json';
import { type Lost, lostProblems } from '../../kernel/lost';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { type Offered, offeredOf } from '../offer';
import { type Answer, lateOrders, type OrderRow, ordersOf } from '../orderRows';
import type { Sale } from '../sale';
import { unreadAnswers } from './answers';

/** A sale with its orders and what has come in since they were last read. */
export interface Incoming {
  readonly sale: Sale;
  readonly offered: readonly Offered[];
  readonly orders: readonly OrderRow[];
  readonly answers: readonly Answer[];
  /** What was told of it so far, whatever a version of before says. */
  readonly given?: Given | undefined;
  readonly rowsRead: number;
  /** Rows that may hold unread ones. */
  readonly fresh: number;
  /** Rows of which nothing is taken as they stand. */
  readonly waiting: number;
  readonly problems: readonly Problem[];
}

export function incoming(ports: Ports, snapshot: Reads<'offer' | 'orders'>, sale: Sale): Incoming {
  const offered = offeredOf(snapshot.tabs.offer);
  const orders = ordersOf(snapshot.tabs.orders);
  const read = unreadAnswers(snapshot, { sale, offered, orders: orders.rows });
  const given = givenIn(ports, sale);
  const { rowsRead, fresh, waiting } = read;
  const areUnreadable = orders.problems.length > 0;
  const isBack = areUnreadable || read.answers.some(({ isAgain }) => isAgain);
  const problems = [
    ...orders.problems,
    ...read.problems,
    ...(isBack ? [] : goneNumbers(orders.rows, given)),
    ...goneProducts(orders.rows, offered),
    ...neverServed(snapshot, sale, orders.rows),
  ];
  // Of an order whose row cannot be read any more the answer would come too late.
  const isTooLate = areUnreadable && !areOrdersOpen(sale.state);
  const answers = read.answers.filter(
    ({ isAgain, time }) => !(isTooLate && isAgain && !isLate(time, sale)),
  );
  const now = {
    ...{ sale, offered, orders: orders.rows, answers, given },
    ...{ rowsRead, fresh, waiting, problems },
  };
  return areOrdersLost(now)
    ? { ...now, problems: [...lostProblems([{ tab: 'orders' }]), ...problems] }
    : now;
}

/** Answers that cannot be taken: where an order closes without them it is said. */
export const waitingOf = ({ waiting }: Incoming): { readonly waiting?: number } =>
  waiting > 0 ? { waiting } : {};

/** Numbers that were told and Commandes does not know: a version of before came back, or rows are gone. */
function goneNumbers(orders: readonly OrderRow[], given: Given | undefined): Problem[] {
  const known = new Set(orders.map(({ basket }) => basket));
  const told = Array.from({ length: given?.basket ?? 0 }, (_, nth) => nth + 1);
  const gone = told.filter((number) => !known.has(number));
  return gone.length > 0 ? [{ code: 'numbersGone', tab: 'sales', read: gone.join(', ') }] : [];
}

/** Orders wait, and nothing is on sale: somebody deleted the tab, and no figure would be right. */
const isOfferLost = ({ orders, answers, offered }: Incoming): boolean =>
  offered.length === 0 && orders.length + answers.length > 0;

/**
 * Read before orders were closed, and in Commandes no more: somebody deleted the tab. Taken again they
 * would all be late.
 */
const areOrdersLost = ({ sale, orders, answers, fresh }: Incoming): boolean =>
  !areOrdersOpen(sale.state) && orders.length === 0 && answers.length > fresh;

/** What a sale hangs on is gone or changed: nothing is counted until it is put back. */
export function lossOf(now: Incoming): Lost[] {
  if (now.sale.areFeesLost) return [{ tab: 'sales', column: 'fees' }];
  if (isOfferLost(now)) return [{ tab: 'offer' }];
  return areOrdersLost(now) ? [{ tab: 'orders' }] : [];
}

/** Ordered, and no longer in « Produits en vente »: nothing is guessed about what it costs. */
function goneProducts(orders: readonly OrderRow[], offered: readonly Offered[]): Problem[] {
  const sold = new Set(offered.map(({ ref }) => ref));
  const gone = new Set<string>();
  for (const { state, lines } of orders) {
    if (state !== 'accepted') continue;
    for (const { ref, served } of lines) if (served > 0 && !sold.has(ref)) gone.add(ref);
  }
  return [...gone].map((ref) => ({ code: 'lost', tab: 'offer', read: ref }));
}

/** Sent in time, and nobody can be served any more: told to whoever can write to them. */
function neverServed(
  { now, place }: Reads,
  sale: Sale,
  orders: readonly OrderRow[],
): readonly Problem[] {
  if (transition(stateAt(sale, now), 'changeOrders').ok) return [];
  return lateOrders(orders)
    .filter(({ state }) => state === 'readLate')
    .map(({ at, name, email, time }) => ({
      ...{ code: 'neverServed', tab: 'orders', row: at + 1 },
      ...{ read: name || email, detail: moment(time, place.zone, place.locale) },
    }));
}

export function readingEntry(snapshot: Reads, answers: readonly Answer[]): HistoryEntry {
  const words = historyWords(snapshot);
  const who = answers.slice(0, 3).map(({ email, typedEmail }) => email || typedEmail);
  const more = answers.length > who.length ? ' …' : '';
  return {
    action: words.readAnswers,
    detail: labelled(words.answers(answers.length), who.join(', ') + more, snapshot.place.locale),
  };
}

const stored = z.object({ basket: z.int(), until: z.int() });
const keyOf = (sale: number): string => `given.${sale}`;

/** Which numbers are out, beside the spreadsheet: a version of before does not know (docs/rules.md O36). */
function givenIn({ memory }: Ports, { number }: Sale): Given | undefined {
  const kept = readJson(stored, memory.get(keyOf(number)) ?? '');
  return kept ? { basket: kept.basket, until: instant(kept.until) } : undefined;
}

/** Once the write is there. */
export function noteGiven(
  { memory }: Ports,
  { sale, given }: { readonly sale: Sale; readonly given?: Given | undefined },
  orders: readonly OrderRow[],
): void {
  const basket = Math.max(given?.basket ?? 0, ...orders.map((one) => one.basket ?? 0));
  const until = Math.max(given?.until ?? sale.opensAt, ...orders.map(({ time }) => time));
  if (given && basket === given.basket && until === given.until) return;
  if (!given) memory.remove(keyOf(sale.number - 2));
  memory.note(keyOf(sale.number), JSON.stringify({ basket, until }));
}
