import type { Named } from '../../../domain/values/locale';

/** Of what is typed into a sale as it goes on, and of what a producer could not bring. */
export const saleFaults = {
  typedOver: {
    fr: '« {0} » a été retapé ici ; cette cellule se calcule, et « {1} » y est de nouveau.',
    en: '“{0}” was typed over here; this cell is computed, and “{1}” stands there again.',
  },
  saleNotMoved: {
    fr: '« {0} » ne compte pas, la vente reste comme annoncée : {1} Remettez l’ancienne valeur, ou passez par « Changer la vente ».',
    en: '“{0}” does not count, the sale stays as announced: {1} Put the former value back, or use “Change the sale”.',
  },
  sellerGone: {
    fr: '« {0} » n’est pas dans Producteurs : ni sa commande ni ce qui lui est dû ne part. Remettez-y ce nom, avec adresse et IBAN, jusqu’à ce que tout soit payé.',
    en: '“{0}” is not in Producers: neither its order nor what is due to it leaves. Put that name back there, with address and IBAN, until all is paid.',
  },
  leftOpen: {
    fr: 'Le retrait est passé sans que les commandes soient fermées : rien de plus n’est parti aux producteurs, et rien n’est demandé aux acheteurs. La vente a eu lieu ? « Fermer les commandes ». Sinon, « Annuler la vente », ou un autre retrait par « Changer la vente ». D’ici là, aucune autre vente n’ouvre.',
    en: 'The pick-up is over and orders are not closed: nothing more went out to producers, and buyers are asked for nothing. Was the sale held? “Close orders”. If not, “Call the sale off”, or another pick-up by “Change the sale”. Until then no other sale opens.',
  },
  neverServed: {
    fr: '{0} a envoyé sa réponse à temps, {1}, mais elle n’a été lue qu’après la fermeture et n’a pas été servie. Écrivez-lui, si ce n’est déjà fait.',
    en: '{0} sent their answer in time, {1}, but it was read only after closing and was not served. Write to them, unless you did.',
  },
} satisfies Record<string, Named>;
