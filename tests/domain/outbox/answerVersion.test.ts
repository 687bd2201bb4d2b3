import fc from 'fast-check';
import {
  answerVersion,
  firstVersion,
  isMendedReason,
  mendedReason,
  readAnswerVersion,
  UPHELD,
} from '../../../src/domain/outbox/answerVersion';
import { mailKey } from '../../../src/domain/outbox/mailKey';
import { instant } from '../../../src/domain/values/time';

const read = (version: string) =>
  readAnswerVersion(mailKey({ kind: 'change', sale: 3, recipient: 'anne@exemple.fr', version }));

test('the version of a mail about an order says which answer, why, and how often before', () => {
  const reason = fc.oneof(fc.constantFrom('', UPHELD), fc.stringMatching(/^[\w-]*$/));
  const version = fc.record({ answer: fc.nat(), reason, nth: fc.nat() });
  fc.assert(fc.property(version, (one) => expect(read(answerVersion(one))).toEqual(one)));
});

test('versions are the words that drives have in Rappels already', () => {
  expect(firstVersion(12)).toBe('12');
  expect(read(firstVersion(12))).toEqual({ answer: 12, reason: '', nth: 0 });
  const reason = mendedReason(instant(17));
  expect(answerVersion({ answer: 12, reason, nth: 0 })).toBe('12-17');
  expect(answerVersion({ answer: 12, reason: UPHELD, nth: 2 })).toBe('12-upheld~2');
});

test('of an address that was put right it is the hour', () => {
  expect(isMendedReason(mendedReason(instant(1_700_000_000_000)))).toBe(true);
  for (const other of ['', UPHELD, 'minimum', 'price-1-2-3-a'])
    expect(isMendedReason(other)).toBe(false);
});
