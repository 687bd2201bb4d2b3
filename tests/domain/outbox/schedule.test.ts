import {
  type MailEvent,
  type PendingMail,
  planSendings,
  quotaOf,
  quotaResetAfter,
} from '../../../src/domain/outbox/schedule';
import { atLocal, day, type Instant } from '../../../src/domain/values/time';

const PARIS = 'Europe/Paris';
const at = (date: string, hour: number, minute = 0): Instant =>
  atLocal(day(date), { hour, minute }, PARIS);

const pickup: MailEvent = {
  kind: 'pickup',
  start: at('2026-04-11', 8),
  end: at('2026-04-11', 12),
};

let number = 0;
const mails = (
  count: number,
  rank: number,
  dueAt: Instant,
  event: MailEvent | null = null,
): PendingMail[] =>
  Array.from({ length: count }, () => {
    number += 1;
    return { key: `m${String(number).padStart(5, '0')}`, rank, dueAt, event };
  });

/** « rank: how many at when », in the order of leaving. */
function told(pending: readonly PendingMail[], left: number, now: Instant): string[] {
  const groups = new Map<string, number>();
  const sendings = planSendings(pending, quotaOf(left), now);
  for (const { mail, at: when, isTooLate } of sendings) {
    const moment = new Intl.DateTimeFormat('fr-FR', {
      weekday: 'short',
      hour: 'numeric',
      timeZone: PARIS,
    }).format(when);
    const key = `${mail.rank}: ${isTooLate ? 'too late' : moment.replace(/[\u00a0\u202f]/g, ' ')}`;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [...groups].map(([key, count]) => `${count} × ${key}`);
}

describe('when mails leave', () => {
  const thursday = at('2026-04-09', 22);

  it('at once while the day’s quota lasts, the others when it comes back', () => {
    expect(told(mails(64, 0, thursday), 36, thursday)).toEqual([
      '36 × 0: jeu. 22 h',
      '28 × 0: ven. 09 h',
    ]);
  });

  it('at their own time, never before', () => {
    expect(told(mails(2, 0, at('2026-04-10', 18)), 100, thursday)).toEqual(['2 × 0: ven. 18 h']);
  });

  it('the most urgent first, and their places are kept when they are due later that day', () => {
    const morning = at('2026-04-10', 10);
    const pending = [
      ...mails(80, 9, morning),
      ...mails(64, 1, at('2026-04-10', 18), pickup),
      ...mails(10, 0, morning),
    ];
    expect(told(pending, 100, morning)).toEqual([
      '10 × 0: ven. 10 h',
      '64 × 1: ven. 18 h',
      '26 × 9: ven. 10 h',
      '54 × 9: sam. 09 h',
    ]);
  });

  it('not at all when they would come after what they are about, and they take nobody’s place', () => {
    const saturday = at('2026-04-11', 11);
    const noon = at('2026-04-11', 12);
    expect(told(mails(1, 0, thursday, pickup), 100, saturday)).toEqual(['1 × 0: sam. 11 h']);
    expect(told([...mails(3, 0, thursday, pickup), ...mails(1, 5, thursday)], 1, noon)).toEqual([
      '3 × 0: too late',
      '1 × 5: sam. 12 h',
    ]);
    expect(told(mails(3, 0, saturday, pickup), 1, saturday)).toEqual([
      '1 × 0: sam. 11 h',
      '2 × 0: too late',
    ]);
  });

  it('over as many days as it takes', () => {
    expect(told(mails(350, 0, thursday), 0, thursday)).toEqual([
      '100 × 0: ven. 09 h',
      '100 × 0: sam. 09 h',
      '100 × 0: dim. 09 h',
      '50 × 0: lun. 09 h',
    ]);
    expect(told(mails(350, 0, thursday), 200, thursday)).toEqual([
      '200 × 0: jeu. 22 h',
      '150 × 0: ven. 09 h',
    ]);
  });
});

describe('the day of Google’s quota', () => {
  it.each([
    ['in winter', '2026-01-15', 8, '2026-01-15', 9],
    ['after nine', '2026-01-15', 10, '2026-01-16', 9],
    ['at nine sharp', '2026-01-15', 9, '2026-01-16', 9],
    ['in the weeks when only California has summer time', '2026-03-20', 8, '2026-03-21', 8],
    ['on the day when Paris follows', '2026-03-29', 0, '2026-03-29', 9],
    ['in the week when only Paris is back to winter', '2026-10-28', 7, '2026-10-28', 8],
    ['at the turn of the year', '2026-12-31', 23, '2027-01-01', 9],
  ])('ends at midnight in California, %s', (_, from, hour, to, resets) => {
    expect(quotaResetAfter(at(from, hour))).toBe(at(to, resets));
  });

  it('is taken for a consumer’s unless more is left than a consumer ever has', () => {
    expect([quotaOf(36), quotaOf(100), quotaOf(101), quotaOf(-3)]).toEqual([
      { left: 36, daily: 100 },
      { left: 100, daily: 100 },
      { left: 101, daily: 1500 },
      { left: 0, daily: 100 },
    ]);
  });
});
