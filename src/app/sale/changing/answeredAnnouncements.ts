import { noLongerTrue } from '../../../text/results/outboxReasons';
import type { Reads } from '../../kernel/reads';
import type { Change } from '../../outbox/handOver';
import { ordersOf } from '../../records/orderRows';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import type { Sale } from '../../records/sale';

/**
 * Announcements that wait for whoever has ordered meanwhile do not leave: they know of the sale, and the
 * plain form would take their order’s place (docs/rules.md E14).
 */
export function answeredAnnouncements(
  snapshot: ReadsOutbox & Reads<'orders'>,
  { number }: Pick<Sale, 'number'>,
): Change[] {
  const waiting = outboxRows(snapshot).filter(
    ({ values: { kind, state, sale } }) =>
      kind === 'announcement' && sale === number && isWaiting(state),
  );
  if (waiting.length === 0) return [];
  const ordered = new Set(
    ordersOf(snapshot.tabs.orders).rows.flatMap(({ email, state, lines }) =>
      state === 'accepted' && lines.length > 0 ? [email] : [],
    ),
  );
  const why = noLongerTrue[snapshot.place.locale];
  return waiting.flatMap(({ key, values: { recipient } }): Change[] =>
    ordered.has(recipient ?? '') ? [{ key, state: 'cancelled', why }] : [],
  );
}
