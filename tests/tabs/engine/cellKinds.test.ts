import { basisPoints, cents } from '../../../src/domain/values/money';
import { atLocal, day, type Instant, toSerial } from '../../../src/domain/values/time';
import {
  amount,
  email,
  euros,
  type Kind,
  moment,
  percent,
  stored,
  text,
  tick,
  typedEuros,
  whole,
  yesNo,
} from '../../../src/tabs/engine/cellKinds';
import { productsTab, units } from '../../../src/tabs/products';
import { faultName } from '../../support/faultName';
import { cell, paris, type Typed } from '../sheets';

const asDate = (shown: string): Typed => ({ value: 46_054, text: shown, shownAs: 'date' });
const formulaError: Typed = { value: null, text: '#REF!', error: true, formula: '=A1/0' };

/** The value, or the fault with what is expected. */
const reading = (kind: Kind<unknown>, typed: Typed): unknown => {
  const result = kind.read(cell(typed), paris);
  return result.ok ? result.value : faultName(result.error);
};

describe('a price', () => {
  test.each<[string, Typed, unknown]>([
    ['9,5 as a number', 9.5, 950],
    ['nothing to pay', 0, 0],
    ['« 3 € »', '3 €', 300],
    ['« 3,50 »', '3,50', 350],
    ['« 3.50 »', '3.50', 350],
    ['« 3,50€ »', '3,50€', 350],
    ['« 3,50 € » with a no-break space', '3,50\u00a0€', 350],
    ['« 1 234,50 »', '1 234,50', 123_450],
    ['« 1.234,50 »', '1.234,50', 123_450],
    ['« 2 20 »', '2 20', 'price'],
    ['« 1 50 € »', '1 50 €', 'price'],
    ['« 12 euros »', '12 euros', 1200],
    ['a float just beside the cent', 0.1 + 0.2, 30],
    ['three decimals', 2.355, 'price'],
    ['three decimals of a large price', 12_345.678, 'price'],
    ['« environ 3 € »', 'environ 3 €', 'price'],
    ['« 3 €/kg »', '3 €/kg', 'price'],
    ['less than nothing', -1, 'zeroOrMore'],
    ['« −1 » with the long minus', '−1', 'zeroOrMore'],
    ['a price nobody pays', 100_000.01, 'tooLarge'],
    ['« 1/2 », which the sheet turned into a date', asDate('01/02/2026'), 'notDate'],
    ['a formula that ends in an error', formulaError, 'formulaError'],
    ['a tick', true, 'price'],
  ])('%s', (_, typed, expected) => {
    expect(reading(euros, typed)).toBe(expected);
  });

  // In a cell that stays in euros no date is shown (docs/rules.md C38).
  test.each<[string, Typed, unknown]>([
    ['« 1.5 », the 1st of May 2026', { value: 46_143, text: '46 143,00 €' }, 'tooLarge'],
    ['12 000 €', 12_000, 'tooLarge'],
    ['10 000 €', 10_000, 1_000_000],
    ['a date that is shown', asDate('01/05/2026'), 'notDate'],
  ])('typed by people: %s', (_, typed, expected) => {
    expect(reading(typedEuros, typed)).toBe(expected);
  });

  it('is written as the number that people see', () => {
    expect(euros.write(cents(353), paris)).toBe(3.53);
  });
});

describe('a rate', () => {
  test.each<[string, Typed, unknown]>([
    ['5,5 in a % column', 5.5, 550],
    ['5,5 % typed as a percentage', { value: 0.055, text: '5,50%', shownAs: 'percent' }, 550],
    ['« 5,5 % » kept as text', '5,5 %', 550],
    [
      '« 5,5 % » kept as text in a column of percentages',
      { value: '5,5 %', shownAs: 'percent' },
      550,
    ],
    ['2,1', 2.1, 210],
    ['nothing', 0, 0],
    ['all', 100, 10_000],
    ['more than all', 120, 'percent'],
    ['less than nothing', -5, 'percent'],
    ['a share of a hundredth of a percent', 5.555, 'percent'],
    ['a word', 'réduit', 'number'],
    ['« 5 5 % »', '5 5 %', 'number'],
    ['a date', asDate('05/05/2026'), 'notDate'],
    ['a formula that ends in an error', formulaError, 'formulaError'],
  ])('%s', (_, typed, expected) => {
    expect(reading(percent, typed)).toBe(expected);
  });

  it('is written as people write it', () => {
    expect(percent.write(basisPoints(550), paris)).toBe(5.5);
  });
});

describe('a quantity', () => {
  test.each<[string, Typed, unknown]>([
    ['« 1,5 »', '1,5', 1.5],
    ['1,5', 1.5, 1.5],
    ['« 1 »', '1', 1],
    ['« 1 1 »', '1 1', 'number'],
    ['« 1 234,5 »', '1 234,5', 1234.5],
    ['500, to be weighed against its unit later', 500, 500],
    ['« 1/2 », which the sheet turned into a date', asDate('1/2'), 'notDate'],
    ['« 1/2 » that stayed text', '1/2', 'number'],
    ['« 2 boîtes »', '2 boîtes', 'number'],
    ['−1', -1, 'zeroOrMore'],
    ['« un kilo »', 'un kilo', 'number'],
    ['« 1,5 kg »', '1,5 kg', 'number'],
    ['less than a gram', 1.0004, 'number'],
    ['less than a gram of a large quantity', 5000.0005, 'number'],
    ['a formula that ends in an error', formulaError, 'formulaError'],
    ['the value of a sound formula', { value: 4, text: '4', formula: '=2+2' }, 4],
  ])('%s', (_, typed, expected) => {
    expect(reading(amount, typed)).toBe(expected);
  });
});

describe('a whole number', () => {
  test.each<[string, Typed, unknown]>([
    ['12', 12, 12],
    ['« 12 »', '12', 12],
    ['1,5', 1.5, 'whole'],
    ['−1', -1, 'zeroOrMore'],
    ['more digits than a number can hold', 2 ** 60, 'whole'],
    ['« douze »', 'douze', 'number'],
    ['« 1 1 »', '1 1', 'number'],
    ['a date', asDate('12/01/2026'), 'notDate'],
  ])('%s', (_, typed, expected) => {
    expect(reading(whole, typed)).toBe(expected);
  });
});

describe('an address', () => {
  test.each<[string, Typed, unknown]>([
    ['capitals and spaces around', '  Camille@Exemple.FR ', 'camille@exemple.fr'],
    ['a space within', 'camille @exemple.fr', 'email'],
    ['two of them', 'a@exemple.fr, b@exemple.fr', 'email'],
    ['no dot', 'camille@exemple', 'email'],
    ['a phone', 612345678, 'email'],
    ['a formula that ends in an error', formulaError, 'formulaError'],
  ])('%s', (_, typed, expected) => {
    expect(reading(email, typed)).toBe(expected);
  });
});

describe('a moment', () => {
  const at = (date: string, hour: number, minute = 0, second = 0): Instant =>
    atLocal(day(date), { hour, minute, second }, paris.zone);

  test.each<[string, Typed, unknown]>([
    [
      'a date of the sheet',
      { value: 46_119, text: '07/04/2026', shownAs: 'date' },
      at('2026-04-07', 0),
    ],
    ['a time to the second', 46_119 + 29_221 / 86_400, at('2026-04-07', 8, 7, 1)],
    ['a date typed as text', '07/04/2026', at('2026-04-07', 0)],
    ['a day and hour typed as text', '7/4/2026 8:05', at('2026-04-07', 8, 5)],
    ['« 07/04/2026 à 8 h 30 »', '07/04/2026 à 8 h 30', at('2026-04-07', 8, 30)],
    ['« 07/04/2026 8h »', '07/04/2026 8h', at('2026-04-07', 8)],
    ['with seconds', '07/04/2026 08:07:01', at('2026-04-07', 8, 7, 1)],
    ['an hour that summer time skips goes forward', '29/03/2026 02:30', at('2026-03-29', 3, 30)],
    ['a day that is not in the calendar', '31/02/2026', 'moment'],
    ['month before day', '04/13/2026', 'moment'],
    ['an hour that no clock shows', '07/04/2026 25:00', 'moment'],
    ['a year of two digits', '07/04/26', 'moment'],
    ['a year long gone', '07/04/0026', 'moment'],
    ['500 in a column of dates', 500, 'moment'],
    ['« mardi »', 'mardi', 'moment'],
    ['a tick', true, 'moment'],
    ['a formula that ends in an error', formulaError, 'formulaError'],
  ])('%s', (_, typed, expected) => {
    expect(reading(moment, typed)).toBe(expected);
  });

  it('comes back from the serial number that is written', () => {
    const summer = at('2026-07-14', 21, 59, 58);
    expect(moment.write(summer, paris)).toBe(toSerial(summer, paris.zone));
    expect(reading(moment, moment.write(summer, paris))).toBe(summer);
  });
});

describe('a choice', () => {
  test.each<[string, Typed, unknown]>([
    ['the word', 'pièce', 'piece'],
    ['without accent, in capitals', 'PIECE', 'piece'],
    ['in the other language', 'piece', 'piece'],
    ['another spelling', 'kilos', 'kg'],
    ['spaces around', '  cl ', 'cl'],
    ['an unknown unit', 'botte', 'unfit'],
    ['a formula that ends in an error', formulaError, 'formulaError'],
  ])('%s', (_, typed, expected) => {
    expect(reading(units, typed)).toBe(expected);
  });

  it('says what is known, in the language of the drive', () => {
    const read = units.read(cell('botte'), paris);
    expect(read).toEqual({
      ok: false,
      error: { code: 'unfit', detail: 'pièce, g, kg, ml, cl, L' },
    });
    expect(productsTab.columns.sale.kind.options?.('en')).toEqual(['piece', 'weight', 'loose']);
  });

  test.each([
    ['oui', 'yes'],
    ['x', 'yes'],
    [true, 'yes'],
    ['1', 'yes'],
    ['non', 'no'],
    [false, 'no'],
    ['peut-être', 'unfit'],
  ])('yes or no: %p is %s', (typed, expected) => {
    expect(reading(yesNo, typed)).toBe(expected);
  });
});

describe('words', () => {
  it('are what people see, without spaces around', () => {
    expect(reading(text, '  Miel de châtaignier ')).toBe('Miel de châtaignier');
    expect(reading(text, { value: 46_054, text: '02/02/2026' })).toBe('02/02/2026');
  });

  it('that fill a page are cut, what the program keeps is not', () => {
    const long = 'a'.repeat(6_000);
    expect(reading(text, long)).toHaveLength(5_000);
    expect(reading(stored, long)).toBe(long);
  });

  it('of a broken formula are an error', () => {
    expect(reading(text, formulaError)).toBe('formulaError');
    expect(reading(stored, formulaError)).toBe('formulaError');
  });
});

test('only a tick is a tick', () => {
  expect([true, false, 'oui', 1, null].map((typed) => reading(tick, typed))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
