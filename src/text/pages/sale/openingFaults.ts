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
  accountLack: {
    iban: {
      fr: 'Un IBAN manque pour encaisser : écrivez « IBAN d’encaissement » dans Réglages, ou dites « oui » à « Espèces ou chèques au retrait ». Sans cela, les mails disent de payer au retrait, et rien n’est demandé après.',
      en: 'An IBAN is missing to be paid: write “IBAN of the collecting account” in Settings, or say “yes” to “Cash or cheques at pick-up”. Without it, mails say to pay at the pick-up, and nothing is asked for afterwards.',
    },
    holder: {
      fr: 'La banque ne lit aucune lettre du titulaire du compte d’encaissement : écrivez-le en lettres latines dans Réglages, ou dites « oui » à « Espèces ou chèques au retrait ». Sans cela, les mails disent de payer au retrait, et rien n’est demandé après.',
      en: 'The bank reads no letter of the holder of the collecting account: write it in Latin letters in Settings, or say “yes” to “Cash or cheques at pick-up”. Without it, mails say to pay at the pick-up, and nothing is asked for afterwards.',
    },
  },
  lacking: {
    iban: {
      fr: (names: string) =>
        `IBAN à compléter dans Producteurs\u00a0: ${names}. Sans lui, aucun mail ne dit où les payer par virement.`,
      en: (names: string) =>
        `IBAN to complete in Producers: ${names}. Without it, no mail says where to pay them by transfer.`,
    },
    holder: {
      fr: (names: string) =>
        `Titulaire du compte à écrire en lettres latines dans Producteurs\u00a0: ${names}. Sans lui, aucun mail ne dit où les payer par virement.`,
      en: (names: string) =>
        `Account holder to write in Latin letters in Producers: ${names}. Without it, no mail says where to pay them by transfer.`,
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
