import * as z from 'zod/mini';
import {
  type CommandName,
  commands,
  isCommand,
  perform,
  questionOf,
  refusedHere,
} from '../app/commands';
import { isMemoryRefused, messageOf, recordFault, untold } from '../app/kernel/fault';
import { readJson } from '../app/kernel/json';
import { isOwnersTrigger, languageOf } from '../app/kernel/owner';
import type { Ports } from '../app/kernel/ports';
import type { Refusal } from '../app/kernel/refusal';
import { showsMoney } from '../app/money/moneyNow';
import type { Locale } from '../domain/values/locale';
import { fail, type Result } from '../domain/values/result';
import {
  acts,
  commandOf,
  type DialogName,
  fileOf,
  isDialog,
  menu,
  withPart,
} from '../text/pages/dialogs';
import { sheetsLacks } from '../text/problems/sheetsLacks';
import { menuWords } from '../text/results/menu';
import { pageNotReplaced, pageOutOfDate } from '../text/results/otherBuild';
import { faultText, refusalText } from '../text/results/refusalText';
import { type Done, doneText } from '../text/results/summaries';
import { filled } from '../text/values/format';
import { askAgain, lackingInPanel, lackingPermissions } from './api/authorisation';
import { allowed, isServiceException } from './api/retry';
import { sheetsLackIn } from './api/service';
import { googlePorts } from './ports';

/** Whether Apps Script lets code be made at run time is not documented. */
z.config({ jitless: true });

/** What is said about refused properties is said all the same. */
const language = (ports: Ports): Locale => allowed(() => languageOf(ports)) ?? 'fr';

/** May run before anything is authorised: then it makes the menu and touches nothing else. */
export function onOpen(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  const locale = event.authMode === ScriptApp.AuthMode.NONE ? 'fr' : language(googlePorts());
  const ui = SpreadsheetApp.getUi();
  const shown = allowed(() => ui.createAddonMenu()) ?? ui.createMenu(menuWords.title[locale]);
  shown.addItem(menuWords.sidebar[locale], 'showSidebar').addSeparator();
  const hasMoney = event.authMode !== ScriptApp.AuthMode.NONE && showsMoney(googlePorts());
  for (const name of menu) {
    if (hasMoney || !commands[commandOf(name)].isAboutMoney)
      shown.addItem(acts[name].label[locale], isDialog(name) ? `${name}Page` : name);
  }
  shown.addSeparator().addItem(menuWords.help[locale], 'showHelp');
  shown.addItem(filled(menuWords.update, locale, DRIVE_VERSION), 'showUpdate');
  shown.addToUi();
}

export function onInstall(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  onOpen(event);
}

export function showSidebar(): void {
  askedAgain(() => {
    const page = pageOf('Sidebar').setTitle(menuWords.title.fr);
    SpreadsheetApp.getUi().showSidebar(page);
  });
}

export function showHelp(): void {
  askedAgain(() => showDialog('help'));
}

/** What the menu says below all else: which version runs, and how it is replaced. */
export function showUpdate(): void {
  askedAgain(() => showDialog('update'));
}

/** What only reads is shown without any other permission; where its own lacks, Google asks again. */
function askedAgain(show: () => void): void {
  try {
    show();
  } catch (error) {
    if (!isServiceException(error)) throw error;
    const ports = googlePorts();
    askAgain(() => language(ports), sayer(ports));
    throw error;
  }
}

/** Called by the sidebar: a page may not open another one by itself. */
export function showDialog(name: string): void {
  if (!isDialog(name)) throw new RangeError(`There is no dialog ${name}`);
  const { size, title, part } = acts[name];
  const page = pageOf(fileOf(name), part).setWidth(size[0]).setHeight(size[1]);
  SpreadsheetApp.getUi().showModalDialog(page, title[language(googlePorts())]);
}

/** People paste file by file: one of another build says which is to be pasted, in place of the page. */
function pageOf(file: string, part?: string): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(file);
  const text = part && HtmlService.createHtmlOutputFromFile(part).getContent();
  const isStale = (content = DRIVE_BUILD): boolean => !content.includes(DRIVE_BUILD);
  const stale = isStale(page.getContent()) ? file : isStale(text) ? part : undefined;
  if (stale !== undefined) {
    const said = filled(pageNotReplaced, language(googlePorts()), stale);
    return HtmlService.createHtmlOutput(`<p style="font-family:sans-serif">${said}</p>`);
  }
  return part && text
    ? HtmlService.createHtmlOutput(withPart(page.getContent(), part, text))
    : page;
}

/** A script that was pasted without its pages asks and tells by itself. */
function couldShow(page: DialogName): boolean {
  try {
    showDialog(page);
    return true;
  } catch (error) {
    if (isServiceException(error)) return false;
    throw error;
  }
}

const REFUSED_BY_GOOGLE: readonly Refusal['code'][] = ['openingRefused', 'triggersRefused'];

/** What Google refused for want of a permission is told as that. */
const toldRefusal = (ports: Ports, { code, detail }: Refusal): string =>
  (REFUSED_BY_GOOGLE.includes(code) ? lackingPermissions(language(ports)) : undefined) ??
  refusalText(code, detail, language(ports));

const sayer =
  (ports: Ports) =>
  (text: string): void => {
    const ui = SpreadsheetApp.getUi();
    ui.alert(menuWords.title[language(ports)], text, ui.ButtonSet.OK);
  };

/** A menu click: asks where the command asks, acts, and says what was done. */
export function fromMenu(name: CommandName): void {
  const ports = googlePorts();
  const ui = SpreadsheetApp.getUi();
  const say = sayer(ports);
  askAgain(() => language(ports), say);
  attempt(ports, name, say, () => {
    const refused = refusedHere(ports, name);
    if (refused) return say(toldRefusal(ports, refused));
    const question = questionOf(ports, name);
    if (question && !question.ok) return say(toldRefusal(ports, question.error));
    if (question) {
      const { title, text } = question.value;
      if (ui.alert(title, text, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
    }
    const input = question?.value.input ?? {};
    const done = perform(ports, name, input) as Result<Done, Refusal>;
    const installed = done.ok && done.value.code === 'installed' ? done.value : undefined;
    const areRefused = installed?.areTriggersRefused === true;
    if (installed?.isNew && !areRefused && couldShow('firstSteps')) return;
    say(done.ok ? doneText(done.value, language(ports)) : toldRefusal(ports, done.error));
    // That nothing runs by itself is said before all else.
    if (installed?.isNew && areRefused) couldShow('firstSteps');
  });
}

const stackOf = (error: unknown): unknown => (error instanceof Error ? error.stack : error);

/** Faults are caught here and nowhere else: told in plain words, and kept in Historique. */
function attempt(ports: Ports, name: string, tell: (text: string) => void, act: () => void): void {
  try {
    act();
  } catch (error) {
    const message = messageOf(error);
    console.error(name, stackOf(error));
    const isForgetful = isServiceException(error) && isMemoryRefused(ports);
    const problems = isForgetful ? [untold('memory')] : [];
    const next = recordFault(ports, problems, { action: name, message });
    if (next !== undefined) console.error(name, stackOf(next));
    const locale = language(ports);
    const lack = sheetsLackIn(error);
    const text = isForgetful
      ? refusalText('memoryRefused', undefined, locale)
      : lack
        ? filled(sheetsLacks[lack], locale)
        : faultText(message, locale);
    tell(lackingPermissions(locale) ?? text);
  }
}

export function fromTrigger(name: CommandName): void {
  const ports = googlePorts(true);
  attempt(
    ports,
    name,
    () => undefined,
    () => {
      if (!isOwnersTrigger(ports)) return;
      const done = perform(ports, name, {});
      if (done.ok) return;
      console.warn(name, done.error.code);
      // Nobody is there to be told.
      if (done.error.code === 'lockRefused') recordFault(ports, [untold('lock')]);
    },
  );
}

/**
 * The sidebar's only door: a name and JSON in, JSON out. A page tells of which build it is; the command
 * line is no page and tells none.
 */
export function callCommand(name: string, json: string, build = DRIVE_BUILD): string {
  const ports = googlePorts();
  if (build !== DRIVE_BUILD) {
    const message = filled(pageOutOfDate, language(ports));
    return JSON.stringify({ ok: false, code: 'otherBuild', message });
  }
  let answer: object = { ok: false, code: 'unknownCommand', message: name };
  const tell = (message: string): void => {
    const lacking = lackingInPanel(ports, () => language(ports));
    answer = { ok: false, code: 'fault', message, ...lacking };
  };
  if (!isCommand(name) || commands[name].from) return JSON.stringify(answer);
  // As at the menu: nothing is half done for want of one.
  const lacking = commands[name].reads ? undefined : lackingInPanel(ports, () => language(ports));
  if (lacking) return JSON.stringify({ ok: false, code: 'permissions', ...lacking });
  attempt(ports, name, tell, () => {
    const refused = refusedHere(ports, name);
    const done = refused ? fail(refused) : perform(ports, name, readJson(z.unknown(), json));
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

/** A menu entry that a page leads through; without its page a command asks by itself, if it can. */
export function fromPage(name: DialogName & (typeof menu)[number]): void {
  const command = commandOf(name);
  const ports = googlePorts();
  // Before people fill in a page whose button is refused.
  askAgain(() => language(ports), sayer(ports));
  if (!commands[command].asks) showDialog(name);
  else if (!couldShow(name)) fromMenu(command);
}
