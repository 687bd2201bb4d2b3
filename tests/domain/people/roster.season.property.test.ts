/** A season of twenty pick-ups, two at each, with eight producers: four at the market every second week. */
import fc from 'fast-check';
import { proposeRoster, type RosterDay } from '../../../src/domain/people/roster';
import { dayAt } from './everyRoster';

const [PEOPLE, PICKUPS, PLACES] = [8, 20, 2];

interface Season {
  /** Who is at the market, and whether in even or in odd weeks. */
  readonly market: ReadonlyMap<number, number>;
  readonly before: readonly (readonly number[])[];
  readonly alsoAway?: { readonly person: number; readonly at: number };
}

const isAway = ({ market, alsoAway }: Season, person: number, at: number): boolean =>
  market.get(person) === at % 2 || (alsoAway?.person === person && alsoAway.at === at);

function rosterOf(season: Season): RosterDay[] {
  const days = Array.from({ length: PICKUPS }, (_, at) => dayAt(at));
  return proposeRoster(
    Array.from({ length: PEOPLE }, (_, person) => ({
      name: `P${person}`,
      done: 0,
      away: (day) => (isAway(season, person, days.indexOf(day)) ? 'marché' : null),
    })),
    days.map((day, at) => ({ day, places: PLACES, taken: [], before: season.before[at] ?? [] })),
  );
}

const turnsOf = (days: readonly RosterDay[]): number[][] =>
  days.map(({ turns }) => turns.map(({ person }) => person));

const sharesOf = (turns: readonly (readonly number[])[]): number[] =>
  Array.from(
    { length: PEOPLE },
    (_, person) => turns.flat().filter((one) => one === person).length,
  );

const markets = fc
  .tuple(
    fc.shuffledSubarray(
      Array.from({ length: PEOPLE }, (_, person) => person),
      { minLength: 4, maxLength: 4 },
    ),
    fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }),
  )
  .map(([who, weeks]) => new Map(who.map((person, at) => [person, weeks[at] ?? 0])));

test('whoever is at the market and when: five turns each, never twice running, nobody on a day away', () => {
  fc.assert(
    fc.property(markets, (market) => {
      const season = { market, before: [] };
      const turns = turnsOf(rosterOf(season));
      expect(sharesOf(turns)).toEqual(Array.from({ length: PEOPLE }, () => 5));
      turns.forEach((own, at) => {
        expect(new Set(own).size).toBe(PLACES);
        expect(own.filter((person) => isAway(season, person, at))).toEqual([]);
        expect(own.filter((person) => turns[at - 1]?.includes(person))).toEqual([]);
      });
      expect(turnsOf(rosterOf(season))).toEqual(turns);
    }),
    { numRuns: 20 },
  );
});

/** A season in which two cannot exchange their turns: a third one is in it. */
const threeInTurn = new Map([
  [1, 0],
  [0, 0],
  [4, 1],
  [5, 0],
]);

/** Whether somebody can stand in and give a turn of their own for it, nobody coming twice running. */
function canExchange(season: Season & Required<Pick<Season, 'alsoAway'>>): boolean {
  const { before, alsoAway } = season;
  const { person: asker, at } = alsoAway;
  const isFree = (person: number, day: number, without: number): boolean =>
    !isAway(season, person, day) &&
    [day - 1, day, day + 1].every((one) => one === without || !before[one]?.includes(person));
  return before.some((own, day) =>
    own.some((other) => other !== asker && isFree(other, at, day) && isFree(asker, day, at)),
  );
}

test('when somebody cannot come to one of their turns, shares stay within one and few are moved', () => {
  fc.assert(
    fc.property(markets, fc.nat(PICKUPS - 1), fc.nat(PLACES - 1), (market, at, which) => {
      const before = turnsOf(rosterOf({ market, before: [] }));
      const alsoAway = { person: before[at]?.[which] ?? 0, at };
      const turns = turnsOf(rosterOf({ market, before, alsoAway }));
      const shares = sharesOf(turns);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      expect(turns[at]).not.toContain(alsoAway.person);
      const moved = turns.flatMap((own, day) => own.filter((one) => !before[day]?.includes(one)));
      // Somebody stands in, and has that turn back elsewhere; nobody comes twice running for it.
      expect(moved.length).toBeLessThanOrEqual(canExchange({ market, before, alsoAway }) ? 2 : 3);
      turns.forEach((own, day) => {
        expect(own.filter((person) => turns[day - 1]?.includes(person))).toEqual([]);
      });
    }),
    { numRuns: 20, examples: [[threeInTurn, 18, 1]] },
  );
});
