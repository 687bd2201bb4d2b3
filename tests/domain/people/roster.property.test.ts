import fc from 'fast-check';
import { proposeRoster, type RosterDay } from '../../../src/domain/people/roster';
import { bestWorth, type Case, dayAt, isWorse, worthOf } from './everyRoster';

const rosterOf = ({ done, last, pickups }: Case): RosterDay[] =>
  proposeRoster(
    done.map((count, person) => ({
      name: `P${person}`,
      done: count,
      away: (day) =>
        pickups.some((one, at) => dayAt(at) === day && one.away.includes(person)) ? 'marché' : null,
    })),
    pickups.map(({ away: _, ...one }, at) => ({ day: dayAt(at), ...one })),
    { day: dayAt(-1), people: last },
  );

const turnsOf = (days: readonly RosterDay[]): number[][] =>
  days.map(({ turns }) => turns.map(({ person }) => person));

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

describe('a roster (docs/rules.md R1 to R4)', () => {
  test('is the best there is: places, then shares, then nobody twice running, then moves', () => {
    fc.assert(
      fc.property(cases({ people: 4, pickups: 4 }), (one) => {
        expect(worthOf(one, turnsOf(rosterOf(one)))).toEqual(bestWorth(one));
      }),
      { numRuns: 1500 },
    );
  });

  test('takes nobody on a day when they cannot come, nor twice at one pick-up', () => {
    fc.assert(
      fc.property(cases({ people: 9, pickups: 14 }), (one) => {
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
      { numRuns: 200 },
    );
  });

  test('accepted and proposed again, it stays as it is', () => {
    fc.assert(
      fc.property(cases({ people: 6, pickups: 10 }), (one) => {
        const first = turnsOf(rosterOf(one));
        const pickups = one.pickups.map((pickup, at) => ({ ...pickup, before: first[at] ?? [] }));
        expect(turnsOf(rosterOf({ ...one, pickups }))).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  test('tells how many turns each has, in order, and the day of the one before', () => {
    fc.assert(
      fc.property(cases({ people: 6, pickups: 10 }), (one) => {
        const days = rosterOf(one);
        one.done.forEach((done, person) => {
          const own = days.flatMap(({ day, turns }, at) => [
            ...(one.pickups[at]?.taken.includes(person) ? [{ day, turn: undefined }] : []),
            ...turns.flatMap((turn) => (turn.person === person ? [{ day, turn }] : [])),
          ]);
          own.forEach(({ turn }, index) => {
            if (!turn) return;
            expect([turn.nth, turn.of]).toEqual([done + index + 1, done + own.length]);
            const before = own[index - 1]?.day ?? (one.last.includes(person) ? dayAt(-1) : null);
            expect(turn.previous).toBe(before);
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  test('where somebody cannot come any more, only what must is moved', () => {
    fc.assert(
      fc.property(cases({ people: 4, pickups: 4 }), fc.nat(3), fc.nat(3), (one, who, when) => {
        const first = turnsOf(rosterOf(one));
        const pickups = one.pickups.map((pickup, at) => ({
          ...pickup,
          before: first[at] ?? [],
          away:
            at === when % one.pickups.length
              ? [...pickup.away, who % one.done.length]
              : pickup.away,
        }));
        const again = { ...one, pickups };
        expect(isWorse(worthOf(again, turnsOf(rosterOf(again))), bestWorth(again))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
