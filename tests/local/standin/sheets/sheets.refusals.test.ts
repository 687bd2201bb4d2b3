import { apiErrorOf, newDrive, OWNER, rowsOf } from './drive';

const cells = (rows: unknown[], start: object = {}) => ({
  updateCells: { start, rows, fields: 'userEnteredValue' },
});
const oneCell = (userEnteredValue: object) => cells([{ values: [{ userEnteredValue }] }]);
const range = (startRowIndex: number, endRowIndex: number, more: object = {}) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex: 0,
  endColumnIndex: 1,
  ...more,
});

describe('what Google refuses in a batch, and how it says so', () => {
  it.each<[string, object, string]>([
    [
      'a request of an unknown kind',
      { addCharts: {} },
      `Invalid JSON payload received. Unknown name "addCharts" at 'requests[0]': Cannot find field.`,
    ],
    [
      'an unknown field',
      { updateCells: { start: { sheetID: 0 }, rows: [], fields: '*' } },
      `Invalid JSON payload received. Unknown name "sheetID" at 'requests[0].update_cells.start': Cannot find field.`,
    ],
    [
      'a value of the wrong type',
      { deleteSheet: { sheetId: 'abc' } },
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "abc"`,
    ],
    [
      'a word that is not in the list',
      { appendDimension: { sheetId: 0, dimension: 'ROW', length: 1 } },
      `Invalid value at 'requests[0].append_dimension.dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "ROW"`,
    ],
    [
      'an unknown tab',
      cells([], { sheetId: 5 }),
      'Invalid requests[0].updateCells: No grid with id: 5',
    ],
    [
      'no field mask',
      { updateCells: { start: {}, rows: [] } },
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      'a field mask with an unknown field',
      { updateCells: { start: {}, rows: [], fields: 'value' } },
      'Invalid requests[0].updateCells: Invalid field: value',
    ],
    [
      'two values in one cell',
      oneCell({ numberValue: 1, stringValue: 'a' }),
      'userEnteredValue must hold one kind of value',
    ],
    ['a formula without its sign', oneCell({ formulaValue: 'A1' }), "must start with '='"],
    [
      'an error as a value',
      oneCell({ errorValue: { type: 'REF' } }),
      'errorValue cannot be entered',
    ],
    [
      'a text of more than 50,000 characters',
      oneCell({ stringValue: 'x'.repeat(50_001) }),
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'a column beyond the grid',
      cells(rowsOf([['a', 'b']]), { columnIndex: 25 }),
      'Attempting to write column: 26, beyond the last requested column of: 25',
    ],
    [
      'a row beyond the grid',
      cells(rowsOf([['a']]), { rowIndex: 1000 }),
      'Attempting to write row: 1000, beyond the last requested row of: 999',
    ],
    [
      'a range beyond the grid',
      { repeatCell: { range: range(0, 2000), cell: {}, fields: 'note' } },
      "Range ('Feuille 1'!A1:A2000) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [
      'a second tab of the same name',
      { addSheet: { properties: { title: 'feuille 1' } } },
      'A sheet with the name "feuille 1" already exists. Please enter another name.',
    ],
    [
      'a second tab of the same number',
      { addSheet: { properties: { sheetId: 0 } } },
      'Sheet with id 0 already exists.',
    ],
    [
      'a tab name of more than 100 characters',
      { addSheet: { properties: { title: 'x'.repeat(101) } } },
      'cannot exceed 100 characters',
    ],
    [
      'the removal of the last tab',
      { deleteSheet: { sheetId: 0 } },
      "You can't remove all the sheets in a document.",
    ],
    [
      'the hiding of the last tab',
      { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
      "You can't hide all the sheets in a document.",
    ],
    [
      'more than ten million cells',
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 400_000 } },
      'above the limit of 10000000 cells',
    ],
    [
      'a mark without visibility',
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'k', location: { sheetId: 0 } },
        },
      },
      'visibility must be specified',
    ],
    [
      'a mark on two columns',
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: {
              dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 },
            },
          },
        },
      },
      'only be put on one row or one column',
    ],
    [
      'freezing everything',
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 1000 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      "You can't freeze all visible rows or columns",
    ],
    [
      'the deletion of every row',
      {
        deleteDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1000 },
        },
      },
      "You can't delete all the rows on the sheet.",
    ],
  ])('%s', (_, request, message) => {
    const { update, book } = newDrive();
    const before = JSON.stringify(book);
    const error = apiErrorOf(() => update(request));
    expect(error.code).toBe(400);
    expect(error.message).toContain(message);
    expect(JSON.stringify(book)).toBe(before);
  });

  it('no request at all, or two kinds in one', () => {
    const { update } = newDrive();
    expect(apiErrorOf(() => update()).message).toBe('Must specify at least one request.');
    expect(apiErrorOf(() => update({ addSheet: {}, deleteSheet: {} })).message).toContain('oneof');
  });

  it('several unknown fields are all named', () => {
    const { update } = newDrive();
    const { message } = apiErrorOf(() => update({ foo: 1 }, { addSheet: { bar: 2 } }));
    expect(message).toContain('"foo" at \'requests[0]\'');
    expect(message).toContain('"bar" at \'requests[1].add_sheet\'');
  });
});

describe('who may', () => {
  it('a spreadsheet that is not there, or is not shared, cannot be read', () => {
    const { sheets } = newDrive();
    expect(apiErrorOf(() => sheets.Spreadsheets.get('absent'))).toMatchObject({ code: 404 });
    const stranger = newDrive({ user: 'inconnue@drive.test' });
    expect(apiErrorOf(() => stranger.sheets.Spreadsheets.get('drive'))).toEqual({
      code: 403,
      message: 'The caller does not have permission',
    });
  });

  it('a viewer reads and does not write', () => {
    const { book, sheets, update } = newDrive({ user: 'lecteur@drive.test' });
    book.viewers.push('lecteur@drive.test');
    expect(sheets.Spreadsheets.get(book.id, { fields: 'spreadsheetId' })).toEqual({
      spreadsheetId: 'drive',
    });
    expect(apiErrorOf(() => update({ addSheet: {} })).code).toBe(403);
  });

  it('a protection stops other editors, not its own, and a warning stops nobody', () => {
    const { book, update } = newDrive({ user: 'benevole@drive.test' });
    book.editors.push('benevole@drive.test');
    const protect = (warningOnly: boolean) =>
      book.sheet(0).fields.protectedRanges.push({
        id: 1,
        range: { sheetId: 0, startRow: 0, endRow: 1 },
        unprotected: [{ sheetId: 0, startColumn: 3, endColumn: 4 }],
        warningOnly,
        editors: [OWNER],
      });
    protect(true);
    update(cells(rowsOf([['permis']])));
    protect(false);
    expect(apiErrorOf(() => update(cells(rowsOf([['refusé']])))).message).toContain(
      'You are trying to edit a protected cell or object.',
    );
    update(cells(rowsOf([['permis']]), { rowIndex: 1 }));
    update(cells(rowsOf([['permis']]), { columnIndex: 3 }));
    expect(book.effectiveValue(0, 0, 0).value).toBe('permis');
  });

  it('nothing is allowed before authorisation', () => {
    for (const authMode of ['NONE', 'LIMITED'] as const) {
      const { sheets } = newDrive({ authMode });
      expect(() => sheets.Spreadsheets.get('drive')).toThrow('permissions are not sufficient');
    }
  });

  it('each call counts once against the quota, whatever the number of its requests', () => {
    const { sheets, update, counted } = newDrive();
    update(cells(rowsOf([['a']])), cells(rowsOf([['b']])), { addSheet: {} });
    sheets.Spreadsheets.Values.batchGet('drive', { ranges: ['A1', 'B1'] });
    sheets.Spreadsheets.getByDataFilter({ dataFilters: [] }, 'drive');
    expect(counted).toMatchObject({ reads: 2, writes: 1 });
  });

  it('a spent quota is told by its code, before anything is written', () => {
    const { update, counted, book } = newDrive();
    counted.most = 0;
    const before = JSON.stringify(book);
    expect(apiErrorOf(() => update({ addSheet: {} })).code).toBe(429);
    expect(JSON.stringify(book)).toBe(before);
  });
});
