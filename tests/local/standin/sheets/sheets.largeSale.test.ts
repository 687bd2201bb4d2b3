import { SpreadsheetStore } from '../../../../local/standin/sheets/store/spreadsheetStore';
import { newDrive, rowsOf } from './drive';

const ROWS = 3_000;
const COLUMNS = 16;

/** The baskets of a large sale: number, product, quantity, price, formula and other texts. */
function largeDrive() {
  const drive = newDrive();
  drive.tab.fields.columnCount = COLUMNS;
  const rows = Array.from({ length: ROWS }, (_, row) => [
    Math.floor(row / 5) + 1,
    `P${row % 169}`,
    (row % 4) + 1,
    2.5,
    `=IF(C${row + 1}="";"";ROUND(C${row + 1}*D${row + 1};2))`,
    ...Array.from({ length: COLUMNS - 5 }, (_, column) => `texte ${column}`),
  ]);
  drive.update({ appendCells: { rows: rowsOf(rows), fields: 'userEnteredValue' } });
  return drive;
}

describe('a large sale', () => {
  const { book, sheets, tab, update } = largeDrive();

  it('is read back whole', () => {
    expect(tab.rowCount).toBe(ROWS);
    const read = sheets.Spreadsheets.Values.batchGetByDataFilter(
      {
        dataFilters: [{ gridRange: { sheetId: 0 } }],
        valueRenderOption: 'UNFORMATTED_VALUE',
      },
      book.id,
    );
    expect(read).toMatchObject({
      valueRanges: [{ valueRange: { range: `'Feuille 1'!A1:P${ROWS}` } }],
    });
  });

  it('is summed by 200 conditional sums over whole columns', () => {
    const sums = Array.from({ length: 200 }, (_, at) => [
      `=SUMIFS('Feuille 1'!E:E;'Feuille 1'!B:B;"P${at}";'Feuille 1'!C:C;">0")`,
    ]);
    update(
      { addSheet: { properties: { sheetId: 9, title: 'Répartition' } } },
      { updateCells: { start: { sheetId: 9 }, rows: rowsOf(sums), fields: 'userEnteredValue' } },
    );
    const total = Array.from({ length: 200 }, (_, row) => Number(book.scalar(9, row, 0)));
    const expected = Array.from({ length: ROWS }, (_, row) => ((row % 4) + 1) * 2.5);
    expect(sum(total)).toBe(sum(expected));
  });

  it('survives a row inserted near its top', () => {
    tab.insertRows(1);
    expect(tab.cell(3, 4)?.formula).toBe('=IF(C4="";"";ROUND(C4*D4;2))');
  });

  it('is saved and loaded', () => {
    const saved = JSON.stringify(book);
    const loaded = SpreadsheetStore.fromJSON(JSON.parse(saved));
    // Compared by size first: a difference of megabytes is not worth printing.
    expect(JSON.stringify(loaded) === saved).toBe(true);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
