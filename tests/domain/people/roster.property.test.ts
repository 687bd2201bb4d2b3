import fc from 'fast-check';
import {
  proposeRoster,
  type RosterDay,
  type RosterPickup,
} from '../../../src/domain/people/roster';
import { day } from '../../../src/domain/values/time';

interface Case {
  readonly done: readonly number[];
  readonly last: readonly number[];
  readonly pickups: readonly (Omit<RosterPickup, 'day'> & { readonly away: readonly number[] })[];
}

const dayAt = (at: number) =>
  day(new Date(Date.UTC(2026, 8, 5 + 7 * at)).toISOString().slice(0, 10));

const rosterOf = ({ done, last, pickups }: Case): RosterDay[] =>
  proposeRoster(
    done.map((count, person) => ({
      name: `P${person}`,
      done: count,
      away: (when) =>
        pickups.some((one, at) => dayAt(at) === when && one.away.includes(person))
          ? 'marché'
          : null,
    })),
    pickups.map(({ away: _, ...one }, at) => ({ day: dayAt(at), ...one })),
    last,
  );

const turnsOf = (days: readonly RosterDay[]): number[][] =>
  days.map(({ turns }) => turns.map(({ person }) => person));

const sharesOf = (turns: readonly (readonly number[])[], people: number): number[] =>
  Array.from(
    { length: people },
    (_, person) => turns.flat().filter((one) => one === person).length,
  );

/** Some people, some pick-ups; each person is away now and then. */
function cases(most: { readonly people: number; readonly pickups: number }): fc.Arbitrary<Case> {
  return fc.integer({ min: 1, max: most.people }).chain((people) => {
    const some = (max: number) =>
      fc.uniqueArray(fc.nat(people - 1), { maxLength: Math.min(max, people) });
    return fc.record({
      done: fc.array(fc.nat(2), { minLength: people, maxLength: people }),
      last: some(2),
      pickups: fc.array(
        fc.record({ places: fc.nat(3), taken: some(1), before: some(2), away: some(people) }),
        { minLength: 1, maxLength: most.pickups },
      ),
    });
  });
}

const everyCase = cases({ people: 9, pickups: 14 });

describe('a roster (docs/rules.md R1 to R4)', () => {
  test('takes nobody on a day when they cannot come, nor twice at one pick-up', () => {
    fc.assert(
      fc.property(everyCase, (one) => {
        rosterOf(one).forEach(({ turns, missing }, at) => {
          const { taken = [], away = [], places = 0 } = one.pickups[at] ?? {};
          const everybody = [...taken, ...turns.map(({ person }) => person)];
          expect(new Set(everybody).size).toBe(everybody.length);
          expect(turns.filter(({ person }) => away.includes(person))).toEqual([]);
          expect(turns.length + missing).toBe(places);
          const free = one.done.filter((_, who) => !everybody.includes(who) && !away.includes(who));
          expect(missing === 0 || free.length === 0).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('accepted and proposed again, it stays as it is where nobody holds a place', () => {
    fc.assert(
      fc.property(everyCase, (one) => {
        const open = one.pickups.map((pickup) => ({ ...pickup, taken: [] }));
        const first = turnsOf(rosterOf({ ...one, pickups: open }));
        const pickups = open.map((pickup, at) => ({ ...pickup, before: first[at] ?? [] }));
        expect(turnsOf(rosterOf({ ...one, pickups }))).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test('nobody serves two times more than somebody who could take one of the turns, rested', () => {
    fc.assert(
      fc.property(everyCase, (one) => {
        const own = turnsOf(rosterOf(one));
        const all = own.map((turns, at) => [...turns, ...(one.pickups[at]?.taken ?? [])]);
        const shares = sharesOf(all, one.done.length).map(
          (count, who) => count + (one.done[who] ?? 0),
        );
        own.forEach((turns, at) => {
          const busy = [
            ...[all[at - 1] ?? one.last, all[at], all[at + 1]].flatMap((list) => list ?? []),
            ...(one.pickups[at]?.away ?? []),
          ];
          const least = Math.min(...shares.filter((_, who) => !busy.includes(who)));
          for (const who of turns) expect(shares[who]).toBeLessThanOrEqual(least + 1);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('where all can always come, and are three times the places, nobody comes twice running', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(9), fc.nat(20), (places, more, many) => {
        const done = Array.from({ length: 3 * places + more }, () => 0);
        const pickup = { places, taken: [], before: [], away: [] };
        const pickups = Array.from({ length: many + 1 }, () => pickup);
        const turns = rosterOf({ done, last: [0], pickups }).flatMap((one) => one.turns);
        expect(turns.filter(({ isRunning }) => isRunning)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('tells how many turns each has, in order', () => {
    fc.assert(
      fc.property(everyCase, (one) => {
        const days = rosterOf(one);
        one.done.forEach((done, person) => {
          const own = days.flatMap(({ turns }, at) => [
            ...(one.pickups[at]?.taken.includes(person) ? [{ turn: undefined }] : []),
            ...turns.flatMap((turn) => (turn.person === person ? [{ turn }] : [])),
          ]);
          own.forEach(({ turn }, index) => {
            if (!turn) return;
            expect([turn.nth, turn.of]).toEqual([done + index + 1, done + own.length]);
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  test('twenty pick-ups, two at each, four of eight at the market every second week: five turns each', () => {
    const people = Array.from({ length: 8 }, (_, person) => person);
    const markets = fc.tuple(
      fc.shuffledSubarray(people, { minLength: 4, maxLength: 4 }),
      fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 }),
    );
    fc.assert(
      fc.property(markets, ([who, weeks]) => {
        const pickups = Array.from({ length: 20 }, (_, at) => ({
          ...{ places: 2, taken: [], before: [] },
          away: who.filter((_, index) => weeks[index] === at % 2),
        }));
        const turns = turnsOf(rosterOf({ done: people.map(() => 0), last: [], pickups }));
        expect(sharesOf(turns, people.length)).toEqual(people.map(() => 5));
        turns.forEach((own, at) => {
          expect(own.filter((person) => turns[at - 1]?.includes(person))).toEqual([]);
        });
      }),
    );
  });
});
