/** What each line of a list that holds no product was taken for, and why others wait. */
export const lineReasons = {
  producer: { fr: 'producteur', en: 'producer' },
  category: { fr: 'catégorie', en: 'category' },
  text: { fr: 'texte', en: 'text' },
  header: { fr: 'en-tête', en: 'header' },
  unsure: {
    fr: 'producteur, catégorie ou texte : à préciser',
    en: 'a producer, a category or text: to be said',
  },
  continued: {
    fr: (line: number) => `suite de la ligne ${line}`,
    en: (line: number) => `goes on from line ${line}`,
  },
  known: {
    fr: 'déjà dans Produits, sans changement',
    en: 'in Products already, unchanged',
  },
  repeated: { fr: 'déjà dit plus haut', en: 'said already above' },
};
