import type { Named } from '../../domain/values/locale';

/** What a placeholder stands for, as far as the language cares. */
export interface Traits {
  /** Several lines, on lines of their own: never in a subject. */
  readonly block?: true;
  /** Asked about with {si …}, never shown. */
  readonly flag?: true;
  /** Blank, it leaves the rest of its line: « Bonjour, ». */
  readonly soft?: true;
}

type Placeholder = Named & Traits;

/** What a template may name, in both languages. */
const names = {
  drive: { fr: 'drive', en: 'drive' },
  contact: { fr: 'contact', en: 'contact' },
  saleNumber: { fr: 'vente', en: 'sale' },
  closing: { fr: 'fermeture', en: 'closing' },
  deadline: { fr: 'date_limite', en: 'deadline' },
  shortClosing: { fr: 'fermeture_courte', en: 'short_closing' },
  pickup: { fr: 'retrait', en: 'pickup' },
  pickupDay: { fr: 'jour_retrait', en: 'pickup_day' },
  weekday: { fr: 'jour_semaine', en: 'weekday' },
  place: { fr: 'lieu', en: 'place' },
  instructions: { fr: 'consignes', en: 'instructions', block: true },
  firstName: { fr: 'prénom', en: 'first_name', soft: true },
  name: { fr: 'nom', en: 'name', soft: true },
  basket: { fr: 'panier', en: 'basket' },
  order: { fr: 'commande', en: 'order', block: true },
  total: { fr: 'total', en: 'total' },
  estimated: { fr: 'estimé', en: 'estimated', flag: true },
  toConfirm: { fr: 'à_confirmer', en: 'to_confirm', flag: true },
  fees: { fr: 'frais', en: 'fees', block: true },
  included: { fr: 'frais_compris', en: 'included_fees', block: true },
  payment: { fr: 'paiement', en: 'payment', block: true },
  short: { fr: 'manque', en: 'amount_short' },
  minimum: { fr: 'minimum', en: 'minimum' },
  kept: { fr: 'gardée', en: 'kept', flag: true },
  incomplete: { fr: 'incomplet', en: 'incomplete', flag: true },
  changeLink: { fr: 'lien_modification', en: 'change_link' },
  orderLink: { fr: 'lien_commande', en: 'order_link' },
  usualLink: { fr: 'lien_dernière_commande', en: 'last_order_link' },
  usualGone: { fr: 'plus_proposé', en: 'no_longer_sold' },
  usualMaySell: { fr: 'peut_s_épuiser', en: 'may_sell_out', flag: true },
  subscribeLink: { fr: 'lien_abonnement', en: 'subscribe_link' },
  casesToFill: { fr: 'colis_à_remplir', en: 'cases_to_fill', block: true },
  stopLink: { fr: 'lien_désabonnement', en: 'unsubscribe_link' },
  offer: { fr: 'produits', en: 'products', block: true },
  fresh: { fr: 'nouveautés', en: 'new_products' },
  unread: { fr: 'à_corriger', en: 'to_fix', block: true },
  inTime: { fr: 'à_temps', en: 'in_time', flag: true },
  receivedAt: { fr: 'reçue_le', en: 'received_at' },
  producer: { fr: 'producteur', en: 'producer' },
  byBasket: { fr: 'par_panier', en: 'by_basket', block: true },
  isChanged: { fr: 'changée', en: 'changed', flag: true },
  isAbsent: { fr: 'absent', en: 'absent', flag: true },
  fileAttached: { fr: 'fichier_joint', en: 'file_attached', flag: true },
  slots: { fr: 'horaires', en: 'hours', block: true },
  others: { fr: 'équipe', en: 'team' },
  isTomorrow: { fr: 'demain', en: 'tomorrow', flag: true },
  sheetLink: { fr: 'lien_feuille', en: 'sheet_link' },
  numbers: { fr: 'numéros', en: 'numbers' },
  documents: { fr: 'documents', en: 'documents', block: true },
  sold: { fr: 'vendu', en: 'sold' },
  allGiven: { fr: 'tout_donné', en: 'all_given', flag: true },
  missing: { fr: 'manquants', en: 'missing_goods' },
  feesBorne: { fr: 'frais_retenus', en: 'fees_kept' },
  setOff: { fr: 'achats', en: 'own_orders' },
  unpaid: { fr: 'impayés', en: 'unpaid' },
  vat: { fr: 'tva', en: 'vat', block: true },
  carried: { fr: 'report', en: 'carried_over' },
  waiting: { fr: 'attend_pesée', en: 'awaits_weight' },
  payouts: { fr: 'versements', en: 'payouts', block: true },
  paid: { fr: 'versé', en: 'paid' },
  left: { fr: 'reste', en: 'left' },
  gaps: { fr: 'écarts', en: 'differences', block: true },
  before: { fr: 'total_avant', en: 'total_before' },
  difference: { fr: 'différence', en: 'difference' },
  credit: { fr: 'avoir', en: 'credit' },
  owed: { fr: 'rendu_par', en: 'owed_by', block: true },
  openedAt: { fr: 'ouverte_à', en: 'opened_at' },
  openedOn: { fr: 'ouverte_le', en: 'opened_on' },
  why: { fr: 'raison', en: 'reason', block: true },
  settled: { fr: 'déjà_réglé', en: 'paid_already' },
  amount: { fr: 'à_payer', en: 'to_pay' },
  nothingDue: { fr: 'rien_à_payer', en: 'nothing_to_pay', flag: true },
  payee: { fr: 'bénéficiaire', en: 'payee' },
  iban: { fr: 'iban', en: 'iban' },
  reference: { fr: 'référence', en: 'reference' },
  payLink: { fr: 'lien_paiement', en: 'payment_link' },
  later: { fr: 'après_pesée', en: 'after_weighing', flag: true },
  askedLater: { fr: 'demandé_plus_tard', en: 'asked_later', flag: true },
  atPickup: { fr: 'payé_au_retrait', en: 'paid_at_pickup', flag: true },
  pickupOver: { fr: 'retrait_passé', en: 'pickup_over', flag: true },
  asksHow: { fr: 'moyen_à_demander', en: 'way_to_ask_for', flag: true },
  weighed: { fr: 'pesé', en: 'weighed', flag: true },
  cancelled: { fr: 'annulée', en: 'cancelled', flag: true },
  reasons: { fr: 'raisons', en: 'reasons', block: true },
  lost: { fr: 'perdus', en: 'lost' },
  lostLines: { fr: 'lignes_perdues', en: 'lost_lines', block: true },
  bothLink: { fr: 'lien_réunion', en: 'both_link' },
  product: { fr: 'produit', en: 'product' },
  moves: { fr: 'changements', en: 'moves', block: true },
  prolonged: { fr: 'prolongée', en: 'prolonged', flag: true },
  comes: { fr: 'apporte', en: 'brings', flag: true },
  word: { fr: 'mot', en: 'word', block: true },
} as const satisfies Readonly<Record<string, Placeholder>>;

/** In mails that drives wrote for an earlier version: blank, or never met. */
export const formerNames = {
  flags: [
    'pages_à_suivre',
    'pages_to_follow',
    'maintenue',
    'upheld',
    'remis_une_fois_payé',
    'kept_until_paid',
  ],
  values: ['sécurité', 'safety'],
} as const;

export type Name = keyof typeof names;

/** A name in both languages, and how it may be used; what is no name stands for itself. */
export const placeholder = (id: string): Placeholder =>
  (names as Readonly<Record<string, Placeholder>>)[id] ?? { fr: id, en: id };
