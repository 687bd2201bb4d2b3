import type { Named } from '../../domain/values/locale';
import type { ToldFault } from '../../domain/values/problem';

/** What a product tells that cannot be made out; it is sold all the same. */
export const toldFaults: Readonly<Record<ToldFault, Named>> = {
  unknownAllergen: {
    fr: '« {0} » n’est pas un des quatorze allergènes ({1}). Les acheteurs le lisent tel quel : corrigez-le, ou écrivez-le sous Ingrédients. « aucun » s’il n’y en a pas.',
    en: '“{0}” is none of the fourteen allergens ({1}). Buyers read it as it stands: correct it, or write it under Ingredients. “none” where there are none.',
  },
  notSeason: {
    fr: '« {0} » n’est pas une saison ; attendu : des mois, comme « juin à septembre » ou « mai, octobre ».',
    en: '“{0}” is not a season; expected: months, such as “June to September” or “May, October”.',
  },
  notHttps: {
    fr: '« {0} » n’est pas l’adresse d’une image ; attendu : une adresse qui commence par https://.',
    en: '“{0}” is not the address of a picture; expected: an address that begins with https://.',
  },
  labelUnbacked: {
    fr: 'Le label « {0} » est dit aux acheteurs, mais Producteurs ne donne aucun label à {1} : écrivez-le là aussi, ou ôtez-le ici.',
    en: 'The label “{0}” is told to buyers, but Producers gives {1} none: write it there too, or take it away here.',
  },
  toldTooLong: {
    fr: '{0} caractères : seuls les {1} premiers sont dits aux acheteurs.',
    en: '{0} characters: only the first {1} are told to buyers.',
  },
};
