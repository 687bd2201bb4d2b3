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
  | 'receiptTwice'
  | 'receiptAhead';

/** Why a receipt does not count; `{0}` is the basket. */
export const receiptFaults: Readonly<Record<ReceiptProblem, Named>> = {
  receiptAhead: {
    fr: 'La vente {0} prend encore des commandes à côté de celle du retrait à venir : ce paiement comptera, sans rien refaire, dès que cette dernière sera rangée.',
    en: 'Sale {0} still takes orders beside the one whose pick-up comes: this payment will count, with nothing to do, once that one is set aside.',
  },
  unknownDue: {
    fr: '« {0} » n’est pas connu ; attendu : un panier de cette vente ou, sans panier, une adresse qui est dans Acheteurs. Rien n’est compté.',
    en: '“{0}” is not known; expected: a basket of this sale or, without a basket, an address that is in Buyers. Nothing is counted.',
  },
  dueChanged: {
    fr: 'Du panier {0} il reste moins à payer que ce qui était montré : un paiement a été noté entre-temps. Rien n’est compté ; donnez le relevé de nouveau.',
    en: 'Less of basket {0} is left to pay than what was shown: a payment was noted meanwhile. Nothing is counted; give the statement again.',
  },
  notAnAmount: {
    fr: 'Panier {0} : attendu, un montant plus grand que zéro et d’au plus 100 000 € ; un arrondi se note sur un panier, 1,00 € au plus. Rien n’est compté.',
    en: 'Basket {0}: expected, an amount above zero and of 100,000 € at most; rounding is noted on a basket, 1.00 € at most. Nothing is counted.',
  },
  nothingToUndo: {
    fr: 'Panier {0} : ni avoir à rendre ni paiement à reprendre de ce montant et de ce moyen. Rien n’est compté ; effacez cette ligne si elle annulait une ligne qui n’est plus là.',
    en: 'Basket {0}: no credit to give back and no payment to take back, of that amount and means. Nothing is counted; delete this row if it undid one that is no longer there.',
  },
  nothingDue: {
    fr: 'Le panier {0} n’a rien à payer, ou plus rien : rien n’est compté. Si l’argent est vraiment arrivé, choisissez la nature « en plus », ou notez combien dans « Somme reçue » de Retrait : il devient un avoir.',
    en: 'Basket {0} has nothing to pay, or nothing more: nothing is counted. If the money really came, choose the kind “extra”, or note how much under “Sum received” of Pick-up: it becomes a credit.',
  },
  receiptTwice: {
    fr: 'Ce versement de « {0} » est noté deux fois, à la même date : il compte une fois. Si l’argent est vraiment venu deux fois, choisissez la nature « en plus ».',
    en: 'This money of “{0}” is noted twice, on the same date: it counts once. If it really came twice, choose the kind “extra”.',
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
