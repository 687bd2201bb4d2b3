import { transition } from '../../domain/sale/transitions';
import { fail, ok, type Result } from '../../domain/values/result';
import { takePickupNotes } from '../baskets/pickupNotes';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { takeProducerNotes } from '../producers/producerNotes';
import { inState, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { notHandedOver } from './settling/pickupQuestions';

const needs = reads({
  whole: ['sales'],
  rows: ['pickup'],
  columns: { history: [] },
});

export interface PickupEnded {
  readonly code: 'collected';
  readonly sale: number;
  /** Baskets not ticked as handed over; empty where nobody ticked any. */
  readonly missed: readonly { readonly basket: number; readonly name: string }[];
}

/** Pick-up is over: the coordinator says so, or its hour has passed. */
export function endPickup(ports: Ports): Result<PickupEnded, Refusal> {
  takeProducerNotes(ports);
  takePickupNotes(ports);
  const snapshot = readDrive(ports, needs, 'current');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'nothingToCollect' });
  const collected = transition(sale.state, 'endPickup');
  if (!collected.ok) return fail({ code: collected.error });
  const { number } = sale;
  const words = historyWords(snapshot);
  const entry = {
    action: words.endPickup,
    detail: '',
    before: words.closed(number),
    after: words.collected,
  };
  apply(ports, snapshot, {
    rows: {
      sales: [{ number, ...inState(collected.value) }],
      history: historyRows(ports, snapshot, [entry]),
    },
  });
  const missed = notHandedOver(snapshot).missed.map(({ basket, name }) => ({ basket, name }));
  return ok({ code: 'collected', sale: number, missed });
}
