import { TypingRefused } from '../../../../../local/standin/base/errors';
import { serialOfDay } from '../../../../../local/standin/sheets/cellText/serialTime';
import { newDrive } from '../drive';

/** Types a text into A1 and tells what the cell then holds and shows. */
function typed(
  text: string,
  bookLocale = 'fr_FR',
  before?: (drive: ReturnType<typeof newDrive>) => void,
) {
  const drive = newDrive({ bookLocale });
  before?.(drive);
  drive.book.typeCell(0, 0, 0, text);
  return {
    value: drive.book.effectiveValue(0, 0, 0).value,
    shown: drive.book.formattedValue(0, 0, 0),
    formula: drive.tab.cell(0, 0)?.formula,
  };
}

const APRIL_7 = serialOfDay(2026, 4, 7);
const NARROW = '\u202F';

describe('what a French sheet makes of what people type', () => {
  it.each([
    ['8', 8, '8'],
    ['8,00', 8, '8,00'],
    ['9,5', 9.5, '9,5'],
    ['0,75', 0.75, '0,75'],
    ['-1', -1, '-1'],
    ['−1', -1, '-1'],
    ['+3', 3, '3'],
    ['1 234,5', 1234.5, `1${NARROW}234,5`],
    ['1 234', 1234, `1${NARROW}234`],
    ['5,5 %', 0.055, '5,50%'],
    ['10%', 0.1, '10%'],
    ['3 €', 3, '3 €'],
    ['3,50 €', 3.5, '3,50 €'],
    ['€3', 3, '3 €'],
    ['1E3', 1000, '1,00E+03'],
    ['VRAI', true, 'VRAI'],
    ['faux', false, 'FAUX'],
    ['TRUE', true, 'VRAI'],
    ['07/04/2026', APRIL_7, '07/04/2026'],
    ['7/4/26', APRIL_7, '07/04/2026'],
    ['07/04/2026 08:00', APRIL_7 + 1 / 3, '07/04/2026 08:00'],
    ['07/04/2026 08:00:30', APRIL_7 + 28830 / 86400, '07/04/2026 08:00:30'],
    ['2026-04-07', APRIL_7, '2026-04-07'],
    ['1/2', serialOfDay(2026, 2, 1), '01/02/2026'],
    ['1.5', serialOfDay(2026, 5, 1), '01/05/2026'],
    ['08:30', 8.5 / 24, '08:30'],
  ])('« %s » becomes %p, shown as « %s »', (text, value, shown) => {
    expect(typed(text)).toMatchObject({ value, shown });
  });

  it.each([
    ['8.00'],
    ['un kilo'],
    ['2 boîtes'],
    ['500 g'],
    ['31/02/2026'],
    ['04/13/2026'],
    ['25:00'],
    ['1 23'],
    ['1,2,3'],
    ['-'],
    ['€'],
    ['claire @exemple.fr'],
    ['06 12 34 56 78'],
    [' 9h10'],
  ])('« %s » stays the text it is', (text) => {
    expect(typed(text)).toMatchObject({ value: text, shown: text });
  });

  it('takes a leading apostrophe as « this is a text »', () => {
    expect(typed("'0612")).toMatchObject({ value: '0612', shown: '0612' });
    expect(typed("'=1+1")).toMatchObject({ value: '=1+1', formula: undefined });
  });

  it('computes a formula with decimal commas and semicolons', () => {
    expect(typed('=ROUND(2,675;2)')).toMatchObject({ value: 2.68, formula: '=ROUND(2.675;2)' });
    expect(typed('=SI(SOMME(B1:B2)=0;ARRONDI(1,25;1);"SOMME(1,5)")')).toMatchObject({
      value: 1.3,
      formula: '=IF(SUM(B1:B2)=0;ROUND(1.25;1);"SOMME(1,5)")',
    });
    expect(typed('=1/0')).toMatchObject({ value: '#DIV/0!', shown: '#DIV/0!' });
  });

  it('leaves in a cell formatted as text whatever is typed', () => {
    const asText = (drive: ReturnType<typeof newDrive>) =>
      drive.tab.patchCell(0, 0, { format: { numberFormat: { type: 'TEXT', pattern: '@' } } });
    expect(typed('1/2', 'fr_FR', asText)).toMatchObject({ value: '1/2' });
    expect(typed('=1+1', 'fr_FR', asText)).toMatchObject({ value: '=1+1', formula: undefined });
  });

  it('shows a number typed into a formatted cell in the format of the cell', () => {
    const price = (drive: ReturnType<typeof newDrive>) =>
      drive.tab.patchCell(0, 0, {
        format: { numberFormat: { type: 'CURRENCY', pattern: '#,##0.00 "€"' } },
      });
    expect(typed('1234,5', 'fr_FR', price).shown).toBe(`1${NARROW}234,50 €`);
  });

  it('empties the cell when nothing is typed, but keeps its note', () => {
    const drive = newDrive();
    drive.tab.patchCell(0, 0, { value: 3, note: 'à vérifier' });
    drive.book.typeCell(0, 0, 0, '');
    expect(drive.tab.cell(0, 0)).toEqual({ note: 'à vérifier' });
  });
});

describe('what English sheets make of what people type', () => {
  it.each([
    ['en_US', '8.00', 8, '8.00'],
    ['en_US', '8,00', '8,00', '8,00'],
    ['en_US', '1,234.5', 1234.5, '1,234.5'],
    ['en_US', '04/07/2026', APRIL_7, '4/7/2026'],
    ['en_US', '$3', 3, '$3'],
    ['en_US', 'TRUE', true, 'TRUE'],
    ['en_US', 'VRAI', 'VRAI', 'VRAI'],
    ['en_GB', '07/04/2026', APRIL_7, '07/04/2026'],
    ['en_GB', '1/2', serialOfDay(2026, 2, 1), '01/02/2026'],
    ['en_US', '1/2', serialOfDay(2026, 1, 2), '1/2/2026'],
    ['en_GB', '£3.50', 3.5, '£3.50'],
    ['en_GB', '5.5%', 0.055, '5.50%'],
  ])('in %s, « %s » becomes %p, shown as « %s »', (locale, text, value, shown) => {
    expect(typed(text, locale)).toMatchObject({ value, shown });
  });
});

describe('a validated cell', () => {
  const choices = (strict: boolean) => ({
    setDataValidation: {
      range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
      rule: {
        condition: {
          type: 'ONE_OF_LIST',
          values: [{ userEnteredValue: 'pièce' }, { userEnteredValue: 'kg' }],
        },
        strict,
      },
    },
  });

  it('refuses from a person what a strict list does not have', () => {
    const { update, book } = newDrive();
    update(choices(true));
    expect(() => book.typeCell(0, 0, 0, 'boîte')).toThrow(TypingRefused);
    book.typeCell(0, 0, 0, 'kg');
    expect(book.formattedValue(0, 0, 0)).toBe('kg');
  });

  it('lets anything in when it only warns, and never stops a program', () => {
    const warned = newDrive();
    warned.update(choices(false));
    warned.book.typeCell(0, 0, 0, 'boîte');
    expect(warned.book.formattedValue(0, 0, 0)).toBe('boîte');
    const strict = newDrive();
    strict.update(choices(true));
    strict.app.getActiveSpreadsheet().getSheets()[0]?.getRange(1, 1).setValue('boîte');
    expect(strict.book.formattedValue(0, 0, 0)).toBe('boîte');
  });

  it.each([
    ['NUMBER_GREATER_THAN_EQ', ['0'], '3', '-1'],
    ['NUMBER_BETWEEN', ['1', '5'], '5', '6'],
    ['BOOLEAN', [], 'VRAI', 'oui'],
    ['CUSTOM_FORMULA', ['=A1<10'], '9', '10'],
    ['TEXT_IS_EMAIL', [], 'a@b.fr', 'a b.fr'],
    ['DATE_ON_OR_AFTER', ['07/04/2026'], '08/04/2026', '06/04/2026'],
  ])('checks %s', (type, values, good, bad) => {
    const { update, book } = newDrive();
    update({
      setDataValidation: {
        range: { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
        rule: {
          condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
          strict: true,
        },
      },
    });
    for (const row of [0, 1]) {
      book.typeCell(0, row, 0, good);
      expect(() => book.typeCell(0, row, 0, bad)).toThrow(TypingRefused);
      expect(book.effectiveValue(0, row, 0).kind).not.toBe('blank');
    }
  });
});
