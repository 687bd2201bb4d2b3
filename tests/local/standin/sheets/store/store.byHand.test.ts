import type { FormCell } from '../../../../../local/standin/sheets/store/spreadsheetStore';
import { newDrive, rowsOf } from '../drive';

/** A tab « Produits » with a marked header, marked columns and a formula, and one that reads it. */
function markedDrive() {
  const drive = newDrive();
  const mark = (metadataKey: string, metadataValue: string, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' },
    },
  });
  const column = (index: number) => ({
    dimensionRange: { sheetId: 3, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
  });
  drive.update(
    { addSheet: { properties: { sheetId: 3, title: 'Produits' } } },
    {
      updateCells: {
        start: { sheetId: 3 },
        rows: rowsOf([
          ['Produit', 'Prix', 'Stock', 'Valeur'],
          ['Pain', 4.5, 10, '=B2*C2'],
          ['Miel', 7, 3, '=B3*C3'],
          ['Ail', 2, 8, '=B4*C4'],
        ]),
        fields: 'userEnteredValue',
      },
    },
    {
      updateCells: {
        start: {},
        rows: rowsOf([
          ['=SUM(Produits!D:D)', '=Produits!B3', '=Produits!$B$2:$C$4', '=SUM(Produits!B2:B4)'],
        ]),
        fields: 'userEnteredValue',
      },
    },
    mark('drive.tab.produits', '3', { sheetId: 3 }),
    mark('drive.head.produits', '3', {
      dimensionRange: { sheetId: 3, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
    }),
    mark('drive.col', 'produits.nom', column(0)),
    mark('drive.col', 'produits.prix', column(1)),
    mark('drive.col', 'produits.stock', column(2)),
  );
  const produits = drive.book.sheet(3);
  const formulas = () => [0, 1, 2, 3].map((at) => drive.tab.cell(0, at)?.formula);
  const markedColumns = () =>
    Object.fromEntries(
      drive.book.metadata
        .filter((one) => one.key === 'drive.col')
        .map((one) => [one.value, one.location.index]),
    );
  return { ...drive, produits, formulas, markedColumns };
}

describe('what people do to a tab by hand', () => {
  it('inserting rows moves what is below, and the formulas follow', () => {
    const { produits, formulas, book } = markedDrive();
    produits.insertRows(2, 2);
    expect(produits.cell(4, 3)?.formula).toBe('=B5*C5');
    expect(produits.cell(1, 3)?.formula).toBe('=B2*C2');
    expect(formulas()).toEqual([
      '=SUM(Produits!D:D)',
      '=Produits!B5',
      '=Produits!$B$2:$C$6',
      '=SUM(Produits!B2:B6)',
    ]);
    expect(book.effectiveValue(0, 0, 0).value).toBe(4.5 * 10 + 21 + 16);
    expect(produits.rowCount).toBe(1002);
  });

  it('deleting rows shortens ranges and breaks what pointed at them alone', () => {
    const { produits, formulas } = markedDrive();
    produits.deleteRows(2);
    expect(formulas()).toEqual([
      '=SUM(Produits!D:D)',
      '=#REF!',
      '=Produits!$B$2:$C$3',
      '=SUM(Produits!B2:B3)',
    ]);
    produits.deleteRows(1, 2);
    expect(formulas()[3]).toBe('=SUM(#REF!)');
  });

  it('inserting a column moves formulas and marks', () => {
    const { produits, formulas, markedColumns } = markedDrive();
    produits.insertColumns(1);
    expect(markedColumns()).toEqual({ 'produits.nom': 0, 'produits.prix': 2, 'produits.stock': 3 });
    expect(produits.cell(1, 4)?.formula).toBe('=C2*D2');
    expect(formulas()[0]).toBe('=SUM(Produits!E:E)');
  });

  it('deleting a column deletes its mark and leaves #REF! behind', () => {
    const { produits, markedColumns, book } = markedDrive();
    produits.deleteColumns(1);
    expect(markedColumns()).toEqual({ 'produits.nom': 0, 'produits.stock': 1 });
    expect(produits.cell(1, 2)?.formula).toBe('=#REF!*B2');
    expect(book.effectiveValue(3, 1, 2)).toEqual({ kind: 'error', value: '#REF!' });
  });

  it('moving a column takes its cells, its mark and the formulas that read it along', () => {
    const { produits, formulas, markedColumns, book } = markedDrive();
    produits.moveColumn(1, 4);
    expect(markedColumns()).toEqual({ 'produits.nom': 0, 'produits.prix': 3, 'produits.stock': 1 });
    expect(produits.cell(0, 3)?.value).toBe('Prix');
    expect(produits.cell(1, 2)?.formula).toBe('=D2*B2');
    expect(formulas()[1]).toBe('=Produits!D3');
    expect(book.effectiveValue(3, 1, 2).value).toBe(45);
    produits.moveColumn(3, 1);
    expect(produits.cell(1, 3)?.formula).toBe('=B2*C2');
    expect(markedColumns()).toEqual({ 'produits.nom': 0, 'produits.prix': 1, 'produits.stock': 2 });
  });

  it('sorting moves whole rows below the header; each formula still looks at its own row', () => {
    const { produits, book } = markedDrive();
    produits.sortRows(0);
    const names = [0, 1, 2, 3].map((row) => produits.cell(row, 0)?.value);
    expect(names).toEqual(['Produit', 'Ail', 'Miel', 'Pain']);
    expect(produits.cell(3, 3)?.formula).toBe('=B4*C4');
    expect(book.effectiveValue(3, 3, 3).value).toBe(45);
    produits.sortRows(3, true);
    expect([1, 2, 3].map((row) => produits.cell(row, 0)?.value)).toEqual(['Pain', 'Miel', 'Ail']);
  });

  it('sorting puts blank rows last', () => {
    const { produits } = markedDrive();
    produits.clear({ startRow: 1, endRow: 2, startColumn: 0, endColumn: 4 });
    produits.sortRows(0);
    expect([1, 2, 3].map((row) => produits.cell(row, 0)?.value)).toEqual([
      'Ail',
      'Miel',
      undefined,
    ]);
  });

  it('renaming a tab renames it in formulas, quoted when it must be', () => {
    const { produits, formulas, book } = markedDrive();
    produits.renameSheet("L'étal de mai");
    expect(formulas()[1]).toBe("='L''étal de mai'!B3");
    expect(book.effectiveValue(0, 0, 1).value).toBe(7);
    expect(book.metadata.filter((one) => one.location.sheetId === 3)).toHaveLength(5);
  });

  it('deleting a tab breaks the formulas that read it and takes its marks away', () => {
    const { produits, formulas, book } = markedDrive();
    produits.deleteSheet();
    expect(formulas()[0]).toBe('=SUM(#REF!)');
    expect(book.metadata).toEqual([]);
  });

  it('a copied tab carries the same marks under other ids, with the number of the original', () => {
    const { produits, book } = markedDrive();
    const copy = produits.duplicate();
    expect(copy.title).toBe('Copie de Produits');
    expect(produits.duplicate().title).toBe('Copie de Produits 2');
    const marks = book.metadata.filter((one) => one.location.sheetId === copy.id);
    expect(marks.map((one) => one.key).sort()).toEqual(
      ['drive.tab.produits', 'drive.head.produits', 'drive.col', 'drive.col', 'drive.col'].sort(),
    );
    expect(marks.find((one) => one.key === 'drive.tab.produits')?.value).toBe('3');
    expect(new Set(book.metadata.map((one) => one.id)).size).toBe(book.metadata.length);
    copy.setCell(1, 1, { value: 100 });
    expect(produits.cell(1, 1)?.value).toBe(4.5);
    expect(book.effectiveValue(copy.id, 1, 3).value).toBe(1000);
  });

  it('clearing empties cells and keeps what surrounds the values', () => {
    const { produits } = markedDrive();
    produits.patchCell(1, 0, { note: 'bio' });
    produits.clear();
    expect(produits.lastRow()).toBe(0);
    expect(produits.cell(1, 0)).toEqual({ note: 'bio' });
  });

  it('a new row looks like the one above it', () => {
    const { produits } = markedDrive();
    const format = { numberFormat: { type: 'CURRENCY', pattern: '0.00 "€"' } };
    produits.patchCell(1, 1, { format, note: 'promo' });
    produits.insertRows(2);
    expect(produits.cell(2, 1)).toEqual({ format });
  });

  it('protected ranges, colour rules and filters move along', () => {
    const { produits, update } = markedDrive();
    const range = {
      sheetId: 3,
      startRowIndex: 1,
      endRowIndex: 4,
      startColumnIndex: 1,
      endColumnIndex: 3,
    };
    update(
      { addProtectedRange: { protectedRange: { range, warningOnly: true } } },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [range],
            booleanRule: {
              condition: { type: 'NOT_BLANK' },
              format: { textFormat: { bold: true } },
            },
          },
          index: 0,
        },
      },
      { setBasicFilter: { filter: { range } } },
    );
    produits.insertRows(0);
    produits.deleteColumns(0);
    const moved = {
      sheetId: 3,
      startRowIndex: 2,
      endRowIndex: 5,
      startColumnIndex: 0,
      endColumnIndex: 2,
    };
    expect(produits.fields.protectedRanges[0]?.range).toEqual({
      sheetId: 3,
      startRow: 2,
      endRow: 5,
      startColumn: 0,
      endColumn: 2,
    });
    expect(produits.fields.conditionalFormats[0]?.ranges).toEqual([moved]);
    expect(produits.fields.basicFilter?.range).toEqual(moved);
  });
});

describe('rules written as formulas', () => {
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2>1' }] };
  const range = {
    sheetId: 0,
    startRowIndex: 1,
    endRowIndex: 9,
    startColumnIndex: 0,
    endColumnIndex: 2,
  };

  function ruled() {
    const drive = newDrive();
    const format = { textFormat: { bold: true } };
    drive.update(
      {
        addConditionalFormatRule: { rule: { ranges: [range], booleanRule: { condition, format } } },
      },
      { setDataValidation: { range, rule: { condition, strict: true } } },
    );
    const colour = () => /=[^"]*/.exec(JSON.stringify(drive.tab.fields.conditionalFormats))?.[0];
    const typing = (row: number) =>
      /=[^"]*/.exec(JSON.stringify(drive.tab.cell(row, 0) ?? ''))?.[0];
    return { ...drive, colour, typing };
  }

  it('follow inserted columns and rows', () => {
    const { tab, colour, typing } = ruled();
    tab.insertColumns(1);
    expect([colour(), typing(1), typing(4)]).toEqual(['=$C2>1', '=$C2>1', '=$C5>1']);
    tab.insertRows(0, 2);
    expect([colour(), typing(3), typing(6)]).toEqual(['=$C4>1', '=$C4>1', '=$C7>1']);
    tab.insertRows(5);
    expect([typing(4), typing(5), typing(6)]).toEqual(['=$C5>1', '=$C6>1', '=$C7>1']);
  });

  it('are not broken by the deletion of their first row', () => {
    const { tab, colour, typing } = ruled();
    tab.deleteRows(1);
    expect([colour(), typing(1)]).toEqual(['=$B2>1', '=$B2>1']);
  });
});

describe('the tab of a form', () => {
  const cells = (...row: FormCell[]) => new Map(row.entries());

  it('stands first, knows its form, and takes answers after its last row', () => {
    const { book } = newDrive();
    const sheet = book.addFormSheet(
      'https://docs.google.com/forms/d/e/x/viewform',
      'Réponses au formulaire 1',
      ['Horodateur', 'Nom'],
    );
    expect(book.appendFormRow(sheet.id, cells({ time: 46119.5 }, 'Claire'))).toBe(1);
    expect(book.appendFormRow(sheet.id, cells({ time: 46119.75 }, '', null))).toBe(2);
    book.setFormHeader(sheet.id, 2, 'Pain');
    expect(book.sheets[0]?.title).toBe('Réponses au formulaire 1');
    expect(book.formattedValue(sheet.id, 1, 0)).toBe('07/04/2026 12:00:00');
    expect(book.effectiveValue(sheet.id, 0, 2).value).toBe('Pain');
  });
});
