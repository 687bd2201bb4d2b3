/** Which call needs which permission, and what runs without the person's full consent may do. */
import { ServiceError } from '../../base/service';
import type { Run } from '../host/execution';
import { fullName } from './checkArguments';

const AUTH = 'https://www.googleapis.com/auth/';
const SPREADSHEETS = `${AUTH}spreadsheets`;
const UI = `${AUTH}script.container.ui`;
const TRIGGERS = `${AUTH}script.scriptapp`;

const SCOPES: Readonly<Record<string, string>> = {
  SpreadsheetApp: SPREADSHEETS,
  Spreadsheet: SPREADSHEETS,
  Sheet: SPREADSHEETS,
  Range: SPREADSHEETS,
  FormApp: `${AUTH}forms`,
  Form: `${AUTH}forms`,
  MailApp: `${AUTH}script.send_mail`,
  User: `${AUTH}userinfo.email`,
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  SpreadsheetTriggerBuilder: TRIGGERS,
  ClockTriggerBuilder: TRIGGERS,
  'Ui.alert': UI,
  'Ui.showSidebar': UI,
  'Ui.showModalDialog': UI,
};

/** A menu is all that can be made before anybody consented to anything. */
const MENU = ['SpreadsheetApp.getUi', 'Ui.createMenu', 'Ui.createAddonMenu'];

/** With LIMITED, this document and its properties; no dialog, no mail, no other file. */
const NOT_LIMITED = [
  'SpreadsheetApp.openById',
  'SpreadsheetApp.create',
  'Spreadsheet.copy',
  'Ui.alert',
  'Ui.showSidebar',
  'Ui.showModalDialog',
  'User.getEmail',
];

function scopeOf(service: string, method: string): string | undefined {
  if (MENU.includes(`${service}.${method}`)) return undefined;
  const own = SCOPES[`${service}.${method}`] ?? SCOPES[service];
  if (own !== undefined) return own;
  if (service.endsWith('Item')) return `${AUTH}forms`;
  return service.startsWith('Sheets') ? SPREADSHEETS : undefined;
}

export function checkPermission(
  run: Run,
  service: string,
  method: string,
  granted: ReadonlySet<string> | undefined,
): void {
  const scope = scopeOf(service, method);
  const missing = scope !== undefined && granted !== undefined && !granted.has(scope);
  if (missing || !modeAllows(run, service, method, scope)) refuse(service, method, scope);
}

function modeAllows(run: Run, service: string, method: string, scope: string | undefined): boolean {
  const name = `${service}.${method}`;
  if (run.authMode === 'FULL' || service === 'Menu' || MENU.includes(name)) return true;
  if (run.authMode === 'NONE') return false;
  if (NOT_LIMITED.includes(name) || service.startsWith('Sheets')) return false;
  return scope === undefined || scope === SPREADSHEETS;
}

function refuse(service: string, method: string, scope: string | undefined): never {
  const call = `${fullName(service)}.${method}`;
  if (scope === undefined) throw new ServiceError(`You do not have permission to call ${call}.`);
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${call}. Required permissions: ${scope}`,
  );
}
