import { mailTraits } from '../../../domain/outbox/mailKind';
import { noLongerTrue } from '../../../text/results/outboxReasons';
import type { Reads } from '../../kernel/reads';
import type { Change } from '../../outbox/handOver';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import type { Sale } from '../../records/sale';
import { overtakenMoves } from './movedMails';

/** What waits and would leave with the former day or place does not (docs/rules.md E30). */
export function staleAfterMove(snapshot: Reads & ReadsOutbox, sale: Sale): Change[] {
  const { number } = sale;
  const why = noLongerTrue[snapshot.place.locale];
  const stale = outboxRows(snapshot).flatMap(
    ({ key, values: { kind, sale: of, state } }): Change[] =>
      kind && mailTraits[kind].whenMoved === 'decidedAgain' && of === number && isWaiting(state)
        ? [{ key, state: 'cancelled', why }]
        : [],
  );
  return [...stale, ...overtakenMoves(snapshot, sale)];
}
