import fc from 'fast-check';
import {
  absenceOf,
  absentIn,
  answerVersion,
  firstVersion,
  type Reason,
  readAnswerVersion,
} from '../../../src/domain/outbox/answerVersion';
import { mailKey } from '../../../src/domain/outbox/mailKey';
import { fingerprint } from '../../../src/domain/values/fingerprint';
import { cents } from '../../../src/domain/values/money';

const read = (version: string) =>
  readAnswerVersion(mailKey({ kind: 'change', sale: 3, recipient: 'anne@exemple.fr', version }));

const amount = fc.nat().map(cents);
const reasons: fc.Arbitrary<Reason> = fc.oneof(
  fc.constantFrom<Reason>({ of: 'answer' }, { of: 'minimum' }),
  fc.record({ of: fc.constant('mended' as const), at: fc.nat() }),
  fc.array(fc.string()).map(absenceOf),
  fc.record({ of: fc.constant('absence' as const), products: fc.stringMatching(/^[\w-]*$/) }),
  fc.record({
    ...{ of: fc.constant('price' as const), from: amount, to: amount, at: fc.nat() },
    fingerprint: fc.string().map(fingerprint),
  }),
);

test('the version of a mail about an order says which answer, and why', () => {
  const version = fc.record({ answer: fc.nat(), reason: reasons });
  fc.assert(fc.property(version, (one) => expect(read(answerVersion(one))).toEqual(one)));
});

test('versions are the words that drives have in Rappels already', () => {
  expect(firstVersion(12)).toBe('12');
  expect(read(firstVersion(12))).toEqual({ answer: 12, reason: { of: 'answer' } });
  const saying = (reason: Reason) => answerVersion({ answer: 12, reason });
  expect(saying({ of: 'mended', at: 17 })).toBe('12-17');
  expect(read('12-minimum~2')?.reason).toEqual({ of: 'minimum' });
  expect(saying({ of: 'minimum' })).toBe('12-minimum');
  const former: Reason = { of: 'absence', products: 'CR01-MI-2' };
  expect(saying(former)).toBe('12-absent-CR01-MI-2');
  expect(absentIn(former, ['CR01', 'MI', 'MI-2', 'CR02'])).toEqual(['CR01', 'MI-2']);
  const print = fingerprint('C.R:1-2');
  const price = saying({
    ...{ of: 'price', from: cents(242), to: cents(300), at: 17, fingerprint: print },
  });
  expect(price).toBe(`12-price-242-300-17-${print}`);
  expect(price).not.toMatch(/[.:]/);
});

test('an absence names its products, also where one reference begins with another', () => {
  const refs = ['PAIN', 'PAIN-BIO', 'BIO'];
  const named = (...fell: string[]) => {
    const version = answerVersion({ answer: 12, reason: absenceOf(fell) });
    return absentIn(read(version)?.reason ?? { of: 'answer' }, refs);
  };
  expect(named('PAIN-BIO')).toEqual(['PAIN-BIO']);
  expect(named('PAIN', 'BIO')).toEqual(['PAIN', 'BIO']);
  expect(named('PAIN', 'PAIN-BIO')).toEqual(['PAIN', 'PAIN-BIO']);
});

test.each(['price-1-2', 'autre', 'minimum2', 'upheld'])(
  '« %s » is of no version that is known',
  (said) => {
    expect(read(`12-${said}`)?.reason).toEqual({ of: 'unknown', said });
  },
);
