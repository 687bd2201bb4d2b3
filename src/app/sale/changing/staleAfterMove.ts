import { mailTraits } from '../../../domain/outbox/mailKind';
import { noLongerTrue } from '../../../text/results/outboxReasons';
import type { Reads } from '../../kernel/reads';
import type { Change } from '../../outbox/handOver';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import type { Sale } from '../../records/sale';

/** What waits and would leave with the former day or place does not (docs/rules.md E30). */
export function staleAfterMove(snapshot: Reads & ReadsOutbox, { number }: Sale): Change[] {
  const why = noLongerTrue[snapshot.place.locale];
  return outboxRows(snapshot).flatMap(({ key, values: { kind, sale, state } }): Change[] =>
    kind && mailTraits[kind].whenMoved === 'decidedAgain' && sale === number && isWaiting(state)
      ? [{ key, state: 'cancelled', why }]
      : [],
  );
}
