import type { Chosen, RosterGrid } from './rosterFlow';

/** Of one turn that follows another: more than all moves of a season together. */
export const RUNNING = 1_000_000;

export const costOfAll = (grid: RosterGrid, chosen: Chosen): number =>
  grid.done.reduce((sum, _, person) => sum + costOf(grid, chosen, person), 0);

/** What one person's turns cost: each that follows another, and each that is new to them. */
export function costOf(grid: RosterGrid, chosen: Chosen, person: number): number {
  let cost = 0;
  let came = grid.last.has(person);
  for (let at = 0; at < grid.pickups.length; at++) {
    const isChosen = chosen[at]?.has(person) ?? false;
    const comes = isChosen || (grid.pickups[at]?.taken.has(person) ?? false);
    if (came && comes) cost += RUNNING;
    if (isChosen && !grid.pickups[at]?.before.has(person)) cost++;
    came = comes;
  }
  return cost;
}
