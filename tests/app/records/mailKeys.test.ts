import fc from 'fast-check';
import {
  mailKey,
  mailVersion,
  readMailKey,
  readMailVersion,
} from '../../../src/app/records/mailKeys';
import { mailKinds } from '../../../src/text/mailKinds/mailKinds';

const without = (sign: string) =>
  fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[:.\d\n-]*$/))
    .map((text) => text.replaceAll(sign, ''));

test('a key says what it was made of, whoever it goes to', () => {
  const key = fc.record({
    kind: fc.constantFrom(...mailKinds),
    sale: fc.nat(),
    recipient: fc.oneof(fc.emailAddress(), fc.string(), fc.stringMatching(/^[:.\d]*$/)),
    version: without(':'),
  });
  fc.assert(fc.property(key, (one) => expect(readMailKey(mailKey(one))).toEqual(one)));
});

const of = { kind: 'payment', sale: 3, recipient: 'anne@exemple.fr' } as const;

test('so does the version of a mail about one thing', () => {
  const version = fc.record(
    { about: without('.').map((one) => one.replaceAll(':', '')), nth: fc.nat() },
    { requiredKeys: ['about', 'nth'] },
  );
  fc.assert(
    fc.property(version, (one) =>
      expect(readMailVersion(mailKey({ ...of, version: mailVersion(one) }))).toEqual(one),
    ),
  );
});

test('the first has no number', () => {
  expect(mailKey({ ...of, version: mailVersion({ about: '12', nth: 0 }) })).toBe(
    'payment:3:anne@exemple.fr:12',
  );
});

test.each([
  ['what it told', '12.4250.1', { about: '12', content: '4250', nth: 1 }],
  ['nothing but once', '1', { about: '1', nth: 0 }],
  ['why an order changed', '12-minimum', { about: '12-minimum', nth: 0 }],
])('keys of earlier versions, with %s, are known', (_, version, read) => {
  expect(readMailVersion(mailKey({ ...of, version }))).toEqual(read);
});

test.each(['', 'confirmation', 'confirmation:3:a', 'autre:3:a:1', 'late:x:a:1', 'late:03:a:1'])(
  '« %s » is no key of a mail',
  (text) => expect(readMailKey(text)).toBeUndefined(),
);
