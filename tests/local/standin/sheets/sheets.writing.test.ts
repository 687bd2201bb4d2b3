import { rowsOf } from './drive';
import { filled, RANGE } from './filled';

describe('writing cells', () => {
  it('only the fields of the mask change', () => {
    const { update, tab } = filled();
    update({
      updateCells: {
        range: RANGE,
        rows: [{ values: [{ note: 'vu', userEnteredValue: { stringValue: 'autre' } }] }],
        fields: 'note',
      },
    });
    expect(tab.cell(0, 0)).toEqual({ value: 'a', note: 'vu' });
  });

  it('a nested mask leaves the other parts of a format alone', () => {
    const { update, tab } = filled();
    const format = (userEnteredFormat: object, fields: string) =>
      update({ repeatCell: { range: RANGE, cell: { userEnteredFormat }, fields } });
    format({ textFormat: { bold: true, fontSize: 12 } }, 'userEnteredFormat');
    format({ numberFormat: { type: 'NUMBER', pattern: '0.0' } }, 'userEnteredFormat.numberFormat');
    format({ textFormat: { italic: true } }, 'userEnteredFormat.textFormat(bold,italic)');
    expect(tab.cell(1, 1)).toEqual({
      formula: '=B1*2',
      format: {
        textFormat: { fontSize: 12, italic: true },
        numberFormat: { type: 'NUMBER', pattern: '0.0' },
      },
    });
  });

  it('« * » replaces the whole cell; a range loses what its rows leave out', () => {
    const { update, tab } = filled();
    tab.patchCell(0, 0, { note: 'ancien' });
    update({ updateCells: { range: RANGE, rows: rowsOf([['x']]), fields: '*' } });
    expect(tab.cell(0, 0)).toEqual({ value: 'x' });
    expect(tab.lastRow()).toBe(1);
    expect(tab.lastColumn()).toBe(1);
  });

  it('rows go after the last row that holds anything, and the grid grows for them', () => {
    const { update, tab } = filled();
    tab.fields.rowCount = 3;
    tab.setCell(2, 7, { value: 'note à part' });
    update({
      appendCells: { sheetId: 0, rows: rowsOf([['c'], ['d']]), fields: 'userEnteredValue' },
    });
    expect([tab.cell(3, 0)?.value, tab.cell(4, 0)?.value, tab.rowCount]).toEqual(['c', 'd', 5]);
  });

  it('formatted and validated blank rows do not push appended rows down', () => {
    const { update, tab } = filled();
    update(
      {
        setDataValidation: {
          range: { ...RANGE, endRowIndex: 500 },
          rule: { condition: { type: 'BOOLEAN' }, strict: true },
        },
      },
      { appendCells: { sheetId: 0, rows: rowsOf([['c']]), fields: 'userEnteredValue' } },
    );
    expect(tab.cell(2, 0)).toMatchObject({ value: 'c', validation: { strict: true } });
  });

  it('a formula filled down follows its row', () => {
    const { update, tab } = filled();
    update({
      repeatCell: {
        range: { ...RANGE, startColumnIndex: 2, endColumnIndex: 3, endRowIndex: 3 },
        cell: { userEnteredValue: { formulaValue: '=B1+$B$1+B$1' } },
        fields: 'userEnteredValue',
      },
    });
    expect([0, 1, 2].map((row) => tab.cell(row, 2)?.formula)).toEqual([
      '=B1+$B$1+B$1',
      '=B2+$B$1+B$1',
      '=B3+$B$1+B$1',
    ]);
  });

  it.each([
    ['PASTE_NORMAL', { formula: '=B5*2', note: 'n', format: { textFormat: { bold: true } } }],
    ['PASTE_VALUES', { value: 2 }],
    ['PASTE_FORMULA', { formula: '=B5*2' }],
    ['PASTE_FORMAT', { format: { textFormat: { bold: true } } }],
  ])('a copy by %s', (pasteType, expected) => {
    const { update, tab } = filled();
    tab.patchCell(1, 1, { note: 'n', format: { textFormat: { bold: true } } });
    update({
      copyPaste: {
        source: { ...RANGE, startRowIndex: 1, startColumnIndex: 1 },
        destination: { ...RANGE, startRowIndex: 5, endRowIndex: 7, startColumnIndex: 1 },
        pasteType,
      },
    });
    expect(tab.cell(5, 1)).toEqual(expected);
    // The formula of the next row; what is no formula is the same in each.
    expect(JSON.stringify(tab.cell(6, 1))).toBe(JSON.stringify(expected).replace('B5', 'B6'));
  });
});
