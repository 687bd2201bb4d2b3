import { amountText, digitsOf, numberOf, numberText } from '../../../src/domain/values/number';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

test.each<[string, number]>([
  ['0', 0],
  ['12', 12],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['007', 7],
  ['1234,50', 1234.5],
  ['1 234,50', 1234.5],
  [`1${NO_BREAK}234,50`, 1234.5],
  [`1${NARROW}234,50`, 1234.5],
  ['1.234,50', 1234.5],
  ['1,234.50', 1234.5],
  ['1’234.50', 1234.5],
  ['1 234', 1234],
  ['12 345 678', 12_345_678],
  ['1.234.567', 1_234_567],
  ['1.234.567,89', 1_234_567.89],
  ['1.001', 1.001],
  ['−1', -1],
  ['-3,50', -3.5],
  [' 3 ', 3],
])('« %s » is a number', (typed, value) => {
  expect(numberOf(typed)).toBe(value);
});

test.each([
  '',
  '2 20',
  '1 50',
  '1 1',
  '1 2345',
  '12 34',
  '1 234 5',
  '0 500',
  '001 234',
  '1234 567',
  '1 234.567,50',
  '1.23.456',
  '1,234,50',
  '1,5,5',
  ',5',
  '5,',
  '1 234, 50',
  '1  234',
  '--1',
  '1e3',
  'un',
  '1/2',
  `1${' 000'.repeat(20)}`,
])('« %s » is none', (typed) => {
  expect(numberOf(typed)).toBeUndefined();
});

test('where the decimal mark is known, the other one parts thousands', () => {
  expect(digitsOf('1.234', ',')).toEqual({ isNegative: false, whole: '1234', decimals: '' });
  expect(digitsOf('1.234', '.')).toEqual({ isNegative: false, whole: '1', decimals: '234' });
  expect(digitsOf('12.34', ',')).toBeUndefined();
});

test.each([
  [1.5, '1,5', '1.5'],
  [-1394, '-1394', '-1394'],
  [0.125, '0,125', '0.125'],
])('%s is typed « %s », `%s`', (value, fr, en) => {
  expect([numberText(value, 'fr'), numberText(value, 'en')]).toEqual([fr, en]);
});

test.each([
  [1250, '12,50', '12.50'],
  [-5, '-0,05', '-0.05'],
  [0, '0,00', '0.00'],
])('%s cents are typed « %s », `%s`', (cents, fr, en) => {
  expect([amountText(cents, 'fr'), amountText(cents, 'en')]).toEqual([fr, en]);
});
