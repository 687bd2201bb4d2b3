import { fail, ok, type Result } from '../values/result';
import type { Instant } from '../values/time';
import { refusedIn } from './acts';
import { type Cycle, checkDates, closesInPast, type DateFault } from './cycle';
import { type Moments, partsMoved } from './moments';
import { stateAt, type TransitionRefusal, transition } from './transitions';

export type MovingRefusal =
  | TransitionRefusal
  | DateFault
  | 'alreadyPast'
  | 'pickupPast'
  | 'placeEmpty'
  | 'openingFixed'
  | 'closingFixed'
  | 'closesBeforePickup'
  | 'nothingMoves';

/**
 * The moments that a sale has from now on, or why they cannot be (docs/rules.md S12): what is over
 * does not move, nothing moves into the past, and a sale has a place.
 */
export function moved(
  sale: Cycle,
  wanted: Moments,
  now: Instant,
  /** Live at the same time. */
  beside?: Cycle,
): Result<Moments, MovingRefusal> {
  const may = transition(stateAt(sale, now), 'move');
  if (!may.ok) return may;
  const to = { ...wanted, place: wanted.place.trim() };
  const parts = partsMoved(sale, to);
  if (parts.length === 0) return fail('nothingMoves');
  if (to.place === '' && parts.includes('place')) return fail('placeEmpty');
  if (parts.includes('opensAt') && sale.state !== 'preparing') return fail('openingFixed');
  if (parts.includes('closesAt')) {
    if (refusedIn(sale.state, 'moveClosing')) return fail('closingFixed');
    if (closesInPast(to, now)) return fail('alreadyPast');
  }
  const [fault] = checkDates(to);
  if (fault) return fail(fault);
  if (to.pickupEnd <= now) return fail('pickupPast');
  if (beside && crosses({ ...sale, ...to }, beside)) return fail('closesBeforePickup');
  return ok(to);
}

/** The later of two live sales takes orders at least until the other is picked up (docs/rules.md S3). */
const crosses = (one: Cycle, other: Cycle): boolean =>
  one.number < other.number ? other.closesAt < one.pickupEnd : crosses(other, one);
