import { counted, NBSP, several } from '../../values/format';

/** Said by the opening’s page of what products must tell. */
export const tellingWords = {
  lacks: {
    ingredients: { fr: 'Ne disent pas leurs ingrédients', en: 'Tell no ingredients' },
    allergens: { fr: 'Ne disent pas leurs allergènes', en: 'Tell no allergens' },
    both: {
      fr: 'Ne disent ni ingrédients ni allergènes',
      en: 'Tell neither ingredients nor allergens',
    },
  },
  mustTell: {
    fr: 'Une denrée vendue à distance dit ses ingrédients et ses allergènes avant la commande. Complétez l’onglet Produits («\u00a0aucun\u00a0» là où il n’y a rien à dire), ou ouvrez ainsi\u00a0: c’est vous qui décidez.',
    en: 'Food sold at a distance tells its ingredients and allergens before it is ordered. Complete the Products tab (“none” where there is nothing to tell), or open as it is: you decide.',
  },
  byCategory: {
    fr: (category: string, products: number) =>
      `${category || 'sans catégorie'}${NBSP}(${products})`,
    en: (category: string, products: number) => `${category || 'no category'}${NBSP}(${products})`,
  },
  moreCategories: {
    fr: (count: number) => counted(count, 'fr', 'autre catégorie', 'autres catégories'),
    en: (count: number) => several(count, 'other category', 'other categories'),
  },
  moreProducts: {
    fr: (count: number) => counted(count, 'fr', 'autre', 'autres'),
    en: (count: number) => several(count, 'other', 'others'),
  },
  which: { fr: 'Lesquels', en: 'Which ones' },
  twoSpellings: {
    fr: (names: string) =>
      `Une catégorie, ou plusieurs\u00a0? ${names}. Une seule écriture dans Produits les réunit, pour les frais aussi.`,
    en: (names: string) =>
      `One category, or several? ${names}. One spelling in Products joins them, for fees as well.`,
  },
};
