export const sheetsService = (): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection => {
  const service = Sheets?.Spreadsheets;
  if (!service) throw new Error('The advanced service Sheets is not enabled');
  return service;
};

/** What was never there need not go; what is refused is no fact of its own here. */
export function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
    return undefined;
  }
}

/** Something of an earlier run is in the way, so that a fact cannot be judged. */
export class Hindered extends Error {}
