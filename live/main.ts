/**
 * The live check: what docs/fidelity.md takes on trust, looked at on the real service. It stands alone,
 * in the script of a fresh spreadsheet, and is started once from its menu.
 */
import { Bench, type Case, sheetsService } from './bench';
import { answerCases, openingCases, secondSaleCases } from './formCases';
import { looksCases } from './looksCases';
import { fileCases, hourCase, peopleCases } from './peopleCases';
import { sheetCases } from './sheetCases';
import { said } from './words';

/** What an opening hangs on comes first: time may run out. */
const cases: readonly Case[] = [
  ...openingCases,
  ...looksCases,
  ...fileCases,
  ...answerCases,
  ...sheetCases,
  ...peopleCases,
  ...secondSaleCases,
];

const TABLE = 990_000;
const LONGEST = 240_000;
/** A minute's calls may be used up by what was looked at. */
const PATIENCE = [20_000, 65_000];
const MOST = 80;

type Seen = readonly [fact: string, seen: string];

interface Row {
  readonly fact: string;
  readonly expected: string;
  readonly seen: string;
  readonly confirmed: boolean;
}

export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu(said.title.fr).addItem(said.start.fr, 'verify').addToUi();
}

export function verify(): void {
  const began = Date.now();
  const bench = new Bench();
  const seen = cases.map((one): Seen => {
    if (Date.now() - began > LONGEST) return [one.fact, said.notYet.fr];
    return [one.fact, look(bench, one)];
  });
  bench.clear();
  show([...seen, [hourCase.fact, said.notYet.fr]], bench.leftovers);
  SpreadsheetApp.getUi().alert(said.title.fr, said.done.fr, SpreadsheetApp.getUi().ButtonSet.OK);
}

/**
 * The last fact needs the clock; then the check leaves nothing of its own but its tab, which says what
 * was seen before.
 */
export function verifyHour(): void {
  for (const trigger of ScriptApp.getProjectTriggers())
    if (trigger.getHandlerFunction() === 'verifyHour') ScriptApp.deleteTrigger(trigger);
  const sheet = SpreadsheetApp.getActiveSpreadsheet()
    ?.getSheets()
    .find((one) => one.getSheetId() === TABLE);
  if (!sheet) return;
  const lines = sheet.getRange(1, 1, sheet.getLastRow(), said.header.fr.length).getValues();
  const table = lines.slice(1).map((cells) => cells.map(String));
  const end = table.findIndex(([first]) => first === said.result.fr);
  const seen = table
    .slice(0, Math.max(0, end))
    .map(
      ([fact = '', , what = '']): Seen => [fact, fact === hourCase.fact ? hourCase.expected : what],
    );
  const leftovers = table.flatMap(([first, address = '']) =>
    first === said.bin.fr ? address : [],
  );
  show(seen, leftovers);
}

function look(bench: Bench, { see }: Case): string {
  try {
    return see(bench).slice(0, MOST);
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : error}`.slice(0, MOST);
  }
}

/** The table anew, and below it the text that `npm run fidelity` reads. */
function show(seen: readonly Seen[], leftovers: readonly string[]): void {
  const expected = new Map([...cases, hourCase].map((one) => [one.fact, one.expected]));
  const rows = seen.map(([fact, what]): Row => {
    const wanted = expected.get(fact) ?? '';
    return { fact, expected: wanted, seen: what, confirmed: what === wanted };
  });
  const date = new Date().toISOString().slice(0, 10);
  const judged = rows.filter(({ seen: what }) => what !== said.notYet.fr);
  const lines = [
    [...said.header.fr],
    ...rows.map((row) => [
      row.fact,
      row.expected,
      row.seen,
      row.seen === said.notYet.fr ? '' : row.confirmed ? said.yes.fr : said.no.fr,
    ]),
    [said.result.fr, JSON.stringify({ date, rows: judged })],
    ...leftovers.map((address) => [said.bin.fr, address]),
  ];
  write(lines);
}

function write(lines: readonly (readonly string[])[]): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isThere = spreadsheet.getSheets().some((sheet) => sheet.getSheetId() === TABLE);
  const properties = { sheetId: TABLE, title: said.title.fr };
  patiently(() =>
    sheetsService().batchUpdate(
      {
        requests: [
          ...(isThere ? [] : [{ addSheet: { properties } }]),
          {
            updateCells: {
              start: { sheetId: TABLE, rowIndex: 0, columnIndex: 0 },
              rows: lines.map((line) => ({
                values: line.map((stringValue) => ({ userEnteredValue: { stringValue } })),
              })),
              fields: 'userEnteredValue',
            },
          },
        ],
      },
      spreadsheet.getId(),
    ),
  );
}

/** What was seen is told whatever was refused before. */
function patiently(act: () => unknown): void {
  for (const pause of [...PATIENCE, undefined]) {
    try {
      act();
      return;
    } catch (error) {
      if (pause === undefined) throw error;
      Utilities.sleep(pause);
    }
  }
}
