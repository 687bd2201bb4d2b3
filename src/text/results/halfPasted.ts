import type { Named } from '../../domain/values/locale';

/** Where the program stands in the editor of scripts without its other half, or with an older one. */
export const halfPasted = {
  fr: 'Drive fermier\u00a0: le fichier Base.gs manque, ou n’est pas de la même version que Code.gs. Dans Extensions, Apps Script, collez les deux.',
  en: 'Farm drive: the file Base.gs is missing, or is not of the same version as Code.gs. In Extensions, Apps Script, paste both.',
} satisfies Named;

/** An entry of the menu: the file's name, in either language. */
export const baseMissing = 'Base.gs\u00a0?';
