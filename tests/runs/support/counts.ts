import type { TraceLine } from '../../../local/standin/runtime/host/execution';

const READS = /^(get|batchGet)/;

const isSheets = ({ service }: TraceLine): boolean => service.startsWith('Sheets.');
export const isRead = (call: TraceLine): boolean => isSheets(call) && READS.test(call.method);
export const isWrite = (call: TraceLine): boolean => isSheets(call) && !READS.test(call.method);
export const isMail = ({ service, method }: TraceLine): boolean =>
  `${service}.${method}` === 'MailApp.sendEmail';

/** Whether a call of the Sheets service is about this spreadsheet. */
export const isAbout =
  (spreadsheetId: string) =>
  (call: TraceLine): boolean =>
    call.arguments.includes(spreadsheetId);

/** What crosses in both directions, in characters of JSON. */
export const weightOf = (calls: readonly TraceLine[]): number =>
  calls
    .filter(isSheets)
    .reduce((sum, { size, arguments: given }) => sum + size + JSON.stringify(given).length, 0);
