import * as z from 'zod/mini';
import {
  type Command,
  type CommandName,
  commands,
  isCommand,
  perform,
  questionOf,
} from '../app/commands';
import { recordFault } from '../app/kernel/fault';
import { readJson } from '../app/kernel/json';
import { languageOf } from '../app/kernel/language';
import { isOwnersTrigger } from '../app/kernel/owner';
import type { Ports } from '../app/kernel/ports';
import type { Refusal } from '../app/kernel/refusal';
import { showsMoney } from '../app/money/moneyMenu';
import { type DialogName, dialogs, isDialog } from '../app/panel/dialogs';
import { DRIVE_ZONE } from '../app/sale/install';
import { readSettings } from '../app/settings/readSettings';
import type { Result } from '../domain/values/result';
import { faultText, refusalText } from '../text/problems/sentences';
import { menuWords } from '../text/results/menu';
import { type Done, doneText } from '../text/results/summaries';
import { googlePorts } from './ports';

declare const global: Record<string, unknown>;

/** Whether Apps Script lets code be made at run time is not documented. */
z.config({ jitless: true });

/** May run before anything is authorised: then it makes the menu and touches nothing else. */
function onOpen(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  const locale = event.authMode === ScriptApp.AuthMode.NONE ? 'fr' : languageOf(googlePorts());
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  menu.addItem(menuWords.sidebar[locale], 'showSidebar').addSeparator();
  const hasMoney = event.authMode !== ScriptApp.AuthMode.NONE && showsMoney(googlePorts());
  for (const [name, command] of Object.entries(commands)) {
    const { menu: label, page, isAboutMoney } = command as Command;
    if (label && (hasMoney || !isAboutMoney))
      menu.addItem(label[locale], page ? `${page}Page` : name);
  }
  menu.addToUi();
}

function onInstall(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  onOpen(event);
}

function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(menuWords.title.fr);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Called by the sidebar: a page may not open another one by itself. */
function showDialog(name: string): void {
  if (!isDialog(name)) throw new RangeError(`There is no dialog ${name}`);
  const { file, title, width, height } = dialogs[name];
  const page = HtmlService.createHtmlOutputFromFile(file).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(page, title[languageOf(googlePorts())]);
}

/** A script that was pasted without its pages asks and tells by itself. */
function couldShow(page: DialogName): boolean {
  try {
    showDialog(page);
    return true;
  } catch {
    return false;
  }
}

const toldRefusal = (ports: Ports, { code, detail }: Refusal): string =>
  refusalText(code, detail, languageOf(ports));

/** A menu click: asks where the command asks, acts, and says what was done. */
function fromMenu(name: CommandName): void {
  const ports = googlePorts();
  const ui = SpreadsheetApp.getUi();
  const say = (text: string): void => {
    ui.alert(menuWords.title[languageOf(ports)], text, ui.ButtonSet.OK);
  };
  attempt(ports, name, say, () => {
    const question = questionOf(ports, name);
    if (question && !question.ok) return say(toldRefusal(ports, question.error));
    if (question) {
      const { title, text } = question.value;
      if (ui.alert(title, text, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
    }
    const done = perform(ports, name, {}) as Result<Done, Refusal>;
    const isFirst = done.ok && done.value.code === 'installed' && done.value.isNew;
    if (isFirst && couldShow('firstSteps')) return;
    say(
      done.ok
        ? doneText(done.value, DRIVE_ZONE, languageOf(ports))
        : toldRefusal(ports, done.error),
    );
  });
}

/** Faults are caught here and nowhere else: told in plain words, and kept in Historique. */
function attempt(ports: Ports, name: string, tell: (text: string) => void, act: () => void): void {
  try {
    act();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(name, error instanceof Error ? error.stack : error);
    recordFault(ports, readSettings, name, message);
    tell(faultText(message, languageOf(ports)));
  }
}

function fromTrigger(name: CommandName): void {
  const ports = googlePorts();
  attempt(
    ports,
    name,
    () => undefined,
    () => {
      if (!isOwnersTrigger(ports)) return;
      const done = perform(ports, name, {});
      if (!done.ok) console.warn(name, done.error.code);
    },
  );
}

/** The sidebar's only door: a name and JSON in, JSON out. */
function callCommand(name: string, json: string): string {
  const ports = googlePorts();
  let answer: object = { ok: false, code: 'unknownCommand', message: name };
  const tell = (message: string): void => {
    answer = { ok: false, code: 'fault', message };
  };
  if (!isCommand(name) || !commands[name].from.some((place) => place === 'sidebar'))
    return JSON.stringify(answer);
  attempt(ports, name, tell, () => {
    const done = perform(ports, name, readJson(z.unknown(), json));
    answer = done.ok
      ? { ok: true, value: done.value }
      : {
          ok: false,
          code: done.error.code,
          message: toldRefusal(ports, done.error),
        };
  });
  return JSON.stringify(answer);
}

function openingPage(): void {
  if (!couldShow('opening')) fromMenu('openCycle');
}

function statementPage(): void {
  showDialog('statement');
}

function closingPage(): void {
  if (!couldShow('closing')) fromMenu('closeCycle');
}

function openCycle(): void {
  fromMenu('openCycle');
}

function readAnswers(): void {
  fromMenu('readAnswers');
}

function closeCycle(): void {
  fromMenu('closeCycle');
}

function checkWorkbook(): void {
  fromMenu('checkWorkbook');
}

function settlePayouts(): void {
  fromMenu('settlePayouts');
}

function markPaid(): void {
  fromMenu('markPaid');
}

function install(): void {
  fromMenu('install');
}

function addFees(): void {
  fromMenu('addFees');
}

function takeOverTriggers(): void {
  fromMenu('takeOverTriggers');
}

function wakeOnSubmit(): void {
  fromTrigger('wakeOnSubmit');
}

function everyHour(): void {
  fromTrigger('everyHour');
}

global.onOpen = onOpen;
global.onInstall = onInstall;
global.showSidebar = showSidebar;
global.showDialog = showDialog;
global.callCommand = callCommand;
global.openingPage = openingPage;
global.closingPage = closingPage;
global.statementPage = statementPage;
global.openCycle = openCycle;
global.readAnswers = readAnswers;
global.closeCycle = closeCycle;
global.checkWorkbook = checkWorkbook;
global.settlePayouts = settlePayouts;
global.markPaid = markPaid;
global.install = install;
global.addFees = addFees;
global.takeOverTriggers = takeOverTriggers;
global.wakeOnSubmit = wakeOnSubmit;
global.everyHour = everyHour;
