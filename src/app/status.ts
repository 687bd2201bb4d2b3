import { ok, type Result } from '../domain/result';
import { type Needs, openBook } from './book';
import { ordersOf } from './orderRows';
import { OWNER } from './owner';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import { latestSale, type Sale } from './sale';

export type NextStep = 'install' | 'openCycle' | 'closeCycle' | 'wait';

/** Where the drive stands, for the sidebar: plain JSON, moments in milliseconds. */
export interface Status {
  readonly language: 'fr' | 'en';
  readonly driveName: string;
  readonly now: number;
  readonly zone: string;
  readonly sale: Pick<
    Sale,
    'number' | 'state' | 'opensAt' | 'closesAt' | 'pickupStart' | 'pickupEnd' | 'place'
  > | null;
  readonly formUrl: string | null;
  readonly orders: number;
  readonly cents: number;
  readonly problems: readonly { readonly place: string; readonly message: string }[];
  readonly mails: { readonly waiting: number; readonly quota: number };
  readonly next: NextStep;
  readonly owner: string | null;
}

const needs: Needs = {
  whole: ['settings', 'sales', 'offer'],
  rows: ['orders', 'toFix'],
  columns: { outbox: ['state', 'key'] },
};

export function status(ports: Ports): Result<Status, Refusal> {
  const book = openBook(ports, needs);
  const sale = latestSale(book.tab('sales')) ?? null;
  const orders = ordersOf(book.tab('orders')).rows.filter(({ state }) => state === 'accepted');
  const waiting = book
    .tab('outbox')
    .rows.filter(({ values }) => values.state === 'toSend' || values.state === 'waiting');
  return ok({
    language: book.settings.language,
    driveName: book.settings.driveName,
    now: book.now,
    zone: book.place.zone,
    sale: sale && facts(sale),
    formUrl: sale?.form?.url ?? null,
    orders: orders.length,
    cents: orders.reduce((total, { amount }) => total + (amount ?? 0), 0),
    problems: book
      .tab('toFix')
      .rows.flatMap(({ values }) =>
        values.message ? [{ place: values.place ?? '', message: values.message }] : [],
      ),
    mails: { waiting: waiting.length, quota: ports.mailer.remaining() },
    next: nextStep(book.has('settings'), sale, book.now),
    owner: ports.memory.get(OWNER),
  });
}

function facts({
  number,
  state,
  opensAt,
  closesAt,
  pickupStart,
  pickupEnd,
  place,
}: Sale): Status['sale'] {
  return { number, state, opensAt, closesAt, pickupStart, pickupEnd, place };
}

function nextStep(isInstalled: boolean, sale: Sale | null, now: number): NextStep {
  if (!isInstalled) return 'install';
  if (!sale || sale.state === 'preparing' || sale.state === 'collected' || sale.state === 'settled')
    return 'openCycle';
  if (sale.state === 'open') return 'closeCycle';
  return now >= sale.pickupEnd ? 'openCycle' : 'wait';
}
