import { dayPage, dayPieces } from '../../../src/printing/day/dayPages';
import { aDay, basket, line, product } from './aDay';

const dayOf = (count: number) =>
  aDay(
    [product(1)],
    Array.from({ length: count }, (_, at) => basket(at + 1, [line('P1', 1)])),
  );
const slipsIn = (html: string): number => html.match(/class="slip\b/g)?.length ?? 0;

test('a day of up to 500 baskets is one piece', () => {
  const day = dayOf(500);
  expect(dayPieces(day)).toEqual([dayPage(day)]);
});

test('a larger one has a piece for each list, and its slips and labels 500 baskets at a time', () => {
  const day = dayOf(1_001);
  const pieces = dayPieces(day);
  expect(pieces.map(slipsIn).filter((count) => count > 0)).toEqual([500, 500, 1]);
  expect(slipsIn(dayPage(day))).toBe(1_001);
});
