/** Refused by Google, and gone on without. */
export const serviceFaults = {
  workbookFull: {
    fr: 'Ce classeur est rempli à {0} % de ce que Google admet. Les ventes finies passent aux archives d’elles-mêmes ; le reste se libère à la main : onglets et colonnes que vous avez ajoutés, lignes vides sous les tableaux.',
    en: 'This spreadsheet is {0}% full of what Google allows. Finished sales move to the archive by themselves; the rest is freed by hand: tabs and columns that you added, blank rows below the tables.',
  },
  archiveNotShared: {
    fr: 'Le classeur d’archive n’a pas pu être partagé avec une autre personne qui coordonne ({0}). Un nouvel essai a lieu plus tard ; ou ouvrez-le par son lien dans Ventes, bouton « Partager ».',
    en: 'The archive could not be shared with another coordinator ({0}). It is tried again later; or open it by its link in Sales, button “Share”.',
  },
  looksRefused: {
    fr: 'Google a refusé une partie de la mise en forme : listes de choix, couleurs, filtres ou avertissements peuvent manquer. Tout le reste est écrit, la vente continue.',
    en: 'Google refused some of the looks: lists of choices, colours, filters or warnings may be missing. All the rest is written, the sale goes on.',
  },
};
