import type { Named } from '../../../domain/values/locale';
import { inVersions } from '../../values/earlierVersion';

/** Of what is typed into a sale as it goes on, and of what a producer could not bring. */
export const saleFaults = {
  saleNotMoved: {
    fr: '« {0} » n’est pas suivi, la vente garde ce qui a été dit avant : {1} Remettez l’ancienne valeur, ou passez par « Changer la vente ».',
    en: '“{0}” is not followed, the sale keeps what was told before: {1} Put the former value back, or use “Change the sale”.',
  },
  offerTyped: {
    fr: '« {0} » n’est pas suivi, la vente garde « {1} », comme annoncé. « Remettre en ordre » le remet ; un prix se corrige dans Produits.',
    en: '“{0}” is not followed, the sale keeps “{1}” as announced. “Put back in order” puts it back; a price is corrected in Products.',
  },
  offerUnsure: {
    fr: '« {0} » n’est pas ce que disent les paniers, « {1} », et la colonne masquée qui garde ce qui a été annoncé a été effacée : d’ici là la vente ne ferme pas, et rien n’est compté, versé ni annulé. Remettez « {1} » ; un prix se corrige ensuite dans Produits.',
    en: '“{0}” is not what baskets say, “{1}”, and the hidden column that keeps what was announced was cleared: until then the sale does not close, and nothing is counted, paid out or taken back. Put “{1}” back; a price is then corrected in Products.',
  },
  offerUnasked: {
    fr: '« {0} » est écrit ici mais n’a pas de question dans le formulaire : ajoutez-le par « Changer la vente », onglet Produits.',
    en: '“{0}” stands here but has no question in the form: add it by “Change the sale”, Products.',
  },
  stateTyped: {
    fr: '« {0} » n’est pas suivi, la vente reste « {1} » : remettez-le ; elle s’ouvre, se ferme et s’annule par le panneau.',
    en: '“{0}” is not followed, the sale stays “{1}”: put that back; it is opened, closed and called off by the panel.',
  },
  numberTyped: {
    fr: '« {0} » n’est pas suivi, cette vente reste la vente {1}. « Remettre en ordre » le remet, comme la prochaine action sur elle.',
    en: '“{0}” is not followed, this stays sale {1}. “Put back in order” puts it back, as does the next action on it.',
  },
  questionGone: {
    fr: `Le formulaire demande « {0} », qui n’est plus dans Produits en vente : ce choix n’est pas pris. Remettez la ligne (${inVersions.fr}) ; un stock de 0 suffit à ne plus vendre.`,
    en: `The form asks for “{0}”, which is no longer in Products on sale: that choice is not taken. Put the row back (${inVersions.en}); a stock of 0 is enough to stop selling.`,
  },
  neverServed: {
    fr: '{0} a envoyé sa réponse à temps, {1}, mais elle n’a été lue qu’après la fermeture et n’a pas été servie. Écrivez-lui, si ce n’est déjà fait.',
    en: '{0} sent their answer in time, {1}, but it was read only after closing and was not served. Write to them, unless you did.',
  },
  refundDue: {
    fr: 'Panier {1} : {0} à rembourser, ce producteur ne pouvait pas venir. Notez-le dans « Argent » une fois rendu.',
    en: 'Basket {1}: {0} to pay back, its producer could not come. Note it in “Money” once paid back.',
  },
} satisfies Record<string, Named>;
