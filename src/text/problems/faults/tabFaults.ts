import type { Named } from '../../../domain/values/locale';
import type { ProblemCode } from '../../../domain/values/problem';

/** Of rows and cells that stand in the tabs already, and of settings: no list of products has one. */
export const tabFaults = {
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
  producerWithoutEmail: {
    fr: '« {0} » n’a pas d’adresse e-mail ; attendu : l’adresse qui reçoit sa commande.',
    en: '“{0}” has no e-mail address; expected: the address that gets the order.',
  },
} as const satisfies Partial<Record<ProblemCode, Named>>;
