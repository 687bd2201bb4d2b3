import type { Instant } from '../../../domain/values/time';
import type { AcceptedLate } from '../../../text/results/questions/acceptLateLines';
import { type Reads, reads } from '../../kernel/reads';
import { paymentColumns } from '../../money/paymentDetails';
import { takeAnswers } from '../../orders/takeAnswers';
import { offeredOf } from '../../records/offer';
import { isLateOrder, lateOrders, type OrderRow } from '../../records/orderRows';
import type { Sale } from '../../records/sale';
import { movingNeeds } from './movedMails';

/** What a question reads that says what those who are let in come to. */
export const acceptLateNeeds = reads({
  ...movingNeeds,
  columns: { ...movingNeeds.columns, payments: paymentColumns },
});

/** An answer that came, or was read, too late and could be let in. */
export interface LateAnswer {
  readonly number: number;
  readonly name: string;
  readonly at: Instant;
  /** It was sent in time. */
  readonly isInTime: boolean;
}

export const lateAnswers = (orders: readonly OrderRow[]): LateAnswer[] =>
  lateOrders(orders).map(({ number, name, email, time: at, state }) => ({
    ...{ number, name: name || email, at, isInTime: state === 'readLate' },
  }));

/** What answers that were set aside and are let in come to, beside what their buyers hold now. */
export function acceptLateSums(
  snapshot: Reads<'buyers' | 'offer'>,
  after: Sale,
  orders: readonly OrderRow[],
  acceptedLate: readonly number[] = [],
): AcceptedLate {
  const ticks = new Set(ticksFor(orders, acceptedLate).map(({ number }) => number));
  if (ticks.size === 0) return [];
  const ticked = orders.map((row) => (ticks.has(row.number) ? { ...row, serveAnyway: true } : row));
  const offered = offeredOf(snapshot.tabs.offer);
  const taken = takeAnswers(snapshot, after, { offered, orders: ticked, answers: [] });
  return taken.orders
    .filter(({ number }) => ticks.has(number))
    .map(({ email, name, amount }) => ({
      name: name || email,
      before: activeAmount(orders, email),
      after: amount ?? 0,
    }));
}

const activeAmount = (orders: readonly OrderRow[], of: string): number =>
  orders.find(({ email, state }) => email === of && state === 'accepted')?.amount ?? 0;

/** Their ticks in Commandes: the next reading serves them. */
export const ticksFor = (orders: readonly OrderRow[], acceptedLate: readonly number[] = []) =>
  orders
    .filter((row) => isLateOrder(row) && acceptedLate.includes(row.number))
    .map(({ number }) => ({ number, serveAnyway: true }));
