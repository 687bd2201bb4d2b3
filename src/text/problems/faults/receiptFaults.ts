import type { Named } from '../../../domain/values/locale';
import type { ReceiptFault } from '../../../domain/values/problem';

type ReceiptProblem =
  | ReceiptFault
  | 'receiptChanged'
  | 'receiptsLost'
  | 'dueUnreached'
  | 'demandsHeld'
  | 'leftUnweighed'
  | 'receiptTwice';

/** Why a receipt does not count; `{0}` is the basket. */
export const receiptFaults: Readonly<Record<ReceiptProblem, Named>> = {
  unknownDue: {
    fr: '« {0} » n’est ni un panier de cette vente ni, sans panier, une adresse d’Acheteurs. Rien n’est compté.',
    en: '“{0}” is no basket of this sale nor, without a basket, an address in Buyers. Nothing is counted.',
  },
  dueChanged: {
    fr: 'Il reste moins à payer pour le panier {0} : un paiement a été noté entre-temps. Rien n’est compté ; donnez le relevé de nouveau.',
    en: 'Less is left to pay for basket {0}: a payment was noted meanwhile. Nothing is counted; give the statement again.',
  },
  notAnAmount: {
    fr: 'Panier {0} : il faut un montant plus grand que zéro, 100 000 € au plus ; un arrondi va sur un panier, 1,00 € au plus. Rien n’est compté.',
    en: 'Basket {0}: the amount must be above zero, 100,000 € at most; rounding goes on a basket, 1.00 € at most. Nothing is counted.',
  },
  nothingToUndo: {
    fr: 'Panier {0} : il n’y a ni avoir ni paiement de ce montant et de ce moyen. Rien n’est compté ; effacez cette ligne si celle qu’elle annulait n’est plus là.',
    en: 'Basket {0}: there is no credit and no payment of that amount and means. Nothing is counted; delete this row if the one that it undid is gone.',
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
    fr: 'Vente {0}, panier {1} : la vente a été rangée sans un poids, et garde l’estimation. Une fois payée, notez cette somme dans Encaissements, même cochée au retrait ; la différence se règle de la main à la main, avec le producteur aussi.',
    en: 'Sale {0}, basket {1}: the sale was set aside without a weight, and keeps the estimate. Once paid, note that sum in Receipts, even where the pick-up ticked it; the difference is settled by hand, with the producer as well.',
  },
  dueUnreached: {
    fr: '{0} ({1}) n’a pas d’adresse e-mail, et ne reçoit aucun rappel d’impayé : appelez, puis notez ce qui est payé.',
    en: '{0} ({1}) has no e-mail address, and gets no reminder of dues: ring them up, then note what is paid.',
  },
  demandsHeld: {
    fr: '{0} à payer, et les mails qui le demandent attendent : {1}.',
    en: '{0} to pay, and the mails that ask for it wait: {1}.',
  },
  receiptChanged: {
    fr: 'Le montant du panier {0} a changé après avoir été compté ; remettez-le et ajoutez une ligne « annulation ».',
    en: 'The amount of basket {0} changed after it was counted; put it back and add an “undone” row.',
  },
};

/** What mails about money wait for. */
export const heldWords: Readonly<Record<string, Named>> = {
  pickup: {
    fr: 'notez d’abord les espèces et les chèques du retrait, puis comptez la caisse ou dites que tout est noté, à la page Argent',
    en: 'first note the cash and cheques of the pick-up, then count the till or say that all is noted, on the Money page',
  },
  account: {
    fr: 'aucun ne peut dire comment payer. Écrivez dans Réglages « IBAN d’encaissement », et son titulaire en lettres latines si ce n’est pas le nom du drive, ou dites « oui » à « Espèces ou chèques au retrait »',
    en: 'none can say how to pay. Write in Settings “IBAN of the collecting account”, and its holder in Latin letters where that is not the drive’s name, or say “yes” to “Cash or cheques at pick-up”',
  },
};
