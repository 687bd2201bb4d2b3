import fc from 'fast-check';
import { SpreadsheetStore } from '../../../../../local/standin/sheets/store/spreadsheetStore';
import { newDrive } from '../drive';

const SIZE = 8;

const cell = fc.record({ row: fc.nat(SIZE - 1), column: fc.nat(SIZE - 1) });
const value = fc.oneof(
  fc.integer({ min: -9, max: 99 }),
  fc.constantFrom('pain', 'miel', 'été'),
  fc.tuple(cell, cell).map(([a, b]) => `=SUM(${name(a.row, a.column)}:$${name(b.row, b.column)})`),
  cell.map((one) => `='Feuille 1'!${name(one.row, one.column)}&"A1"`),
);
const content = fc.array(fc.record({ at: cell, value }), { maxLength: 20 });

function name(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function filled(cells: readonly { at: { row: number; column: number }; value: string | number }[]) {
  const drive = newDrive();
  for (const { at, value } of cells) {
    const formula = typeof value === 'string' && value.startsWith('=');
    drive.tab.setCell(at.row, at.column, formula ? { formula: value } : { value });
  }
  return drive;
}

/** What every cell holds, whatever blank rows are stored. */
function picture({ tab, book }: ReturnType<typeof newDrive>): string {
  const cells: unknown[] = [];
  tab.eachCell((one, row, column) => {
    cells.push([row, column, one, book.formattedValue(0, row, column)]);
  });
  return JSON.stringify([cells, tab.rowCount, tab.columnCount]);
}

describe('whatever stands in a tab', () => {
  it('rows and columns inserted and deleted again leave it as it was', () => {
    fc.assert(
      fc.property(content, fc.nat(SIZE), fc.integer({ min: 1, max: 4 }), (cells, at, count) => {
        const drive = filled(cells);
        const before = picture(drive);
        drive.tab.insertRows(at, count);
        drive.tab.deleteRows(at, count);
        drive.tab.insertColumns(at, count);
        drive.tab.deleteColumns(at, count);
        expect(picture(drive)).toBe(before);
      }),
    );
  });

  it('a column moved away and back leaves it as it was', () => {
    fc.assert(
      fc.property(content, fc.nat(SIZE - 1), fc.nat(SIZE - 1), (cells, from, to) => {
        const drive = filled(cells.filter((one) => !String(one.value).startsWith('=SUM')));
        const before = picture(drive);
        drive.tab.moveColumn(from, to > from ? to + 1 : to);
        drive.tab.moveColumn(to, from >= to ? from + 1 : from);
        expect(picture(drive)).toBe(before);
      }),
    );
  });

  it('a write that fails leaves it as it was, and a saved tab is loaded the same', () => {
    fc.assert(
      fc.property(content, content, (cells, others) => {
        const drive = filled(cells);
        const before = JSON.stringify(drive.book);
        const shown = picture(drive);
        expect(() =>
          drive.book.atomically(() => {
            for (const { at } of others) drive.tab.patchCell(at.row, at.column, { value: 'autre' });
            drive.tab.insertRows(2);
            drive.tab.sortRows(0);
            for (const { at } of others) drive.tab.setCell(at.row, at.column, undefined);
            drive.book.renameSheet(drive.tab, 'Autre');
            throw new RangeError('panne');
          }),
        ).toThrow('panne');
        expect(JSON.stringify(drive.book)).toBe(before);
        expect(picture(drive)).toBe(shown);
        expect(JSON.stringify(SpreadsheetStore.fromJSON(JSON.parse(before)))).toBe(before);
      }),
    );
  });
});
