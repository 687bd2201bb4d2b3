/** What files are called: the same in each language, as programs look for them by name. */
export const fileNames = {
  ledger: 'ecritures.csv',
  fec: 'fec.txt',
  vat: 'tva.csv',
  documents: 'factures.csv',
  documentsOf: (seller: string): string => `factures/${seller || 'vendeur'}.html`,
  collected: 'encaisse-pour-autrui.html',
  collectedIn: (from: string, until: string): string =>
    `encaisse-pour-autrui-${from}-${until}.html`,
  purchases: 'achats.csv',
  margin: 'marge.csv',
  payoutStatements: (sale: number): string => `vente-${sale}-releves.html`,
  basketMatrix: (sale: number): string => `vente-${sale}-paniers.html`,
};
