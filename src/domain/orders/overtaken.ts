import type { Instant } from '../values/time';
import type { ServedLine } from './allocation';
import type { OrderState } from './order';

/** An answer as it was taken. */
export interface TakenAnswer {
  readonly email: string;
  readonly time: Instant;
  readonly state: OrderState;
  readonly lines: readonly ServedLine[];
  /** It was taken at the desk, as the whole order. */
  readonly source?: 'desk';
}

interface Sent {
  readonly email: string;
  readonly time: Instant;
  readonly asked: ReadonlyMap<string, number>;
  readonly source?: 'desk';
}

/**
 * Whether an answer was sent before one that was read first and that leaves nothing of it: the last one sent
 * is the order, in whatever order they are read (docs/rules.md S123). Where answers add, only the desk's order
 * and a cancellation take the place of all before them; a cancellation itself comes too late once more was
 * added, as its buyer was told.
 */
export function overtakenIn(
  taken: readonly TakenAnswer[],
  answers: 'replace' | 'add',
): (sent: Sent) => boolean {
  const counting = lastOf(taken, counts);
  const whole = answers === 'add' ? lastOf(taken, isWhole) : counting;
  return ({ email, time, asked, source }) => {
    // The desk sees the order that stands, whatever the clocks say.
    if (source) return false;
    const asksNothing = ![...asked.values()].some((quantity) => quantity > 0);
    const last = (asksNothing ? counting : whole).get(email);
    return email !== '' && last !== undefined && time < last;
  };
}

const lastOf = (
  taken: readonly TakenAnswer[],
  isMeant: (one: TakenAnswer) => boolean,
): ReadonlyMap<string, Instant> => {
  const last = new Map<string, Instant>();
  for (const one of taken)
    if (isMeant(one) && one.time > (last.get(one.email) ?? -Infinity))
      last.set(one.email, one.time);
  return last;
};

const counts = ({ state }: TakenAnswer): boolean => state === 'accepted' || state === 'cancelled';

/** What closing or a producer took away has lines left that say so. */
const isWhole = ({ state, source, lines }: TakenAnswer): boolean =>
  (source === 'desk' && state !== 'late' && state !== 'toFix') ||
  (state === 'cancelled' && lines.length === 0);
