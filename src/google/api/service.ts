/** The advanced service, or a clear word when the manifest does not enable it. */
export function spreadsheetsService(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const service = Sheets?.Spreadsheets;
  if (!service) throw new Error('The Sheets service is not enabled');
  return service;
}

export function valuesService(): GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection {
  const service = spreadsheetsService().Values;
  if (!service) throw new Error('The Sheets service is not enabled');
  return service;
}
