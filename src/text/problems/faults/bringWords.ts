import type { Named } from '../../../domain/values/locale';
import type { ToBring } from '../../../domain/values/problem';

/** What holds until what is gone or was changed is put back. */
export const bringWords: Readonly<Record<ToBring, Named>> = {
  product: {
    fr: 'la vente ne ferme pas, et rien n’est compté, versé ni annulé de ce produit commandé',
    en: 'the sale does not close, and nothing of this ordered product is counted, paid out or taken back',
  },
  order: {
    fr: 'la réponse de ce numéro n’est pas lue',
    en: 'the answer of this number is not read',
  },
  sale: {
    fr: 'les onglets et l’archive de cette vente ne sont à aucune, et ce qui en dépend (argent, comptes, effacement d’une personne) est refusé ou incomplet',
    en: 'the tabs and the archive of this sale are of none, and what hangs on them (money, books, erasing a person) is refused or incomplete',
  },
  payout: {
    fr: 'rien n’est compté, versé ni annulé, car Écritures ne sait rien de ce qui est demandé ou payé ici à ce nom (si rien n’a été payé, videz cette case)',
    en: 'nothing is counted, paid out or taken back, as Ledger knows nothing of what is ordered or paid here to this name (if nothing was paid, empty this cell)',
  },
  document: {
    fr: 'rien n’est numéroté pour ce vendeur : ce qui est numéroté ne se modifie pas',
    en: 'nothing is numbered of this seller: what was numbered is not changed',
  },
};
