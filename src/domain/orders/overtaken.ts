import type { Instant } from '../values/time';
import type { OrderState } from './order';

/** An answer as it was taken. */
export interface TakenAnswer {
  readonly email: string;
  readonly time: Instant;
  readonly state: OrderState;
}

interface Sent {
  readonly email: string;
  readonly time: Instant;
  readonly source?: 'desk';
}

/**
 * Whether an answer was sent before one that was read first and that leaves nothing of it: the last one sent
 * is the order, in whatever order they are read (docs/rules.md S123).
 */
export function overtakenIn(taken: readonly TakenAnswer[]): (sent: Sent) => boolean {
  const last = new Map<string, Instant>();
  for (const one of taken)
    if (counts(one) && one.time > (last.get(one.email) ?? -Infinity)) last.set(one.email, one.time);
  return ({ email, time, source }) => {
    // The desk sees the order that stands, whatever the clocks say.
    if (source) return false;
    const since = last.get(email);
    return email !== '' && since !== undefined && time < since;
  };
}

const counts = ({ state }: TakenAnswer): boolean => state === 'accepted' || state === 'cancelled';
