/** What stands on a printed price list. */
export const priceListWords = {
  title: {
    fr: (day: string) => `Prix de la vente du ${day}`,
    en: (day: string) => `Prices of the sale of ${day}`,
  },
  orders: { fr: 'Commandes', en: 'Orders' },
  pickup: { fr: 'Retrait', en: 'Pick-up' },
  place: { fr: 'Lieu', en: 'Place' },
  contact: { fr: 'Renseignements', en: 'Contact' },
  ref: { fr: 'Réf.', en: 'Ref.' },
  product: { fr: 'Produit', en: 'Product' },
  price: { fr: 'Prix', en: 'Price' },
  fresh: { fr: 'nouveau', en: 'new' },
  inSeason: { fr: 'de saison', en: 'in season' },
  allergens: {
    fr: 'Les allergènes sont ceux que chaque producteur déclare. Une question ? Demandez avant de commander.',
    en: 'Allergens are those that each producer declares. Any question? Ask before you order.',
  },
  page: { fr: 'page', en: 'page' },
};
