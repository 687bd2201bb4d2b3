import type { Named } from '../../../domain/values/locale';
import type { PickupFault } from '../../../domain/values/problem';

/** What is noted in Retrait and cannot be read, or cannot be. */
export const pickupFaults: Readonly<Record<PickupFault, Named>> = {
  pickupNote: {
    fr: '« {0} » ne se lit pas ; attendu : une référence de ce panier ({1}), une espace, puis combien. Rien n’est compté.',
    en: '“{0}” cannot be read; expected: a reference of this basket ({1}), a space, then how many. Nothing is counted.',
  },
  replacedUnread: {
    fr: '« {0} » ne se lit pas ; attendu : une référence de ce panier ({1}), puis « par » et ce qui a été donné.',
    en: '“{0}” cannot be read; expected: a reference of this basket ({1}), then “by” and what was given.',
  },
  replacedMissing: {
    fr: '{0} manque en entier et serait remplacé : ce qui manque n’est pas payé, ce qui est remplacé est payé comme prévu. Gardez l’un des deux.',
    en: '{0} is missing altogether and would be replaced: what is missing is not paid, what is replaced is paid as agreed. Keep one of the two.',
  },
  sumAsked: {
    fr: 'Panier {0} : « Somme reçue » est bien plus que ce qui reste à payer, et ne compte pas. Corrigez-la ; si elle est juste, effacez-la avec ce qui dit ici le paiement, et notez-le à la page Argent.',
    en: 'Basket {0}: “Sum received” is far more than what is left to pay, and does not count. Correct it; if it is right, clear it with what says here how it was paid, and note it on the Money page.',
  },
  sumAlone: {
    fr: 'Panier {0} : « Somme reçue » ne compte pas tant que rien ne dit ici comment elle a été payée.',
    en: 'Basket {0}: “Sum received” does not count while nothing here says how it was paid.',
  },
  paidTwoWays: {
    fr: 'Le panier {0} est noté payé de deux façons : gardez-en une. Ce qui comptait avant compte encore.',
    en: 'Basket {0} is noted as paid in two ways: keep one of them. What counted before still counts.',
  },
  transferAtTable: {
    fr: 'Panier {1} : un virement ne se paie pas à la table, rien n’est compté ici. Effacez ce mot ; le virement compte par le relevé (page Argent), ou par une ligne d’Encaissements.',
    en: 'Basket {1}: a transfer is not paid at the table, and nothing is counted here. Clear this word; the transfer counts by the statement (page Money), or by a row of Receipts.',
  },
  handedAndMissed: {
    fr: 'Le panier {0} est coché « Remis » et noté « Pas venu » : gardez l’un des deux.',
    en: 'Basket {0} is ticked “Handed over” and noted “Did not come”: keep one of the two.',
  },
  weighFirst: {
    fr: 'Panier {0} : {1} d’abord. Le paiement comptera ensuite, pour la somme juste ; si une autre somme est venue, notez-la dans « Somme reçue ».',
    en: 'Basket {0}: {1} first. The payment will then count, for the right sum; if another sum came, note it in “Sum received”.',
  },
  recountFirst: {
    fr: 'Panier {0} : la note de « Manque » ou « Vides rendus » est à corriger d’abord. Le paiement comptera ensuite, pour la somme juste.',
    en: 'Basket {0}: the note in “Missing” or “Empties given back” is to be put right first. The payment will then count, for the right sum.',
  },
};
