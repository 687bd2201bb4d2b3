import { cutTo } from '../../../src/domain/values/cutTo';

const BASKET = '\u{1f9fa}';

test.each([
  ['abc', 3, 'abc'],
  ['abc', 2, 'ab'],
  [`ab${BASKET}`, 3, 'ab'],
  [`ab${BASKET}`, 4, `ab${BASKET}`],
  ['', 0, ''],
])('%j at most %i is %j: no sign in halves', (text, most, expected) => {
  expect(cutTo(text, most)).toBe(expected);
});
