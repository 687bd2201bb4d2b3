import { euros, type Language } from '../../../shared/format';

const NBSP = '\u00a0';

type Nature = 'sale' | 'missing' | 'fee' | 'payment' | 'refund' | 'credit' | 'setOff';

export interface AccountWords {
  readonly buyers: string;
  readonly choose: string;
  readonly nobody: string;
  readonly even: string;
  readonly owes: (cents: number) => string;
  readonly inCredit: (cents: number) => string;
  readonly date: string;
  readonly movement: string;
  readonly amount: string;
  readonly balance: string;
  readonly natures: Readonly<Record<Nature, string>>;
  readonly takenBack: (movement: string) => string;
  readonly where: (sale: number, basket: number) => string;
  readonly giveBack: string;
  readonly giveCredit: string;
  readonly creditGiven: string;
  readonly gone: string;
  readonly leftOut: string;
  readonly returned: string;
  readonly returnedFor: (producer: string) => string;
  readonly notSent: string;
  readonly takenBackPayouts: string;
  readonly print: string;
  readonly printMatrix: string;
  readonly statementOf: (drive: string, sale: number, opened: string) => string;
  readonly statementsTitle: (sale: number) => string;
  readonly matrixTitle: (drive: string, sale: number) => string;
  readonly sold: string;
  readonly missing: string;
  readonly unpaid: string;
  readonly feesBorne: string;
  readonly itsOrders: string;
  readonly paidAlready: string;
  readonly toPay: string;
  readonly byBasket: string;
}

const french: AccountWords = {
  buyers: 'Compte d’un acheteur',
  choose: 'Acheteur',
  nobody: 'Choisissez un acheteur…',
  even: 'Rien à payer, aucun avoir.',
  owes: (cents) => `Doit encore ${euros(cents, 'fr')}.`,
  inCredit: (cents) => `A un avoir de ${euros(cents, 'fr')}, déduit de sa prochaine commande.`,
  date: 'Date',
  movement: 'Mouvement',
  amount: 'Montant',
  balance: 'Reste dû',
  natures: {
    sale: 'commande',
    missing: 'manquant ou pesée',
    fee: 'frais',
    payment: 'paiement',
    refund: 'remboursement',
    credit: 'avoir',
    setOff: 'compensé avec son reversement',
  },
  takenBack: (movement) => `${movement}, repris`,
  where: (sale, basket) => (basket > 0 ? `vente ${sale}, panier ${basket}` : `vente ${sale}`),
  giveBack: 'Noter un remboursement',
  giveCredit: 'Accorder un avoir',
  creditGiven: 'L’avoir est noté, à la charge du drive.',
  gone: 'n’est plus dans Producteurs sous ce nom',
  leftOut: 'Pas dans le fichier, à payer autrement',
  returned: 'Annuler le versement',
  returnedFor: (producer) => `Annuler le versement à ${producer}`,
  notSent: 'Annuler le fichier, il n’est pas parti',
  takenBackPayouts: 'C’est annulé par une écriture contraire : à payer de nouveau.'.replace(
    / :/,
    `${NBSP}:`,
  ),
  print: 'Relevés à imprimer, un par producteur',
  printMatrix: 'Producteurs par panier, à imprimer',
  statementOf: (drive, sale, opened) =>
    `Relevé de reversement – ${drive}, vente ${sale}, ouverte ${opened}`,
  statementsTitle: (sale) => `Relevés de reversement, vente ${sale}`,
  matrixTitle: (drive, sale) => `${drive}, vente ${sale}${NBSP}: producteurs par panier`,
  sold: 'Vendu',
  missing: 'Manquants et pesées',
  unpaid: 'Pas encore payé par les acheteurs',
  feesBorne: 'Frais',
  itsOrders: 'Ses propres achats',
  paidAlready: 'Déjà versé',
  toPay: 'À payer',
  byBasket: 'Part de chaque panier, frais déduits',
};

const english: AccountWords = {
  buyers: 'Account of a buyer',
  choose: 'Buyer',
  nobody: 'Choose a buyer…',
  even: 'Nothing to pay, no credit.',
  owes: (cents) => `Still owes ${euros(cents, 'en')}.`,
  inCredit: (cents) => `Has a credit of ${euros(cents, 'en')}, used on the next order.`,
  date: 'Date',
  movement: 'Movement',
  amount: 'Amount',
  balance: 'Still due',
  natures: {
    sale: 'order',
    missing: 'missing or weighed',
    fee: 'fees',
    payment: 'payment',
    refund: 'refund',
    credit: 'credit',
    setOff: 'set off against its payout',
  },
  takenBack: (movement) => `${movement}, taken back`,
  where: (sale, basket) => (basket > 0 ? `sale ${sale}, basket ${basket}` : `sale ${sale}`),
  giveBack: 'Note a refund',
  giveCredit: 'Give a credit',
  creditGiven: 'The credit is noted, out of the drive’s own.',
  gone: 'is no longer in Producers under this name',
  leftOut: 'Not in the file, to be paid otherwise',
  returned: 'Take the payout back',
  returnedFor: (producer) => `Take the payout to ${producer} back`,
  notSent: 'Take the file back, it has not left',
  takenBackPayouts: 'Taken back by a counter-entry: to be paid again.',
  print: 'Statements to print, one a producer',
  printMatrix: 'Producers by basket, to print',
  statementOf: (drive, sale, opened) =>
    `Payout statement – ${drive}, sale ${sale}, opened ${opened}`,
  statementsTitle: (sale) => `Payout statements, sale ${sale}`,
  matrixTitle: (drive, sale) => `${drive}, sale ${sale}: producers by basket`,
  sold: 'Sold',
  missing: 'Missing and weighed',
  unpaid: 'Not paid by buyers yet',
  feesBorne: 'Fees',
  itsOrders: 'Its own orders',
  paidAlready: 'Paid already',
  toPay: 'To pay',
  byBasket: 'Part of each basket, fees deducted',
};

export const accountWords: Readonly<Record<Language, AccountWords>> = { fr: french, en: english };
