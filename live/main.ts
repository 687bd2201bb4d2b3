/**
 * The live check: what docs/fidelity.md takes on trust, looked at on the real service. It stands alone,
 * in the script of a fresh spreadsheet, and is started once from its menu; the clock does the rest.
 */
import { answerCases } from './answerCases';
import { Bench, type Case } from './caseBench';
import { isTitleTaken, readTable, show } from './checkTab';
import { clockCases, forgetKept, handOverCases, hourCase, onceCase } from './clockCases';
import { copyCases } from './copyCases';
import { openingCases, secondSaleCases } from './formCases';
import { look } from './look';
import { looksCases } from './looksCases';
import { isTab, Made } from './made';
import { fileCases, peopleCases } from './peopleCases';
import { quietly } from './service';
import { sheetCases } from './sheetCases';
import { said } from './words';

/** What an opening hangs on comes first: time may run out. */
const firstCases: readonly Case[] = [
  ...openingCases,
  ...looksCases,
  ...fileCases,
  ...answerCases,
  ...sheetCases,
  ...peopleCases,
];
/** They make what they need anew, and have the time of another run where the clock can give it. */
const laterCases: readonly Case[] = [...secondSaleCases, ...copyCases];
const cases: readonly Case[] = [
  ...firstCases,
  ...handOverCases,
  onceCase,
  ...clockCases,
  ...laterCases,
  hourCase,
];
const expected = new Map(cases.map((one) => [one.fact, one.expected]));

const ONCE = 'verifyByClock';
const HOURLY = 'verifyHour';
const SOON = 60_000;
const LONGEST = 240_000;
/** With the longest look it stays below the six minutes. */
const TURN = 60_000;

export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu(said.title.fr).addItem(said.start.fr, 'verify').addToUi();
}

export function verify(): void {
  if (!isFresh()) {
    tell(said.notFresh.fr);
    return;
  }
  // Of two at once each would find what the other makes.
  if (!waitForTurn()) {
    tell(said.busy.fr);
    return;
  }
  for (const handler of [ONCE, HOURLY]) deleteTriggers(handler);
  const began = Date.now();
  const made = new Made(SpreadsheetApp.getActiveSpreadsheet());
  made.clear();
  const leftovers = quietly(readTable)?.leftovers ?? [];
  const bench = new Bench(made);
  const seen = new Map<string, string>(cases.map(({ fact }) => [fact, said.notYet.fr]));
  lookAt(firstCases, bench, seen, began);
  // However long the first part took.
  lookAt([...handOverCases, { ...onceCase, see: startSoon }], bench, seen, Date.now());
  // Where nothing goes on by itself, what can be seen is seen now.
  if (!goesOn()) lookAt(laterCases, bench, seen, began);
  finish(made, seen, leftovers);
  quietly(() => LockService.getDocumentLock()?.releaseLock());
  tell(said.done.fr);
}

/** Of other settings other things are true, and a tab of that name would be in the way of the table. */
function isFresh(): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isFrench = /^fr(?:_FR)?$/.test(spreadsheet.getSpreadsheetLocale());
  const isInParis = spreadsheet.getSpreadsheetTimeZone() === 'Europe/Paris';
  return isFrench && isInParis && !isTitleTaken();
}

function tell(words: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(said.title.fr, words, ui.ButtonSet.OK);
}

export function verifyByClock(): void {
  goOn(ONCE, onceCase);
}

export function verifyHour(): void {
  goOn(HOURLY, hourCase);
}

function startSoon(): string {
  ScriptApp.newTrigger(ONCE).timeBased().after(SOON).create();
  return said.notYet.fr;
}

/**
 * Whichever run of the clock comes first sees what was left to it. After the last, nothing stands there but
 * the tab that says what was seen.
 */
function goOn(handler: string, own: Case): void {
  const isTurn = waitForTurn();
  // The hourly one comes again; whoever has the turn sees what was left to the other.
  if (isTurn || handler === ONCE) deleteTriggers(handler);
  if (!isTurn) return;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!spreadsheet) return;
  const began = Date.now();
  // Where the run before it was ended half-way, whether or not it left a table.
  const made = new Made(spreadsheet);
  made.clear();
  const table = readTable();
  if (!table) return;
  const seen = new Map(table.seen);
  const left = [own, ...clockCases, ...laterCases].filter(
    ({ fact }) => seen.get(fact) === said.notYet.fr,
  );
  lookAt(left, new Bench(made), seen, began);
  finish(made, seen, table.leftovers);
}

function finish(made: Made, seen: ReadonlyMap<string, string>, before: readonly string[]): void {
  made.clear();
  const isAwaited = clockCases.some(({ fact }) => seen.get(fact) === said.notYet.fr);
  const isOver = !goesOn();
  const leftovers = [...new Set([...before.filter((one) => !isTab(one)), ...made.leftovers])];
  show({ seen: [...seen], leftovers }, expected, !isOver);
  // Ended before the table stands, the next run sees the same anew.
  if (!isAwaited || isOver) quietly(forgetKept);
  if (isOver) quietly(() => made.forget());
}

/** One at a time writes the table; a run without a document has no lock to wait for. */
const waitForTurn = (): boolean =>
  quietly(() => LockService.getDocumentLock()?.tryLock(TURN) ?? true) ?? true;

const ownTriggers = (): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((one) => [ONCE, HOURLY].includes(one.getHandlerFunction()));

const goesOn = (): boolean => (quietly(ownTriggers) ?? []).length > 0;

function deleteTriggers(handler: string): void {
  quietly(() => {
    for (const trigger of ownTriggers())
      if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
  });
}

function lookAt(
  some: readonly Case[],
  bench: Bench,
  seen: Map<string, string>,
  began: number,
): void {
  const holds = (fact: string) => seen.get(fact) === expected.get(fact);
  for (const one of some)
    if (Date.now() - began <= LONGEST && (one.needs ?? []).every(holds))
      seen.set(one.fact, look(bench, one));
}
