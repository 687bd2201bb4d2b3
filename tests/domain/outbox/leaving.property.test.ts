import * as fc from 'fast-check';
import { leavingOf, together } from '../../../src/domain/outbox/leaving';
import { type PendingMail, planSendings } from '../../../src/domain/outbox/schedule';
import type { Instant } from '../../../src/domain/values/time';

const NOW = Date.parse('2026-04-07T10:00:00+02:00') as Instant;
const hours = fc
  .integer({ min: -48, max: 96 })
  .map((count) => (NOW + count * 3_600_000) as Instant);

const pending = fc
  .array(
    fc.record({
      rank: fc.integer({ min: 0, max: 5 }),
      dueAt: hours,
      event: fc.option(
        fc.record({ kind: fc.constant('pickup' as const), start: hours, end: hours }),
        { nil: null },
      ),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((one, index): PendingMail => ({ ...one, key: `k${index}` })));

test('every mail is counted once: it leaves now, in time, later or not at all', () => {
  fc.assert(
    fc.property(pending, fc.nat(20), fc.nat(60), (mails, left, cut) => {
      const plan = planSendings(mails, { left, daily: 7 }, NOW);
      const all = leavingOf(plan, NOW);
      const late = all.later.reduce((sum, { count }) => sum + count, 0);
      expect(all.now + all.inTime + late).toBe(mails.length);
      expect(all.now).toBeLessThanOrEqual(left);
      // Told by two writes it is the same.
      const parts = [plan.slice(0, cut), plan.slice(cut)].map((part) => leavingOf(part, NOW));
      expect(together(...parts)).toEqual({ ...all, unsent: 0 });
    }),
  );
});
