/** What is decided of one line of a pasted list. */
export const pastedLine = {
  accept: {
    fr: (title: string) => `Mettre à jour « ${title} »`,
    en: (title: string) => `Update “${title}”`,
  },
  confirm: {
    fr: (price: string) => `C’est juste\u00a0: ${price}`,
    en: (price: string) => `That is right: ${price}`,
  },
  acceptAll: { fr: 'Tout accepter', en: 'Accept all' },
  changed: { fr: 'à mettre à jour', en: 'to update' },
  standsAs: { fr: 'dans Produits', en: 'in Products' },
  listSays: { fr: 'dans la liste', en: 'in the list' },
};
