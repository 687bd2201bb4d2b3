import { type Bench, type Case, mark } from './caseBench';
import { ACCEPTED } from './formCases';
import { wordsOfRefusal } from './look';
import { Hindered, sheetsService } from './service';
import { bearers, cells, formula, tabs, written } from './sheetCalls';
import { said } from './words';

const ranges = (bench: Bench) =>
  sheetsService().Values?.batchGetByDataFilter(
    {
      dataFilters: [1, 0].map((at) => ({
        gridRange: {
          ...{ sheetId: bench.lab(), startRowIndex: 0, endRowIndex: 1 },
          ...{ startColumnIndex: at, endColumnIndex: at + 1 },
        },
      })),
      majorDimension: 'ROWS',
      valueRenderOption: 'UNFORMATTED_VALUE',
    },
    bench.id,
  ).valueRanges ?? [];

const NOBODY = 990_099;

/** The marks of a tab itself. */
const marksOf = (bench: Bench, sheetId: number) =>
  (
    sheetsService().get(bench.id, {
      fields: 'sheets(properties/sheetId,developerMetadata(metadataId,metadataKey))',
    }).sheets ?? []
  )
    .filter(({ properties }) => (properties?.sheetId ?? 0) === sheetId)
    .flatMap(({ developerMetadata = [] }) => developerMetadata);

export const sheetCases: readonly Case[] = [
  {
    fact: 'receipt-given',
    // A cell, and the whole of its row.
    expected: '1, 1',
    see: (bench) => {
      const requests = [formula(bench, 5, '=1')];
      const title = said.lab.fr;
      const batch = {
        ...{ requests, includeSpreadsheetInResponse: true, responseIncludeGridData: true },
        responseRanges: [`'${title}'!F1:F1`, `'${title}'!1:1`],
      };
      const { updatedSpreadsheet } = sheetsService().batchUpdate(batch, bench.id);
      const data = updatedSpreadsheet?.sheets?.[0]?.data ?? [];
      const shown = [0, 5].map(
        (column, at) => data[at]?.rowData?.[0]?.values?.[column]?.effectiveValue?.numberValue,
      );
      return shown.map((value) => value ?? 'nothing').join(', ');
    },
  },
  {
    fact: 'metadata-id-unique',
    expected: 'refused',
    see: (bench) => {
      const once = mark('live.once', { sheetId: bench.lab() }, 990_777);
      // Looked at once more, the first is refused as well.
      for (const _ of [1, 2]) wordsOfRefusal(() => bench.batch(once));
      const marks = marksOf(bench, bench.lab());
      const count = marks.filter((one) => one.metadataKey === 'live.once').length;
      return count === 1 ? 'refused' : `${count} marks`;
    },
  },
  {
    fact: 'copy-computes',
    expected: '12355',
    needs: ['semicolons-parse'],
    see: (bench) => {
      const value = cells(bench, bench.copy(), 0, 'userEnteredValue')[3]?.userEnteredValue;
      return String(value?.numberValue ?? 'blank');
    },
  },
  {
    fact: 'copy-first',
    expected: 'first',
    see: (bench) => {
      const id = bench.copy();
      const [copy] = tabs(bench).filter(({ properties }) => properties?.sheetId === id);
      const index = copy?.properties?.index ?? 0;
      return index === 0 ? 'first' : `number ${index + 1}`;
    },
  },
  {
    fact: 'intersecting-whole',
    expected: 'none left',
    see: (bench) => {
      const sheetId = bench.copy();
      const developerMetadataLookup = {
        metadataLocation: { sheetId },
        locationMatchingStrategy: 'INTERSECTING_LOCATION',
      };
      bench.batch(
        mark('live.other', {
          dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        }),
        mark('live.other', { sheetId }),
      );
      const marked = () => bearers(bench.id, 'live.other').filter((one) => one.tab === sheetId);
      if (marked().length < 2) throw new Hindered('marks that cannot be read');
      bench.batch({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } } });
      return marked().length > 0 ? 'some left' : 'none left';
    },
  },
  {
    fact: 'unmatched-tabs-come',
    expected: 'all tabs',
    see: (bench) => {
      bench.lab();
      const developerMetadataLookup = { metadataKey: 'live.column' };
      const { sheets = [] } = bench.read('sheets/properties/sheetId', [
        { developerMetadataLookup },
      ]);
      return sheets.length === tabs(bench).length ? 'all tabs' : `${sheets.length} of them`;
    },
  },
  {
    fact: 'unmatched-tabs-bare',
    expected: 'without cells',
    needs: ['mask-decides'],
    see: (bench) => {
      bench.lab();
      const developerMetadataLookup = { metadataKey: 'live.nobody' };
      const fields = 'sheets(properties/sheetId,data/rowData/values/effectiveValue)';
      const { sheets = [] } = bench.read(fields, [{ developerMetadataLookup }]);
      if (sheets.length === 0) throw new Hindered('no tab that no filter meets');
      return sheets.some(({ data }) => data) ? 'with cells' : 'without cells';
    },
  },
  {
    fact: 'ranges-in-order',
    expected: '10, 1',
    see: (bench) =>
      ranges(bench)
        .map(({ valueRange }) => valueRange?.values?.[0]?.[0])
        .join(', '),
  },
  {
    fact: 'filters-as-asked',
    expected: 'with zeros',
    see: (bench) => {
      const { gridRange } = ranges(bench)[0]?.dataFilters?.[0] ?? {};
      return gridRange && 'startRowIndex' in gridRange ? 'with zeros' : 'without zeros';
    },
  },
  {
    fact: 'values-trimmed',
    expected: '1 cell',
    see: (bench) => {
      const sheet = bench.labSheet();
      sheet.getRange(7, 1, 1, 2).setValues([['x', '=""']]);
      SpreadsheetApp.flush();
      const { values = [] } = sheetsService().Values?.get(bench.id, `'${said.lab.fr}'!A7:D7`) ?? {};
      const count = values[0]?.length ?? 0;
      return count === 1 ? '1 cell' : `${count} cells`;
    },
  },
  {
    fact: 'cells-kept',
    expected: '4 cells',
    needs: ['mask-decides'],
    see: (bench) => {
      const bold = { userEnteredFormat: { textFormat: { bold: true } } };
      const fields = 'userEnteredFormat.textFormat.bold';
      bench.batch(written(bench.lab(), 7, 3, bold, fields));
      bench.labSheet().getRange(8, 1).setValue('x');
      SpreadsheetApp.flush();
      return `${cells(bench, bench.lab(), 7, 'effectiveValue').length} cells`;
    },
  },
  {
    fact: 'append-below-values',
    expected: 'right below',
    see: (bench) => {
      const sheetId = bench.lab();
      const bold = { userEnteredFormat: { textFormat: { bold: true } } };
      const last = bench.labSheet().getLastRow();
      const rows = [{ values: [{ userEnteredValue: { stringValue: 'appended' } }] }];
      bench.batch(written(sheetId, 40, 0, bold, 'userEnteredFormat.textFormat.bold'), {
        appendCells: { sheetId, rows, fields: 'userEnteredValue' },
      });
      const row = bench.labSheet().getLastRow();
      return row === last + 1 ? 'right below' : `row ${row}, not ${last + 1}`;
    },
  },
  {
    fact: 'batch-whole',
    expected: 'nothing of it',
    needs: ['mask-decides'],
    see: (bench) => {
      const good = { userEnteredValue: { stringValue: 'x' } };
      const write = written(bench.lab(), 30, 0, good, 'userEnteredValue');
      const bad = { deleteSheet: { sheetId: NOBODY } };
      if (wordsOfRefusal(() => bench.batch(write, bad)) === undefined) return ACCEPTED;
      const [cell] = cells(bench, bench.lab(), 30, 'userEnteredValue');
      return cell?.userEnteredValue ? 'a part of it' : 'nothing of it';
    },
  },
  {
    fact: 'metadata-one',
    expected: 'that one alone',
    see: (bench) => {
      const sheetId = bench.lab();
      const both = [mark('live.one', { sheetId }), mark('live.one', { sheetId })];
      const made = (bench.batch(...both).replies ?? []).flatMap(
        ({ createDeveloperMetadata }) =>
          createDeveloperMetadata?.developerMetadata?.metadataId ?? [],
      );
      const ids = () => marksOf(bench, sheetId).map((one) => one.metadataId);
      const before = ids();
      const [metadataId = 0] = made;
      bench.batch({
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
      });
      const gone = before.filter((id) => !ids().includes(id));
      return gone.length === 1 && gone[0] === metadataId ? 'that one alone' : `${gone.length} gone`;
    },
  },
  {
    fact: 'sheet-ids-chosen',
    expected: 'as chosen',
    see: (bench) => {
      const chosen = bench.lab.itself();
      const ids = bench.spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
      return ids.includes(chosen) ? 'as chosen' : 'another';
    },
  },
  {
    fact: 'thousands-narrow',
    expected: 'U+202F',
    needs: ['mask-decides'],
    see: (bench) => {
      const userEnteredFormat = { numberFormat: { type: 'NUMBER', pattern: '#,##0' } };
      bench.batch(
        written(bench.lab(), 2, 1, { userEnteredFormat }, 'userEnteredFormat.numberFormat'),
      );
      const shown = cells(bench, bench.lab(), 2, 'formattedValue')[1]?.formattedValue ?? '';
      return `U+${shown.charCodeAt(2).toString(16).toUpperCase().padStart(4, '0')}`;
    },
  },
  {
    fact: 'typing-brings-format',
    expected: 'PERCENT',
    needs: ['mask-decides'],
    see: (bench) => {
      bench.labSheet().getRange(11, 1).setValue('5,5 %');
      SpreadsheetApp.flush();
      const [cell] = cells(bench, bench.lab(), 10, 'userEnteredFormat');
      return cell?.userEnteredFormat?.numberFormat?.type ?? 'none';
    },
  },
  {
    fact: 'dots-are-dates',
    expected: 'a date',
    needs: ['typing-brings-format'],
    see: (bench) => {
      const range = bench.labSheet().getRange(10, 1);
      range.setValue('1.5');
      const value = range.getValues()[0]?.[0];
      return value instanceof Date ? 'a date' : `${typeof value} ${value}`;
    },
  },
  {
    fact: 'locale-has-country',
    expected: 'fr_FR',
    see: (bench) =>
      sheetsService().get(bench.id, { fields: 'properties/locale' }).properties?.locale ?? 'none',
  },
];
