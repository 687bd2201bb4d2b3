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
  archiveNotMade: {
    fr: 'Google a refusé de créer le classeur d’archive des ventes finies : elles restent ici, rien n’est perdu. Un nouvel essai a lieu plus tard, de plus en plus rarement.',
    en: 'Google refused to make the archive of finished sales: they stay here, nothing is lost. It is tried again later, ever more rarely.',
  },
  archiveNotWritten: {
    fr: 'Les ventes finies n’ont pas pu être rangées dans leur classeur d’archive : elles restent ici, rien n’est perdu. Un nouvel essai a lieu plus tard, de plus en plus rarement. Si {0} ne s’ouvre pas, demandez à qui l’a créé de le partager avec vous ; ou mettez-le à la corbeille, et un autre sera fait.',
    en: 'Finished sales could not be moved to their archive: they stay here, nothing is lost. It is tried again later, ever more rarely. If {0} does not open, ask whoever made it to share it with you; or put it into the bin, and another one will be made.',
  },
  formNotMade: {
    fr: 'Google a fait un formulaire sans dire lequel ({0} fois). Un nouvel essai a lieu plus tard, de plus en plus rarement. Les formulaires vides « Drive fermier » de Google Drive ne servent à rien : mettez-les à la corbeille.',
    en: 'Google made a form and did not say which ({0} times). It is tried again later, ever more rarely. Empty forms “Drive fermier” in Google Drive are of no use: put them into the bin.',
  },
  looksRefused: {
    fr: 'Google a refusé une partie de la mise en forme : listes de choix, couleurs, filtres ou avertissements peuvent manquer. Tout le reste est écrit, la vente continue.',
    en: 'Google refused some of the looks: lists of choices, colours, filters or warnings may be missing. All the rest is written, the sale goes on.',
  },
};
