import type { Named } from '../../domain/values/locale';
import { inVersions } from '../values/earlierVersion';

/** Why nothing is counted where what sums hang on is gone. */
export const lostRefusals = {
  moneyUnsure: {
    fr: 'Un contrôle de l’argent est faux : {0}. D’ici là, rien n’est reversé, exporté ni réclamé. Voyez « Vérifier le classeur ».',
    en: 'A check about money fails: {0}. Until then nothing is paid out, exported or demanded. See “Check the workbook”.',
  },
  factsLost: {
    fr: `Rien n’a été fait : ceci a disparu ou a été vidé, et des sommes ou la vente en dépendent : {0}. Ctrl+Z le rend si c’est tout récent ; sinon remettez-le avec ses cellules (${inVersions.fr}). « Installer le drive » refait un onglet, vide ; « Remettre en ordre » refait Paniers et Retrait.`,
    en: `Nothing was done: this is gone or was emptied, and sums or the sale hang on it: {0}. Ctrl+Z brings it back if that was just now; else put it back with its cells (${inVersions.en}). “Set up the drive” makes a tab again, empty; “Put back in order” makes Baskets and Pick-up again.`,
  },
} satisfies Record<string, Named>;
