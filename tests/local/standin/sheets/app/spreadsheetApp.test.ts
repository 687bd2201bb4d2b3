import type { Sheet } from '../../../../../local/standin/sheets/app/sheet';
import { newDrive, OWNER, scriptErrorOf } from '../drive';

function opened(changes: Parameters<typeof newDrive>[0] = {}) {
  const drive = newDrive(changes);
  const spreadsheet = drive.app.getActiveSpreadsheet();
  return { ...drive, spreadsheet, sheet: spreadsheet.getSheets()[0] as Sheet };
}

describe('SpreadsheetApp', () => {
  it('tells what a spreadsheet is', () => {
    const { spreadsheet } = opened();
    expect([
      spreadsheet.getId(),
      spreadsheet.getName(),
      spreadsheet.getUrl(),
      spreadsheet.getSpreadsheetLocale(),
      spreadsheet.getSpreadsheetTimeZone(),
      spreadsheet
        .getSheets()
        .map((sheet) => [sheet.getSheetId(), sheet.getName(), sheet.getFormUrl()]),
    ]).toEqual([
      'drive',
      'Drive',
      'https://docs.google.com/spreadsheets/d/drive/edit',
      'fr_FR',
      'Europe/Paris',
      [[0, 'Feuille 1', null]],
    ]);
  });

  it('reads and writes ranges, counting from 1', () => {
    const { sheet, tab } = opened();
    sheet.getRange(2, 1, 2, 2).setValues([
      ['a', 1.5],
      [true, '=B2*2'],
    ]);
    expect(tab.cell(1, 0)).toEqual({ value: 'a' });
    expect(sheet.getDataRange().getValues()).toEqual([
      ['', ''],
      ['a', 1.5],
      [true, 3],
    ]);
    expect(sheet.getDataRange().getDisplayValues()[2]).toEqual(['VRAI', '3']);
    expect(tab.cell(2, 1)?.formula).toBe('=B2*2');
    expect([
      sheet.getLastRow(),
      sheet.getLastColumn(),
      sheet.getMaxRows(),
      sheet.getMaxColumns(),
    ]).toEqual([3, 2, 1000, 26]);
    expect(sheet.getRange('B2:C4').getA1Notation()).toBe('B2:C4');
  });

  it('reads texts as if they were typed, which the API does not', () => {
    const { sheet } = opened();
    sheet.getRange(1, 1).setValue('01/02/2026');
    expect(sheet.getRange(1, 1).getValue()).toBeInstanceOf(Date);
    sheet.getRange(1, 1).setValue("'01/02/2026");
    expect(sheet.getRange(1, 1).getValue()).toBe('01/02/2026');
  });

  it('writes formulas as they are, with commas between arguments', () => {
    const { sheet, tab } = opened();
    sheet.getRange(1, 1).setValue(2.345);
    sheet.getRange(1, 2).setValue('=ROUND(A1,2)');
    expect(sheet.getRange(1, 2).getValue()).toBe(2.35);
    expect(tab.cell(0, 1)?.formula).toBe('=ROUND(A1,2)');
  });

  it('gives dates as the instants they are in the zone of the spreadsheet', () => {
    const { sheet, book } = opened();
    const instant = new Date(Date.UTC(2026, 3, 7, 6, 30));
    sheet.getRange(1, 1).setValue(instant);
    expect(book.formattedValue(0, 0, 0)).toBe('07/04/2026 08:30:00');
    expect(sheet.getRange(1, 1).getValue()).toEqual(instant);
  });

  it('finds a tab by its exact name', () => {
    const { spreadsheet } = opened();
    expect(spreadsheet.getSheetByName('Feuille 1')?.getSheetId()).toBe(0);
    expect(spreadsheet.getSheetByName('Autre')).toBeNull();
  });

  it('makes other spreadsheets, owned by whoever runs it, and opens them', () => {
    const { app, books } = opened();
    const made = app.create('Producteur', 10, 3);
    const store = books.get(made.getId());
    expect([store?.name, store?.owner, store?.sheets[0]?.rowCount]).toEqual([
      'Producteur',
      OWNER,
      10,
    ]);
    expect(app.openById(made.getId()).getName()).toBe('Producteur');
  });

  it('shares with Google accounts alone', () => {
    const { spreadsheet, book } = opened();
    spreadsheet.addViewer('Miel@drive.test').addViewer('miel@drive.test');
    spreadsheet.addEditor('benevole@drive.test');
    expect(book.viewers).toEqual(['miel@drive.test']);
    expect(spreadsheet.getEditors().map((user) => user.getEmail())).toEqual([
      OWNER,
      'benevole@drive.test',
    ]);
    spreadsheet.removeViewer('miel@drive.test');
    expect(book.viewers).toEqual([]);
    expect(scriptErrorOf(() => spreadsheet.addViewer('x@sans-compte.test'))).toBe(
      'Invalid email: x@sans-compte.test',
    );
  });

  it('shows, renames and shows off tabs', () => {
    const { sheet, book } = opened();
    sheet.showSheet().setName('Une');
    sheet.getRange('A1').activate();
    expect([book.activeSheetId, book.sheet(0).title]).toEqual([0, 'Une']);
  });
});

describe('what a script is refused', () => {
  it.each<[string, (drive: ReturnType<typeof opened>) => unknown, string]>([
    [
      'too many rows',
      ({ sheet }) => sheet.getRange(1, 1, 2, 1).setValues([['a'], ['b'], ['c']]),
      'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
    ],
    [
      'too few columns',
      ({ sheet }) => sheet.getRange(1, 1, 1, 2).setValues([['a']]),
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    ['row 0', ({ sheet }) => sheet.getRange(0, 1), 'The starting row of the range is too small.'],
    [
      'column 0',
      ({ sheet }) => sheet.getRange(1, 0),
      'The starting column of the range is too small.',
    ],
    [
      'no rows',
      ({ sheet }) => sheet.getRange(1, 1, 0, 1),
      'The number of rows in the range must be at least 1.',
    ],
    [
      'a place outside the grid',
      ({ sheet }) => sheet.getRange(1001, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'texts instead of rows',
      ({ sheet }) => sheet.getRange(1, 1).setValues('a', 'b'),
      "The parameters (String,String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'a text instead of a number',
      ({ sheet }) => sheet.getRange('1', 2),
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'a list of values instead of rows',
      ({ sheet }) => sheet.getRange(1, 1).setValues([1, 2]),
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'a file that is not there',
      ({ app }) => app.openById('absent'),
      'Illegal spreadsheet id or key: absent',
    ],
    [
      'a text that is too long',
      ({ sheet }) => sheet.getRange(1, 1).setValue('x'.repeat(50_001)),
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    ['a tab that is gone', goneTab, 'The sheet has been deleted, or never existed.'],
  ])('%s', (_, work, message) => {
    const drive = opened();
    expect(scriptErrorOf(() => work(drive))).toBe(message);
  });

  it('a second tab of a name, in the language of the person', () => {
    const french = opened();
    french.book.addSheet('Ventes');
    expect(scriptErrorOf(() => french.sheet.setName('Ventes'))).toBe(
      'Une feuille nommée "Ventes" existe déjà. Veuillez saisir un autre nom.',
    );
    const english = opened({ locale: 'en' });
    english.book.addSheet('Ventes');
    expect(scriptErrorOf(() => english.sheet.setName('Ventes'))).toBe(
      'A sheet with the name "Ventes" already exists. Please enter another name.',
    );
  });

  it('any call before authorisation, and any other file with a limited one', () => {
    const none = newDrive({ authMode: 'NONE' });
    expect(scriptErrorOf(() => none.app.getActiveSpreadsheet())).toContain(
      'permissions are not sufficient',
    );
    const limited = opened({ authMode: 'LIMITED' });
    expect(limited.sheet.getRange(1, 1).getValue()).toBe('');
    for (const work of [
      () => limited.app.openById('drive'),
      () => limited.app.create('x'),
      () => limited.spreadsheet.addViewer('a@drive.test'),
    ]) {
      expect(scriptErrorOf(work)).toContain('Specified permissions are not sufficient to call');
    }
  });

  it('dialogs where nobody is looking', () => {
    expect(newDrive({ authMode: 'NONE' }).app.getUi().serviceName).toBe('Ui');
    expect(scriptErrorOf(() => newDrive({ hasUi: false }).app.getUi())).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('protected cells, to those who are not among their editors', () => {
    const { sheet, book } = opened({ user: OWNER });
    const helper = newDrive({ user: 'benevole@drive.test' });
    helper.book.editors.push('benevole@drive.test');
    const range = { sheetId: 0, startRow: 0, endRow: 1 };
    for (const store of [book, helper.book]) {
      store.sheet(0).fields.protectedRanges.push({
        id: 1,
        range,
        unprotected: [],
        warningOnly: false,
        editors: [],
      });
    }
    sheet.getRange(1, 1).setValue('permis');
    const other = helper.app.getActiveSpreadsheet().getSheets()[0] as Sheet;
    expect(scriptErrorOf(() => other.getRange(1, 1).setValue('refusé'))).toContain(
      'You are trying to edit a protected cell or object.',
    );
    other.getRange(2, 1).setValue('permis');
  });
});

function goneTab({ book, sheet }: ReturnType<typeof opened>): unknown {
  book.addSheet('Autre');
  book.sheet(0).deleteSheet();
  return sheet.getName();
}
