import * as fc from 'fast-check';
import { Quotas } from '../../../../../local/standin/runtime/host/quotas';
import { quotaResetAfter } from '../../../../../src/domain/outbox/schedule';
import type { Instant } from '../../../../../src/domain/values/time';

const HOUR = 3_600_000;
const moments = fc
  .integer({ min: Date.parse('2026-01-01') / HOUR, max: Date.parse('2028-01-01') / HOUR })
  .map((hours) => (hours * HOUR) as Instant);

test('the quota comes back when the drive says so, over midnight and the changes of summer time', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const quotas = new Quotas('consumer');
      quotas.take('mail', 'a@exemple.fr', now, 100);
      const reset = quotaResetAfter(now);
      expect(reset).toBeGreaterThan(now);
      expect(quotas.left('mail', 'a@exemple.fr', reset - 1)).toBe(0);
      expect(quotas.left('mail', 'a@exemple.fr', reset)).toBe(100);
    }),
  );
});
