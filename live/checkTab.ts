/** The tab *Vérification*: what was seen, what is still to come, and the text that `npm run fidelity` reads. */
import { sheetsService } from './service';
import { said } from './words';

const TABLE = 990_000;
/** A minute's calls may be used up by what was looked at. */
const PATIENCE = [20_000, 65_000];

type Seen = readonly [fact: string, seen: string];

export interface Table {
  readonly seen: readonly Seen[];
  /** What only a person can put into the bin. */
  readonly leftovers: readonly string[];
}

/** Which check this is: the build names it. */
declare const CHECK: string;

const ownSheet = () =>
  SpreadsheetApp.getActiveSpreadsheet()
    ?.getSheets()
    .find((one) => one.getSheetId() === TABLE);

/** By a tab of somebody's. */
export const isTitleTaken = (): boolean =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .some((one) => one.getName() === said.title.fr && one.getSheetId() !== TABLE);

/** As it was left; undefined where there is none, or no spreadsheet to be seen. */
export function readTable(): Table | undefined {
  const sheet = ownSheet();
  if (!sheet || sheet.getLastRow() === 0) return undefined;
  const lines = sheet.getRange(1, 1, sheet.getLastRow(), said.header.fr.length).getValues();
  const table = lines.slice(1).map((cells) => cells.map(String));
  const end = table.findIndex(([first]) => first === said.next.fr);
  return {
    seen: table.slice(0, Math.max(0, end)).map(([fact = '', , seen = '']): Seen => [fact, seen]),
    leftovers: table.flatMap(([first, address = '']) => (first === said.bin.fr ? address : [])),
  };
}

/** The table anew; whatever stood below it goes. */
export function show(
  { seen, leftovers }: Table,
  expected: ReadonlyMap<string, string>,
  goesOn: boolean,
): void {
  const rows = seen.map(([fact, what]) => ({
    fact,
    expected: expected.get(fact) ?? '',
    seen: what,
  }));
  const date = `${new Date().toISOString().slice(0, 16)}Z`;
  const judged = rows.filter((row) => row.seen !== said.notYet.fr);
  const lines = [
    [...said.header.fr],
    ...rows.map((row) => [
      row.fact,
      row.expected,
      row.seen,
      row.seen === said.notYet.fr ? '' : row.seen === row.expected ? said.yes.fr : said.no.fr,
    ]),
    [said.next.fr, (goesOn ? said.goesOn : said.over).fr],
    [said.result.fr, JSON.stringify({ check: CHECK, date, rows: judged })],
    ...leftovers.map((address) => [said.bin.fr, address]),
  ];
  write(lines);
}

function write(lines: readonly (readonly string[])[]): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ownSheet();
  const properties = { sheetId: TABLE, title: said.title.fr };
  const blank = said.header.fr.map(() => '');
  const former = Math.max(0, (sheet?.getLastRow() ?? 0) - lines.length);
  const all = [
    ...lines.map((line) => [...line, ...blank.slice(line.length)]),
    ...Array.from({ length: former }, () => blank),
  ];
  patiently(() =>
    sheetsService().batchUpdate(
      {
        requests: [
          ...(sheet ? [] : [{ addSheet: { properties } }]),
          {
            updateCells: {
              start: { sheetId: TABLE, rowIndex: 0, columnIndex: 0 },
              rows: all.map((line) => ({
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
