import fc from 'fast-check';
import type { RefusedStep, SideStep } from '../../../../src/app/kernel/refused/refusedStep';
import { stepKinds } from '../../../../src/app/kernel/refused/stepKinds';
import { stepsText } from '../../../../src/app/kernel/refused/storedSteps';
import { LEFT, leftIn } from '../../../../src/app/kernel/sideSteps';
import { instant } from '../../../../src/domain/values/time';
import { portsOf } from '../snapshots';

const NOW = instant(1_775_600_000_000);
const text = (maxLength: number) => fc.string({ maxLength, unit: 'binary' });
const kept = (stored: string): readonly SideStep[] => {
  const ports = portsOf(new Map(), NOW);
  ports.memory.set(LEFT, stored);
  return leftIn(ports);
};

/** Each of its kind, with whatever an earlier version may have stored of it. */
const steps: fc.Arbitrary<SideStep> = fc
  .record({
    kind: fc.constantFrom(...stepKinds),
    form: text(60),
    message: fc.option(text(2_000), { nil: undefined }),
    addresses: fc.option(fc.array(text(254), { maxLength: 9 }), { nil: undefined }),
    tried: fc.constant({ tries: 1, at: NOW }),
  })
  .chain((stored) => fc.constantFrom(...kept(JSON.stringify([stored]))));

test('whatever is refused, one property holds it, and it is read again', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 120 }), (all) => {
      const stored = stepsText(all, NOW);
      expect(Buffer.byteLength(stored)).toBeLessThan(9_000);
      const read = kept(stored);
      const isWhole = read.length === all.length;
      expect(isWhole || read.some(({ kind }) => kind === 'tooMany')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const form = (nth: number): string => `1FAIpQLSdabcdefghijklmnopqrstuvwxyz${nth}`;
const one = (step: RefusedStep): SideStep => ({ ...step, tried: { tries: 1, at: NOW } });

test('what does not fit are courtesies and shares first, the oldest of them; never the form to close', () => {
  const message = 'La commande suivante est ouverte ici. '.repeat(4);
  const all = Array.from({ length: 40 }, (_, nth) => [
    one({ kind: 'close', form: form(nth), message }),
    one({ kind: 'share', form: form(nth), addresses: ['lea@asso-du-drive.example.fr'] }),
    ...(nth < 20 ? [one({ kind: 'close', form: form(nth + 100) })] : []),
  ]).flat();
  const read = kept(stepsText([...all, one({ kind: 'follow', form: form(1) })], NOW));
  const closes = read.flatMap((step) => (step.kind === 'close' ? [step.message] : []));
  expect(closes).toEqual(Array.from({ length: 20 }, () => undefined));
  expect(read.filter(({ kind }) => kind === 'follow')).toHaveLength(1);
  const shares = read.flatMap((step) => (step.kind === 'share' ? [step.form] : []));
  expect(shares).toEqual(Array.from({ length: 40 }, (_, nth) => form(nth)).slice(-shares.length));
  const sorts = read.flatMap((step) => (step.kind === 'tooMany' ? step.sorts : []));
  expect([...sorts].sort()).toEqual([...(shares.length < 40 ? ['shares'] : []), 'words']);
});

test('of an earlier version, a share for each address is one of the form', () => {
  const share = { kind: 'share', form: 'f', tried: { tries: 3, at: NOW } };
  const before = ['a@x.fr', 'b@x.fr'].map((address) => ({ ...share, address }));
  expect(kept(JSON.stringify(before))).toEqual([{ ...share, addresses: ['a@x.fr', 'b@x.fr'] }]);
});
