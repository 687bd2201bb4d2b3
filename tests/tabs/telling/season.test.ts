import { monthsIn } from '../../../src/tabs/telling/season';

const months = (typed: string): number[] | undefined => {
  const found = monthsIn(typed);
  return found && [...found].sort((a, b) => a - b);
};

describe('a season is months (docs/rules.md C13)', () => {
  test.each([
    ['juin à septembre', [6, 7, 8, 9]],
    ['de Juin à Sept.', [6, 7, 8, 9]],
    ['novembre-février', [1, 2, 11, 12]],
    ['mai, octobre', [5, 10]],
    ['début avril – fin juin et sept', [4, 5, 6, 9]],
    ['JUILLET', [7]],
    ['mi-mai à la mi-août', [5, 6, 7, 8]],
    ['june to september', [6, 7, 8, 9]],
    ['Mar; Aug', [3, 8]],
    ['juin à juin', [6]],
    ['toute l’année', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ])('« %s »', (typed, expected) => {
    expect(months(typed)).toEqual(expected);
  });

  test.each([
    'été',
    'juin à',
    'à la demande',
    '6-9',
    'juin juillet août',
    'marché en juin',
    'janvier ?',
  ])('« %s » is none', (typed) => {
    expect(months(typed)).toBe(undefined);
  });
});
