/** What the preview of a mail shows until there is a sale with orders. */
export const mailExamples = {
  place: { fr: 'Terrasse de la boulangerie', en: 'Bakery terrace' },
  buyer: { fr: 'Camille Jourdan', en: 'Camille Jourdan' },
  producer: { fr: 'Ferme du Haut', en: 'High Farm' },
  cheese: {
    title: { fr: 'Tomme de chèvre', en: 'Goat cheese' },
    packaging: { fr: '250 g', en: '250 g' },
  },
  eggs: {
    title: { fr: 'Œufs de plein air', en: 'Free-range eggs' },
    packaging: { fr: 'boîte de 6', en: 'box of 6' },
  },
  leeks: {
    title: { fr: 'Poireaux', en: 'Leeks' },
    packaging: { fr: 'vrac', en: 'loose' },
  },
  /** Of who sells, on a document. */
  identity: {
    address: { fr: '1 place de l’Église, 26400 Crest', en: '1 Church Square, 26400 Crest' },
    siret: { fr: '73282932000074', en: '73282932000074' },
    vatNumber: { fr: 'FR44732829320', en: 'FR44732829320' },
  },
  /** Of somebody on duty. */
  role: { fr: 'accueil', en: 'welcome' },
  /** An answer that cannot be read. */
  unread: { fr: '2 boîtes', en: '2 boxes' },
};
