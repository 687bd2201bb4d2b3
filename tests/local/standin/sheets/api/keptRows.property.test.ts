import fc from 'fast-check';
import { answerOf, lengthOf } from '../../../../../local/standin/base/answerParts';
import { answerText } from '../../../../../local/standin/sheets/api/answerText';
import { spreadsheetToApi } from '../../../../../local/standin/sheets/api/renderBook';
import { valueRange } from '../../../../../local/standin/sheets/api/values';
import type { SheetStore } from '../../../../../local/standin/sheets/store/sheetStore';
import { SpreadsheetStore } from '../../../../../local/standin/sheets/store/spreadsheetStore';

const SIZE = 5;
const place = { sheet: fc.nat(1), row: fc.nat(SIZE), column: fc.nat(SIZE) };
const typed = fc.constantFrom(
  '3',
  '2,5',
  'pain',
  '07/04/2026',
  '=SUM(A1:C3)',
  "='Deux'!A1",
  '=NOW()',
  '',
);
const rows = fc.integer({ min: 1, max: SIZE });

type Step = (book: SpreadsheetStore, clock: { now: number }) => void;
const sheetOf = (book: SpreadsheetStore, index: number) => book.sheets[index] as SheetStore;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ ...place, text: typed }).map(
    ({ sheet, row, column, text }): Step =>
      (book) => {
        book.typeCell(sheetOf(book, sheet).id, row, column, text);
      },
  ),
  fc.record({ sheet: fc.nat(1), row: rows }).map(
    ({ sheet, row }): Step =>
      (book) => {
        sheetOf(book, sheet).insertRows(row);
      },
  ),
  fc.record({ sheet: fc.nat(1), row: rows }).map(
    ({ sheet, row }): Step =>
      (book) => {
        sheetOf(book, sheet).deleteRows(row);
      },
  ),
  fc.record({ sheet: fc.nat(1), row: rows }).map(
    ({ sheet, row }): Step =>
      (book) => {
        sheetOf(book, sheet).sortRows(0, row % 2 === 0);
      },
  ),
  fc.record(place).map(
    ({ sheet, row, column }): Step =>
      (book) => {
        const write = () =>
          book.atomically(() => {
            sheetOf(book, sheet).setCell(row, column, { value: 'perdu' });
            throw new RangeError('panne');
          });
        expect(write).toThrow('panne');
      },
  ),
  fc.record(place).map(
    ({ sheet, row, column }): Step =>
      (book) => {
        const { fields } = sheetOf(book, sheet);
        const line = [...(fields.rows[row] ?? [])];
        line[column] = { value: 'repris' };
        const all = Array.from({ length: Math.max(fields.rows.length, row + 1) }, (_, at) =>
          at === row ? Array.from(line) : fields.rows[at],
        );
        sheetOf(book, sheet).fields = { ...fields, rows: all };
      },
  ),
  fc.constantFrom('fr_FR', 'en_GB').map(
    (locale): Step =>
      (book) => {
        book.locale = locale;
      },
  ),
  fc.constant<Step>((_, clock) => {
    clock.now += 3_600_000;
  }),
  fc.constant<Step>((book) => {
    book.renameSheet(sheetOf(book, 1), `${sheetOf(book, 1).title}s`);
  }),
);

/** All that reads can give, as the script gets it and as JSON says it. */
function reads(book: SpreadsheetStore): { given: string; json: string; lengths: number[] } {
  const answers = [
    spreadsheetToApi(book, { mask: {}, user: '', gridData: true }),
    ...book.sheets.flatMap(({ id }) =>
      ['FORMULA', 'FORMATTED_VALUE', 'UNFORMATTED_VALUE'].map((render) =>
        valueRange(book, { sheetId: id }, { render, dates: 'SERIAL_NUMBER', columns: id === 0 }),
      ),
    ),
  ];
  return {
    lengths: answers.map((one) => lengthOf(answerText(one))),
    given: answers.map((one) => JSON.stringify(answerOf(answerText(one)))).join('\n'),
    json: answers.map((one) => JSON.stringify(one)).join('\n'),
  };
}

test('a read gives what one of the same spreadsheet gives that was never read before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const clock = { now: Date.UTC(2026, 3, 7, 6, 30) };
      const book = SpreadsheetStore.create({ id: 'drive', name: 'Drive', clock: () => clock.now });
      book.addSheet('Deux');
      for (const take of steps) {
        take(book, clock);
        const fresh = SpreadsheetStore.fromJSON(JSON.parse(JSON.stringify(book)));
        fresh.clock = () => clock.now;
        const { json, lengths } = reads(fresh);
        expect(reads(book)).toEqual({ given: json, json, lengths });
        expect(lengths).toEqual(json.split('\n').map((one) => one.length));
      }
    }),
  );
});
