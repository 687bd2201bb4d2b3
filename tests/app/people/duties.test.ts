import { dutyMails } from '../../../src/app/people/dutyMails';
import type { Sale } from '../../../src/app/records/sale';
import { atLocal, day, type Instant, localTime } from '../../../src/domain/values/time';
import { snapshotOf, sale as usual } from '../kernel/snapshots';

const zone = 'Europe/Paris';
const at = (date: string, hour: number, minute = 0): Instant =>
  atLocal(day(date), { hour, minute }, zone);
const shown = (moment: Instant): string => {
  const { day: date, hour, minute } = localTime(moment, zone);
  return `${date} ${hour}:${String(minute).padStart(2, '0')}`;
};

/** What Max, on duty that day, is told; orders closed two days before. */
function told(date: string, now: Instant) {
  const pickupStart = at(date, 8);
  const sale: Sale = { ...usual, state: 'closed', pickupStart, pickupEnd: at(date, 12) };
  const duties = [{ date: at(date, 0), name: 'Max', email: 'max@x.fr' }];
  const snapshot = snapshotOf({ duties }, { now, settings: { shifts: '1' } });
  return dutyMails(snapshot, sale).map(({ mail, dueAt, attachment }) => ({
    reminds: mail.subject.startsWith('Rappel'),
    due: shown(dueAt),
    from: /DTSTART:(\S+)/.exec(attachment ?? '')?.[1],
  }));
}

describe('who is on duty', () => {
  test.each([
    ['in summer', '2026-04-11', '2026-04-10 17:00', '20260411T060000Z'],
    [
      'when summer time begins in the night before',
      '2026-03-29',
      '2026-03-28 17:00',
      '20260329T060000Z',
    ],
    ['when it ends in the night before', '2026-10-25', '2026-10-24 17:00', '20261025T070000Z'],
    ['when it began that week', '2026-04-04', '2026-04-03 17:00', '20260404T060000Z'],
    ['over the new year', '2027-01-01', '2026-12-31 17:00', '20270101T070000Z'],
  ])('is told at once and at five on the eve, %s', (_, date, eve, from) => {
    const now = at(date, 8) - 2.5 * 86_400_000;
    expect(told(date, now as Instant)).toEqual([
      { reminds: false, due: shown(now as Instant), from },
      { reminds: true, due: eve, from },
    ]);
  });

  test.each([
    ['after five on the eve: the second mail alone', at('2026-04-10', 19), [true]],
    ['during the pick-up', at('2026-04-11', 9), [true]],
    ['once it is over: nothing', at('2026-04-11', 12), []],
  ])('%s', (_, now, mails) => {
    expect(told('2026-04-11', now).map(({ reminds }) => reminds)).toEqual(mails);
  });
});
