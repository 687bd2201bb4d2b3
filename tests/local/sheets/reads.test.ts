import { apiErrorOf, newDrive, rowsOf } from './drive';

function filledDrive() {
  const drive = newDrive();
  drive.update(
    { addSheet: { properties: { sheetId: 3, title: 'Produits' } } },
    {
      updateCells: {
        start: { sheetId: 3 },
        rows: rowsOf([
          ['Produit', 'Prix'],
          ['Pain', 4.5],
          [null, null],
          ['Miel', '=B2*2'],
        ]),
        fields: 'userEnteredValue',
      },
    },
    {
      repeatCell: {
        range: {
          sheetId: 3,
          startRowIndex: 1,
          endRowIndex: 4,
          startColumnIndex: 1,
          endColumnIndex: 2,
        },
        cell: {
          userEnteredFormat: { numberFormat: { type: 'CURRENCY', pattern: '0.00 "€"' } },
          note: 'TTC',
        },
        fields: 'userEnteredFormat.numberFormat,note',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'drive.col',
          metadataValue: 'produits.prix',
          location: {
            dimensionRange: { sheetId: 3, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          },
          visibility: 'DOCUMENT',
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'drive.tab.produits',
          metadataValue: '3',
          location: { sheetId: 3 },
          visibility: 'DOCUMENT',
        },
      },
    },
  );
  return drive;
}

const TAB = { developerMetadataLookup: { metadataKey: 'drive.tab.produits' } };

describe('reading a spreadsheet by its marks', () => {
  it('gives whole tabs with just the fields of the mask', () => {
    const { sheets, book } = filledDrive();
    const read = sheets.Spreadsheets.getByDataFilter({ dataFilters: [TAB] }, book.id, {
      fields:
        'sheets(properties(sheetId,title),data(rowData.values(userEnteredValue,effectiveValue/numberValue,formattedValue,note)))',
    });
    expect(read).toEqual({
      sheets: [
        {
          properties: { sheetId: 3, title: 'Produits' },
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { stringValue: 'Produit' },
                      effectiveValue: {},
                      formattedValue: 'Produit',
                    },
                    {
                      userEnteredValue: { stringValue: 'Prix' },
                      effectiveValue: {},
                      formattedValue: 'Prix',
                    },
                  ],
                },
                {
                  values: [
                    {
                      userEnteredValue: { stringValue: 'Pain' },
                      effectiveValue: {},
                      formattedValue: 'Pain',
                    },
                    {
                      userEnteredValue: { numberValue: 4.5 },
                      effectiveValue: { numberValue: 4.5 },
                      formattedValue: '4,50 €',
                      note: 'TTC',
                    },
                  ],
                },
                { values: [{}, { note: 'TTC' }] },
                {
                  values: [
                    {
                      userEnteredValue: { stringValue: 'Miel' },
                      effectiveValue: {},
                      formattedValue: 'Miel',
                    },
                    {
                      userEnteredValue: { formulaValue: '=B2*2' },
                      effectiveValue: { numberValue: 9 },
                      formattedValue: '9,00 €',
                      note: 'TTC',
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('tells where marked columns stand', () => {
    const { sheets, book } = filledDrive();
    book.sheet(3).insertColumns(0);
    const read = sheets.Spreadsheets.getByDataFilter({ dataFilters: [TAB] }, book.id, {
      fields: 'sheets.data.columnMetadata.developerMetadata(metadataValue,location.dimensionRange)',
    });
    const [first, second, third] = JSON.parse(JSON.stringify(read)).sheets[0].data[0]
      .columnMetadata;
    expect([first, second]).toEqual([{}, {}]);
    expect(third).toEqual({
      developerMetadata: [
        {
          metadataValue: 'produits.prix',
          location: {
            dimensionRange: { sheetId: 3, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          },
        },
      ],
    });
  });

  it('gives one piece of data for each range that the filters meet, and no other tab', () => {
    const { sheets, book } = filledDrive();
    const read = sheets.Spreadsheets.getByDataFilter(
      {
        dataFilters: [
          { developerMetadataLookup: { metadataKey: 'drive.col', metadataValue: 'produits.prix' } },
          { gridRange: { sheetId: 3, startRowIndex: 3, endRowIndex: 4 } },
          { a1Range: 'Produits!A2:A3' },
        ],
      },
      book.id,
      {
        fields: 'sheets(properties.title,data(startRow,startColumn,rowData.values.formattedValue))',
      },
    );
    expect(read).toEqual({
      sheets: [
        {
          properties: { title: 'Produits' },
          data: [
            {
              startColumn: 1,
              rowData: [
                { values: [{ formattedValue: 'Prix' }] },
                { values: [{ formattedValue: '4,50 €' }] },
                { values: [{}] },
                { values: [{ formattedValue: '9,00 €' }] },
              ],
            },
            {
              startRow: 3,
              rowData: [{ values: [{ formattedValue: 'Miel' }, { formattedValue: '9,00 €' }] }],
            },
            { startRow: 1, rowData: [{ values: [{ formattedValue: 'Pain' }] }] },
          ],
        },
      ],
    });
  });

  it('gives no tab when no mark is found', () => {
    const { sheets, book } = filledDrive();
    const dataFilters = [{ developerMetadataLookup: { metadataKey: 'autre' } }];
    const read = sheets.Spreadsheets.getByDataFilter({ dataFilters }, book.id, {
      fields: 'sheets.properties',
    });
    expect(read).toEqual({});
  });

  it.each([
    [{ metadataKey: 'drive.col' }, 1],
    [{ metadataKey: 'drive.col', metadataValue: 'autre' }, 0],
    [{ locationType: 'COLUMN' }, 1],
    [{ locationType: 'SHEET' }, 1],
    [{ visibility: 'DOCUMENT' }, 2],
    [{ visibility: 'PROJECT' }, 0],
    [{ metadataLocation: { sheetId: 3 } }, 1],
    [{ metadataLocation: { sheetId: 3 }, locationMatchingStrategy: 'INTERSECTING_LOCATION' }, 2],
  ])('finds with %j %i marks', (lookup, count) => {
    const { sheets, book } = filledDrive();
    const read = sheets.Spreadsheets.Values.batchGetByDataFilter(
      { dataFilters: [{ developerMetadataLookup: lookup }] },
      book.id,
    );
    expect((read.valueRanges as unknown[] | undefined)?.length ?? 0).toBe(count);
  });
});

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
