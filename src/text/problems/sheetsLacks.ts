import type { Named } from '../../domain/values/locale';

/** Of the service that reads and writes the spreadsheet: the first thing that fails where it was not added. */
export type SheetsLack = 'missing' | 'refused';

export const sheetsLacks: Readonly<Record<SheetsLack, Named>> = {
  missing: {
    fr: 'Le service Sheets manque à ce script. Dans Extensions, Apps Script : à côté de « Services », cliquez sur « + », choisissez « Google Sheets API », puis « Ajouter ». Recommencez ensuite.',
    en: 'This script lacks the Sheets service. In Extensions, Apps Script: beside “Services” click “+”, choose “Google Sheets API”, then “Add”. Then try once more.',
  },
  refused: {
    fr: 'Google refuse le service Sheets à ce script. Dans Extensions, Apps Script, sous « Services » : retirez « Sheets », puis « + », « Google Sheets API », « Ajouter ». Si le script a son propre projet Google Cloud, activez-y « Google Sheets API ». Recommencez ensuite.',
    en: 'Google refuses the Sheets service to this script. In Extensions, Apps Script, under “Services”: remove “Sheets”, then “+”, “Google Sheets API”, “Add”. If the script has a Google Cloud project of its own, enable “Google Sheets API” there. Then try once more.',
  },
};
