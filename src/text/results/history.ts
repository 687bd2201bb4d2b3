import type { Locale, Named } from '../../domain/values/locale';
import * as actNames from '../values/actNames';
import { filled } from '../values/format';

/** What Historique tells; of a count where there is `{0`. */
const history = {
  openCycle: actNames.opening,
  closeCycle: actNames.closing,
  readAnswers: { fr: 'Commandes lues', en: 'Orders read' },
  install: actNames.installing,
  checkWorkbook: actNames.checking,
  repairWorkbook: actNames.mending,
  endPickup: { fr: 'Retrait terminé', en: 'Pick-up over' },
  setAside: { fr: 'Vente rangée', en: 'Sale set aside' },
  sale: { fr: 'vente {0}', en: 'sale {0}' },
  moveSale: { fr: 'Vente changée', en: 'Sale changed' },
  archived: { fr: 'Vente rangée aux archives', en: 'Sale moved to the archive' },
  stock: { fr: 'Stock changé', en: 'Stock changed' },
  productAdded: { fr: 'Produit ajouté à la vente', en: 'Product added to the sale' },
  callOff: { fr: 'Vente annulée', en: 'Sale called off' },
  calledOff: { fr: 'vente {0} annulée', en: 'sale {0} called off' },
  desk: { fr: 'Commande au bureau', en: 'Order at the desk' },
  mended: { fr: 'Adresse ou nom corrigé', en: 'Address or name corrected' },
  absent: { fr: 'Producteur absent', en: 'Producer who cannot come' },
  reopen: { fr: 'Vente rouverte', en: 'Sale reopened' },
  reprice: { fr: 'Prix corrigé', en: 'Price corrected' },
  confirmed: { fr: 'Saisie confirmée', en: 'Typing confirmed' },
  notedBy: { fr: 'Noté par un producteur', en: 'Noted by a producer' },
  shared: { fr: 'Manque partagé', en: 'Shortage shared' },
  takeOver: { fr: 'Automatismes repris', en: 'Automation taken over' },
  saveSettings: { fr: 'Réglage changé', en: 'Setting changed' },
  addProducers: { fr: 'Producteurs ajoutés', en: 'Producers added' },
  addProducts: { fr: 'Produits ajoutés', en: 'Products added' },
  updateProducts: { fr: 'Produits mis à jour', en: 'Products updated' },
  outbox: actNames.outbox,
  message: actNames.message,
  mailText: { fr: 'Texte d’un mail', en: 'Words of a mail' },
  original: { fr: 'texte d’origine', en: 'original' },
  look: { fr: 'logo', en: 'logo' },
  mails: { fr: '{0|mail|mails}', en: '{0|mail|mails}' },
  roster: { fr: 'Permanences réparties', en: 'Duties shared out' },
  request: { fr: 'Demande par lien', en: 'Request by link' },
  erase: { fr: 'Données effacées', en: 'Data erased' },
  fault: { fr: 'Incident', en: 'Fault' },
  resumePickup: { fr: 'Retrait repris', en: 'Pick-up taken back' },
  settle: { fr: 'Reversements préparés', en: 'Payouts prepared' },
  settled: { fr: 'comptes faits', en: 'settled' },
  markPaid: { fr: 'Producteurs payés', en: 'Producers paid' },
  documents: { fr: 'Factures numérotées', en: 'Invoices numbered' },
  documentsMailed: { fr: 'Factures envoyées', en: 'Invoices mailed' },
  orderTransfers: { fr: 'Virements demandés', en: 'Transfers ordered' },
  confirmIban: { fr: 'IBAN confirmé', en: 'IBAN confirmed' },
  returned: { fr: 'Versement annulé', en: 'Payout taken back' },
  paid: { fr: 'Paiement noté', en: 'Payment noted' },
  refunded: { fr: 'Remboursement noté', en: 'Refund noted' },
  undone: { fr: 'Paiement repris', en: 'Payment taken back' },
  recorded: { fr: 'Relevé rapproché', en: 'Statement reconciled' },
  basket: { fr: 'panier {0}', en: 'basket {0}' },
  tillCounted: { fr: 'Caisse comptée', en: 'Till counted' },
  allNoted: { fr: 'Paiements du retrait tous notés', en: 'Payments of the pick-up all noted' },
  cash: { fr: 'espèces', en: 'cash' },
  cheques: { fr: 'chèques', en: 'cheques' },
  noted: { fr: 'notés', en: 'noted' },
  gap: { fr: 'écart', en: 'difference' },
  withoutBasket: { fr: 'sans panier', en: 'without a basket' },
  receipts: { fr: '{0|encaissement|encaissements}', en: '{0|receipt|receipts}' },
  collected: { fr: 'retrait fait', en: 'collected' },
  opened: { fr: 'vente {0} ouverte', en: 'sale {0} open' },
  prepared: { fr: 'vente {0} en préparation', en: 'sale {0} in preparation' },
  closed: { fr: 'vente {0} close', en: 'sale {0} closed' },
  products: {
    fr: '{0|produit mis en vente|produits mis en vente}',
    en: '{0|product|products} put on sale',
  },
  places: { fr: '{0|place|places}', en: '{0|place|places}' },
  added: { fr: '{0|ligne|lignes}', en: '{0|row|rows}' },
  tabs: { fr: '{0|onglet créé|onglets créés}', en: '{0|tab|tabs} made' },
  repaired: {
    fr: '{0|colonne ou titre remis|colonnes ou titres remis}',
    en: '{0|column or title|columns or titles} put back',
  },
  answers: { fr: '{0|réponse|réponses}', en: '{0|answer|answers}' },
  baskets: { fr: '{0|panier|paniers}', en: '{0|basket|baskets}' },
  problems: { fr: '{0|point|points} à regarder', en: '{0|point|points} to look at' },
} as const satisfies Record<string, Named>;

type Lines = typeof history;

type HistoryWords = {
  readonly [K in keyof Lines]: Lines[K]['fr'] extends `${string}{0${string}`
    ? (count: number) => string
    : string;
};

export const historyIn = (locale: Locale): HistoryWords =>
  Object.fromEntries(
    Object.entries<Named>(history).map(([id, line]) => [
      id,
      line.fr.includes('{0') ? (count: number) => filled(line, locale, count) : line[locale],
    ]),
  ) as HistoryWords;
