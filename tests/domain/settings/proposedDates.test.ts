import { proposedDates, reminderDue } from '../../../src/domain/settings/proposedDates';
import { atLocal, day, type Instant, localTime } from '../../../src/domain/values/time';
import { type Settings, settingIds, settingTable } from '../../../src/text/settings/settings';

const zone = 'Europe/Paris';
const usual = Object.fromEntries(
  settingIds.map((id) => [id, settingTable[id].fallback]),
) as unknown as Settings;

const at = (date: string, hour = 12, minute = 0): Instant =>
  atLocal(day(date), { hour, minute }, zone);
const shown = (moment: Instant): string => {
  const { day: date, hour, minute } = localTime(moment, zone);
  return `${date} ${hour}:${String(minute).padStart(2, '0')}`;
};
const proposed = (
  settings: Partial<Settings>,
  now: Instant,
  last?: Parameters<typeof proposedDates>[3],
) => {
  const dates = proposedDates({ ...usual, ...settings }, now, zone, last);
  return [dates.opensAt, dates.closesAt, dates.pickupStart, dates.pickupEnd].map(shown);
};

describe('the dates that are proposed', () => {
  it('are those of the week', () => {
    expect(proposed({}, at('2026-04-06'))).toEqual([
      '2026-04-07 8:00',
      '2026-04-09 22:00',
      '2026-04-11 8:00',
      '2026-04-11 12:00',
    ]);
  });

  it('are next week’s once orders would be closed', () => {
    expect(proposed({}, at('2026-04-10'))[2]).toBe('2026-04-18 8:00');
  });

  test.each([
    ['2026-12-14', '2026-12-19'],
    ['2026-12-20', '2027-01-02'],
    ['2027-01-01', '2027-01-16'],
    ['2027-01-03', '2027-01-16'],
  ])('every second week from 19/12/2026: on %s the next pick-up is %s', (now, pickup) => {
    const last = {
      state: 'settled',
      opensAt: at('2026-12-01'),
      pickupStart: at('2026-12-05', 8),
    } as const;
    expect(proposed({ repeat: { kind: 'weeks', every: 2 } }, at(now), last)[2]).toBe(
      `${pickup} 8:00`,
    );
  });

  it('are those that were given for once', () => {
    const opening = { kind: 'once', at: at('2026-05-05', 9) } as const;
    const closing = { kind: 'once', at: at('2026-05-06', 20) } as const;
    const pickup = {
      kind: 'once',
      from: at('2026-05-08', 17),
      until: at('2026-05-08', 19),
    } as const;
    expect(proposed({ opening, closing, pickup }, at('2026-04-06'))).toEqual([
      '2026-05-05 9:00',
      '2026-05-06 20:00',
      '2026-05-08 17:00',
      '2026-05-08 19:00',
    ]);
  });

  it('keep the hours of the clock across a change to summer time', () => {
    expect(proposed({}, at('2026-03-27')).slice(1)).toEqual([
      '2026-04-02 22:00',
      '2026-04-04 8:00',
      '2026-04-04 12:00',
    ]);
  });
});

describe('the reminder of a pick-up', () => {
  const pickup = at('2026-04-11', 8);
  it('is due on the eve at the set time', () => {
    expect(shown(reminderDue(pickup, at('2026-04-09', 22), { hour: 18, minute: 0 }, zone))).toBe(
      '2026-04-10 18:00',
    );
  });

  it('is due at once when that has passed', () => {
    const now = at('2026-04-10', 21);
    expect(reminderDue(pickup, now, { hour: 18, minute: 0 }, zone)).toBe(now);
  });
});
