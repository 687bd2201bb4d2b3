import type { WhatIf } from '../../base/whatIf';

/**
 * MODELLED: how long a call takes, in milliseconds. These are orders of magnitude from experience,
 * never measured against the live service; they exist so that executions use up time (six minutes,
 * thirty seconds, waits for locks) and so that traces are the same at every run.
 */
const CALLS: Readonly<Record<string, number>> = {
  'Sheets.Spreadsheets.batchUpdate': 700,
  'Sheets.Spreadsheets.get': 400,
  'Sheets.Spreadsheets.getByDataFilter': 400,
  'SpreadsheetApp.create': 2500,
  'SpreadsheetApp.openById': 300,
  'Spreadsheet.copy': 5000,
  'Spreadsheet.addViewer': 800,
  'Spreadsheet.removeViewer': 800,
  'Spreadsheet.removeEditor': 800,
  'Spreadsheet.addEditor': 800,
  'FormApp.create': 2000,
  'FormApp.openById': 400,
  'FormApp.createTextValidation': 1,
  'Form.setDestination': 1500,
  'Form.createResponse': 5,
  'FormResponse.toPrefilledUrl': 200,
  'FormResponse.withItemResponse': 1,
  'MailApp.sendEmail': 400,
  'MailApp.getRemainingDailyQuota': 50,
  'Ui.alert': 3000,
  'Utilities.sleep': 0,
};

const SERVICES: Readonly<Record<string, number>> = {
  'Sheets.Spreadsheets.Values': 300,
  Spreadsheet: 10,
  Sheet: 10,
  Range: 80,
  Form: 150,
  Properties: 30,
  Cache: 20,
  Lock: 20,
  ScriptApp: 100,
  SpreadsheetTriggerBuilder: 200,
  ClockTriggerBuilder: 200,
  SpreadsheetApp: 5,
};

const ITEM = 120;
const ANY = 1;
/** Large answers and requests take longer to carry. */
const CHARACTERS_PER_MILLISECOND = 4000;

const SLOW = 1000;
const isAdded = (service: string, method: string): boolean =>
  service === 'Form' && /^add\w+Item$/.test(method);

export function latencyOf(
  service: string,
  method: string,
  characters: number,
  whatIf: WhatIf,
): number {
  if (whatIf.has('forms-quick') && isAdded(service, method)) return SLOW;
  const named = CALLS[`${service}.${method}`] ?? SERVICES[service];
  const base = named ?? (service.endsWith('Item') ? ITEM : ANY);
  return base + Math.floor(characters / CHARACTERS_PER_MILLISECOND);
}
