import { costOfAll, RUNNING } from './rosterCost';
import { type Chosen, type RosterGrid, sharesOf } from './rosterFlow';

/** Rosters begun: every one of a small drive; of a large one, those that look best first. */
const STEPS = 60_000;

/** The cheapest roster with shares as equal as those of a known one; that one where none is found. */
export function fewestRuns(grid: RosterGrid, known: Chosen): Chosen {
  const shares = sharesOf(grid, known);
  const fair = squares(shares);
  const [most, least] = [Math.max(...shares), Math.min(...shares)];
  const load = sharesOf(
    grid,
    known.map(() => new Set()),
  );
  const left = daysLeft(grid);
  let best = { chosen: known, cost: costOfAll(grid, known) };
  let steps = 0;
  const isFairStill = (next: number): boolean =>
    load.every((count, one) => count <= most && count + (left[next]?.[one] ?? 0) >= least);

  const from = (at: number, begun: readonly Set<number>[], cost: number): void => {
    const pickup = grid.pickups[at];
    if (!pickup) {
      if (squares(load) === fair) best = { chosen: begun.map((own) => new Set(own)), cost };
      return;
    }
    const prior = at === 0 ? grid.last : union(grid.pickups[at - 1]?.taken, begun[at - 1]);
    const fixed = [...pickup.taken].filter((one) => prior.has(one)).length * RUNNING;
    const price = (one: number): number =>
      (prior.has(one) ? RUNNING : 0) + (pickup.before.has(one) ? 0 : 1);
    const order = grid.done
      .flatMap((_, one) => (pickup.can[one] ? [one] : []))
      .sort((a, b) => price(a) - price(b) || (load[a] ?? 0) - (load[b] ?? 0) || a - b);
    const places = Math.min(pickup.places, order.length);
    const choose = (first: number, own: readonly number[], sum: number): void => {
      if (sum >= best.cost || steps > STEPS) return;
      if (own.length === places) {
        steps++;
        for (const one of own) load[one] = (load[one] ?? 0) + 1;
        if (isFairStill(at + 1)) from(at + 1, [...begun, new Set(own)], sum);
        for (const one of own) load[one] = (load[one] ?? 0) - 1;
        return;
      }
      for (let index = first; index < order.length; index++) {
        const one = order[index] ?? 0;
        choose(index + 1, [...own, one], sum + price(one));
      }
    };
    choose(0, [], cost + fixed);
  };
  from(0, [], 0);
  return best.chosen;
}

const squares = (list: readonly number[]): number => list.reduce((sum, one) => sum + one * one, 0);

const union = (a: ReadonlySet<number> = new Set(), b: ReadonlySet<number> = new Set()) =>
  new Set([...a, ...b]);

/** From each pick-up on, at how many each person could still take a place. */
function daysLeft({ done, pickups }: RosterGrid): number[][] {
  const left = [...pickups, undefined].map(() => done.map(() => 0));
  for (let at = pickups.length - 1; at >= 0; at--)
    left[at] = done.map((_, one) => (left[at + 1]?.[one] ?? 0) + (pickups[at]?.can[one] ? 1 : 0));
  return left;
}
