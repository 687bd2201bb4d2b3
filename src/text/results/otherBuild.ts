import type { Named } from '../../domain/values/locale';

/** A page that was open while the script was replaced. */
export const pageOutOfDate: Named = {
  fr: 'Le programme a changé depuis l’ouverture de cette page\u00a0: rien n’a été fait. Rechargez le classeur, puis rouvrez-la.',
  en: 'The program has changed since this page was opened: nothing was done. Reload the spreadsheet, then open it again.',
};

/** One whose file was not replaced with the others. */
export const pageNotReplaced: Named = {
  fr: 'Le fichier {0}.html n’est pas de la même version que Code.gs. Dans Extensions, Apps Script, remplacez-en le contenu, puis rechargez le classeur.',
  en: 'The file {0}.html is not of the same version as Code.gs. In Extensions, Apps Script, replace its content, then reload the spreadsheet.',
};
