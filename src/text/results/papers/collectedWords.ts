/** What was collected and whose it is: the statement that collectors sign, and the table of the money page. */
export const collectedWords = {
  header: [
    { fr: 'Ce qui est encaissé', en: 'What was collected' },
    { fr: 'Montant', en: 'Amount' },
  ],
  stillToPay: { fr: 'Reste à payer', en: 'Still to pay' },
  counted: { fr: 'Dû par les acheteurs', en: 'Due from buyers' },
  fees: { fr: 'Frais du drive', en: 'Fees of the drive' },
  own: {
    fr: (name: string) => `Ventes de ${name}, son chiffre d’affaires`,
    en: (name: string) => `Sales of ${name}, its turnover`,
  },
  belongsTo: {
    fr: (name: string) => `Appartient à ${name}`,
    en: (name: string) => `Belongs to ${name}`,
  },
  others: { fr: 'Appartient à d’autres, en tout', en: 'Belongs to others, in all' },
};
