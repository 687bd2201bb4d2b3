import type { Named } from '../../../domain/values/locale';
import type { ReceiptFault } from '../../../domain/values/problem';

type ReceiptProblem =
  | ReceiptFault
  | 'receiptChanged'
  | 'receiptsLost'
  | 'remindersHeld'
  | 'dueUnreached'
  | 'demandsHeld'
  | 'leftUnweighed'
  | 'nothingLeft'
  | 'sumForSeveral'
  | 'receiptTwice'
  | 'receiptAhead'
  | 'undoneGone'
  | 'notPaidDirectly'
  | 'notItsProducer'
  | 'producerUnsaid';

/** Why a receipt does not count; `{0}` is the basket. */
export const receiptFaults: Readonly<Record<ReceiptProblem, Named>> = {
  receiptAhead: {
    fr: 'La vente {0} prend encore des commandes à côté de celle du retrait à venir : ce paiement comptera, sans rien refaire, dès que cette dernière sera rangée.',
    en: 'Sale {0} still takes orders beside the one whose pick-up comes: this payment will count, with nothing to do, once that one is set aside.',
  },
  notPaidDirectly: {
    fr: 'Ici tout se paie à qui encaisse, pas à « {0} » : rien n’est compté. Videz « Producteur » dès que l’argent est remis à qui encaisse.',
    en: 'Here all is paid to who collects, not to “{0}”: nothing is counted. Clear “Producer” once the money is with who collects.',
  },
  notItsProducer: {
    fr: 'Ce panier ne doit rien à « {0} » : rien n’est compté. Écrivez un producteur de ce panier, comme dans Producteurs, ou videz la cellule si l’argent est venu au drive.',
    en: 'That basket owes nothing to “{0}”: nothing is counted. Write a producer of that basket, as in Producers, or clear the cell if the money came to the drive.',
  },
  producerUnsaid: {
    fr: 'Ici chaque producteur est payé directement : écrivez dans la colonne « Producteur » à qui va ce paiement du panier {0} (elle vient par « Ajouter des colonnes »). Rien n’est compté avant.',
    en: 'Here each producer is paid directly: write in the column “Producer” whom this payment of basket {0} went to (it comes by “Add columns”). Nothing is counted before.',
  },
  unknownDue: {
    fr: 'Le panier {0} n’est pas connu dans cette vente : rien n’est compté.',
    en: 'Basket {0} is not known in this sale: nothing is counted.',
  },
  dueChanged: {
    fr: 'Du panier {0} il reste moins à payer que ce qui était montré : un paiement a été noté entre-temps. Rien n’est compté ; donnez le relevé de nouveau.',
    en: 'Less of basket {0} is left to pay than what was shown: a payment was noted meanwhile. Nothing is counted; give the statement again.',
  },
  alreadyPaid: {
    fr: 'Le panier {0} est déjà payé : rien n’est compté deux fois. Si l’argent est vraiment arrivé, choisissez la nature « en plus ».',
    en: 'Basket {0} is paid already: nothing is counted twice. If the money really came, choose the kind “extra”.',
  },
  noCredit: {
    fr: 'Le panier {0} n’a pas d’avoir de ce montant. Rien n’est compté.',
    en: 'Basket {0} has no credit of that amount. Nothing is counted.',
  },
  notAnAmount: {
    fr: 'Panier {0} : un montant plus grand que zéro est attendu.',
    en: 'Basket {0}: an amount above zero is expected.',
  },
  hugeAmount: {
    fr: 'Panier {0} : plus de 100 000 €, c’est sans doute une faute de frappe. Rien n’est compté.',
    en: 'Basket {0}: more than 100,000 € is no doubt a slip. Nothing is counted.',
  },
  nothingToUndo: {
    fr: 'Aucun paiement de ce montant et de ce moyen n’est à reprendre pour le panier {0}.',
    en: 'No payment of that amount and means can be taken back for basket {0}.',
  },
  tooMuchRounded: {
    fr: 'Panier {0} : un arrondi ne dépasse pas 1,00 €.',
    en: 'Basket {0}: rounding is 1.00 € at most.',
  },
  nothingDue: {
    fr: 'Le panier {0} n’a rien à payer, il a sans doute été annulé : rien n’est compté. Si l’argent est vraiment arrivé, choisissez la nature « en plus » : il devient un avoir.',
    en: 'Basket {0} has nothing to pay, no doubt it was cancelled: nothing is counted. If the money really came, choose the kind “extra”: it becomes a credit.',
  },
  receiptTwice: {
    fr: 'Ce versement de « {0} » est noté deux fois, à la même date : il compte une fois. Si l’argent est vraiment venu deux fois, choisissez la nature « en plus ».',
    en: 'This money of “{0}” is noted twice, on the same date: it counts once. If it really came twice, choose the kind “extra”.',
  },
  undoneGone: {
    fr: 'La ligne que celle-ci annule (panier {0}) n’est plus dans l’onglet : celle-ci ne compte pas. Effacez-la aussi.',
    en: 'The row that this one undoes (basket {0}) is not in the tab any more: this one does not count. Delete it as well.',
  },
  nothingLeft: {
    fr: 'Le panier {0} n’avait plus rien à payer : « Payé par » ne compte pas. Effacez-le, ou, si l’argent est vraiment venu, notez combien dans « Somme reçue ».',
    en: 'Basket {0} had nothing left to pay: “Paid by” does not count. Clear it, or, if the money really came, note how much under “Sum received”.',
  },
  sumForSeveral: {
    fr: 'Le panier {0} se paie à plusieurs producteurs : une « Somme reçue » ne dit pas à qui. Videz-la si tout est payé, ou notez chaque somme dans Encaissements.',
    en: 'Basket {0} is paid to several producers: a “Sum received” does not say to whom. Clear it if all is paid, or note each sum in Receipts.',
  },
  noDueToRound: {
    fr: 'Un arrondi se note sur un panier : sans panier, il n’y a rien à arrondir.',
    en: 'Rounding is noted on a basket: without one there is nothing to round.',
  },
  unknownBuyer: {
    fr: '« {0} » n’est pas connu : sans panier, écrivez une adresse qui est dans Acheteurs. Rien n’est compté.',
    en: '“{0}” is not known: without a basket, write an address that is in Buyers. Nothing is counted.',
  },
  receiptsLost: {
    fr: '{0} encaissements comptés n’ont plus de ligne ici : ils restent comptés. Remettez-les.',
    en: '{0} receipts that were counted have no row here any more: they still count. Put them back.',
  },
  leftUnweighed: {
    fr: 'Vente {0}, panier {1} : un poids manquait quand la vente a été rangée, et ne peut plus s’y taper. Ses chiffres restent à l’estimation : notez celle-ci dans Encaissements une fois payée, même cochée au retrait, et réglez la différence de la main à la main, avec le producteur aussi.',
    en: 'Sale {0}, basket {1}: a weight was missing when the sale was set aside, and can no longer be typed there. Its figures stay at the estimate: note that in Receipts once it is paid, even where the pick-up ticked it, and settle the difference by hand, with the producer as well.',
  },
  remindersHeld: {
    fr: 'Des rappels d’impayés attendent ({0}) : notez d’abord les espèces et les chèques du retrait, puis comptez la caisse ou dites que tout est noté, à la page Argent.',
    en: 'Reminders of dues wait ({0}): first note the cash and cheques of the pick-up, then count the till or say that all is noted, on the Money page.',
  },
  dueUnreached: {
    fr: '{0} ({1}) n’a pas d’adresse e-mail, et ne reçoit aucun rappel d’impayé : appelez, puis notez ce qui est payé.',
    en: '{0} ({1}) has no e-mail address, and gets no reminder of dues: ring them up, then note what is paid.',
  },
  demandsHeld: {
    fr: '{0} à payer, et aucun mail ne peut dire comment : demandes et rappels attendent. Écrivez dans Réglages « IBAN d’encaissement », et son titulaire en lettres latines si ce n’est pas le nom du drive, ou dites « oui » à « Espèces ou chèques au retrait ».',
    en: '{0} to pay, and no mail can say how: demands and reminders wait. Write in Settings “IBAN of the collecting account”, and its holder in Latin letters where that is not the drive’s name, or say “yes” to “Cash or cheques at pick-up”.',
  },
  receiptChanged: {
    fr: 'Le montant du panier {0} a changé après avoir été compté ; remettez-le et ajoutez une ligne « annulation ».',
    en: 'The amount of basket {0} changed after it was counted; put it back and add an “undone” row.',
  },
};
