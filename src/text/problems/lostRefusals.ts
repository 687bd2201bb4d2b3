import type { Named } from '../../domain/values/locale';
import { inVersions } from '../values/earlierVersion';

/** Why nothing is counted where what sums hang on is gone. */
export const lostRefusals = {
  moneyUnsure: {
    fr: 'Un contrôle de l’argent est faux : {0}. D’ici là, rien n’est reversé, exporté ni réclamé. Voyez « Vérifier le classeur ».',
    en: 'A check about money fails: {0}. Until then nothing is paid out, exported or demanded. See “Check the workbook”.',
  },
  orderedRowsLost: {
    fr: `« Produits en vente » n’a plus la ligne de {0}, qui est dans des paniers. Remettez-la (${inVersions.fr}) puis recommencez : rien n’a été fait.`,
    en: `“Products on sale” has lost the row of {0}, which is in baskets. Put it back (${inVersions.en}) and try again: nothing was done.`,
  },
  tabLost: {
    fr: `Rien n’a été fait : l’onglet {0} a disparu ou a été vidé, et des sommes en dépendent. « Vérifier le classeur », puis « Remettre en ordre » le refait. Ce qui y était écrit à la main se retrouve (${inVersions.fr}).`,
    en: `Nothing was done: the tab {0} is gone or was emptied, and sums hang on it. “Check the workbook”, then “Put back in order” makes it again. What was written there by hand can be found (${inVersions.en}).`,
  },
  tabToBring: {
    fr: `Rien n’a été fait : l’onglet {0} a disparu ou a été vidé, et des sommes en dépendent. « Installer le drive » le refait vide ; remettez-y ses lignes (${inVersions.fr}).`,
    en: `Nothing was done: the tab {0} is gone or was emptied, and sums hang on it. “Set up the drive” makes it again, empty; put its rows back (${inVersions.en}).`,
  },
  columnToBring: {
    fr: `Rien n’a été fait : une colonne a disparu ou a été vidée, et des sommes ou la vente en dépendent : {0}. Ctrl+Z la rend si c’est tout récent ; sinon remettez-la avec ses cellules (${inVersions.fr}).`,
    en: `Nothing was done: a column is gone or was emptied, and sums or the sale hang on it: {0}. Ctrl+Z brings it back if that was just now; else put it back with its cells (${inVersions.en}).`,
  },
  saleRowGone: {
    fr: `Il manque la ligne de la vente {0} dans Ventes, ou elle ne se lit plus. Remettez-la (${inVersions.fr}) puis recommencez : rien n’a été fait.`,
    en: `The row of sale {0} is missing in Sales, or cannot be read. Put it back (${inVersions.en}) and try again: nothing was done.`,
  },
  payoutLost: {
    fr: 'Reversements dit demandé ou payé à {0} ce qui n’est pas dans Écritures : une écriture a été supprimée, ou ce nom changé (À corriger dit où). Remettez-le d’abord : rien n’a été fait.',
    en: 'Payouts says ordered or paid to {0} what is not in Ledger: an entry was deleted, or that name was changed (To fix says where). Put it back first: nothing was done.',
  },
} satisfies Record<string, Named>;
