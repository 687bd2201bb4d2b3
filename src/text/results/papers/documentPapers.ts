import { NBSP } from '../../values/format';

/** What a document says, printed and in a mail. */
export const documentPapers = {
  vatNumber: { fr: 'N° TVA', en: 'VAT no.' },
  basketOfSale: {
    fr: (sale: number, basket: number) => `Vente ${sale}, panier ${basket}`,
    en: (sale: number, basket: number) => `Sale ${sale}, basket ${basket}`,
  },
  feesOfSale: {
    fr: (sale: number) => `Frais de la vente ${sale}`,
    en: (sale: number) => `Fees of sale ${sale}`,
  },
  keptFromPayout: {
    fr: 'Retenu sur votre reversement : rien de plus à payer.',
    en: 'Kept from your payout: nothing more to pay.',
  },
  suppliedOn: {
    fr: (day: string) => `Livraison du ${day}.`,
    en: (day: string) => `Supplied on ${day}.`,
  },
  documentOf: {
    fr: (name: string, day: string) => `${name} du ${day}`,
    en: (name: string, day: string) => `${name} of ${day}`,
  },
  corrects: {
    fr: (numbers: string) => `Corrige ${numbers}`,
    en: (numbers: string) => `Corrects ${numbers}`,
  },
  dueOn: {
    fr: (day: string) => `À payer le ${day} au plus tard.`,
    en: (day: string) => `To be paid by ${day}.`,
  },
  natures: {
    goods: { fr: 'Livraison de biens', en: 'Supply of goods' },
    service: { fr: 'Prestation de services', en: 'Supply of services' },
    both: {
      fr: 'Livraison de biens et prestation de services',
      en: 'Supply of goods and services',
    },
  },
  deliveredAt: {
    fr: (place: string) => `Lieu de livraison${NBSP}: ${place}`,
    en: (place: string) => `Delivered at: ${place}`,
  },
  onDebits: { fr: 'TVA acquittée sur les débits.', en: 'VAT paid on debits.' },
  outsideVat: { fr: 'hors TVA', en: 'outside VAT' },
  vatColumns: [
    { fr: 'Taux', en: 'Rate' },
    { fr: 'Hors taxe', en: 'Without VAT' },
    { fr: 'TVA', en: 'VAT' },
    { fr: 'TTC', en: 'With VAT' },
  ],
  total: { fr: `Total TTC${NBSP}:`, en: 'Total incl. VAT:' },
  kinds: {
    invoice: { fr: 'Facture', en: 'Invoice' },
    receipt: { fr: 'Reçu', en: 'Receipt' },
    credit: { fr: 'Avoir', en: 'Credit note' },
  },
  seller: { fr: 'Vendeur', en: 'Seller' },
  provider: { fr: 'Prestataire', en: 'Provider' },
  buyer: { fr: 'Acheteur', en: 'Buyer' },
  onBehalf: {
    fr: (agent: string, seller: string) =>
      `Émis par ${agent}, au nom et pour le compte de ${seller}.`,
    en: (agent: string, seller: string) =>
      `Made out by ${agent}, in the name and on behalf of ${seller}.`,
  },
};
