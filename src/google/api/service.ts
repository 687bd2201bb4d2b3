import type { SheetsLack } from '../../text/problems/sheetsLacks';
import { isForbidden } from './retry';

const LACKS = 'The Sheets service is not enabled';

/** A name that the manifest does not enable is not even declared. */
const isMissing = (): boolean => typeof Sheets === 'undefined';

/** The advanced service, or a clear word when the manifest does not enable it. */
export function spreadsheetsService(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const service = isMissing() ? undefined : Sheets?.Spreadsheets;
  if (!service) throw new Error(LACKS);
  return service;
}

export function valuesService(): GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection {
  const service = spreadsheetsService().Values;
  if (!service) throw new Error(LACKS);
  return service;
}

/** What a fault comes of where the service lacks, or its API is not enabled: by the code alone. */
export function sheetsLackIn(error: unknown): SheetsLack | undefined {
  if (isMissing()) return 'missing';
  return isForbidden(error) ? 'refused' : undefined;
}
