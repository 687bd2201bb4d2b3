import { inThreads, oneThread } from '../../../support/oneThread';
import { worldOf } from './support/fixtures';

const CODE = `
  function read() {
    const id = SpreadsheetApp.getActiveSpreadsheet().getId();
    const filter = { dataFilters: [{ a1Range: 'A1:B2' }] };
    const read = Sheets.Spreadsheets.Values.batchGetByDataFilter(filter, id);
    return read.valueRanges[0].valueRange.values;
  }
  function change() { 'use strict'; read()[0][0] = 'autre'; }
`;

test.each([
  ['in a thread', inThreads],
  ['in one realm', oneThread],
])('rows that were read are the same for the next execution: %s', async (_where, worker) => {
  const world = worldOf(CODE, { worker });
  const sheet = world.spreadsheet.sheets[0]?.id ?? 0;
  world.spreadsheet.typeCell(sheet, 0, 0, 'un');
  world.spreadsheet.typeCell(sheet, 1, 1, '0');
  const rows = [['un'], ['', '0']];
  expect((await world.run('read', { from: 'menu' })).value).toEqual(rows);
  const { error } = await world.run('change', { from: 'menu' });
  expect(error?.message).toContain('read only');
  expect((await world.run('read', { from: 'menu' })).value).toEqual(rows);
});
