import { basketAfter, type Given } from '../../../src/domain/orders/basketNumbers';
import { type Instant, instant } from '../../../src/domain/values/time';

const [until, after] = [instant(2), instant(3)];
const given: Given = { basket: 5, until };

test.each<[string, number, Instant, Given | undefined, number]>([
  ['of the first order', 0, after, undefined, 1],
  ['after what stands', 4, after, undefined, 5],
  ['after all that was told, of what came since', 1, after, given, 6],
  ['after what stands, of what came by then', 3, until, given, 4],
  ['after what stands, where that is more', 7, after, given, 8],
])('a number %s', (_, last, time, known, expected) => {
  expect(basketAfter(last, time, known)).toBe(expected);
});
