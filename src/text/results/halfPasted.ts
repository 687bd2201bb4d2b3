import type { Named } from '../../domain/values/locale';

/** Where the program stands in the editor of scripts without its other half, or with an older one. */
export const halfPasted = {
  fr: 'Drive fermier\u00a0: le fichier Base.gs manque, ou n’est pas de la même version que Code.gs. Dans Extensions, Apps Script, collez les deux.',
  en: 'Farm drive: the file Base.gs is missing, or is not of the same version as Code.gs. In Extensions, Apps Script, paste both.',
} satisfies Named;

/** An entry of the menu: the file's name, in either language. */
export const baseMissing = 'Base.gs\u00a0?';

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
