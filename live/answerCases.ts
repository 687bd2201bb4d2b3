import type { Bench, Case } from './caseBench';
import { ACCEPTED, accepted } from './formCases';
import { quoted, said } from './words';

const headerOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet): string[] =>
  (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []).map(String);

/** The title above this comment, once it was sent. */
function commented(bench: Bench, text: string): string {
  const { sheet } = bench.linked();
  const comment = bench.form().getItems().slice(-2)[0]?.asParagraphTextItem();
  bench
    .form()
    .createResponse()
    .withItemResponse(comment?.createResponse(text) as never)
    .submit();
  Utilities.sleep(5_000);
  const header = headerOf(sheet);
  const row = sheet.getRange(sheet.getLastRow(), 1, 1, header.length).getValues()[0] ?? [];
  return header[row.indexOf(text)] ?? 'nothing';
}

const kindOf = (value: unknown): string => `${typeof value} ${value}`;

function prefilled(bench: Bench): string {
  bench.linked();
  const [phone, comment] = bench.form().getItems().slice(-3);
  return bench
    .form()
    .createResponse()
    .withItemResponse(phone?.asTextItem().createResponse('first one') as never)
    .withItemResponse(comment?.asParagraphTextItem().createResponse('second') as never)
    .toPrefilledUrl();
}

const told = (url: string): string[] =>
  [...url.matchAll(/[?&]entry\.\d+=([^&#]*)/g)].map(([, text = '']) => text);

export const answerCases: readonly Case[] = [
  {
    fact: 'answers-come-below',
    expected: 'row 2',
    see: (bench) => {
      bench.answered.itself();
      return `row ${bench.linked().sheet.getLastRow()}`;
    },
  },
  {
    fact: 'answers-become-numbers',
    expected: 'number 639980000',
    see: (bench) => kindOf(bench.answered()[0]),
  },
  {
    fact: 'answers-stay-text',
    expected: 'string =1+1',
    see: (bench) => kindOf(bench.answered()[1]),
  },
  {
    fact: 'choices-stay-text',
    expected: `string ${said.choice.fr}`,
    see: (bench) => kindOf(bench.answered()[2]),
  },
  {
    fact: 'prefilled-all',
    expected: '2 entries',
    see: (bench) => `${told(prefilled(bench)).length} entries`,
  },
  {
    fact: 'prefilled-in-order',
    expected: 'second last',
    needs: ['prefilled-all'],
    see: (bench) => `${told(prefilled(bench)).slice(-1)[0]} last`,
  },
  {
    fact: 'prefilled-plus',
    expected: 'first+one',
    needs: ['prefilled-all'],
    see: (bench) => told(prefilled(bench)).find((one) => one.startsWith('first')) ?? 'nothing',
  },
  {
    fact: 'list-begins-blank',
    expected: '[""]',
    see: (bench) => {
      const list = bench.form().addListItem();
      const choices = list.getChoices().map((choice) => choice.getValue());
      bench.form().deleteItem(list.getIndex());
      return JSON.stringify(choices);
    },
  },
  {
    fact: 'linked-tab-plain',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const { sheet } = bench.linked();
      const stringValue = String(sheet.getRange(1, 1).getValues()[0]?.[0]);
      bench.batch({
        updateCells: {
          start: { sheetId: sheet.getSheetId(), rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
          fields: 'userEnteredValue',
        },
      });
    }),
  },
  {
    fact: 'columns-follow',
    expected: 'with its column',
    see: (bench) => {
      bench.answered();
      const { sheet } = bench.linked();
      const [at, end] = [headerOf(sheet).indexOf(said.comment.fr), sheet.getLastColumn()];
      const source = { sheetId: sheet.getSheetId(), dimension: 'COLUMNS' } as const;
      bench.batch({
        moveDimension: {
          source: { ...source, startIndex: at, endIndex: at + 1 },
          destinationIndex: end,
        },
      });
      const under = commented(bench, 'moved');
      return under === said.comment.fr ? 'with its column' : `under ${quoted(under)}`;
    },
  },
  {
    fact: 'column-comes-back',
    expected: 'at the right',
    needs: ['columns-follow'],
    see: (bench) => {
      bench.answered();
      const { sheet } = bench.linked();
      const at = headerOf(sheet).indexOf(said.comment.fr);
      const range = { sheetId: sheet.getSheetId(), dimension: 'COLUMNS', startIndex: at };
      bench.batch({ deleteDimension: { range: { ...range, endIndex: at + 1 } } });
      const under = commented(bench, 'again');
      return under === said.comment.fr && headerOf(sheet).at(-1) === under
        ? 'at the right'
        : `under ${quoted(under)}`;
    },
  },
  {
    fact: 'form-tab-renames',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const sheetId = bench.linked().sheet.getSheetId();
      bench.mustBeFree((sheet) => sheet.getName() === said.renamed.fr);
      const properties = { sheetId, title: said.renamed.fr };
      bench.batch({ updateSheetProperties: { properties, fields: 'title' } });
    }),
  },
  {
    fact: 'form-tab-hides',
    expected: ACCEPTED,
    see: accepted((bench) => {
      const sheetId = bench.linked().sheet.getSheetId();
      bench.batch({
        updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
      });
    }),
  },
  {
    fact: 'form-closes',
    expected: 'closed',
    see: (bench) => {
      bench.form().setAcceptingResponses(false);
      return bench.form().isAcceptingResponses() ? 'open' : 'closed';
    },
  },
];
