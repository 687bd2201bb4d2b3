import fc from 'fast-check';
import { stepKinds } from '../../../../src/app/kernel/refused/stepKinds';
import { type SideStep, stepsText } from '../../../../src/app/kernel/refused/storedSteps';
import { LEFT, leftIn } from '../../../../src/app/kernel/sideSteps';
import { instant } from '../../../../src/domain/values/time';
import { portsOf } from '../snapshots';

const NOW = instant(1_775_600_000_000);
const text = (maxLength: number) => fc.string({ maxLength, unit: 'binary' });
const steps: fc.Arbitrary<SideStep> = fc
  .record({
    kind: fc.constantFrom(...stepKinds),
    form: text(60),
    message: fc.option(text(2_000)),
    addresses: fc.option(fc.array(text(254), { maxLength: 9 })),
  })
  .map(({ kind, form, message, addresses }) => ({
    ...{ kind, form, tried: { tries: 1, at: NOW } },
    ...(message === null ? {} : { message }),
    ...(addresses === null ? {} : { addresses }),
  }));

const kept = (stored: string): readonly SideStep[] => {
  const ports = portsOf(new Map(), NOW);
  ports.memory.set(LEFT, stored);
  return leftIn(ports);
};

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

const one = (kind: SideStep['kind'], nth: number, more: Partial<SideStep> = {}): SideStep => ({
  ...{ kind, form: `1FAIpQLSdabcdefghijklmnopqrstuvwxyz${nth}`, tried: { tries: 1, at: NOW } },
  ...more,
});

test('what does not fit are courtesies and shares first, the oldest of them; never the form to close', () => {
  const message = 'La commande suivante est ouverte ici. '.repeat(4);
  const all = Array.from({ length: 40 }, (_, nth) => [
    one('close', nth, { message }),
    one('share', nth, { addresses: ['lea@asso-du-drive.example.fr'] }),
    ...(nth < 20 ? [one('close', nth + 100)] : []),
  ]).flat();
  const read = kept(stepsText([...all, one('follow', 1)], NOW));
  const count = (is: (step: SideStep) => boolean): number => read.filter(is).length;
  expect(count(({ kind, message: said }) => kind === 'close' && said === undefined)).toBe(20);
  expect(count(({ kind }) => kind === 'follow')).toBe(1);
  expect(count(({ kind, message: said }) => kind === 'close' && said !== undefined)).toBe(0);
  const shares = read.filter(({ kind }) => kind === 'share').map(({ form }) => form);
  expect(shares).toEqual(
    Array.from({ length: 40 }, (_, nth) => one('share', nth).form).slice(-shares.length),
  );
  expect(
    read
      .find(({ kind }) => kind === 'tooMany')
      ?.message?.split(' ')
      .sort(),
  ).toEqual([...(shares.length < 40 ? ['shares'] : []), 'words']);
});

test('of an earlier version, a share for each address is one of the form', () => {
  const share = { kind: 'share', form: 'f', tried: { tries: 3, at: NOW } };
  const before = ['a@x.fr', 'b@x.fr'].map((address) => ({ ...share, address }));
  expect(kept(JSON.stringify(before))).toEqual([{ ...share, addresses: ['a@x.fr', 'b@x.fr'] }]);
});
