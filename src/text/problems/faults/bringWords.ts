import type { Named } from '../../../domain/values/locale';
import type { ToBring } from '../../../domain/values/problem';

/** What holds until what is gone or was changed is put back. */
export const bringWords: Readonly<Record<ToBring, Named>> = {
  order: {
    fr: 'la réponse de ce numéro n’est pas lue',
    en: 'the answer of this number is not read',
  },
  document: {
    fr: 'rien n’est numéroté pour ce vendeur : ce qui est numéroté ne se modifie pas',
    en: 'nothing is numbered of this seller: what was numbered is not changed',
  },
};
