import { stateAt, transition } from '../../../domain/sale/transitions';
import { fail, ok, type Result } from '../../../domain/values/result';
import { historyRows, historyWords } from '../../kernel/history';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { reads } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import { inState, saleOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

const needs = reads({ whole: ['sales'], rows: [], columns: { history: [] } });

export interface PickupResumed {
  readonly code: 'resumed';
  readonly sale: number;
}

/**
 * « Le retrait est fait » taken back, until payouts are prepared: from then on it ends when somebody
 * says so, or the next hour would end it again.
 */
export function resumePickup(ports: Ports): Result<PickupResumed, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const sale = saleOf(snapshot);
  if (!sale) return fail({ code: 'pickupNotOver' });
  const resumed = transition(stateAt(sale, snapshot.now), 'resumePickup');
  if (!resumed.ok) return fail({ code: resumed.error });
  const { number } = sale;
  const words = historyWords(snapshot);
  const entry = {
    action: words.resumePickup,
    detail: '',
    before: words.collected,
    after: words.closed(number),
  };
  apply(ports, snapshot, {
    rows: {
      sales: [{ number, ...inState(resumed.value), goesOn: 'yes' }],
      history: historyRows(ports, snapshot, [entry]),
    },
  });
  return ok({ code: 'resumed', sale: number });
}
