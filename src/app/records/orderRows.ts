import * as z from 'zod/mini';
import type { HeldOrder, ServedLine, ShortReason } from '../../domain/orders/allocation';
import type { OrderState } from '../../domain/orders/order';
import type { Cents } from '../../domain/values/money';
import { type Problem, toBring } from '../../domain/values/problem';
import { type Instant, instant } from '../../domain/values/time';
import type { FactRow } from '../../tabs/engine/edit';
import type { ReadTab } from '../../tabs/engine/readTab';
import type { RowOf } from '../../tabs/engine/tab';
import type { ordersTab } from '../../tabs/orders';
import { readJson } from '../kernel/json';

/** A row of Commandes as the program needs it. */
export interface OrderRow {
  readonly number: number;
  readonly at: number;
  readonly time: Instant;
  readonly email: string;
  readonly name: string;
  /** As it was given with the answer. */
  readonly phone?: string;
  readonly basket: number | null;
  readonly state: OrderState;
  readonly amount: Cents | null;
  readonly lines: readonly ServedLine[];
  /** So many steps more where that fills a case; absent: none. */
  readonly tolerance?: number;
  readonly serveAnyway: boolean;
  /** Quantities that could not be read, as they were typed. */
  readonly unread: readonly UnreadQuantity[];
  /** Absent: the form. */
  readonly source?: OrderSource;
  /** The address that the answer came with, where it was put right since. */
  readonly sentAs?: string;
}

export type OrderSource = 'desk';

export interface UnreadQuantity {
  readonly ref: string;
  readonly typed: string;
}

/** `[reference, asked, served, why?, when or how much?, of a case?]`, short because a cell holds them all. */
const storedLine = z.tuple([
  z.string(),
  z.int(),
  z.int(),
  z.optional(
    z.enum([
      'soldOut',
      'basketMaximum',
      'notOffered',
      'producerMinimum',
      'basketMinimum',
      'productMinimum',
      'saleMinimum',
      'calledOff',
      'absent',
      'caseOpen',
      'caseFilled',
    ]),
  ),
  z.optional(z.int()),
  z.optional(z.int()),
]);
/** Behind the lines, whose they are: what is typed over these cells is not followed (docs/rules.md O39). */
const storedOwner = z.object({
  basket: z.nullable(z.int()),
  email: z.string(),
  /** Steps more where that fills a case; -1: whatever it takes. */
  more: z.optional(z.int()),
});
const storedOrder = z.array(z.union([storedLine, storedOwner]));

type Owner = Pick<OrderRow, 'basket' | 'email' | 'tolerance'>;

export function encodeOrder({
  lines,
  basket,
  email,
  tolerance = 0,
}: Owner & { readonly lines: readonly ServedLine[] }): string {
  const stored = lines.map(({ ref, asked, served, reason }) => {
    if (!reason) return [ref, asked, served];
    const { at, maximum, minimum, before, size, of } = { ...NO_FIGURE, ...reason };
    const figures = [at ?? maximum ?? minimum ?? before, size ?? (of && COUNTED.indexOf(of))];
    return [ref, asked, served, reason.code, ...figures.filter((one) => one !== undefined)];
  });
  const more = tolerance === Infinity ? -1 : tolerance;
  const owner = { basket, email, ...(more === 0 ? {} : { more }) };
  return JSON.stringify(email === '' ? stored : [...stored, owner]);
}

/** What a minimum counts, where that is no money. */
const COUNTED = ['kilos', 'pieces'] as const;
const NO_FIGURE: { readonly [K in 'at' | 'maximum' | 'minimum' | 'before' | 'size']?: number } & {
  readonly of?: (typeof COUNTED)[number];
} = {};

/** Undefined when somebody changed the cell into something else. */
export function decodeOrder(
  text: string | null,
): { readonly lines: ServedLine[]; readonly owner?: Owner } | undefined {
  if (text === null) return { lines: [] };
  const stored = readJson(storedOrder, text);
  if (!stored) return undefined;
  const kept = stored.find((one): one is z.infer<typeof storedOwner> => !Array.isArray(one));
  const lines = stored.flatMap((one): ServedLine[] => {
    if (!Array.isArray(one)) return [];
    const [ref, asked, served, code, more, size] = one;
    const reason = reasonOf(code, more, size);
    return [reason ? { ref, asked, served, reason } : { ref, asked, served }];
  });
  if (!kept) return { lines };
  const { basket, email, more = 0 } = kept;
  const tolerance = more < 0 ? Infinity : more;
  return { lines, owner: { basket, email, ...(tolerance === 0 ? {} : { tolerance }) } };
}

type Owned = Pick<RowOf<typeof ordersTab>, 'basket' | 'lines'> &
  Partial<Pick<RowOf<typeof ordersTab>, 'email'>>;

/** Its own basket and address, whatever was typed over these cells; one that is blank is gone. */
export function withOwner<T extends Owned>(
  values: T,
  owner: Owner | undefined = decodeOrder(values.lines)?.owner,
): T {
  const { basket, email } = values;
  if (!owner || (basket === owner.basket && email === owner.email)) return values;
  return {
    ...values,
    ...(basket === null ? {} : { basket: owner.basket }),
    ...(email ? { email: owner.email } : {}),
  };
}

export const isOwners = (column: string): boolean => column === 'basket' || column === 'email';

/** Of rows over whose basket or address something was typed, both as they were written. */
export const keptOwners = (read: ReadTab<typeof ordersTab>): FactRow<typeof ordersTab>[] =>
  read.rows.flatMap(({ values }) => {
    const own = withOwner(values);
    const { number, basket, email } = own;
    return own === values || number === null ? [] : [{ number, basket, email }];
  });

function reasonOf(
  code: ShortReason['code'] | undefined,
  more: number | undefined,
  size: number | undefined,
): ShortReason | undefined {
  if (code === 'soldOut') return more === undefined ? { code } : { code, at: instant(more) };
  if (code === 'basketMaximum') return { code, maximum: more ?? 0 };
  if (code === 'basketMinimum') return { code, minimum: more ?? 0 };
  if (code === 'producerMinimum' || code === 'productMinimum' || code === 'saleMinimum') {
    const of = COUNTED[size ?? -1];
    return { code, minimum: more ?? 0, ...(of ? { of } : {}) };
  }
  if (code === 'caseOpen' || code === 'caseFilled')
    return { code, before: more ?? 0, size: size ?? 0 };
  return code ? { code } : undefined;
}

const storedUnread = z.array(z.tuple([z.string(), z.string()]));

/** A cell holds so much, and what was typed is only shown again. */
const LONGEST_TYPED = 200;

export const encodeUnread = (unread: readonly UnreadQuantity[]): string =>
  JSON.stringify(unread.map(({ ref, typed }) => [ref, typed.slice(0, LONGEST_TYPED)]));

const decodeUnread = (text: string | null): UnreadQuantity[] =>
  text === null ? [] : (readJson(storedUnread, text) ?? []).map(([ref, typed]) => ({ ref, typed }));

export interface Orders {
  readonly rows: readonly OrderRow[];
  readonly problems: readonly Problem[];
}

export function ordersOf(read: ReadTab<typeof ordersTab>): Orders {
  const problems: Problem[] = [];
  const rows = read.rows.flatMap(({ values, at }) => {
    // A word of people's own between the orders.
    if (values.number === null && values.time === null && values.lines === null) return [];
    const stored = decodeOrder(values.lines);
    const { number, time, state } = values;
    if (number === null || time === null || state === null || !stored || lacksItsBasket(values)) {
      problems.push({
        ...{ tab: 'orders', row: at + 1 },
        ...toBring('order', String(number ?? '?')),
      });
      return [];
    }
    const { lines, owner } = stored;
    const { name, amount } = values;
    const { basket, email } = withOwner(values, owner);
    const serveAnyway = values.serveAnyway === true;
    const unread = decodeUnread(values.unread);
    return [
      {
        number,
        at,
        time,
        email: email ?? '',
        name: name ?? '',
        basket,
        state,
        amount,
        lines,
        serveAnyway,
        unread,
        ...(owner?.tolerance ? { tolerance: owner.tolerance } : {}),
        ...(values.phone ? { phone: values.phone } : {}),
        ...(values.source ? { source: values.source } : {}),
        ...(values.sentAs ? { sentAs: values.sentAs } : {}),
      },
    ];
  });
  return { rows: rows.sort((a, b) => a.number - b.number), problems };
}

/** Too late to be served unless the coordinator says so: it was sent late, or was read late. */
export const isLateOrder = ({ state }: Pick<OrderRow, 'state'>): boolean =>
  state === 'late' || state === 'readLate';

/** One with nothing served is no basket (docs/rules.md O5). */
export const isServed = ({ state, lines }: Pick<OrderRow, 'state' | 'lines'>): boolean =>
  state === 'accepted' && lines.some(({ served }) => served > 0);

/** An order that counts has a basket, goods and an address: without their columns it would count as nothing. */
const lacksItsBasket = ({ state, basket, lines, email }: RowOf<typeof ordersTab>): boolean =>
  state === 'accepted' && (basket === null || lines === null || email === null);

/** Those that are not to be served and were not followed by another of their address. */
export function lateOrders(rows: readonly OrderRow[]): OrderRow[] {
  const last = new Map<string, OrderRow>();
  for (const row of rows)
    if (row.time >= (last.get(row.email)?.time ?? 0)) last.set(row.email, row);
  return [...last.values()].filter((row) => isLateOrder(row) && !row.serveAnyway);
}

/** What each address holds now; a cancelled one keeps its basket number, and undoes no late answer let in since. */
export function heldOrders(rows: readonly OrderRow[]): HeldOrder[] {
  const held = new Map<string, HeldOrder>();
  for (const { email, basket, state, lines, tolerance } of rows) {
    if (basket === null || (state !== 'accepted' && state !== 'cancelled')) continue;
    const own = state === 'accepted' ? lines : [];
    if (own.length === 0 && held.get(email)?.lines.length) continue;
    held.set(email, { email, basket, lines: own, ...(tolerance ? { tolerance } : {}) });
  }
  return [...held.values()];
}

/** A row of Commandes, as far as its comment goes. */
interface Commented {
  readonly basket?: unknown;
  readonly email?: unknown;
  readonly time?: unknown;
  readonly state?: unknown;
  readonly comment?: unknown;
}

/**
 * The last word of each basket's answers, by when they were sent. One that a later answer leaves out still
 * stands: an allergy is told once (docs/rules.md D4), in an answer that was read after it too (S123).
 */
export function commentsOf(rows: Iterable<Commented>): ReadonlyMap<number, string> {
  const all = [...rows];
  const baskets = new Map<unknown, number>();
  for (const { basket, email } of all) if (typeof basket === 'number') baskets.set(email, basket);
  const comments = new Map<number, string>();
  for (const { basket, email, state, comment } of all.sort(byTime)) {
    const isHeld = state === 'accepted' || state === 'replaced';
    const its = typeof basket === 'number' ? basket : baskets.get(email);
    if (its !== undefined && typeof comment === 'string' && comment !== '' && isHeld)
      comments.set(its, comment);
  }
  return comments;
}

const byTime = (a: Commented, b: Commented): number => Number(a.time ?? 0) - Number(b.time ?? 0);

/** One row of the form's own tab, read into an order. */
export interface Answer {
  readonly time: Instant;
  /** Empty when what was typed is no address. */
  readonly email: string;
  readonly typedEmail: string;
  readonly name: string;
  readonly phone: string;
  readonly comment: string;
  readonly asked: ReadonlyMap<string, number>;
  /** So many steps more of each product where that fills a case (docs/rules.md G2); absent: none. */
  readonly tolerance?: number;
  /** Cells that could not be read, as the buyer should be told. */
  readonly unread: readonly UnreadQuantity[];
  /** The row of Commandes that could not be taken, whose address was put right since. */
  readonly corrects?: number;
  /** It stands up to where its tab was read: changed since, or its row of Commandes is gone. */
  readonly isAgain?: true;
  /** Taken by the coordinator; absent: by the form. */
  readonly source?: OrderSource;
}

/** Nothing of it can be taken: no address, or not one quantity that was understood. */
export const isUnreadable = ({ email, asked, unread }: Answer): boolean =>
  email === '' || (asked.size === 0 && unread.length > 0);
