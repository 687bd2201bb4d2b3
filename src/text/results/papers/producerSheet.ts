import type { Locale } from '../../../domain/values/locale';
import { unbreakable } from '../../values/format';
import { type WordsOf, wordsIn } from '../../values/pairs';

/** A producer's own spreadsheet, in words. */
export const producerSheet = {
  /** With a producer’s name for `{0}`, as below a sale’s number. */
  fileFor: { fr: 'feuille de {0}', en: 'sheet of {0}' },
  sale: { fr: 'vente n°\u00a0{0}', en: 'sale no. {0}' },
  toBring: { fr: 'À apporter', en: 'To bring' },
  byBasket: { fr: 'Par panier', en: 'By basket' },
  past: { fr: 'Ventes passées', en: 'Past sales' },
  pickup: { fr: 'Retrait', en: 'Pick-up' },
  soFar: {
    fr: unbreakable(
      'Commandes en cours : les quantités peuvent encore changer jusqu’à la fermeture.',
    ),
    en: 'Orders are open: quantities may still change until they close.',
  },
  final: {
    fr: unbreakable('Commandes closes : voici ce qu’il faut apporter.'),
    en: 'Orders are closed: this is what to bring.',
  },
  calledOff: {
    fr: unbreakable('La vente est annulée : il n’y a rien à apporter.'),
    en: 'The sale is called off: there is nothing to bring.',
  },
  total: { fr: 'Total', en: 'Total' },
  nothing: { fr: 'Rien de commandé pour l’instant.', en: 'Nothing ordered so far.' },
  basket: { fr: 'Panier', en: 'Basket' },
  name: { fr: 'Nom', en: 'Name' },
  product: { fr: 'Produit', en: 'Product' },
  quantity: { fr: 'Quantité', en: 'Quantity' },
  amount: { fr: 'Montant', en: 'Amount' },
  ref: { fr: 'Réf.', en: 'Ref.' },
  price: { fr: 'Prix unitaire', en: 'Unit price' },
  inAll: { fr: 'En tout', en: 'In all' },
  delivered: { fr: 'Livré', en: 'Delivered' },
  weight: { fr: 'Pesé', en: 'Weighed' },
  weighing: { fr: 'Pesée', en: 'Weighing' },
  toWeigh: { fr: 'À peser', en: 'To weigh' },
  comments: { fr: 'Remarques des acheteurs', en: 'What buyers wrote' },
  replaced: { fr: 'Remplacé, au même prix', en: 'Replaced, at the same price' },
  sold: { fr: 'vendu', en: 'sold' },
  paid: { fr: 'payé le', en: 'paid on' },
  /** Ends a file that would be too long. */
  cut: {
    fr: unbreakable('Liste coupée ici, trop longue : la suite est chez le coordinateur.'),
    en: 'The list is too long and ends here: ask the coordinator for the rest.',
  },
};

export type ProducerSheetWords = WordsOf<typeof producerSheet>;

export const producerSheetWords: Readonly<Record<Locale, ProducerSheetWords>> = {
  fr: wordsIn(producerSheet, 'fr'),
  en: wordsIn(producerSheet, 'en'),
};
