import type { Named } from '../../../domain/values/locale';
import type { ProblemCode } from '../../../domain/values/problem';

/** Of rows and cells that stand in the tabs already, and of settings: no list of products has one. */
export const tabFaults = {
  notCount: {
    fr: '« {0} » ne va pas ; attendu : un nombre entier de 1 à 100.',
    en: '“{0}” does not fit; expected: a whole number from 1 to 100.',
  },
  looksLikeDate: {
    fr: '« {0} » a été changé en date par le tableur ; attendu : un nombre. Retapez-le précédé d’une apostrophe, ou en décimal (0,5).',
    en: '“{0}” was turned into a date; expected: a number. Type it again after an apostrophe, or as a decimal (0.5).',
  },
  formulaError: {
    fr: 'La formule donne une erreur (« {0} ») ; attendu : une valeur.',
    en: 'The formula gives an error (“{0}”); expected: a value.',
  },
  duplicateKey: {
    fr: '« {0} » est présent deux fois ; seule la première ligne est lue.',
    en: '“{0}” stands twice; only the first row is read.',
  },
  noCategory: {
    fr: '« {0} » n’est la catégorie d’aucun produit, et aucun n’en a : écrivez-les dans Produits, ou changez « Porte sur ».',
    en: '“{0}” is the category of no product, and none has any: write them in Products, or change “Taken on”.',
  },
  producerWithoutEmail: {
    fr: '« {0} » n’a pas d’adresse e-mail ; attendu : l’adresse qui reçoit sa commande.',
    en: '“{0}” has no e-mail address; expected: the address that gets the order.',
  },
  notAbsence: {
    fr: '« {0} » ne se comprend pas ; attendu : « 12/09/2026 », « du 12/09/2026 au 26/09/2026 », « marché : un samedi sur deux depuis le 12/09/2026 » (un samedi), « tous les samedis » ou « jamais », séparés par « ; ».',
    en: '“{0}” is not understood; expected: “12/09/2026”, “from 12/09/2026 to 26/09/2026”, “market: every second saturday since 12/09/2026” (a Saturday), “every saturday” or “never”, parted by “;”.',
  },
} as const satisfies Partial<Record<ProblemCode, Named>>;
