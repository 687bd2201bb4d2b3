/** What keeps a sale from being opened as it was typed, and what one should know before. */
export const openingFaults = {
  faults: {
    blank: { fr: 'Donnez le jour et l’heure.', en: 'Give the day and the time.' },
    alreadyPast: { fr: 'Cette heure est déjà passée.', en: 'That time has passed.' },
    closesBeforeOpening: {
      fr: 'La fermeture doit venir après l’ouverture.',
      en: 'Closing must come after opening.',
    },
    pickupBeforeClosing: {
      fr: 'Le retrait doit venir après la fermeture.',
      en: 'Pick-up must come after closing.',
    },
    pickupEndsBeforeStart: {
      fr: 'Le retrait doit finir après avoir commencé.',
      en: 'Pick-up must end after it starts.',
    },
  },
  opensAtOnce: {
    fr: 'Cette heure est déjà passée : la vente ouvre tout de suite.',
    en: 'That time has passed: the sale opens at once.',
  },
  toMend: {
    dates: {
      fr: 'Une date est à corriger : rien n’est créé avant.',
      en: 'A date needs mending: nothing is made before.',
    },
    products: {
      fr: 'Dans Produits, un stock ou une adresse est à corriger : rien n’est créé avant.',
      en: 'In Products, a stock or an address needs mending: nothing is made before.',
    },
  },
};
