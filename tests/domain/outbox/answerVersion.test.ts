import {
  type AnswerVersion,
  answerVersion,
  readAnswerVersion,
  tellsNone,
} from '../../../src/domain/outbox/answerVersion';
import { mailKey } from '../../../src/domain/outbox/mailKey';

const keyOf = (version: string, kind = 'change') =>
  mailKey({ kind: 'change', sale: 3, recipient: 'a@exemple.fr', version }).replace('change', kind);

test.each<[AnswerVersion, string]>([
  [{ answer: 12 }, '12'],
  [{ answer: 12, nth: 0, isNone: false }, '12-0'],
  [{ answer: 12, nth: 3, isNone: true }, '12x-3'],
])('%j is read back', (version, written) => {
  expect(answerVersion(version)).toBe(written);
  expect(readAnswerVersion(keyOf(written))).toEqual({
    answer: 12,
    isNone: version.isNone === true,
  });
});

test.each([
  ['12-minimum-1a2b_1775000000000', 'change', false],
  ['12x-absent-A1-B2', 'change', true],
  ['12-price-242-300-1775000000000-1a2b~2', 'change', false],
  ['12-', 'cancellation', true],
])('of an earlier version « %s » is read', (version, kind, isNone) => {
  const key = keyOf(version, kind);
  expect(readAnswerVersion(key)).toEqual({ answer: 12, isNone });
  expect(tellsNone(key)).toBe(isNone);
});

test('of no order nothing is read', () => {
  expect(readAnswerVersion(keyOf('1.2600.0'))).toBeUndefined();
});
