import type { Named } from '../../../domain/values/locale';

/** What is noted in Retrait and cannot be, or not yet. */
export const pickupFaults = {
  contrary: {
    fr: 'Panier {0} : deux notes se contredisent (payé de deux façons, remis et pas venu, ou manquant en entier et remplacé) ; gardez-en une. Ce qui comptait avant compte encore.',
    en: 'Basket {0}: two notes contradict each other (paid in two ways, handed over and not come, or missing altogether and replaced); keep one. What counted before still counts.',
  },
  countsAfter: {
    fr: 'Panier {0} : {1} d’abord. Le paiement comptera ensuite, pour la somme juste ; si une autre somme est venue, notez-la dans « Somme reçue ».',
    en: 'Basket {0}: {1} first. The payment will then count, for the right sum; if another sum came, note it in “Sum received”.',
  },
} satisfies Readonly<Record<string, Named>>;

/** What a payment waits for beside a weight. */
export const waitWords: Readonly<Record<string, Named>> = {
  ahead: {
    fr: 'rangez la vente dont le retrait vient avant',
    en: 'set aside the sale whose pick-up comes before',
  },
  note: {
    fr: 'corrigez la note de « Manque » ou « Vides rendus »',
    en: 'put the note in “Missing” or “Empties given back” right',
  },
};
