import type { Named } from '../../../domain/values/locale';
import type { ProblemCode } from '../../../domain/values/problem';

/** Of hours and of who is wanted when. */
export const hourFaults = {
  notTime: {
    fr: '« {0} » n’est pas une heure ; attendu : « 18:00 ».',
    en: '“{0}” is not a time; expected: “18:00”.',
  },
  notHours: {
    fr: '« {0} » n’est pas un créneau ; attendu : « 8:00-12:00 ».',
    en: '“{0}” is not a time slot; expected: “8:00-12:00”.',
  },
  notShifts: {
    fr: '« {0} » ne se comprend pas ; attendu : « 2 », ou « 2 accueil 7:30-12:30 ; 1 caisse ».',
    en: '“{0}” is not understood; expected: “2”, or “2 welcome 7:30-12:30; 1 till”.',
  },
} as const satisfies Partial<Record<ProblemCode, Named>>;
