import type { Cents } from '../../../domain/values/money';
import { euros, unbreakable } from '../../values/format';
import type { WordsOf } from '../../values/pairs';

export const buyerAccount = {
  persons: { fr: 'Par personne, toutes ventes', en: 'By person, over all sales' },
  allEven: {
    fr: 'Personne ne doit rien, personne n’a d’avoir.',
    en: 'Nobody owes anything, nobody has a credit.',
  },
  name: { fr: 'Nom', en: 'Name' },
  sums: {
    owes: { fr: 'Doit', en: 'Owes' },
    credit: { fr: 'Avoir', en: 'Credit' },
    overpaid: { fr: 'Trop payé', en: 'Overpaid' },
  },
  total: { fr: 'En tout', en: 'In all' },
  see: { fr: (who: string) => `Voir ${who}`, en: (who: string) => `See ${who}` },
  choose: { fr: 'Voir la page d’un acheteur', en: 'See the page of a buyer' },
  nobody: { fr: 'Choisissez un acheteur…', en: 'Choose a buyer…' },
  even: { fr: 'Rien à payer, aucun avoir.', en: 'Nothing to pay, no credit.' },
  owes: {
    fr: (cents: number, isAbout: boolean) =>
      `Doit encore ${isAbout ? 'environ ' : ''}${euros(cents as Cents, 'fr')}.`,
    en: (cents: number, isAbout: boolean) =>
      `Still owes ${isAbout ? 'about ' : ''}${euros(cents as Cents, 'en')}.`,
  },
  inCredit: {
    fr: (cents: number) =>
      `A un avoir de ${euros(cents as Cents, 'fr')}, déduit de sa prochaine commande.`,
    en: (cents: number) =>
      `Has a credit of ${euros(cents as Cents, 'en')}, used on the next order.`,
  },
  date: { fr: 'Date', en: 'Date' },
  movement: { fr: 'Mouvement', en: 'Movement' },
  amount: { fr: 'Montant', en: 'Amount' },
  balance: { fr: 'Reste dû', en: 'Still due' },
  natures: {
    sale: { fr: 'commande ou pesée', en: 'order or weighed' },
    missing: { fr: 'manquant', en: 'missing' },
    fee: { fr: 'frais', en: 'fees' },
    payment: { fr: 'paiement', en: 'payment' },
    refund: { fr: 'remboursement', en: 'refund' },
    credit: { fr: 'avoir', en: 'credit' },
    setOff: { fr: 'compensé avec son reversement', en: 'set off against its payout' },
  },
  takenBack: {
    fr: (movement: string) => `${movement}, repris`,
    en: (movement: string) => `${movement}, taken back`,
  },
  where: {
    fr: (sale: number, basket: number) =>
      basket > 0 ? `vente ${sale}, panier ${basket}` : `vente ${sale}`,
    en: (sale: number, basket: number) =>
      basket > 0 ? `sale ${sale}, basket ${basket}` : `sale ${sale}`,
  },
  withoutBasket: { fr: 'sans panier', en: 'without a basket' },
  giveBack: { fr: 'Noter un remboursement', en: 'Note a refund' },
  giveCredit: { fr: 'Accorder un avoir', en: 'Give a credit' },
  creditGiven: {
    fr: 'L’avoir est noté, à la charge du drive.',
    en: 'The credit is noted, out of the drive’s own.',
  },
  gone: {
    fr: 'n’est plus dans Producteurs sous ce nom',
    en: 'is no longer in Producers under this name',
  },
  leftOut: {
    fr: 'Pas dans ce fichier',
    en: 'Not in this file',
  },
  returned: { fr: 'Annuler le versement', en: 'Take the payout back' },
  returnedFor: {
    fr: (producer: string) => `Annuler le versement à ${producer}`,
    en: (producer: string) => `Take the payout to ${producer} back`,
  },
  notSent: {
    fr: 'Annuler le fichier, il n’est pas parti',
    en: 'Take the file back, it has not left',
  },
  takenBackPayouts: {
    fr: unbreakable('C’est annulé par une écriture contraire : à payer de nouveau.'),
    en: 'Taken back by a counter-entry: to be paid again.',
  },
  print: { fr: 'Relevés à imprimer, un par producteur', en: 'Statements to print, one a producer' },
  statementOf: {
    fr: (drive: string, sale: number, opened: string) =>
      `Relevé de reversement – ${drive}, vente ${sale}, ouverte ${opened}`,
    en: (drive: string, sale: number, opened: string) =>
      `Payout statement – ${drive}, sale ${sale}, opened ${opened}`,
  },
  statementsTitle: {
    fr: (sale: number) => `Relevés de reversement, vente ${sale}`,
    en: (sale: number) => `Payout statements, sale ${sale}`,
  },
  sold: { fr: 'Vendu', en: 'Sold' },
  /** What leads from there to what is left to pay. */
  taken: {
    missing: { fr: 'Manquants', en: 'Missing' },
    unpaid: { fr: 'Pas encore payé par les acheteurs', en: 'Not paid by buyers yet' },
    fees: { fr: 'Frais', en: 'Fees' },
    setOff: { fr: 'Ses propres achats', en: 'Its own orders' },
    carried: { fr: 'Report des ventes d’avant', en: 'Carried over from sales before' },
    waiting: {
      fr: 'Attend une pesée ou une confirmation',
      en: 'Waits for a weight or a confirmation',
    },
    paid: { fr: 'Déjà versé', en: 'Paid already' },
  },
  productsSold: { fr: 'Produits', en: 'Products' },
  vatInside: { fr: 'TVA comprise', en: 'VAT inside' },
  vatIn: {
    fr: (rate: string, cents: number) => `TVA ${rate}, dans ${euros(cents as Cents, 'fr')}`,
    en: (rate: string, cents: number) => `VAT ${rate}, in ${euros(cents as Cents, 'en')}`,
  },
  payoutsMade: { fr: 'Versements', en: 'Payouts' },
  toPay: { fr: 'À payer', en: 'To pay' },
};

export type AccountWords = WordsOf<typeof buyerAccount>;
