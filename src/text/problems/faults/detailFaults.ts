import type { Named } from '../../../domain/values/locale';
import type { DetailFault } from '../../../domain/values/problem';

/** What a product or a producer tells that cannot be made out; what they sell is sold all the same. */
export const detailFaults: Readonly<Record<DetailFault, Named>> = {
  unknownAllergen: {
    fr: '« {0} », lu tel quel par les acheteurs, n’est pas un des quatorze allergènes ; attendu : {1}, ou « aucun ».',
    en: '“{0}”, which buyers read as it stands, is none of the fourteen allergens; expected: {1}, or “none”.',
  },
  notSeason: {
    fr: '« {0} » n’est pas une saison ; attendu : « juin à septembre », « mai, octobre ».',
    en: '“{0}” is not a season; expected: “June to September”, “May, October”.',
  },
  notHttps: {
    fr: '« {0} » ; attendu : l’adresse d’une image, en https://.',
    en: '“{0}”; expected: the address of a picture, with https://.',
  },
  notSite: {
    fr: '« {0} » n’est pas l’adresse d’un site et n’est pas dit aux acheteurs ; attendu : « https://ferme.fr » ou « ferme.fr ».',
    en: '“{0}” is no address of a website and is not told to buyers; expected: “https://farm.com” or “farm.com”.',
  },
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
