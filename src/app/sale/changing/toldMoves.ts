import { readMailKey, readThreadVersion } from '../../../domain/outbox/mailKey';
import { type ReadMove, readMoveContent } from '../../../domain/outbox/moveContent';
import type { Moments } from '../../../domain/sale/moving';
import { saysTooLate } from '../../../text/results/words';
import { isWithdrawn } from '../../outbox/versions';
import { isWaiting, outboxRows, type ReadsOutbox } from '../../records/outboxRows';
import type { Sale } from '../../records/sale';

/** A mail about a move that waits. */
export interface WaitingMove extends ReadMove {
  readonly key: string;
  /** A later one left: its reader knows better. */
  readonly isOvertaken: boolean;
}

/** By address, oldest first. */
export function waitingMoves(
  snapshot: ReadsOutbox,
  { number }: Pick<Sale, 'number'>,
): ReadonlyMap<string, readonly WaitingMove[]> {
  const byEmail = new Map<string, WaitingMove[]>();
  for (const row of outboxRows(snapshot)) {
    const { kind, sale, recipient, state } = row.values;
    if (kind !== 'saleMoved' || sale !== number || !recipient) continue;
    const before = byEmail.get(recipient) ?? [];
    const read = isWaiting(state) ? moveIn(row.key) : undefined;
    if (read) byEmail.set(recipient, [...before, { ...read, key: row.key, isOvertaken: false }]);
    else if (!isWaiting(state) && !isWithdrawn(row) && !saysTooLate(row.values.why ?? ''))
      byEmail.set(
        recipient,
        before.map((one) => ({ ...one, isOvertaken: true })),
      );
  }
  return byEmail;
}

const moveIn = (key: string): ReadMove | undefined =>
  readMoveContent(readThreadVersion(readMailKey(key)?.version ?? '')?.content ?? '');

/** When and where each of them was last told that the sale is, where what says otherwise waits still. */
export const lastTold = (
  waiting: ReadonlyMap<string, readonly WaitingMove[]>,
  email: string,
): Moments | undefined => waiting.get(email)?.find(({ isOvertaken }) => !isOvertaken)?.from;
