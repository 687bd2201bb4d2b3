import type { TraceLine } from '../../local/standin/runtime/host/execution';
import { Interface } from '../support/discovery';
import { describeWith } from '../support/shared';

const call = (method: string, ...given: unknown[]): TraceLine => ({
  service: 'Sheets.Spreadsheets',
  method,
  arguments: given,
  size: 0,
  milliseconds: 0,
  execution: 1,
  function: 'test',
});

const batch = (request: object) => call('batchUpdate', { requests: [request] }, 'id');

test('a method that the description lacks is told', () => {
  const empty = new Interface('Sheets', { schemas: {}, parameters: {} });
  expect(empty.problemsOf(batch({}))).toEqual(['Sheets.Spreadsheets.batchUpdate is unknown']);
  expect(empty.problemsOf({ ...batch({}), service: 'MailApp' })).toEqual([]);
});

describeWith('google/sheets.v4.json', 'Google’s description of Sheets', (file) => {
  const sheets = Interface.read('Sheets', file);

  test('takes requests that are right', () => {
    const properties = { sheetId: 7, title: 'Paniers', gridProperties: { rowCount: 10 } };
    expect(sheets.problemsOf(batch({ addSheet: { properties } }))).toEqual([]);
    const filters = { dataFilters: [{ developerMetadataLookup: { metadataKey: 'drive.col' } }] };
    expect(sheets.problemsOf(call('getByDataFilter', filters, 'id', { fields: 'a' }))).toEqual([]);
    expect(sheets.problemsOf(call('get', 'id', { fields: 'sheets', ranges: ['A1'] }))).toEqual([]);
  });

  test.each([
    ['an unknown request', { addTab: {} }],
    ['an unknown field', { addSheet: { properties: { name: 'Paniers' } } }],
    ['a number as text', { addSheet: { properties: { sheetId: '7' } } }],
    ['a row count with a decimal', { addSheet: { properties: { index: 1.5 } } }],
    [
      'a word that is no choice',
      { appendDimension: { sheetId: 1, dimension: 'LINES', length: 1 } },
    ],
    [
      'a field that only Google writes',
      {
        updateCells: {
          rows: [{ values: [{ effectiveValue: { numberValue: 1 } }] }],
          fields: 'effectiveValue',
        },
      },
    ],
    ['null in place of an object', { addSheet: null }],
  ])('refuses %s', (_, request) => {
    expect(sheets.problemsOf(batch(request))).not.toEqual([]);
  });

  test('refuses unknown options, a missing id and an argument too many', () => {
    expect(sheets.problemsOf(call('get', 'id', { field: 'a' }))).not.toEqual([]);
    expect(sheets.problemsOf(call('get', { fields: 'a' }))).not.toEqual([]);
    expect(sheets.problemsOf(call('get', 'id', {}, 'more'))).not.toEqual([]);
  });
});
