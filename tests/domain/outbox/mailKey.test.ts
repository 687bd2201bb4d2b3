import fc from 'fast-check';
import {
  mailKey,
  readMailKey,
  readSeriesVersion,
  seriesVersion,
  wordless,
} from '../../../src/domain/outbox/mailKey';
import { mailKinds } from '../../../src/domain/outbox/mailKind';

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

test('so does the version of a mail in a thread', () => {
  const version = fc.record({ what: without('.'), content: without('.'), nth: fc.nat() });
  fc.assert(
    fc.property(version, (one) => expect(readSeriesVersion(seriesVersion(one))).toEqual(one)),
  );
});

test('keys are the words that drives have in Rappels already', () => {
  const of = { sale: 3, recipient: 'anne@exemple.fr' };
  expect(mailKey({ kind: 'confirmation', ...of, version: '7' })).toBe(
    'confirmation:3:anne@exemple.fr:7',
  );
  const version = seriesVersion({ what: '12', content: '4250', nth: 1 });
  expect(mailKey({ kind: 'payment', ...of, version })).toBe('payment:3:anne@exemple.fr:12.4250.1');
});

test.each(['', 'confirmation', 'confirmation:3:a', 'autre:3:a:1', 'late:x:a:1', 'late:03:a:1'])(
  '« %s » is no key of a mail',
  (text) => expect(readMailKey(text)).toBeUndefined(),
);

test.each(['', '12', '12.4', '12.4.x', '12.4.01', '1.2.3.4', '12-minimum'])(
  '« %s » is no version in a thread',
  (text) => expect(readSeriesVersion(text)).toBeUndefined(),
);

it.each([
  ['2600_600~1x2y3', '2600_600'],
  ['2600_600~R1x2y3_a1=500,b2=0', '2600_600_a1=500,b2=0'],
  [
    'payment:3:a~b@exemple.fr:12.2600_600~1x2y3_a1=5.0',
    'payment:3:a~b@exemple.fr:12.2600_600_a1=5.0',
  ],
  ['late:3:a~b@exemple.fr:1', 'late:3:a~b@exemple.fr:1'],
])('« %s » is about « %s », however it says it', (text, about) => {
  expect(wordless(text)).toBe(about);
});
