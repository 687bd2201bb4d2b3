import type { Locale } from '../../../domain/values/locale';

/** How full the workbook is, for the panel. */
export const fullness = {
  fr: (percent: number, moved: number): string =>
    `Classeur rempli à ${percent}\u00a0%${moved > 0 ? `\u00a0; ${count(moved, 'vente', 'ventes')} aux archives` : ''}.`,
  en: (percent: number, moved: number): string =>
    `Spreadsheet ${percent}% full${moved > 0 ? `; ${count(moved, 'sale', 'sales')} in the archive` : ''}.`,
} as const;

const count = (number: number, one: string, many: string): string =>
  `${number} ${number > 1 ? many : one}`;

/** Of the spreadsheet that finished sales move to: its name, and what its first tab says. */
export const archiveWords = {
  fr: (drive: string) => ({
    title: `${drive} – archives`,
    lines: [
      'Ventes finies, sorties du classeur du drive pour qu’il reste léger : six onglets par vente.',
      'Les comptes et les données des personnes sont lus ici. Ne changez ni ne supprimez rien, et ne mettez pas ce classeur à la corbeille.',
    ],
  }),
  en: (drive: string) => ({
    title: `${drive} – archive`,
    lines: [
      'Finished sales, moved out of the drive’s spreadsheet to keep it light: six tabs a sale.',
      'Accounts and people’s data are read here. Change and delete nothing, and do not bin this spreadsheet.',
    ],
  }),
} as const satisfies Readonly<
  Record<Locale, (drive: string) => { readonly title: string; readonly lines: readonly string[] }>
>;
