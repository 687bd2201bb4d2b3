import type { Named } from '../domain/locale';
import { unbreakable } from './format';

export const removedFromOrder: Named = {
  fr: 'retiré de la commande',
  en: 'taken out of the order',
};

export const quotaReached: Named = {
  fr: unbreakable('quota du jour atteint : partira dès demain'),
  en: 'today’s quota is used up: goes from tomorrow on',
};

export const quotaKept: Named = {
  fr: unbreakable('le quota du jour est gardé pour de plus urgents : partira dès demain'),
  en: 'today’s quota is kept for more urgent ones: goes from tomorrow on',
};

export const cameTooLate: Named = {
  fr: unbreakable('trop tard pour être utile : n’est pas parti'),
  en: 'too late to be of use: not sent',
};

export const noLongerTrue: Named = {
  fr: unbreakable('plus d’actualité : n’est pas parti'),
  en: 'no longer true: not sent',
};

export const cannotBeSent: Named = {
  fr: unbreakable('pas d’adresse e-mail valable, ou rien à dire : corrigez la ligne'),
  en: 'no valid e-mail address, or nothing to say: correct the row',
};

export const testMark: Named = { fr: '[Essai]', en: '[Test]' };

export const unknownOutcome: Named = {
  fr: unbreakable('l’envoi a été interrompu : impossible de savoir si le mail est parti'),
  en: 'sending was cut off: whether the mail left is not known',
};

export const rowWord: Named = { fr: 'ligne', en: 'row' };
export const columnWord: Named = { fr: 'colonne', en: 'column' };

export const answersTitle = (locale: 'fr' | 'en', sale: number): string =>
  locale === 'fr' ? `Réponses vente ${sale}` : `Answers sale ${sale}`;

<<<<<<< HEAD
interface HistoryWords {
  readonly openCycle: string;
  readonly closeCycle: string;
  readonly readAnswers: string;
  readonly install: string;
  readonly checkWorkbook: string;
  readonly endPickup: string;
  readonly reprice: string;
  readonly shared: string;
  readonly takeOver: string;
  readonly saveSettings: string;
  readonly addProducers: string;
  readonly addProducts: string;
  readonly outbox: string;
  readonly mailText: string;
  readonly original: string;
  readonly mails: (count: number) => string;
  readonly request: string;
  readonly erase: string;
  readonly fault: string;
  readonly settle: string;
  readonly settled: string;
  readonly markPaid: string;
  readonly documents: string;
  readonly orderTransfers: string;
  readonly returned: string;
  readonly paid: string;
  readonly refunded: string;
  readonly undone: string;
  readonly recorded: string;
  readonly basket: (basket: number) => string;
  readonly receipts: (count: number) => string;
  readonly collected: string;
  readonly opened: (sale: number) => string;
  readonly prepared: (sale: number) => string;
  readonly closed: (sale: number) => string;
  readonly products: (count: number) => string;
  readonly added: (count: number) => string;
  readonly tabs: (count: number) => string;
  readonly repaired: (count: number) => string;
  readonly answers: (count: number) => string;
  readonly baskets: (count: number) => string;
  readonly problems: (count: number) => string;
}

export const historyWords: Readonly<Record<'fr' | 'en', HistoryWords>> = {
  fr: {
    openCycle: 'Ouvrir une vente',
    closeCycle: 'Fermer les commandes',
    readAnswers: 'Commandes lues',
    install: 'Installer le drive',
    checkWorkbook: 'Vérifier le classeur',
    endPickup: 'Retrait terminé',
    reprice: 'Prix corrigé',
    shared: 'Manque partagé',
    takeOver: 'Automatismes repris',
    saveSettings: 'Réglage changé',
    addProducers: 'Producteurs ajoutés',
    addProducts: 'Produits ajoutés',
    outbox: 'Boîte d’envoi',
    mailText: 'Texte d’un mail',
    original: 'texte d’origine',
    mails: (count) => `${count} ${count > 1 ? 'mails' : 'mail'}`,
    request: 'Demande par lien',
    erase: 'Données effacées',
    fault: 'Incident',
    settle: 'Reversements préparés',
    settled: 'comptes faits',
    markPaid: 'Producteurs payés',
    documents: 'Factures numérotées',
    orderTransfers: 'Virements demandés',
    returned: 'Versement annulé',
    paid: 'Paiement noté',
    refunded: 'Remboursement noté',
    undone: 'Paiement repris',
    recorded: 'Relevé rapproché',
    basket: (basket) => `panier ${basket}`,
    receipts: (count) => `${count} ${count > 1 ? 'encaissements' : 'encaissement'}`,
    collected: 'retrait fait',
    opened: (sale) => `vente ${sale} ouverte`,
    prepared: (sale) => `vente ${sale} en préparation`,
    closed: (sale) => `vente ${sale} close`,
    products: (count) => `${count} ${count > 1 ? 'produits mis en vente' : 'produit mis en vente'}`,
    added: (count) => `${count} ${count > 1 ? 'lignes' : 'ligne'}`,
    tabs: (count) => `${count} ${count > 1 ? 'onglets créés' : 'onglet créé'}`,
    repaired: (count) => `${count} ${count > 1 ? 'réparations' : 'réparation'}`,
    answers: (count) => `${count} ${count > 1 ? 'réponses' : 'réponse'}`,
    baskets: (count) => `${count} ${count > 1 ? 'paniers' : 'panier'}`,
    problems: (count) => `${count} ${count > 1 ? 'points' : 'point'} à regarder`,
  },
  en: {
    openCycle: 'Open a sale',
    closeCycle: 'Close orders',
    readAnswers: 'Orders read',
    install: 'Set up the drive',
    checkWorkbook: 'Check the spreadsheet',
    endPickup: 'Pick-up over',
    reprice: 'Price corrected',
    shared: 'Shortage shared',
    takeOver: 'Automation taken over',
    saveSettings: 'Setting changed',
    addProducers: 'Producers added',
    addProducts: 'Products added',
    outbox: 'Outbox',
    mailText: 'Words of a mail',
    original: 'original',
    mails: (count) => `${count} ${count === 1 ? 'mail' : 'mails'}`,
    request: 'Request by link',
    erase: 'Data erased',
    fault: 'Fault',
    settle: 'Payouts prepared',
    settled: 'settled',
    markPaid: 'Producers paid',
    documents: 'Invoices numbered',
    orderTransfers: 'Transfers ordered',
    returned: 'Payout taken back',
    paid: 'Payment noted',
    refunded: 'Refund noted',
    undone: 'Payment taken back',
    recorded: 'Statement reconciled',
    basket: (basket) => `basket ${basket}`,
    receipts: (count) => `${count} ${count === 1 ? 'receipt' : 'receipts'}`,
    collected: 'collected',
    opened: (sale) => `sale ${sale} open`,
    prepared: (sale) => `sale ${sale} in preparation`,
    closed: (sale) => `sale ${sale} closed`,
    products: (count) => `${count} ${count === 1 ? 'product' : 'products'} put on sale`,
    added: (count) => `${count} ${count === 1 ? 'row' : 'rows'}`,
    tabs: (count) => `${count} ${count === 1 ? 'tab' : 'tabs'} made`,
    repaired: (count) => `${count} ${count === 1 ? 'repair' : 'repairs'}`,
    answers: (count) => `${count} ${count === 1 ? 'answer' : 'answers'}`,
    baskets: (count) => `${count} ${count === 1 ? 'basket' : 'baskets'}`,
    problems: (count) => `${count} ${count === 1 ? 'point' : 'points'} to look at`,
  },
};

=======
>>>>>>> main
/** What a producer reads on its bank statement. */
export const payoutLabel = {
  fr: (drive: string, sale: number): string => `${drive}, vente ${sale}`,
  en: (drive: string, sale: number): string => `${drive}, sale ${sale}`,
} as const;

export const menuWords = {
  title: { fr: 'Drive fermier', en: 'Farm drive' },
  sidebar: { fr: 'Tableau de bord', en: 'Dashboard' },
} as const satisfies Record<string, Named>;
