import type { Named } from '../../domain/values/locale';
import { inVersions } from '../values/earlierVersion';

/** Why nothing is counted where what sums hang on is gone. */
export const lostRefusals = {
  moneyUnsure: {
    fr: 'Rien n’est reversé, exporté ni réclamé tant qu’un contrôle de l’argent est faux : {0}. « Vérifier le classeur » dit quoi faire.',
    en: 'Nothing is paid out, exported or demanded while a check about money fails: {0}. “Check the workbook” says what to do.',
  },
  orderedRowsLost: {
    fr: `« Produits en vente » n’a plus la ligne de {0}, qui est dans des paniers. Remettez-la (${inVersions.fr}) puis recommencez : rien n’a été fait.`,
    en: `“Products on sale” has lost the row of {0}, which is in baskets. Put it back (${inVersions.en}) and try again: nothing was done.`,
  },
  offerUnsure: {
    fr: '« Produits en vente » et les paniers ne disent pas la même chose de {0}, et rien ne garde plus ce qui a été annoncé. Remettez-y ce que disent les paniers (À corriger le donne) puis recommencez : rien n’a été fait.',
    en: '“Products on sale” and the baskets do not say the same of {0}, and nothing keeps any more what was announced. Put back what baskets say (To fix gives it) and try again: nothing was done.',
  },
  tabLost: {
    fr: `Rien n’a été fait : l’onglet {0} a disparu ou a été vidé, et des sommes en dépendent. « Vérifier le classeur », puis « Remettre en ordre » le refait. Ce qui y était écrit à la main se retrouve (${inVersions.fr}).`,
    en: `Nothing was done: the tab {0} is gone or was emptied, and sums hang on it. “Check the workbook”, then “Put back in order” makes it again. What was written there by hand can be found (${inVersions.en}).`,
  },
  settingLost: {
    fr: 'Rien n’a été fait : Réglages ne dit plus {0}, dont cela dépend. « Vérifier le classeur », puis « Remettre en ordre » écrit de nouveau ce qui y était ; autre chose se tape dans Réglages.',
    en: 'Nothing was done: Settings no longer says {0}, which this hangs on. “Check the workbook”, then “Put back in order” writes again what stood there; anything else is typed in Settings.',
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
    fr: `Ventes n’a plus la ligne de la vente {0}, ou elle ne se lit plus : ses onglets passeraient pour ceux d’une autre. Remettez-la (${inVersions.fr}) puis recommencez : rien n’a été fait.`,
    en: `Sales has lost the row of sale {0}, or it cannot be read: its tabs would pass for those of another. Put it back (${inVersions.en}) and try again: nothing was done.`,
  },
  payoutLost: {
    fr: 'Reversements montre comme demandé ou payé à {0} ce qu’Écritures ne sait pas : une écriture a été supprimée, ou ce nom a été modifié (À corriger dit où). Remettez-le d’abord : rien n’a été fait.',
    en: 'Payouts shows as ordered or paid to {0} what Ledger does not know: an entry was deleted, or that name was changed (To fix says where). Put it back first: nothing was done.',
  },
} satisfies Record<string, Named>;
