import {
  type RosterDraft,
  type SeasonPlace,
  seasonOf,
} from '../../../src/domain/people/dutySeason';
import { day } from '../../../src/domain/values/time';

const [FIRST, SECOND] = [day('2026-04-11'), day('2026-04-18')];

const person = (name: string, more: Partial<RosterDraft['people'][number]> = {}) => ({
  ...{ name, done: 0, away: () => null },
  ...more,
});
const open = (...planned: (string | null)[]) => planned.map((one) => ({ role: '', planned: one }));
const dayOf = (at: typeof FIRST, more: Partial<RosterDraft['days'][number]>) => ({
  ...{ day: at, taken: [], before: [], held: [], open: open(null) },
  ...more,
  places: (more.open ?? open(null)).length,
});
const facts = (more: Partial<RosterDraft>): RosterDraft => ({
  ...{ people: [person('Anne'), person('Bruno')], days: [], last: [], left: 0 },
  ...more,
});
const names = (places: readonly SeasonPlace[] = []) => places.map(({ name }) => name);

test('whoever was planned for a place keeps it, whatever the others do', () => {
  const days = [dayOf(FIRST, { open: open('', 'anne'), before: [0] })];
  const { days: found, changes } = seasonOf(facts({ days }));
  expect(names(found[0]?.places)).toEqual(['Bruno', 'Anne']);
  expect(found[0]?.places.map(({ isNew }) => isNew)).toEqual([true, false]);
  expect(changes).toBe(1);
});

test('who comes for somebody else says for whom, and why those cannot', () => {
  const people = [
    person('Anne', { away: (one) => (one === FIRST ? 'foire' : null) }),
    person('Bruno'),
  ];
  const [found] = seasonOf(facts({ people, days: [dayOf(FIRST, { open: open('Anne') })] })).days;
  expect(found?.places).toMatchObject([
    { name: 'Bruno', reason: { turn: { instead: [{ name: 'Anne', why: 'foire' }] } } },
  ]);
});

test('a place that nobody can take says who cannot', () => {
  const people = [person('Anne', { away: (one) => (one === FIRST ? 'foire' : null) })];
  const held = [{ role: '', name: 'Chantal', why: 'tapé' }];
  const [found] = seasonOf(facts({ people, days: [dayOf(FIRST, { held })] })).days;
  expect(found?.places).toEqual([
    { role: '', name: 'Chantal', reason: { said: 'tapé' }, isHeld: true, isNew: false },
    {
      ...{ role: '', name: '', isHeld: false, isNew: true },
      reason: { empty: { missing: 1, away: [{ name: 'Anne', why: 'foire' }] } },
    },
  ]);
});

test('shares count what was done before, what is held and what is proposed', () => {
  const held = [{ role: '', name: 'Anne', why: '' }];
  const days = [
    dayOf(FIRST, { held, taken: [0] }),
    dayOf(SECOND, { open: open(null, null), before: [] }),
  ];
  const people = [person('Anne', { done: 2 }), person('Bruno')];
  expect(seasonOf(facts({ people, days, left: 3 }))).toMatchObject({
    shares: [
      { name: 'Anne', times: 4 },
      { name: 'Bruno', times: 2 },
    ],
    changes: 6,
  });
});
