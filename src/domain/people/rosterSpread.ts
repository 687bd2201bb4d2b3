import { costOf, costOfAll } from './rosterCost';
import { fewestRuns } from './rosterExact';
import { type Chosen, type RosterGrid, sharesOf } from './rosterFlow';

/** Somebody who leaves a pick-up to somebody else. */
interface Change {
  readonly at: number;
  readonly leaves: number;
  readonly comes: number;
}

/** People in one exchange. */
const MOST = 3;
/** Exchanges looked at: what a season of a year with twenty people needs, many times over. */
const STEPS = 400_000;

/**
 * The same shares, with nobody twice running where that can be, and then as few moves as can be:
 * by exchanges of up to three turns, then by looking at every roster, as far as there is time to.
 */
export function spread(grid: RosterGrid, start: Chosen): Chosen {
  const search = new Search(grid, start);
  while (search.improve());
  const least = start.reduce((sum, own, at) => sum + newIn(grid, own, at), 0);
  const isBest = costOfAll(grid, search.chosen) <= least;
  return isBest ? search.chosen : fewestRuns(grid, search.chosen);
}

const newIn = ({ pickups }: RosterGrid, own: ReadonlySet<number>, at: number): number =>
  [...own].filter((person) => !pickups[at]?.before.has(person)).length;

/** A roster that is made better, an exchange at a time; the first that helps is taken. */
class Search {
  readonly chosen: Chosen;
  private readonly load: number[];
  private steps = 0;

  constructor(
    private readonly grid: RosterGrid,
    start: Chosen,
  ) {
    this.chosen = start.map((own) => new Set(own));
    this.load = sharesOf(grid, start);
  }

  improve(): boolean {
    const costs = this.grid.done.map((_, person) => costOf(this.grid, this.chosen, person));
    for (let length = 1; length <= MOST; length++)
      for (const one of this.turns()) if (this.follow([one], length, costs)) return true;
    return false;
  }

  /** Goes on from the last change of a chain; true leaves the better roster standing. */
  private follow(chain: readonly Change[], length: number, costs: readonly number[]): boolean {
    const last = chain[chain.length - 1];
    if (!last || !this.isPossible(last) || this.steps++ > STEPS) return false;
    this.apply(last);
    const isDone =
      chain.length === length ? this.isBetter(chain, costs) : this.goesOn(chain, length, costs);
    if (!isDone) this.apply({ at: last.at, leaves: last.comes, comes: last.leaves });
    return isDone;
  }

  private goesOn(chain: readonly Change[], length: number, costs: readonly number[]): boolean {
    const comes = chain[chain.length - 1]?.comes ?? -1;
    if (comes === chain[0]?.leaves) return false;
    for (let at = 0; at < this.chosen.length; at++) {
      if (!this.chosen[at]?.has(comes)) continue;
      for (const next of this.leaving(at, comes))
        if (this.follow([...chain, next], length, costs)) return true;
    }
    return false;
  }

  /** Shares stay as equal as they are: the chain closes, or hands a larger share to a smaller. */
  private isBetter(chain: readonly Change[], costs: readonly number[]): boolean {
    const [first, last] = [chain[0]?.leaves ?? -1, chain[chain.length - 1]?.comes ?? -1];
    if (first !== last && (this.load[last] ?? 0) !== (this.load[first] ?? 0) + 1) return false;
    const people = new Set(chain.flatMap(({ leaves, comes }) => [leaves, comes]));
    let gain = 0;
    for (const person of people)
      gain += (costs[person] ?? 0) - costOf(this.grid, this.chosen, person);
    return gain > 0;
  }

  private *turns(): Generator<Change> {
    for (let at = 0; at < this.chosen.length; at++)
      for (const leaves of [...(this.chosen[at] ?? [])].sort((a, b) => a - b))
        yield* this.leaving(at, leaves);
  }

  private leaving(at: number, leaves: number): Change[] {
    return this.grid.done.map((_, comes) => ({ at, leaves, comes }));
  }

  private isPossible({ at, leaves, comes }: Change): boolean {
    const own = this.chosen[at];
    return !!own?.has(leaves) && !own.has(comes) && !!this.grid.pickups[at]?.can[comes];
  }

  private apply({ at, leaves, comes }: Change): void {
    this.chosen[at]?.delete(leaves);
    this.chosen[at]?.add(comes);
    this.load[leaves] = (this.load[leaves] ?? 0) - 1;
    this.load[comes] = (this.load[comes] ?? 0) + 1;
  }
}
