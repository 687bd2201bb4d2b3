import { apiErrorOf } from '../drive';
import { filledDrive } from '../produits';

describe('field masks', () => {
  const { sheets, book } = filledDrive();
  const get = (fields: string) => sheets.Spreadsheets.get(book.id, { fields });

  it.each([
    ['spreadsheetId', { spreadsheetId: 'drive' }],
    ['properties.title', { properties: { title: 'Drive' } }],
    ['properties/title', { properties: { title: 'Drive' } }],
    ['properties(title,locale)', { properties: { title: 'Drive', locale: 'fr_FR' } }],
    ['properties.title,properties.locale', { properties: { title: 'Drive', locale: 'fr_FR' } }],
    [
      'spreadsheetId, sheets.properties( sheetId , title )',
      {
        spreadsheetId: 'drive',
        sheets: [
          { properties: { sheetId: 0, title: 'Feuille 1' } },
          { properties: { sheetId: 3, title: 'Produits' } },
        ],
      },
    ],
  ])('« %s » gives just that', (fields, expected) => {
    expect(get(fields)).toEqual(expected);
  });

  it.each([
    'bidon',
    'sheets.bidon',
    'sheets(properties(title,bidon))',
    'sheets.data.rowData.values.value',
    'toString',
  ])('« %s » is refused', (fields) => {
    expect(apiErrorOf(() => get(fields)).code).toBe(400);
  });

  it.each(['sheets(properties', 'sheets)', ',', ''])(
    '« %s » is refused as badly written',
    (fields) => {
      expect(apiErrorOf(() => get(fields)).code).toBe(400);
    },
  );

  it('without a mask, cells are given only when asked for', () => {
    const plain = JSON.stringify(sheets.Spreadsheets.get(book.id));
    expect(plain).toContain('"spreadsheetUrl"');
    expect(plain).not.toContain('"rowData"');
    expect(JSON.stringify(sheets.Spreadsheets.get(book.id, { includeGridData: true }))).toContain(
      '"effectiveFormat"',
    );
  });

  it('ranges limit what is given', () => {
    expect(
      sheets.Spreadsheets.get(book.id, {
        ranges: ['Produits!B2:B2'],
        fields: 'sheets.data.rowData.values.userEnteredValue',
      }),
    ).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [{ userEnteredValue: { numberValue: 4.5 } }] }] }] }],
    });
  });
});

describe('reading values', () => {
  const { sheets, book, tab } = filledDrive();
  tab.setCell(0, 0, {
    value: 46119.5,
    format: { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' } },
  });
  tab.setCell(0, 1, { value: true });
  tab.setCell(0, 2, { formula: '=1/0' });
  tab.setCell(0, 4, { format: { backgroundColor: { red: 1 } } });

  it.each([
    ['FORMATTED_VALUE', 'SERIAL_NUMBER', ['07/04/2026 12:00', 'VRAI', '#DIV/0!']],
    ['UNFORMATTED_VALUE', 'SERIAL_NUMBER', [46119.5, true, '#DIV/0!']],
    ['UNFORMATTED_VALUE', 'FORMATTED_STRING', ['07/04/2026 12:00', true, '#DIV/0!']],
    ['FORMULA', 'SERIAL_NUMBER', [46119.5, true, '=1/0']],
  ])('as %s with dates as %s', (valueRenderOption, dateTimeRenderOption, row) => {
    const read = sheets.Spreadsheets.Values.get(book.id, 'Feuille 1!A1:Z1', {
      valueRenderOption,
      dateTimeRenderOption,
    });
    expect(read).toEqual({ range: "'Feuille 1'!A1:Z1", majorDimension: 'ROWS', values: [row] });
  });

  it('come in the order asked, without what is empty at the end', () => {
    const read = sheets.Spreadsheets.Values.batchGet(book.id, {
      ranges: ['Produits!A:B', 'Produits!C1:D9', 'Produits!A2'],
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(read).toEqual({
      spreadsheetId: 'drive',
      valueRanges: [
        {
          range: 'Produits!A1:B1000',
          majorDimension: 'ROWS',
          values: [['Produit', 'Prix'], ['Pain', 4.5], [], ['Miel', 9]],
        },
        { range: 'Produits!C1:D9', majorDimension: 'ROWS' },
        { range: 'Produits!A2', majorDimension: 'ROWS', values: [['Pain']] },
      ],
    });
  });

  it('come by columns when asked', () => {
    const read = sheets.Spreadsheets.Values.get(book.id, 'Produits', {
      majorDimension: 'COLUMNS',
      valueRenderOption: 'FORMULA',
    });
    expect(read.values).toEqual([
      ['Produit', 'Pain', '', 'Miel'],
      ['Prix', 4.5, '', '=B2*2'],
    ]);
  });

  it('name the filters that met each range', () => {
    const filter = { gridRange: { sheetId: 3, startRowIndex: 1, endRowIndex: 2 } };
    const read = sheets.Spreadsheets.Values.batchGetByDataFilter(
      { dataFilters: [filter], valueRenderOption: 'UNFORMATTED_VALUE' },
      book.id,
    );
    expect(read.valueRanges).toEqual([
      {
        valueRange: { range: 'Produits!A2:Z2', majorDimension: 'ROWS', values: [['Pain', 4.5]] },
        dataFilters: [filter],
      },
    ]);
  });

  it.each([['Absente!A1'], ['Produits!'], ['A1:'], ['???']])('refuse the range « %s »', (range) => {
    const error = apiErrorOf(() => sheets.Spreadsheets.Values.get(book.id, range));
    expect(error).toEqual({ code: 400, message: `Unable to parse range: ${range}` });
  });
});
