import { apiErrorOf, newDrive, rowsOf } from '../../drive';

describe('a batch of writes', () => {
  it('makes a tab, fills it, marks it, and answers each request', () => {
    const { update, book, sheets } = newDrive();
    const answer = update(
      { addSheet: { properties: { sheetId: 7, title: 'Produits' } } },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
          rows: rowsOf([
            ['Réf.', 'Prix'],
            ['P1', 2.5],
          ]),
          fields: 'userEnteredValue',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'drive.tab.produits',
            metadataValue: '7',
            location: { sheetId: 7 },
            visibility: 'DOCUMENT',
          },
        },
      },
      { appendCells: { sheetId: 7, rows: rowsOf([['P2', 3]]), fields: 'userEnteredValue' } },
    );
    expect(answer).toMatchObject({
      spreadsheetId: 'drive',
      replies: [
        { addSheet: { properties: { sheetId: 7, title: 'Produits', index: 1 } } },
        {},
        { createDeveloperMetadata: { developerMetadata: { metadataKey: 'drive.tab.produits' } } },
        {},
      ],
    });
    const read = sheets.Spreadsheets.Values.batchGetByDataFilter(
      {
        dataFilters: [{ developerMetadataLookup: { metadataKey: 'drive.tab.produits' } }],
        valueRenderOption: 'UNFORMATTED_VALUE',
      },
      book.id,
    );
    expect(read).toMatchObject({
      valueRanges: [
        {
          valueRange: {
            values: [
              ['Réf.', 'Prix'],
              ['P1', 2.5],
              ['P2', 3],
            ],
          },
        },
      ],
    });
  });

  it('changes nothing when its last request fails', () => {
    const { update, book } = newDrive();
    update({ updateCells: { start: {}, rows: rowsOf([['avant', '=A1']]), fields: '*' } });
    const before = JSON.stringify(book);
    const error = apiErrorOf(() =>
      update(
        { updateCells: { start: {}, rows: rowsOf([['après']]), fields: 'userEnteredValue' } },
        { addSheet: { properties: { title: 'Autre' } } },
        { insertDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
        { updateCells: { start: { sheetId: 5 }, rows: [], fields: '*' } },
      ),
    );
    expect(error).toEqual({
      code: 400,
      message: 'Invalid requests[3].updateCells: No grid with id: 5',
    });
    expect(JSON.stringify(book)).toBe(before);
  });
});
