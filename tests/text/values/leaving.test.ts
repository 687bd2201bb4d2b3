import type { LaterMails, Leaving } from '../../../src/domain/outbox/leaving';
import { atLocal, day } from '../../../src/domain/values/time';
import { leavingText } from '../../../src/text/values/leaving';

const ZONE = 'Europe/Paris';
const at = (date: string, hour: number): number => atLocal(day(date), { hour, minute: 0 }, ZONE);
/** Thursday, once orders are closed. */
const now = at('2026-04-09', 22);

const pickup = { kind: 'pickup', start: at('2026-04-11', 8) } as const;
const later = (count: number, when: number, isTooLate = false): LaterMails => ({
  ...{ count, at: when, isTooLate },
  event: isTooLate ? pickup : null,
});

const said = (leaving: Partial<Leaving>, locale: 'fr' | 'en', when = now): string =>
  leavingText(
    { now: 0, inTime: 0, later: [], ...leaving },
    { now: when, zone: ZONE, locale },
  ).replace(/[\u00a0\u202f]/g, ' ');

describe('what becomes of mails', () => {
  const friday = at('2026-04-10', 9);
  const saturday = at('2026-04-11', 9);

  it.each<[string, Partial<Leaving>, string, string]>([
    ['none', {}, '', ''],
    ['all leave', { now: 60 }, '60 mails partent.', '60 mails leave.'],
    ['one', { now: 1 }, '1 mail part.', '1 mail leaves.'],
    [
      'some wait for the next day',
      { now: 23, later: [later(37, friday)] },
      '23 mails partent, 37 demain à 9 h.',
      '23 mails leave, 37 tomorrow at 9:00.',
    ],
    [
      'all wait',
      { later: [later(17, friday)] },
      '17 mails partiront demain à 9 h.',
      '17 mails leave tomorrow at 9:00.',
    ],
    [
      'for two days',
      { now: 5, later: [later(100, friday), later(95, saturday)] },
      '5 mails partent, 100 demain à 9 h, 95 samedi à 9 h.',
      '5 mails leave, 100 tomorrow at 9:00, 95 on Saturday at 9:00.',
    ],
    [
      'for more than a week: from when to when',
      {
        later: [later(100, friday), later(100, saturday), later(64, at('2026-04-18', 9))],
      },
      '264 mails partiront plus tard : les premiers demain à 9 h, les derniers samedi 18 avril à 9 h.',
      '264 mails leave later: the first tomorrow at 9:00, the last on Saturday 18 April at 9:00.',
    ],
    [
      'those that would come too late, and those that Google did not take',
      { now: 5, later: [later(203, saturday, true)], unsent: 2 },
      '5 mails partent ; 203 arriveraient trop tard pour le retrait de samedi et ne partiront pas ; 2 n’ont pas pu partir : voyez la boîte d’envoi.',
      '5 mails leave; 203 would come too late for pick-up on Saturday and are not sent; 2 could not leave: see the outbox.',
    ],
  ])('is said in one way: %s', (_, leaving, fr, en) => {
    expect([said(leaving, 'fr'), said(leaving, 'en')]).toEqual([fr, en]);
  });

  it('before nine the quota comes back the same day', () => {
    const night = at('2026-04-10', 1);
    expect(said({ later: [later(3, friday)] }, 'fr', night)).toBe('3 mails partiront à 9 h.');
  });
});
