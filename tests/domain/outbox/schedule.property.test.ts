import * as fc from 'fast-check';
import {
  byUrgency,
  type PendingMail,
  planSendings,
  quotaResetAfter,
} from '../../../src/domain/outbox/schedule';
import type { Instant } from '../../../src/domain/values/time';

const NOW = Date.parse('2026-04-07T10:00:00+02:00') as Instant;
const HOUR = 3_600_000;

const hours = fc.integer({ min: -48, max: 96 }).map((count) => (NOW + count * HOUR) as Instant);

const mail = fc.record({
  rank: fc.integer({ min: 0, max: 5 }),
  dueAt: hours,
  event: fc.option(fc.record({ kind: fc.constant('pickup' as const), start: hours, end: hours }), {
    nil: null,
  }),
});

const pending = fc
  .array(mail, { maxLength: 60 })
  .map((list) => list.map((one, index): PendingMail => ({ ...one, key: `k${index}` })));

const day = (at: number): number => {
  let count = 0;
  for (let reset = quotaResetAfter(NOW); reset <= at; reset = quotaResetAfter(reset)) count += 1;
  return count;
};

test('no day gets more than its quota, nothing is lost, leaves early or comes after its event', () => {
  fc.assert(
    fc.property(pending, fc.nat(20), fc.integer({ min: 1, max: 12 }), (mails, left, daily) => {
      const plan = planSendings(mails, { left, daily }, NOW);
      expect(plan.map((one) => one.mail.key).sort()).toEqual(mails.map(({ key }) => key).sort());
      const used = new Map<number, number>();
      for (const { mail: one, at, isTooLate } of plan) {
        expect(at).toBeGreaterThanOrEqual(Math.max(NOW, one.dueAt));
        expect(isTooLate).toBe(one.event !== null && at >= one.event.end);
        if (!isTooLate) used.set(day(at), (used.get(day(at)) ?? 0) + 1);
      }
      for (const [which, count] of used)
        expect(count).toBeLessThanOrEqual(which === 0 ? left : daily);
    }),
  );
});

test('of two mails due alike and about nothing that ends, the more urgent never leaves later', () => {
  fc.assert(
    fc.property(pending, fc.nat(20), (mails, left) => {
      const same = mails.map((one) => ({ ...one, dueAt: NOW, event: null }));
      const plan = planSendings(same, { left, daily: 7 }, NOW);
      const times = [...plan].sort((a, b) => byUrgency(a.mail, b.mail)).map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
  );
});
