import type { Named } from '../../domain/values/locale';

/** What each tab is for, for its page in the reference. No part of the script. */
export const abouts = {
  baskets: {
    fr: 'Une ligne par article de chaque panier. Ce qui est livré se corrige dans « Livré ».',
    en: 'One basket line a row. What is delivered is corrected under “Delivered”.',
  },
  producerSplit: {
    fr: 'Ce que chaque producteur apporte et ce qui lui revient.',
    en: 'What each producer brings, and earns.',
  },
  documents: {
    fr: 'Une ligne par facture, reçu ou avoir, numérotée par vendeur ; jamais effacée.',
    en: 'One invoice, receipt or credit note a row, numbered by seller; never erased.',
  },
  mandates: {
    fr: 'Le registre des mandats : qui, depuis quand, quel document.',
    en: 'The register of mandates: who, since when, which document.',
  },
  buyers: {
    fr: 'Qui achète et reçoit l’annonce des ventes.',
    en: 'Who buys and is told when a sale opens.',
  },
  duties: {
    fr: 'Qui tient quel retrait : une personne par ligne.',
    en: 'Who runs which pick-up: one person a row.',
  },
  fees: {
    fr: 'Un frais par ligne. Une vente garde ceux du moment où elle ouvre.',
    en: 'One fee a row. A sale keeps those of the moment it opens.',
  },
  toFix: {
    fr: 'Tout ce qui demande un coup d’œil ; chaque ligne mène à sa cellule.',
    en: 'All that wants a look; each row leads to its cell.',
  },
  history: { fr: 'Qui a fait quoi, et quand.', en: 'Who did what, and when.' },
  payments: {
    fr: 'Une ligne par somme due. Un paiement se note dans « Encaissements ».',
    en: 'One due a row. A payment is noted in “Receipts”.',
  },
  receipts: {
    fr: 'Une ligne par somme reçue ou rendue, notée à la main ou lue sur un relevé.',
    en: 'One sum received or given back a row, noted by hand or read from a statement.',
  },
  payouts: {
    fr: 'Une ligne par producteur et vente : ce qui lui revient et ce qui lui est versé.',
    en: 'One producer and sale a row: what is owed to it and what it was paid.',
  },
  ledger: {
    fr: 'La comptabilité du drive en partie double, ajoutée ligne à ligne et jamais effacée.',
    en: 'The drive’s double-entry books, only ever added to.',
  },
  orders: {
    fr: 'Une ligne par réponse au formulaire, dans l’ordre d’arrivée.',
    en: 'One form answer a row, in order of arrival.',
  },
  outbox: {
    fr: 'Tous les mails du drive : ceux qui partiront et ceux qui sont partis.',
    en: 'Every mail of the drive: those to come and those gone.',
  },
  pickup: {
    fr: 'Une ligne par panier, pour un téléphone. On coche « Remis » quand il est parti, on choisit comment il est payé, on note ce qui manque.',
    en: 'One basket a row, for a phone. “Handed over” is ticked when it has left, how it was paid is chosen, what is missing is noted.',
  },
  producers: { fr: 'Qui vend : une ligne par producteur.', en: 'Who sells: one producer a row.' },
  products: {
    fr: 'Le catalogue. Une vente garde les prix du moment où elle ouvre.',
    en: 'The catalogue. A sale keeps the prices of the moment it opens.',
  },
  offer: {
    fr: 'Le catalogue figé de la vente en cours. Seul le stock se corrige ici.',
    en: 'The frozen catalogue of this sale. Only the stock is corrected here.',
  },
  sales: { fr: 'Une ligne par vente.', en: 'One sale a row.' },
  salesPast: {
    fr: 'Les ventes d’il y a plus de six mois, sorties de « Ventes » telles quelles.',
    en: 'Sales of more than six months ago, moved out of “Sales” as they stood.',
  },
  ledgerPast: {
    fr: 'Les écritures des ventes finies, sorties d’« Écritures » telles quelles ; des lignes de report en gardent les sommes.',
    en: 'Entries of finished sales, moved out of “Ledger” as they stood; rows there carry their sums.',
  },
  settings: {
    fr: 'Le nom du drive, ses jours, son lieu : une ligne par réglage.',
    en: 'The drive’s name, days and place: one setting a row.',
  },
  templates: {
    fr: 'Les textes de mails que vous avez changés. Sans ligne ici, le texte d’origine part.',
    en: 'The words of mails that you have changed. Without a row here, the original goes.',
  },
} as const satisfies Readonly<Record<string, Named>>;
