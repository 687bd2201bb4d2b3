/** A write that Google carried out, and answered with an error: the same write never counts twice. */
import { ApiError } from '../../local/standin/base/service';
import { SheetsWorkbook } from '../../src/google/workbook';
import { type ReadTab, readTab } from '../../src/tabs/engine/readTab';
import type { Tab } from '../../src/tabs/engine/tab';
import { upsert } from '../../src/tabs/engine/write';
import { type TabId, tabs } from '../../src/tabs/tabs';
import { newDrive } from '../local/standin/sheets/drive';

/** The column of the postings’ keys, as the tab is made. */
const KEY = 9;
const place = { zone: 'Europe/Paris', locale: 'fr' as const };

/** A drive with Réglages and Écritures, whose next writes fail as `fails` says. */
function drive() {
  const { app, sheets, book } = newDrive();
  const failing: { when: 'before' | 'after'; code: number }[] = [];
  const real = sheets.Spreadsheets;
  const Spreadsheets = {
    Values: real.Values,
    get: (...given: Parameters<typeof real.get>) => real.get(...given),
    getByDataFilter: (...given: Parameters<typeof real.getByDataFilter>) =>
      real.getByDataFilter(...given),
    batchUpdate: (resource: unknown, id: string) => {
      const fails = failing.shift();
      const error = fails && new ApiError(fails.code, 'Service unavailable');
      if (error && fails.when === 'before') throw error;
      const answer = real.batchUpdate(resource, id);
      if (error) throw error;
      return answer;
    },
  };
  Object.assign(globalThis, {
    SpreadsheetApp: app,
    Sheets: { Spreadsheets },
    Utilities: { sleep: () => undefined },
  });
  const spreadsheet =
    app.getActiveSpreadsheet() as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  const open = (ids: readonly TabId[]): SheetsWorkbook => {
    const workbook = new SheetsWorkbook(spreadsheet);
    workbook.survey({ whole: ids, heads: [] });
    return workbook;
  };
  const add = (ids: readonly TabId[]) =>
    open([]).apply({
      locale: 'fr',
      layout: ids.map((tab, at) => ({
        kind: 'addTab',
        tab,
        sheetId: 700 + at,
        title: tabs[tab].title.fr,
      })),
      tabs: [],
    });
  const post = (keys: readonly string[]) => {
    const workbook = new SheetsWorkbook(spreadsheet);
    const survey = workbook.survey({ whole: ['settings', 'ledger'], heads: [] });
    const sheet = survey.sheets.get('ledger');
    if (!sheet) throw new RangeError('no ledger');
    const read = readTab(tabs.ledger as Tab, sheet, place) as ReadTab;
    const rows = keys.map((key) => ({ key, label: key }));
    return workbook.apply({ locale: 'fr', layout: [], tabs: [upsert(read, rows, place)] });
  };
  const posted = () => {
    const sheet = book.sheetByTitle('Écritures');
    if (!sheet) return [];
    return Array.from({ length: sheet.lastRow() - 1 }, (_, row) =>
      String(sheet.cell(row + 1, KEY)?.value),
    );
  };
  const marks = () => book.metadata.filter(({ key }) => key === 'drive.write');
  return { add, post, posted, marks, book, failing };
}

const lost = { when: 'after', code: 503 } as const;
const refused = { when: 'before', code: 503 } as const;

test('is recognised by its mark, and its answer read anew', () => {
  const { add, post, posted, failing } = drive();
  add(['settings', 'ledger']);
  failing.push(lost);
  const { keys } = post(['a#1', 'a#2']);
  expect(posted()).toEqual(['a#1', 'a#2']);
  expect([...(keys.get('ledger') ?? [])]).toEqual([
    [1, ['a#1']],
    [2, ['a#2']],
  ]);
});

test.each([
  ['after others that were not', [refused, refused, lost]],
  ['before others that were not', [lost, refused, refused]],
  ['and was answered wrongly each time', [lost, lost, lost]],
] as const)('%s', (_, failures) => {
  const { add, post, posted, failing } = drive();
  add(['settings', 'ledger']);
  failing.push(...failures);
  post(['a#1']);
  post(['b#1']);
  expect(posted()).toEqual(['a#1', 'b#1']);
});

test('an installation that was carried out is recognised too', () => {
  const { add, book, failing } = drive();
  failing.push(lost);
  add(['settings', 'ledger']);
  expect(book.sheets.map(({ title }) => title)).toContain('Écritures');
});

test('one mark stands, however much is written', () => {
  const { add, post, marks } = drive();
  add(['settings', 'ledger']);
  for (const key of ['a#1', 'b#1', 'c#1']) post([key]);
  expect(marks()).toHaveLength(1);
});

test('without Réglages nothing bears the mark: what may have been written is not written again', () => {
  const { add, post, posted, failing } = drive();
  add(['ledger']);
  failing.push(lost);
  expect(() => post(['a#1'])).toThrow('Service unavailable');
  expect(posted()).toEqual(['a#1']);
  failing.push({ when: 'before', code: 429 });
  post(['b#1']);
  expect(posted()).toEqual(['a#1', 'b#1']);
});
