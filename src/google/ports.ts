import type { Ports } from '../app/kernel/ports';
import { allowed, beginRefusals, lastRefusal, refusalIn, twice } from './api/retry';
import { googleArchive } from './archive/archiveBooks';
import {
  documentLock,
  documentMemory,
  documentProgress,
  gmail,
  runClock,
  scriptTriggers,
} from './environment';
import { GoogleForms } from './forms';
import { googleProducerSheets } from './producerSheets';
import { SheetsWorkbook } from './workbook';

/** Everything of Google's that one run may need, asked for only when it is used. */
export function googlePorts(isByTrigger = false): Ports {
  beginRefusals();
  const memory = documentMemory();
  const spreadsheet = once(() => SpreadsheetApp.getActiveSpreadsheet());
  const workbook = once(() => new SheetsWorkbook(spreadsheet()));
  return {
    get workbook() {
      return workbook();
    },
    forms: new GoogleForms(() => spreadsheet().getId()),
    mailer: gmail(),
    producerSheets: googleProducerSheets,
    archive: googleArchive(() => spreadsheet().getId()),
    triggers: scriptTriggers(spreadsheet),
    memory,
    progress: documentProgress(),
    lock: documentLock(memory, isByTrigger),
    clock: runClock(),
    user: once(() => allowed(() => twice(() => Session.getEffectiveUser().getEmail())) ?? ''),
    refusalIn,
    refusal: lastRefusal,
    helpPage: () => HtmlService.createHtmlOutputFromFile('Help').getContent(),
    uuid: () => Utilities.getUuid(),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
