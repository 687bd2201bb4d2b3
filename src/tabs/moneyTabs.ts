import type { Nature } from '../domain/money/entryNatures';
import type { AccountName } from '../domain/money/ledger';
import type { Means, ReceiptKind } from '../domain/money/receipt';
import { receiptNotes } from '../text/tabs/weekNotes';
import { choice, euros, moment, receivedEuros, signedEuros, text, whole } from './engine/cellKinds';
import {
  appended,
  computed,
  defineTab,
  pastOf,
  required,
  technical,
  typed,
  whenUsed,
} from './engine/tab';
import { dueStateNames, payoutStateNames } from './words/stateNames';

/** What each buyer owes and has paid: the open sale, and what older ones have left. */
export const paymentsTab = defineTab({
  id: 'payments',
  title: { fr: 'Paiements', en: 'Payments' },
  owner: 'addOn',
  inSight: 'name',
  key: ['reference'],
  columns: {
    sale: computed(whole, 'Vente', 'Sale', 60),
    basket: computed(whole, 'Panier', 'Basket', 70),
    name: computed(text, 'Nom', 'Name', 180),
    email: computed(text, 'Adresse e-mail', 'E-mail address', 230),
    producer: whenUsed(computed(text, 'Producteur', 'Producer', 180)),
    reference: computed(text, 'Référence', 'Reference', 130),
    due: computed(signedEuros, 'Dû', 'Due', 90),
    received: computed(signedEuros, 'Reçu', 'Received', 90),
    remaining: computed(signedEuros, 'Reste', 'Left', 90),
    estimate: whenUsed(computed(text, 'Pesée', 'Weighing', 80)),
    state: computed(choice(dueStateNames), 'État', 'State', 120),
    credit: whenUsed(computed(euros, 'Avoir', 'Credit', 90)),
  },
});

export const meansKind = choice<Means>({
  transfer: { fr: 'virement', en: 'transfer' },
  cash: { fr: 'espèces', en: 'cash', also: ['liquide'] },
  cheque: { fr: 'chèque', en: 'cheque', also: ['check'] },
  card: { fr: 'carte', en: 'card', also: ['cb'] },
  credit: { fr: 'avoir', en: 'credit' },
  rounding: { fr: 'arrondi', en: 'rounding' },
});
const receiptKinds = choice<ReceiptKind>({
  payment: { fr: 'paiement', en: 'payment' },
  extra: { fr: 'en plus', en: 'extra' },
  refund: { fr: 'remboursement', en: 'refund' },
  undo: { fr: 'annulation', en: 'undone' },
});

const TOTAL = /^(\p{L}+[- ])?total\b/iu;

/** « Total » where no payment has a word, in a row that names nobody. */
const isTotal = (said: (column: string) => string): boolean => {
  const words = ['date', 'sale', 'basket', 'email', 'producer', 'means', 'kind'].map(said);
  const whose = [said('basket'), said('email')];
  return words.some((word) => TOTAL.test(word)) && whose.every((word) => !word || TOTAL.test(word));
};

/** People's own list: the books follow it, a row that goes or changes by a counter-entry. */
export const receiptsTab = defineTab({
  id: 'receipts',
  title: { fr: 'Encaissements', en: 'Receipts' },
  owner: 'people',
  key: ['key'],
  sumsHangOn: ['sale', 'basket', 'amount', 'means', 'kind'],
  isSum: isTotal,
  columns: {
    date: typed(moment, 'Date', 'Date', 140),
    sale: typed(whole, 'Vente', 'Sale', 60, receiptNotes.sale),
    basket: typed(whole, 'Panier', 'Basket', 70, receiptNotes.basket),
    email: whenUsed(typed(text, 'Adresse e-mail', 'E-mail address', 200, receiptNotes.email)),
    producer: whenUsed(typed(text, 'Producteur', 'Producer', 180)),
    amount: required(typed(receivedEuros, 'Montant', 'Amount', 90)),
    means: required(typed(meansKind, 'Moyen', 'Means', 100)),
    kind: typed(receiptKinds, 'Nature', 'Kind', 120, receiptNotes.kind),
    note: typed(text, 'Note', 'Note', 260),
    toFix: whenUsed(computed(text, 'À corriger', 'To fix', 300)),
    key: technical(text, 'Clé', 'Key'),
  },
});

export const payoutsTab = defineTab({
  id: 'payouts',
  title: { fr: 'Reversements', en: 'Payouts' },
  owner: 'addOn',
  key: ['sale', 'producer'],
  columns: {
    sale: computed(whole, 'Vente', 'Sale', 60),
    producer: computed(text, 'Producteur', 'Producer', 200),
    sold: computed(signedEuros, 'Vendu', 'Sold', 90),
    missing: computed(signedEuros, 'Manquants', 'Missing', 90),
    unpaid: whenUsed(computed(signedEuros, 'Non payé', 'Not paid', 90)),
    fees: computed(signedEuros, 'Frais', 'Fees', 90),
    setOff: whenUsed(computed(signedEuros, 'Ses achats', 'Its orders', 90)),
    carried: whenUsed(computed(signedEuros, 'Report', 'Carried over', 90)),
    waiting: whenUsed(computed(signedEuros, 'Pas encore sûr', 'Not sure yet', 110)),
    paid: computed(signedEuros, 'Déjà payé', 'Paid already', 90),
    toPay: computed(signedEuros, 'À payer', 'To pay', 90),
    iban: computed(text, 'IBAN', 'IBAN', 250),
    state: computed(choice(payoutStateNames), 'État', 'State', 140),
  },
});

const accountNames = choice<AccountName>({
  buyers: { fr: '411 Acheteurs', en: '411 Buyers' },
  producers: { fr: '467 Producteurs', en: '467 Producers' },
  credits: { fr: '4191 Avoirs', en: '4191 Credits' },
  fees: { fr: '706 Frais du drive', en: '706 Fees' },
  bank: { fr: '512 Banque', en: '512 Bank' },
  cash: { fr: '53 Caisse', en: '53 Cash' },
  cheques: { fr: '5112 Chèques', en: '5112 Cheques' },
  cards: { fr: '5115 Cartes', en: '5115 Cards' },
  transfers: { fr: '58 Virements demandés', en: '58 Transfers ordered' },
  rounding: { fr: '658 Arrondis', en: '658 Rounding' },
  charges: { fr: '627 Frais bancaires', en: '627 Bank charges' },
  suspense: { fr: '471 À classer', en: '471 Suspense' },
});
const natureNames = choice<Nature>({
  sale: { fr: 'vente', en: 'sale' },
  missing: { fr: 'manquant', en: 'missing' },
  fee: { fr: 'frais', en: 'fee' },
  payment: { fr: 'paiement', en: 'payment' },
  refund: { fr: 'remboursement', en: 'refund' },
  credit: { fr: 'avoir', en: 'credit' },
  setOff: { fr: 'compensation', en: 'set-off' },
  payout: { fr: 'reversement', en: 'payout' },
  paid: { fr: 'virement fait', en: 'transfer made' },
  other: { fr: 'divers', en: 'other' },
});

/** Double entry; behind the scenes, for whoever wants to see. Rows are only ever added. */
export const ledgerTab = defineTab({
  id: 'ledger',
  title: { fr: 'Écritures', en: 'Ledger' },
  owner: 'addOn',
  hidden: true,
  key: ['key'],
  sumsHangOn: ['party', 'sale', 'basket'],
  // What stands for sales that are over, and money that came for no basket, name none.
  counts: ({ nature, account }) => nature === 'sale' && account === 'buyers',
  columns: {
    at: appended(moment, 'Date', 'Date', 140),
    nature: appended(natureNames, 'Nature', 'Kind', 110),
    account: appended(accountNames, 'Compte', 'Account', 150),
    party: appended(text, 'Tiers', 'Party', 200),
    sale: appended(whole, 'Vente', 'Sale', 60),
    basket: appended(whole, 'Panier', 'Basket', 70),
    payee: whenUsed(appended(whole, 'Bénéficiaire', 'Payee', 90)),
    debit: appended(euros, 'Débit', 'Debit', 90),
    credit: appended(euros, 'Crédit', 'Credit', 90),
    label: appended(text, 'Libellé', 'Label', 260),
    key: appended(text, 'Écriture', 'Entry', 180),
    number: whenUsed(appended(whole, 'N°', 'No.', 60)),
    postedAt: whenUsed(appended(moment, 'Validée le', 'Posted', 140)),
  },
});

/** Entries of sales that are over; a few in the tab above stand for them (docs/rules.md M24). */
export const ledgerPastTab = pastOf(ledgerTab, 'ledgerPast', {
  fr: 'Écritures passées',
  en: 'Past entries',
});
