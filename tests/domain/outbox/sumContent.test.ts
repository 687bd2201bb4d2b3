import fc from 'fast-check';
import {
  asksTheSame,
  type Demanded,
  demandContent,
  missingContent,
  readDemand,
  readGaps,
  readMissing,
  saysReminder,
} from '../../../src/domain/outbox/sumContent';
import { fingerprint } from '../../../src/domain/values/fingerprint';
import { cents } from '../../../src/domain/values/money';

const amount = fc.integer({ min: -900_000, max: 900_000 }).map(cents);
const print = fc.string().map(fingerprint);
const sum = {
  total: amount,
  isFirm: fc.boolean(),
  parts: fc.uniqueArray(fc.tuple(print, amount), { selector: ([part]) => part, maxLength: 4 }),
};
const wording = fc.record({ says: print, reminds: fc.boolean() });
const demand: fc.Arbitrary<Demanded> = fc.record(
  { total: amount, parts: sum.parts, asked: amount, settled: fc.nat(900_000).map(cents) },
  { requiredKeys: ['total', 'parts', 'asked'] },
);

test('the content of a demand says what its basket comes to, and whether it reminds', () => {
  fc.assert(
    fc.property(demand, wording, (one, words) => {
      const content = demandContent(one, words);
      expect(readDemand(content)).toEqual({
        ...{ total: one.total, isFirm: true, parts: new Map(one.parts) },
      });
      expect(saysReminder(content)).toBe(words.reminds);
    }),
  );
});

test('in whatever words it asks the same, and only then', () => {
  fc.assert(
    fc.property(demand, demand, wording, (one, other, words) => {
      const content = demandContent(one, words);
      expect(asksTheSame(content, one)).toBe(true);
      const isSame = asksTheSame(demandContent(one, { says: '', reminds: false }), other);
      expect(asksTheSame(content, other)).toBe(isSame);
    }),
  );
});

test('a mail about missing goods says which are, and what is left to pay', () => {
  fc.assert(
    fc.property(print, print, fc.record(sum), (gaps, says, one) => {
      const content = missingContent(gaps, says, one);
      expect(readGaps(content)).toBe(gaps);
      expect(readMissing(content)).toEqual({ ...one, parts: new Map(one.parts) });
    }),
  );
});

test('they are the words that drives have in Rappels already', () => {
  const asked = { total: cents(2600), parts: [], asked: cents(600) } as const;
  expect(demandContent(asked, { says: '1x2y3', reminds: true })).toBe('2600_600~R1x2y3');
  const parts = [['9z', 1400] as const, ['8y', 0] as const];
  const less = { ...asked, settled: cents(2100), parts };
  expect(demandContent(less, { says: '1x2y3', reminds: false })).toBe(
    '2600_600-2100~1x2y3_9z=1400,8y=0',
  );
  const about = { ...less, isFirm: false, parts: [] };
  expect(missingContent('4lwin2', '9x1c', about)).toBe('4lwin2~9x1c_e2600');
});

test.each([
  ['1684', 1684, true, false],
  ['e1684', 1684, false, false],
  ['2600_600r', 2600, true, true],
  ['2600_600-2100r_9z=1400', 2600, true, true],
])('as an earlier version wrote it: %s', (content, total, isFirm, reminds) => {
  expect(readDemand(content)).toMatchObject({ total, isFirm });
  expect(saysReminder(content)).toBe(reminds);
});
