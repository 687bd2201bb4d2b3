/** Refused by Google, and gone on without. */
export const serviceFaults = {
  looksRefused: {
    fr: 'Google a refusé une partie de la mise en forme : listes de choix, couleurs, filtres ou avertissements peuvent manquer. Tout le reste est écrit, la vente continue.',
    en: 'Google refused some of the looks: lists of choices, colours, filters or warnings may be missing. All the rest is written, the sale goes on.',
  },
};
