import fc from 'fast-check';
import type { SideStep } from '../../../../src/app/kernel/refused/refusedStep';
import { stepKinds } from '../../../../src/app/kernel/refused/stepKinds';
import { stepsText } from '../../../../src/app/kernel/refused/storedSteps';
import { LEFT, leftIn } from '../../../../src/app/kernel/sideSteps';
import { instant } from '../../../../src/domain/values/time';
import { portsOf } from '../snapshots';

const NOW = instant(1_775_600_000_000);
const kept = (stored: string): readonly SideStep[] => {
  const ports = portsOf(new Map(), NOW);
  ports.memory.set(LEFT, stored);
  return leftIn(ports);
};

const steps: fc.Arbitrary<SideStep> = fc
  .record({
    kind: fc.constantFrom(...stepKinds),
    form: fc.string({ maxLength: 60 }),
    message: fc.option(fc.string({ maxLength: 2_000 }), { nil: undefined }),
    tried: fc.constant({ tries: 1, at: NOW }),
  })
  .chain((stored) => fc.constantFrom(...kept(JSON.stringify([stored]))));

test('whatever is found, one property holds it, and it is read again', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 120 }), (all) => {
      const stored = stepsText(all);
      expect(Buffer.byteLength(stored)).toBeLessThan(9_000);
      expect(kept(stored).map(({ kind }) => kind)).toEqual(
        all.slice(all.length - kept(stored).length).map(({ kind }) => kind),
      );
    }),
    { numRuns: 60 },
  );
});
