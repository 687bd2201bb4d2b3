import { createSpreadsheetServices } from '../local/standin/sheets/spreadsheetServices';
import { SpreadsheetStore } from '../local/standin/sheets/store/spreadsheetStore';

export const name = 'The stand-in: the spreadsheet of the largest sale, 45,000 rows';

const ROWS = 45_000;
const COLUMNS = 16;
const OWNER = 'coordination@drive.test';

/** @returns {import('../scripts/bench.mjs').Figure[]} */
export function measure() {
  const book = SpreadsheetStore.create({ id: 'drive', name: 'Drive', owner: OWNER });
  const { Sheets } = services(book);
  book.sheet(0).fields.columnCount = COLUMNS;
  const rows = Array.from({ length: ROWS }, (_, row) => basketLine(row));
  const read = () =>
    Sheets.Spreadsheets.Values.batchGetByDataFilter(
      { dataFilters: [{ gridRange: { sheetId: 0 } }], valueRenderOption: 'UNFORMATTED_VALUE' },
      book.id,
    );
  const append = () =>
    Sheets.Spreadsheets.batchUpdate(
      { requests: [{ appendCells: { rows, fields: 'userEnteredValue' } }] },
      book.id,
    );
  /** @type {string} */
  let saved = '';
  const steps = [
    { what: 'appended', bound: 5000, work: append },
    { what: 'read with its formulas calculated', bound: 5000, work: read },
    { what: 'read again', bound: 3000, work: read },
    { what: 'a row inserted near its top', bound: 3000, work: () => book.sheet(0).insertRows(1) },
    { what: 'saved', bound: 3000, work: () => (saved = JSON.stringify(book)) },
    { what: 'loaded', bound: 3000, work: () => SpreadsheetStore.fromJSON(JSON.parse(saved)) },
  ];
  return steps.map(({ what, bound, work }) => ({ what, value: cpu(work), bound, unit: 'ms' }));
}

/** Processor time, which other programs on the machine hardly change.
 * @param {() => unknown} work */
function cpu(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** @param {number} row */
function basketLine(row) {
  const formula = `=IF(C${row + 1}="";"";ROUND(C${row + 1}*D${row + 1};2))`;
  const texts = Array.from({ length: COLUMNS - 5 }, (_, column) => `texte ${column}`);
  const values = [
    { numberValue: Math.floor(row / 5) + 1 },
    { stringValue: `P${row % 169}` },
    { numberValue: (row % 4) + 1 },
    { numberValue: 2.5 },
    { formulaValue: formula },
    ...texts.map((stringValue) => ({ stringValue })),
  ];
  return { values: values.map((userEnteredValue) => ({ userEnteredValue })) };
}

/** @param {SpreadsheetStore} book */
function services(book) {
  const { Sheets } = createSpreadsheetServices(
    {
      user: OWNER,
      authMode: 'FULL',
      locale: 'fr',
      hasUi: false,
      activeSpreadsheetId: book.id,
      now: () => 0,
      spend: () => undefined,
    },
    {
      spreadsheet: (id) => (id === book.id ? book : undefined),
      copySpreadsheet: () => book,
      createSpreadsheet: () => book,
      hasGoogleAccount: () => true,
      countRead: () => undefined,
      countWrite: () => undefined,
      activated: () => undefined,
      ui: () => {
        throw new Error('Nobody is in front of the sheet.');
      },
    },
  );
  return {
    Sheets: /** @type {import('../local/standin/sheets/sheetsService').SheetsService} */ (Sheets),
  };
}
