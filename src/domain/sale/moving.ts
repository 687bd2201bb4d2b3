import { fail, ok, type Result } from '../values/result';
import type { Instant } from '../values/time';
import { type Cycle, type CycleDates, checkDates, type DateFault } from './cycle';
import { stateAt, type TransitionRefusal, transition } from './transitions';

/** When and where a sale is: what may move while it goes on. */
export interface Moments extends CycleDates {
  readonly place: string;
}

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

export type MovedPart = keyof Moments;
export const movedParts = [
  'opensAt',
  'closesAt',
  'pickupStart',
  'pickupEnd',
  'place',
] as const satisfies readonly MovedPart[];

/** What differs, in the order of the columns of Ventes. */
export const partsMoved = (from: Moments, to: Moments): MovedPart[] =>
  movedParts.filter((part) => from[part] !== to[part]);

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
    if (sale.state === 'closed') return fail('closingFixed');
    if (to.closesAt <= now) return fail('alreadyPast');
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
