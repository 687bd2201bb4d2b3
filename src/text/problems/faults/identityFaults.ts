import type { Named } from '../../../domain/values/locale';
import type { ProblemCode } from '../../../domain/values/problem';

/** Of what banks and the administration know a producer or a drive by. */
export const identityFaults = {
  ibanChanged: {
    fr: 'L’IBAN n’est plus celui du dernier virement : {0} avant, {1} maintenant. Vérifiez-le avec le producteur, puis confirmez-le dans « Argent » ; d’ici là, rien ne lui est viré.',
    en: 'The IBAN is no longer that of the last transfer: {0} before, {1} now. Check it with the producer, then confirm it in “Money”; until then nothing is transferred to it.',
  },
  emailOfBoth: {
    fr: 'C’est aussi l’adresse de {1} : tout ce qui est écrit à l’un arrive à l’autre. Si c’est une erreur, corrigez-la.',
    en: 'It is the address of {1} as well: whatever is written to one reaches the other. If it is a mistake, correct it.',
  },
  driveNamesake: {
    fr: '« {0} » est aussi le nom du drive, et leurs numéros se mêleraient : le drive ne donne pas de reçu pour ses frais. Écrivez une autre « Raison sociale » dans Réglages.',
    en: '“{0}” is the drive’s name as well, and their numbers would mix: the drive gives no receipt for its fees. Write another “Legal name” in Settings.',
  },
} as const satisfies Partial<Record<ProblemCode, Named>>;
