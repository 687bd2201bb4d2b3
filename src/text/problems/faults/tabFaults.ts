import type { Named } from '../../../domain/values/locale';
import type { ProblemCode } from '../../../domain/values/problem';

/** Of rows and cells that stand in the tabs already, and of settings: no list of products has one. */
export const tabFaults = {
  formulaError: {
    fr: 'La formule donne une erreur (« {0} ») ; attendu : une valeur.',
    en: 'The formula gives an error (“{0}”); expected: a value.',
  },
  duplicateKey: {
    fr: '« {0} » est présent deux fois ; seule la première ligne est lue : supprimez l’autre.',
    en: '“{0}” stands twice; only the first row is read: delete the other.',
  },
  withoutEmail: {
    fr: '« {0} » n’a pas d’adresse e-mail, et rien ne peut lui être envoyé : écrivez-la ici, ou dans Producteurs.',
    en: '“{0}” has no e-mail address, and nothing can be sent there: write it here, or in Producers.',
  },
} as const satisfies Partial<Record<ProblemCode, Named>>;
