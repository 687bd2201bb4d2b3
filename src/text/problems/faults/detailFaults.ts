import type { Named } from '../../../domain/values/locale';
import type { DetailFault } from '../../../domain/values/problem';

/** What a product or a producer tells that cannot be made out; what they sell is sold all the same. */
export const detailFaults: Readonly<Record<DetailFault, Named>> = {
  labelUnbacked: {
    fr: '« {0} » est dit aux acheteurs, mais {1} n’a aucun label dans Producteurs : écrivez-le là aussi, ou ôtez-le ici.',
    en: '“{0}” is told to buyers, but {1} has no label in Producers: write it there too, or take it away here.',
  },
  belowStep: {
    fr: '{0} est moins qu’un pas ({1}) : personne ne peut en commander, et le formulaire ne le propose pas.',
    en: '{0} is less than one step ({1}): nobody can order any, and the form does not offer it.',
  },
  toldTooLong: {
    fr: '{0} caractères : seuls les {1} premiers sont dits aux acheteurs.',
    en: '{0} characters: only the first {1} are told to buyers.',
  },
};
