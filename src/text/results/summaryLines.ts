import type { Named } from '../../domain/values/locale';
import { withoutTriggers } from '../problems/faults/withoutTriggers';
import * as common from '../values/commonWords';

/** Lines of what an action would do and of what it did; `{0|one|many}` counts. */
export const summaryLines = {
  allThere: { fr: 'Tout est en place.', en: 'Everything is in place.' },
  made: { fr: 'Fait : {0|onglet créé|onglets créés}.', en: 'Done: {0|tab|tabs} made.' },
  mended: {
    fr: 'Fait : {0|colonne ou titre remis|colonnes ou titres remis}.',
    en: 'Done: {0|column or title|columns or titles} put back.',
  },
  madeAndMended: {
    fr: 'Fait : {0|onglet créé|onglets créés}, {1|colonne ou titre remis|colonnes ou titres remis}.',
    en: 'Done: {0|tab|tabs} made, {1|column or title|columns or titles} put back.',
  },
  runsForYou: {
    fr: 'Les automatismes tournent à votre nom.',
    en: 'The automation runs in your name.',
  },
  runsFor: common.runsFor,
  toBegin: {
    fr: 'Pour commencer : Réglages, puis Producteurs et Produits, puis « Ouvrir une vente ».',
    en: 'To begin: Settings, then Producers and Products, then “Open a sale”.',
  },
  opened: {
    fr: 'La vente {0} est ouverte avec {1|produit|produits}.',
    en: 'Sale {0} is open with {1|product|products}.',
  },
  openedWithout: {
    fr: 'La vente {0} est ouverte avec {1|produit|produits} ({2|laissé|laissés} de côté).',
    en: 'Sale {0} is open with {1|product|products} ({2} left out).',
  },
  prepared: {
    fr: 'La vente {0} est prête ; elle ouvrira {1}.',
    en: 'Sale {0} is ready; it opens on {1}.',
  },
  form: { fr: 'Formulaire : {0}', en: 'Form: {0}' },
  openingGoesOn: {
    fr: 'Le formulaire est long : {0} éléments sur {1} sont faits. La suite se fait d’elle-même à la prochaine heure, ou tout de suite par « Ouvrir une vente ».',
    en: 'The form is long: {0} of {1} items are made. The rest follows by itself within the hour, or at once by “Open a sale”.',
  },
  nothingRead: common.nothingRead,
  read: { fr: '{0|réponse lue|réponses lues}.', en: '{0|answer|answers} read.' },
  closed: {
    fr: 'Les commandes de la vente {0} sont closes : {1|panier|paniers}, {2}, {3|producteur|producteurs}.',
    en: 'Orders of sale {0} are closed: {1|basket|baskets}, {2}, {3|producer|producers}.',
  },
  asSaid: { fr: '{0}', en: '{0}' },
  waiting: {
    fr: '{0|réponse n’est pas dans les commandes|réponses ne sont pas dans les commandes} : « À corriger » dit de qui, et quoi faire.',
    en: '{0|answer is not among the orders|answers are not among the orders}: “To fix” says whose, and what to do.',
  },
  waitingAhead: {
    fr: 'Attention : {0|réponse n’est pas dans les commandes|réponses ne sont pas dans les commandes}. « Vérifier le classeur » dit de qui, et quoi faire.',
    en: 'Mind: {0|answer is not among the orders|answers are not among the orders}. “Check the workbook” says whose, and what to do.',
  },
  ordersUnsent: {
    fr: 'Attention : sans ligne ou sans adresse dans Producteurs, la commande ne part pas : {0}. Voyez « À corriger ».',
    en: 'Mind: without a row or an address in Producers no order leaves: {0}. See “To fix”.',
  },
  doNotTie: {
    fr: 'Attention : des sommes ne tombent pas juste, voyez « À corriger » avant de préparer les paniers.',
    en: 'Mind: some sums do not tie, see “To fix” before packing.',
  },
  allWell: common.allWell,
  toFix: {
    fr: '{0|point à regarder|points à regarder} dans l’onglet « À corriger ».',
    en: '{0|point|points} to look at in the “To fix” tab.',
  },
  feesThere: {
    fr: 'L’onglet Frais est là : un frais par ligne, pris en compte à la prochaine ouverture.',
    en: 'The Fees tab is there: one fee a row, taken up at the next opening.',
  },
  settledFromDue: {
    fr: 'Vente {0} : {1|producteur|producteurs} à payer, {2}, d’après ce qui est dû.',
    en: 'Sale {0}: {1|producer|producers} to pay, {2}, from what is due.',
  },
  settledFromReceived: {
    fr: 'Vente {0} : {1|producteur|producteurs} à payer, {2}, d’après ce qui est reçu.',
    en: 'Sale {0}: {1|producer|producers} to pay, {2}, from what is received.',
  },
  withoutIban: {
    fr: 'Sans IBAN valable ou titulaire lisible par la banque, à payer autrement : {0}.',
    en: 'Without a usable IBAN or a holder that the bank reads, to pay otherwise: {0}.',
  },
  overpaid: { fr: 'Ont trop reçu : {0}.', en: 'Had too much: {0}.' },
  unweighed: {
    fr: '{0|panier attend|paniers attendent} {2} : {1} ne sont payés à personne avant.',
    en: '{0|basket waits|baskets wait} for {2}: {1} is paid to nobody before.',
  },
  checksFail: {
    fr: 'Attention : {0|contrôle ne tombe pas juste|contrôles ne tombent pas juste}.',
    en: 'Mind: {0|check does not tie|checks do not tie}.',
  },
  markedPaid: {
    fr: '{0|producteur marqué payé|producteurs marqués payés}.',
    en: '{0|producer|producers} marked as paid.',
  },
  withoutTriggers,
  tookOver: common.tookOver,
  openTitle: { fr: 'Ouvrir la vente n° {0} ?', en: 'Open sale no. {0}?' },
  goesOnTitle: { fr: 'Continuer l’ouverture de la vente {0}', en: 'Go on opening sale {0}' },
  goesOn: common.goesOn,
  orders: { fr: 'Commandes : du {0} au {1}', en: 'Orders: from {0} to {1}' },
  pickup: { fr: 'Retrait : {0}', en: 'Pick-up: {0}' },
  holiday: common.pickupOnHoliday,
  products: { fr: 'Produits : {0}', en: 'Products: {0}' },
  productsWithout: {
    fr: 'Produits : {0} ({1|laissé|laissés} de côté, voir « À corriger » et les stocks à zéro)',
    en: 'Products: {0} ({1} left out, see “To fix” and stocks at zero)',
  },
  sinceLast: { fr: 'Depuis la dernière vente :', en: 'Since the last sale:' },
  newProduct: { fr: '– {0} : nouveau', en: '– {0}: new' },
  deposit: { fr: 'consigne {0}', en: '{0} deposit' },
  noDeposit: { fr: 'sans consigne', en: 'no deposit' },
  gone: { fr: '– {0} : n’est plus en vente', en: '– {0}: no longer sold' },
  changed: { fr: '– {0} : {1} → {2}', en: '– {0}: {1} → {2}' },
  stock: { fr: '– {0} : stock {1} → {2}', en: '– {0}: stock {1} → {2}' },
  onDemand: common.onDemand,
  noPackaging: common.noPackaging,
  moreChanges: { fr: '… et {0} autres changements', en: '… and {0} more changes' },
  closeTitle: {
    fr: 'Fermer les commandes de la vente n° {0} ?',
    en: 'Close the orders of sale no. {0}?',
  },
  accepted: { fr: 'Commandes prises en compte : {0}', en: 'Orders accepted: {0}' },
  unread: { fr: 'Réponses encore à lire : {0}', en: 'Answers still to read: {0}' },
  closingLeftOpen: common.closingLeftOpen,
  early: { fr: 'La fermeture était prévue {0}.', en: 'Closing was planned for {0}.' },
  closing: {
    fr: 'Le formulaire se ferme, les paniers et la répartition sont faits, les producteurs reçoivent leur commande.',
    en: 'The form closes, baskets and split are made, producers get their orders.',
  },
} satisfies Record<string, Named>;

export type SummaryLine = keyof typeof summaryLines;
