import type { PayoutBasis } from '../../../domain/money/payout';
import { collectedWords } from './collectedWords';

/** What the exports say, and what the books and tables of documents are headed. */
export const accountingPapers = {
  ledgerHeader: [
    { fr: 'N°', en: 'No.' },
    { fr: 'Date', en: 'Date' },
    { fr: 'Validée le', en: 'Posted' },
    { fr: 'Nature', en: 'Kind' },
    { fr: 'Compte', en: 'Account' },
    { fr: 'Nom du compte', en: 'Account name' },
    { fr: 'Tiers', en: 'Party' },
    { fr: 'Vente', en: 'Sale' },
    { fr: 'Panier', en: 'Basket' },
    { fr: 'Débit', en: 'Debit' },
    { fr: 'Crédit', en: 'Credit' },
    { fr: 'Libellé', en: 'Label' },
    { fr: 'Écriture', en: 'Entry' },
  ],
  issuedOn: { fr: (day: string) => `Du ${day}`, en: (day: string) => `Of ${day}` },
  columns: {
    item: { fr: 'Article', en: 'Item' },
    quantity: { fr: 'Quantité', en: 'Quantity' },
    netPrice: { fr: 'Prix unitaire HT', en: 'Unit price without VAT' },
    unitPrice: { fr: 'Prix unitaire TTC', en: 'Unit price incl. VAT' },
    vat: { fr: 'TVA', en: 'VAT' },
    amount: { fr: 'Montant TTC', en: 'Amount incl. VAT' },
  },
  documentHeader: [
    { fr: 'Vendeur', en: 'Seller' },
    { fr: 'Numéro', en: 'Number' },
    { fr: 'Nature', en: 'Kind' },
    { fr: 'Date', en: 'Date' },
    { fr: 'Acheteur', en: 'Buyer' },
    { fr: 'Paniers', en: 'Baskets' },
    { fr: 'TVA', en: 'VAT' },
    { fr: 'TTC', en: 'With VAT' },
  ],
  vatHeader: [
    { fr: 'Vendeur', en: 'Seller' },
    { fr: 'Régime', en: 'Regime' },
    { fr: 'Période', en: 'Period' },
    { fr: 'Taux', en: 'Rate' },
    { fr: 'Hors taxe', en: 'Without VAT' },
    { fr: 'TVA', en: 'VAT' },
    { fr: 'TTC', en: 'With VAT' },
    { fr: 'Documents', en: 'Documents' },
  ],
  regimes: {
    payer: { fr: 'redevable', en: 'VAT payer' },
    exempt: { fr: 'franchise en base', en: 'exempt' },
    flatRate: { fr: 'remboursement forfaitaire agricole', en: 'flat-rate farmer' },
  },
  allDocuments: { fr: 'Factures', en: 'Invoices' },
  purchaseHeader: [
    { fr: 'Vente', en: 'Sale' },
    { fr: 'Producteur', en: 'Producer' },
    { fr: 'Commandé', en: 'Ordered' },
    { fr: 'Reçu', en: 'Received' },
  ],
  marginHeader: [
    { fr: 'Vente', en: 'Sale' },
    { fr: 'Vendu TTC', en: 'Sold incl. VAT' },
    { fr: 'TVA', en: 'VAT' },
    { fr: 'Acheté', en: 'Bought' },
    { fr: 'Marge', en: 'Margin' },
    { fr: 'Taux de marge', en: 'Margin on cost' },
    { fr: 'Taux de marque', en: 'Margin on price' },
  ],
  sharedFees: {
    fr: (sale: number, basket: number) =>
      `Frais entre drive et producteurs, vente ${sale}, panier ${basket}`,
    en: (sale: number, basket: number) =>
      `Fees between drive and producers, sale ${sale}, basket ${basket}`,
  },
  takenBack: { fr: ' (reprise)', en: ' (taken back)' },
  ofSale: { fr: (sale: number) => `vente ${sale}`, en: (sale: number) => `sale ${sale}` },
  ofBasket: {
    fr: (basket: number) => `panier ${basket}`,
    en: (basket: number) => `basket ${basket}`,
  },
  quarter: {
    fr: (nth: number, year: string) => `${nth}${nth === 1 ? 'er' : 'e'} trimestre ${year}`,
    en: (nth: number, year: string) => `Q${nth} ${year}`,
  },
  span: {
    fr: (from: string, until: string) => `du ${from} au ${until}`,
    en: (from: string, until: string) => `${from} to ${until}`,
  },
  tillGap: {
    fr: (sale: number) => `Écart de caisse, vente ${sale}`,
    en: (sale: number) => `Till difference, sale ${sale}`,
  },
  tillPiece: { fr: (sale: number) => `CAISSE ${sale}`, en: (sale: number) => `TILL ${sale}` },
  collected: {
    title: {
      fr: 'Relevé des sommes encaissées pour le compte de tiers',
      en: 'Statement of money collected for others',
    },
    ...collectedWords,
    proof: {
      fr: (collector: string, sum: string, basis: PayoutBasis) =>
        `${sum} ${basis === 'received' ? 'ont été' : 'sont ou seront'} encaissés par ${collector} pour le compte des producteurs nommés ci-dessus, en vertu de leurs mandats. Ces sommes sont enregistrées au compte de tiers 467 et ne font pas partie de son chiffre d’affaires.`,
      en: (collector: string, sum: string, basis: PayoutBasis) =>
        `${sum} ${basis === 'received' ? 'were' : 'are or will be'} collected by ${collector} for the producers named above, under their mandates. They stand in the third parties’ account 467 and are no part of its turnover.`,
    },
    signature: { fr: 'Date et signature', en: 'Date and signature' },
  },
};
