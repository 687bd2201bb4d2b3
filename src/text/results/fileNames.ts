/** How names of files begin. */
export const fileStems = {
  ledger: 'ecritures',
  vat: 'tva',
  documents: 'factures',
  purchases: 'achats',
  margin: 'marge',
} as const;

/** What files are called: the same in each language, as programs look for them by name. */
export const fileNames = {
  ledger: `${fileStems.ledger}.csv`,
  fec: 'fec.txt',
  vat: `${fileStems.vat}.csv`,
  documents: `${fileStems.documents}.csv`,
  documentsOf: (seller: string): string => `${fileStems.documents}/${seller || 'vendeur'}.html`,
  collected: 'encaisse-pour-autrui.html',
  collectedIn: (from: string, until: string): string =>
    `encaisse-pour-autrui-${from}-${until}.html`,
  purchases: `${fileStems.purchases}.csv`,
  margin: `${fileStems.margin}.csv`,
  payoutStatements: (sale: number): string => `vente-${sale}-releves.html`,
  dayPack: (sale: number): string => `vente-${sale}-journee.html`,
};
