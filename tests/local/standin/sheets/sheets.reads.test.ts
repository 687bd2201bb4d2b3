import { filledDrive } from './produits';

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
        { properties: { sheetId: 0, title: 'Feuille 1' } },
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
    const [first, second, third] = JSON.parse(JSON.stringify(read)).sheets[1].data[0]
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

  it('gives one piece of data for each range that the filters meet, of other tabs their names', () => {
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
        { properties: { title: 'Feuille 1' } },
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

  it('gives no cell when no mark is found', () => {
    const { sheets, book } = filledDrive();
    const dataFilters = [{ developerMetadataLookup: { metadataKey: 'autre' } }];
    const read = sheets.Spreadsheets.getByDataFilter({ dataFilters }, book.id, {
      fields: 'sheets(properties.title,data)',
    });
    const titles = ['Feuille 1', 'Produits'].map((title) => ({ properties: { title } }));
    expect(read).toEqual({ sheets: titles });
  });

  it.each([
    [{ metadataKey: 'drive.col' }, 1],
    [{ metadataKey: 'drive.col', metadataValue: 'autre' }, 0],
    [{ locationType: 'COLUMN' }, 1],
    [{ locationType: 'SHEET' }, 1],
    [{ visibility: 'DOCUMENT' }, 2],
    [{ visibility: 'PROJECT' }, 0],
    [{ metadataLocation: { sheetId: 3 } }, 2],
    [{ metadataLocation: { sheetId: 3 }, locationMatchingStrategy: 'EXACT_LOCATION' }, 1],
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
