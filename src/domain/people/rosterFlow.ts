/** What a roster is chosen from; people are known by their place in a list. */
export interface RosterGrid {
  /** Times on duty earlier in the season, by person. */
  readonly done: readonly number[];
  readonly pickups: readonly {
    readonly places: number;
    readonly taken: ReadonlySet<number>;
    readonly before: ReadonlySet<number>;
    readonly can: readonly boolean[];
  }[];
  /** Who was on duty at the pick-up before the first. */
  readonly last: ReadonlySet<number>;
}

/** Who comes to each pick-up. */
export type Chosen = Set<number>[];

/** More than all moves of a season together: an equal share comes before any of them. */
const SHARE = 1_000_000;

/**
 * As many places filled as can be, then shares as equal as can be, then as few moves as can be: a
 * flow of least cost, a place at a time. A person's next time costs more than the one before, so
 * that the least sum is the most equal one; whoever was to come costs nothing beside.
 */
export function fairest(grid: RosterGrid): Chosen {
  const chosen: Chosen = grid.pickups.map(() => new Set());
  const load = sharesOf(grid, chosen);
  grid.pickups.forEach(({ places }, at) => {
    for (let place = 0; place < places; place++) {
      const end = takeOne(grid, chosen, load, at);
      if (end === undefined) break;
      load[end] = (load[end] ?? 0) + 1;
    }
  });
  return chosen;
}

/** How often each comes in the whole season. */
export function sharesOf({ done, pickups }: RosterGrid, chosen: readonly ReadonlySet<number>[]) {
  const shares = [...done];
  pickups.forEach(({ taken }, at) => {
    for (const person of [...taken, ...(chosen[at] ?? [])])
      shares[person] = (shares[person] ?? 0) + 1;
  });
  return shares;
}

interface Step {
  readonly cost: number;
  /** The pick-up that leads here, and who leaves it the place; undefined at the first. */
  readonly from: number;
}

/** Fills one place along the cheapest chain of people who give way, and says who comes once more. */
function takeOne(
  grid: RosterGrid,
  chosen: Chosen,
  load: readonly number[],
  at: number,
): number | undefined {
  const toPickup = new Map<number, Step>([[at, { cost: 0, from: -1 }]]);
  const toPerson = new Map<number, Step>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [pickup, { cost }] of toPickup) {
      const { can = [], before } = grid.pickups[pickup] ?? {};
      can.forEach((isFree, person) => {
        if (!isFree || chosen[pickup]?.has(person)) return;
        const reached = cost + (before?.has(person) ? 0 : 1);
        if (reached >= (toPerson.get(person)?.cost ?? Number.POSITIVE_INFINITY)) return;
        toPerson.set(person, { cost: reached, from: pickup });
        changed = true;
      });
    }
    for (const [person, { cost }] of toPerson)
      chosen.forEach((own, pickup) => {
        if (!own.has(person)) return;
        const reached = cost - (grid.pickups[pickup]?.before.has(person) ? 0 : 1);
        if (reached >= (toPickup.get(pickup)?.cost ?? Number.POSITIVE_INFINITY)) return;
        toPickup.set(pickup, { cost: reached, from: person });
        changed = true;
      });
  }
  const end = cheapest(toPerson, load);
  for (let person = end; person !== undefined && person >= 0; ) {
    const pickup: number = toPerson.get(person)?.from ?? -1;
    const leaves: number = toPickup.get(pickup)?.from ?? -1;
    chosen[pickup]?.add(person);
    if (leaves >= 0) chosen[pickup]?.delete(leaves);
    person = leaves;
  }
  return end;
}

/** The first of equals. */
function cheapest(
  toPerson: ReadonlyMap<number, Step>,
  load: readonly number[],
): number | undefined {
  let best: { readonly person: number; readonly cost: number } | undefined;
  for (const [person, { cost }] of [...toPerson].sort(([a], [b]) => a - b)) {
    const whole = cost + SHARE * (2 * (load[person] ?? 0) + 1);
    if (!best || whole < best.cost) best = { person, cost: whole };
  }
  return best?.person;
}
