import { euros, type Language } from '../../../shared/format';
import type { TableName } from './tables';

const NBSP = '\u00a0';

type State = 'toPay' | 'partial' | 'paid' | 'overpaid' | 'nothing';
type PayoutState =
  | 'toPay'
  | 'inFile'
  | 'paid'
  | 'nothing'
  | 'overpaid'
  | 'collector'
  | 'noIban'
  | 'badIban';
export type Means = 'transfer' | 'cash' | 'cheque' | 'card' | 'rounding';
export type Kind = 'payment' | 'extra' | 'refund';
export const MEANS: readonly Means[] = ['transfer', 'cash', 'cheque', 'card', 'rounding'];
export const KINDS: readonly Kind[] = ['payment', 'extra', 'refund'];

export interface MoneyWords {
  readonly reports: Readonly<Record<TableName, string>>;
  readonly saleName: (sale: number) => string;
  readonly payoutHeader: readonly string[];
  readonly total: string;
  readonly collected: readonly string[];
  readonly gotFromBuyers: string;
  readonly givenBack: string;
  readonly inCredit: string;
  readonly drivesFees: string;
  readonly charges: string;
  readonly ownSales: (name: string) => string;
  readonly belongsTo: (name: string) => string;
  readonly belongsToOthers: string;
  readonly title: string;
  readonly failed: string;
  readonly lead: (sale: number, due: number, received: number) => string;
  readonly notFollowed: string;
  readonly dues: string;
  readonly basket: string;
  readonly name: string;
  readonly left: string;
  readonly state: string;
  readonly states: Readonly<Record<State, string>>;
  readonly note: string;
  readonly noteFor: (basket: number, name: string) => string;
  readonly amount: string;
  readonly means: string;
  readonly meansNames: Readonly<Record<Means, string>>;
  readonly kind: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly save: string;
  readonly badAmount: string;
  readonly saving: string;
  readonly receipts: string;
  readonly noReceipt: string;
  readonly statement: string;
  readonly undo: string;
  readonly undoFor: (basket: number, cents: number, label: string) => string;
  readonly isUndone: string;
  readonly payouts: string;
  readonly basis: Readonly<Record<'received' | 'due', string>>;
  readonly producer: string;
  readonly payoutStates: Readonly<Record<PayoutState, string>>;
  readonly settle: string;
  readonly order: string;
  readonly carriedOut: string;
  readonly again: (id: string) => string;
  readonly download: string;
  readonly copyList: string;
  readonly noAccount: string;
  readonly paidOtherwise: string;
  readonly paidOtherwiseFor: (producer: string) => string;
  readonly noted: string;
  readonly settled: string;
  readonly ordered: (cents: number) => string;
  readonly paid: string;
}

const french: MoneyWords = {
  reports: {
    payouts: 'Tableau des reversements',
    matrix: 'Producteurs par panier',
    collector: 'Relevé de qui encaisse',
  },
  saleName: (sale) => `Vente ${sale}`,
  payoutHeader: [
    'Producteur',
    'Vendu',
    'Manquants',
    'Non payé',
    'Frais',
    'Ses achats',
    'Versé',
    'Reste',
  ],
  total: 'Total',
  collected: ['Ce qui est encaissé', 'Montant'],
  gotFromBuyers: 'Reçu des acheteurs',
  givenBack: 'Rendu aux acheteurs',
  inCredit: 'Avoirs des acheteurs',
  drivesFees: 'Frais du drive',
  charges: 'Gardé par la banque et les services de paiement',
  ownSales: (name) => `Ventes de ${name}, son chiffre d’affaires`,
  belongsTo: (name) => `Appartient à ${name}`,
  belongsToOthers: 'Appartient à d’autres, en tout',
  title: 'Argent',
  failed: 'Les comptes ne se sont pas chargés.',
  lead: (sale, due, received) =>
    `Vente ${sale}${NBSP}: ${euros(due, 'fr')} à recevoir en tout, ${euros(received, 'fr')} reçus.`,
  notFollowed: 'Le drive ne suit pas les paiements : « Paiements » est à « non » dans Réglages.'
    .replace(/ ([:»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`),
  dues: 'Ce que doivent les acheteurs',
  basket: 'Panier',
  name: 'Nom',
  left: 'Reste',
  state: 'État',
  states: {
    toPay: 'à payer',
    partial: 'payé en partie',
    paid: 'payé',
    overpaid: 'trop payé',
    nothing: 'rien à payer',
  },
  note: 'Noter',
  noteFor: (basket, name) => `Noter un paiement pour le panier ${basket}, ${name}`,
  amount: 'Montant en euros',
  means: 'Moyen',
  meansNames: {
    transfer: 'virement',
    cash: 'espèces',
    cheque: 'chèque',
    card: 'carte',
    rounding: 'arrondi',
  },
  kind: 'Nature',
  kinds: { payment: 'paiement', extra: 'reçu en plus', refund: 'remboursement' },
  save: 'Enregistrer',
  badAmount: `Écrivez un montant comme 12,50, plus grand que zéro.`,
  saving: 'Enregistrement…',
  receipts: 'Derniers mouvements',
  noReceipt: 'Rien n’est encore noté.',
  statement: 'Rapprocher le relevé de la banque',
  undo: 'Reprendre',
  undoFor: (basket, cents, label) =>
    `Reprendre ${euros(cents, 'fr')}${basket > 0 ? ` du panier ${basket}` : `, ${label}`}`,
  isUndone: 'repris',
  payouts: 'Ce qui revient aux producteurs',
  basis: { received: 'D’après ce qui est reçu.', due: 'D’après ce qui est dû.' },
  producer: 'Producteur',
  payoutStates: {
    toPay: 'à payer',
    inFile: 'virement demandé',
    paid: 'payé',
    nothing: 'rien à payer',
    overpaid: 'trop versé',
    collector: 'encaisse lui-même',
    noIban: 'IBAN manquant',
    badIban: 'IBAN faux',
  },
  settle: 'Préparer les reversements',
  order: 'Fichier de virements',
  carriedOut: 'Les virements sont faits',
  again: (id) => `Redonner ${id}`,
  download: 'Télécharger le fichier pour la banque',
  copyList: 'La même liste, à recopier',
  noAccount:
    'Pour un fichier de virements, donnez l’IBAN et le titulaire du compte d’encaissement dans Réglages.',
  paidOtherwise: 'Payé autrement',
  paidOtherwiseFor: (producer) => `${producer} a été payé autrement`,
  noted: 'C’est noté.',
  settled: 'Les reversements sont prêts.',
  ordered: (cents) => `Le fichier porte ${euros(cents, 'fr')}. Personne n’y sera payé deux fois.`,
  paid: 'C’est noté comme payé.',
};

const english: MoneyWords = {
  reports: {
    payouts: 'Table of payouts',
    matrix: 'Producers by basket',
    collector: 'Statement of who collects',
  },
  saleName: (sale) => `Sale ${sale}`,
  payoutHeader: ['Producer', 'Sold', 'Missing', 'Not paid', 'Fees', 'Its orders', 'Paid', 'Left'],
  total: 'Total',
  collected: ['What was collected', 'Amount'],
  gotFromBuyers: 'Received from buyers',
  givenBack: 'Given back to buyers',
  inCredit: 'Credit of buyers',
  drivesFees: 'Fees of the drive',
  charges: 'Kept by the bank and payment services',
  ownSales: (name) => `Sales of ${name}, its turnover`,
  belongsTo: (name) => `Belongs to ${name}`,
  belongsToOthers: 'Belongs to others, in all',
  title: 'Money',
  failed: 'The accounts did not load.',
  lead: (sale, due, received) =>
    `Sale ${sale}: ${euros(due, 'en')} to come in all, ${euros(received, 'en')} received.`,
  notFollowed: 'The drive does not follow payments: “Payments” is “no” in Settings.',
  dues: 'What buyers owe',
  basket: 'Basket',
  name: 'Name',
  left: 'Left',
  state: 'State',
  states: {
    toPay: 'to pay',
    partial: 'partly paid',
    paid: 'paid',
    overpaid: 'overpaid',
    nothing: 'nothing to pay',
  },
  note: 'Note',
  noteFor: (basket, name) => `Note a payment for basket ${basket}, ${name}`,
  amount: 'Amount in euros',
  means: 'Means',
  meansNames: {
    transfer: 'transfer',
    cash: 'cash',
    cheque: 'cheque',
    card: 'card',
    rounding: 'rounding',
  },
  kind: 'Kind',
  kinds: { payment: 'payment', extra: 'came on top', refund: 'refund' },
  save: 'Save',
  badAmount: 'Write an amount such as 12.50, above zero.',
  saving: 'Saving…',
  receipts: 'Latest movements',
  noReceipt: 'Nothing is noted yet.',
  statement: 'Match the bank statement',
  undo: 'Take back',
  undoFor: (basket, cents, label) =>
    `Take back ${euros(cents, 'en')}${basket > 0 ? ` of basket ${basket}` : `, ${label}`}`,
  isUndone: 'taken back',
  payouts: 'What producers are owed',
  basis: { received: 'From what is received.', due: 'From what is due.' },
  producer: 'Producer',
  payoutStates: {
    toPay: 'to pay',
    inFile: 'transfer ordered',
    paid: 'paid',
    nothing: 'nothing to pay',
    overpaid: 'paid too much',
    collector: 'collects',
    noIban: 'no IBAN',
    badIban: 'wrong IBAN',
  },
  settle: 'Prepare payouts',
  order: 'Transfer file',
  carriedOut: 'The transfers are made',
  again: (id) => `Give ${id} again`,
  download: 'Download the file for the bank',
  copyList: 'The same list, to copy',
  noAccount:
    'For a transfer file, give the IBAN and the holder of the collecting account in Settings.',
  paidOtherwise: 'Paid otherwise',
  paidOtherwiseFor: (producer) => `${producer} was paid otherwise`,
  noted: 'Noted.',
  settled: 'The payouts are ready.',
  ordered: (cents) => `The file holds ${euros(cents, 'en')}. Nobody in it is paid twice.`,
  paid: 'Noted as paid.',
};

export const moneyWords: Readonly<Record<Language, MoneyWords>> = { fr: french, en: english };
