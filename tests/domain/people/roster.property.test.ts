import fc from 'fast-check';
import { noAbsences } from '../../../src/domain/people/absence';
import { type RosterPlace, seasonAhead } from '../../../src/domain/people/roster';
import { addDays, day } from '../../../src/domain/values/time';

const FIRST = day('2026-09-05');
const dayAt = (at: number) => addDays(FIRST, 7 * at);
const slots = (count: number) => Array.from({ length: count }, () => ({ role: '', hours: null }));

const cases = fc.record({
  people: fc.integer({ min: 1, max: 9 }),
  pickups: fc.integer({ min: 1, max: 14 }),
  places: fc.integer({ min: 1, max: 3 }),
  away: fc.array(fc.tuple(fc.nat(8), fc.nat(13)), { maxLength: 20 }),
  held: fc.array(fc.tuple(fc.nat(8), fc.nat(13)), { maxLength: 3 }),
});

function seasonOf(
  { people, pickups, places, away, held }: typeof cases extends fc.Arbitrary<infer C> ? C : never,
  planned: readonly RosterPlace[] = [],
) {
  return seasonAhead({
    slots: slots(places),
    days: Array.from({ length: pickups }, (_, at) => dayAt(at)),
    people: Array.from({ length: people }, (_, who) => ({
      name: `P${who}`,
      absences: {
        ...noAbsences,
        list: away.flatMap(([one, at]) =>
          one === who
            ? [{ label: 'marché', kind: 'days' as const, from: dayAt(at), until: dayAt(at) }]
            : [],
        ),
      },
    })),
    places: [
      ...held.map(([who, at]) => ({
        ...{ day: dayAt(at), name: `P${who}`, role: '', why: '', number: 9 },
        source: 'typed' as const,
      })),
      ...planned,
    ],
  });
}

describe('a roster (docs/rules.md R1 to R4)', () => {
  test('takes nobody on a day when they cannot come, nor twice at one pick-up', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const { day: on, places } of seasonOf(one).days) {
          const names = places.flatMap(({ name, isHeld }) => (name && !isHeld ? [name] : []));
          const held = places.flatMap(({ name, isHeld }) => (isHeld ? [name] : []));
          expect(new Set(names).size).toBe(names.length);
          expect(names.filter((name) => held.includes(name))).toEqual([]);
          const isAway = (name: string) =>
            one.away.some(([who, at]) => `P${who}` === name && dayAt(at) === on);
          expect(names.filter(isAway)).toEqual([]);
          const free = Array.from({ length: one.people }, (_, who) => `P${who}`).filter(
            (name) => !names.includes(name) && !held.includes(name) && !isAway(name),
          );
          if (free.length > 0) expect(places.filter(({ name }) => name === '')).toEqual([]);
        }
      }),
    );
  });

  test('accepted, and asked for again without anybody held, it stays as it is', () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const one = { ...drawn, held: [] };
        const { days } = seasonOf(one);
        const planned = days.flatMap(({ day: on, places }) =>
          places.map(({ name, number }) => ({
            ...{ day: on, name, role: '', why: '', number },
            source: name ? ('planned' as const) : ('empty' as const),
          })),
        );
        const again = seasonOf(one, planned);
        expect(again.days.flatMap(({ places }) => places.filter(({ isNew }) => isNew))).toEqual([]);
      }),
    );
  });

  test('twenty pick-ups, two places, eight people: five turns each, never twice running', () => {
    const { days, shares } = seasonOf({
      ...{ people: 8, pickups: 20, places: 2, away: [], held: [] },
    });
    expect(shares.map(({ times }) => times)).toEqual(Array.from({ length: 8 }, () => 5));
    const names = days.map(({ places }) => places.map(({ name }) => name));
    names.slice(1).forEach((now, at) => {
      expect(now.filter((name) => names[at]?.includes(name))).toEqual([]);
    });
  });
});
