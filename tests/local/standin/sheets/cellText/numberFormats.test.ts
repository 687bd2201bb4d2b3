import { formatNumber } from '../../../../../local/standin/sheets/cellText/numberFormats';
import {
  instantOfSerial,
  serialOfDay,
  serialOfInstant,
} from '../../../../../local/standin/sheets/cellText/serialTime';

const MOMENT = serialOfDay(2026, 4, 7) + (8 * 60 + 5) / 1440;

describe('how numbers look', () => {
  it.each([
    [5.3, '#,##0.00 "€"', '5,30 €', '5.30 €'],
    [1234567.891, '#,##0.00 "€"', '1\u202F234\u202F567,89 €', '1,234,567.89 €'],
    [-0.5, '#,##0.00 "€"', '-0,50 €', '-0.50 €'],
    [2.675, '0.00', '2,68', '2.68'],
    [1.005, '0.00', '1,01', '1.01'],
    [3, '0', '3', '3'],
    [2.5, '0', '3', '3'],
    [0.75, '0.###', '0,75', '0.75'],
    [3, '0.###', '3,', '3.'],
    [3, '0.0##', '3,0', '3.0'],
    [1.25, '0.0##', '1,25', '1.25'],
    [0.055, '0.0%', '5,5%', '5.5%'],
    [0, '#,##0.00', '0,00', '0.00'],
    [7, '000', '007', '007'],
    [12, '@', '12', '12'],
    [1.1, '', '1,1', '1.1'],
    [0.1 + 0.2, 'General', '0,3', '0.3'],
    [1e15, '', '1E+15', '1E+15'],
    [MOMENT, 'dd/mm/yyyy hh:mm', '07/04/2026 08:05', '07/04/2026 08:05'],
    [MOMENT, 'dddd d mmmm yyyy', 'mardi 7 avril 2026', 'Tuesday 7 April 2026'],
    [MOMENT, 'h:mm', '8:05', '8:05'],
    [MOMENT, 'hh"h"mm', '08h05', '08h05'],
    [-4, '0;(0)', '(4)', '(4)'],
    [0, '0;-0;"rien"', 'rien', 'rien'],
  ])('%p as %s is « %s » in French and « %s » in English', (value, pattern, french, english) => {
    expect(formatNumber(value, pattern, 'fr_FR')).toBe(french);
    expect(formatNumber(value, pattern, 'en_GB')).toBe(english);
  });
});

describe('times in a sheet', () => {
  it('count days since 30 December 1899 in the zone of the spreadsheet', () => {
    const summer = Date.UTC(2026, 3, 7, 6, 0);
    expect(serialOfInstant(summer, 'Europe/Paris')).toBe(serialOfDay(2026, 4, 7) + 1 / 3);
    expect(serialOfDay(1899, 12, 31)).toBe(1);
  });

  it.each([
    Date.UTC(2026, 0, 1, 12, 34, 56),
    Date.UTC(2026, 2, 29, 0, 59, 59),
    Date.UTC(2026, 2, 29, 1, 0, 0),
    Date.UTC(2026, 6, 14, 22, 0, 0),
    Date.UTC(2026, 9, 25, 2, 30, 0),
  ])('come back as the instant they were: %d', (instant) => {
    expect(instantOfSerial(serialOfInstant(instant, 'Europe/Paris'), 'Europe/Paris')).toBe(instant);
  });
});
