import { basisPoints, cents } from '../../../src/domain/values/money';
import { euros, list, number, percent, plainNumber } from '../../../src/text/values/format';
import { nbsp } from '../nbsp';

describe('euros', () => {
  test.each([
    [530, '5,30_€', '€5.30'],
    [0, '0,00_€', '€0.00'],
    [5, '0,05_€', '€0.05'],
    [-440, '−4,40_€', '−€4.40'],
    [139490, '1_394,90_€', '€1,394.90'],
    [123456789, '1_234_567,89_€', '€1,234,567.89'],
  ])('%d cents read %s and %s', (amount, french, english) => {
    expect(euros(cents(amount), 'fr')).toBe(nbsp(french.replace(/_(?=\d)/g, '\u202f')));
    expect(euros(cents(amount), 'en')).toBe(english);
  });
});

describe('rates', () => {
  test.each([
    [550, '5,5_%', '5.5%'],
    [2000, '20_%', '20%'],
    [210, '2,1_%', '2.1%'],
    [0, '0_%', '0%'],
  ])('%d hundredths of a percent read %s and %s', (rate, french, english) => {
    expect(percent(basisPoints(rate), 'fr')).toBe(nbsp(french));
    expect(percent(basisPoints(rate), 'en')).toBe(english);
  });
});

describe('lists of names', () => {
  test.each([
    [[], '', ''],
    [['pain'], 'pain', 'pain'],
    [['pain', 'miel'], 'pain et miel', 'pain and miel'],
    [['pain', 'miel', 'œufs'], 'pain, miel et œufs', 'pain, miel and œufs'],
  ])('%j', (items, french, english) => {
    expect(list(items, 'fr')).toBe(french);
    expect(list(items, 'en')).toBe(english);
  });
});

test.each([
  [3, '3', '3'],
  [7.5, '7,5', '7.5'],
  [1394, '1\u202f394', '1,394'],
  [-12_345.678, '−12\u202f345,678', '−12,345.678'],
])('%s is « %s », `%s`', (value, fr, en) => {
  expect([number(value, 'fr'), number(value, 'en')]).toEqual([fr, en]);
});

test('a figure of a paper is not parted', () => {
  expect([plainNumber(-1394.5, 'fr'), plainNumber(-1394.5, 'en')]).toEqual(['−1394,5', '−1394.5']);
});
