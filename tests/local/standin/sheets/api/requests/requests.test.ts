import {
  type JsonObject,
  numberAt,
  objectAt,
  objectsAt,
} from '../../../../../../local/standin/sheets/grid/apiJson';
import { newDrive, rowsOf } from '../../drive';
import { filled, RANGE } from '../../filled';

const reply = (answer: JsonObject, at: number) => objectsAt(answer, 'replies')[at];

describe('tabs', () => {
  it('are made with a name, a place, a size and a colour', () => {
    const { update } = newDrive();
    const answer = update({
      addSheet: {
        properties: {
          title: 'Ventes',
          index: 0,
          hidden: true,
          tabColorStyle: { rgbColor: { green: 1 } },
          gridProperties: { rowCount: 10, columnCount: 4, frozenRowCount: 1 },
        },
      },
    });
    expect(reply(answer, 0)).toMatchObject({
      addSheet: {
        properties: {
          title: 'Ventes',
          index: 0,
          hidden: true,
          sheetType: 'GRID',
          gridProperties: { rowCount: 10, columnCount: 4, frozenRowCount: 1 },
          tabColorStyle: { rgbColor: { green: 1 } },
        },
      },
    });
  });

  it('are renamed, shown, moved and resized by the mask alone', () => {
    const { update, book, tab } = filled();
    update(
      { addSheet: { properties: { sheetId: 2, title: 'Deux' } } },
      {
        updateSheetProperties: {
          properties: { sheetId: 0, title: 'Une', index: 2, gridProperties: { rowCount: 1 } },
          fields: 'title,index,gridProperties.rowCount',
        },
      },
    );
    expect(book.sheets.map((sheet) => sheet.title)).toEqual(['Deux', 'Une']);
    expect([tab.rowCount, tab.columnCount, tab.lastRow()]).toEqual([1, 26, 1]);
  });

  it('are copied with their marks under new ids, and the copy may be hidden at once', () => {
    const { update, book } = filled();
    const answer = update(
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 50,
            metadataKey: 'drive.tab.paniers',
            metadataValue: '0',
            location: { sheetId: 0 },
            visibility: 'DOCUMENT',
          },
        },
      },
      {
        duplicateSheet: {
          sourceSheetId: 0,
          newSheetId: 8,
          newSheetName: 'Paniers 3',
          insertSheetIndex: 1,
        },
      },
      { updateSheetProperties: { properties: { sheetId: 8, hidden: true }, fields: 'hidden' } },
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    );
    expect(reply(answer, 1)).toMatchObject({ duplicateSheet: { properties: { sheetId: 8 } } });
    expect(book.sheet(8).cell(1, 1)).toEqual({ formula: '=B1*2' });
    const copied = book.metadata.find((one) => one.location.sheetId === 8);
    expect(copied).toMatchObject({ key: 'drive.tab.paniers', value: '0' });
    expect(copied?.id).not.toBe(50);
  });
});

describe('rows and columns', () => {
  it('are inserted, added, resized and deleted', () => {
    const { update, tab } = filled();
    const rows = (startIndex: number, endIndex: number) => ({
      range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex },
    });
    update(
      { insertDimension: { ...rows(1, 3), inheritFromBefore: true } },
      { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 4 } },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 },
          properties: { pixelSize: 250, hiddenByUser: true },
          fields: 'pixelSize',
        },
      },
    );
    expect([tab.rowCount, tab.columnCount]).toEqual([1002, 30]);
    expect(tab.cell(3, 1)?.formula).toBe('=B1*2');
    expect(tab.fields.columnLooks[1]).toEqual({ pixelSize: 250 });
    update({ deleteDimension: rows(0, 1) });
    expect(tab.cell(2, 1)?.formula).toBe('=#REF!*2');
  });
});

describe('marks', () => {
  it('are removed by what they say', () => {
    const { update, book } = newDrive();
    const mark = (metadataKey: string) => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataKey, location: { spreadsheet: true }, visibility: 'DOCUMENT' },
      },
    });
    const filter = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } });
    const answer = update(mark('a'), mark('b'), {
      deleteDeveloperMetadata: { dataFilter: filter('b') },
    });
    expect(reply(answer, 2)).toMatchObject({
      deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataKey: 'b' }] },
    });
    expect(book.metadata).toMatchObject([{ key: 'a', location: { type: 'SPREADSHEET' } }]);
  });
});

describe('rules', () => {
  const rule = (pattern: string) => ({
    ranges: [RANGE],
    booleanRule: {
      condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: pattern }] },
      format: { backgroundColorStyle: { rgbColor: { red: 1 } } },
    },
  });

  it('for colours are added in order', () => {
    const { update, tab } = newDrive();
    update(
      { addConditionalFormatRule: { rule: rule('=A1=1'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('=A1=2'), index: 0 } },
    );
    expect(JSON.stringify(tab.fields.conditionalFormats).match(/=A1=\d/g)).toEqual([
      '=A1=2',
      '=A1=1',
    ]);
  });

  it('for protection are added', () => {
    const { update, tab } = newDrive();
    const answer = update({
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 0 },
          description: 'Écrit par le drive',
          warningOnly: true,
        },
      },
    });
    const made = objectAt(objectAt(reply(answer, 0), 'addProtectedRange'), 'protectedRange');
    const protectedRangeId = numberAt(made, 'protectedRangeId');
    expect(tab.fields.protectedRanges).toEqual([
      {
        id: protectedRangeId,
        range: { sheetId: 0 },
        description: 'Écrit par le drive',
        warningOnly: true,
        editors: [],
        unprotected: [],
      },
    ]);
  });

  it('for filters are set', () => {
    const { update, tab } = newDrive();
    update({ setBasicFilter: { filter: { range: RANGE } } });
    expect(tab.fields.basicFilter).toEqual({ range: RANGE });
  });

  it('for what may be typed are set on cells and taken off', () => {
    const { update, tab } = newDrive();
    update({ setDataValidation: { range: RANGE, rule: { condition: { type: 'NOT_BLANK' } } } });
    expect(tab.cell(1, 1)).toEqual({ validation: { condition: { type: 'NOT_BLANK' } } });
    update({ setDataValidation: { range: RANGE } });
    expect(tab.cell(1, 1)).toBeUndefined();
  });
});

describe('the answer of a batch', () => {
  it('holds the ranges asked for, as they are after the write', () => {
    const { sheets, book } = filled();
    const answer = sheets.Spreadsheets.batchUpdate(
      {
        requests: [
          { appendCells: { sheetId: 0, rows: rowsOf([['c', 5]]), fields: 'userEnteredValue' } },
        ],
        includeSpreadsheetInResponse: true,
        responseRanges: ["'Feuille 1'!A2:B3"],
        responseIncludeGridData: true,
      },
      book.id,
      { fields: 'updatedSpreadsheet.sheets.data(startRow,rowData.values.effectiveValue)' },
    );
    expect(answer).toEqual({
      updatedSpreadsheet: {
        sheets: [
          {
            data: [
              {
                startRow: 1,
                rowData: [
                  {
                    values: [
                      { effectiveValue: { stringValue: 'b' } },
                      { effectiveValue: { numberValue: 2 } },
                    ],
                  },
                  {
                    values: [
                      { effectiveValue: { stringValue: 'c' } },
                      { effectiveValue: { numberValue: 5 } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('cannot be had for a range that is not there, and then nothing is written', () => {
    const { sheets, book } = filled();
    const before = JSON.stringify(book);
    expect(() =>
      sheets.Spreadsheets.batchUpdate(
        {
          requests: [{ addSheet: {} }],
          includeSpreadsheetInResponse: true,
          responseRanges: ['Absente!A1'],
        },
        book.id,
      ),
    ).toThrow('Unable to parse range: Absente!A1');
    expect(JSON.stringify(book)).toBe(before);
  });
});
