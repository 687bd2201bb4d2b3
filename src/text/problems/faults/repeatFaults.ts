import type { Named } from '../../../domain/values/locale';

/** Of sales that come by themselves. */
export const repeatFaults = {
  repeatOtherDay: {
    fr: '« {0} » ne va pas avec « Retrait », qui dit {1} : aucune vente ne s’ouvre seule tant que les jours diffèrent.',
    en: '“{0}” does not fit “Pick-up”, which says {1}: no sale opens by itself while the days differ.',
  },
} satisfies Readonly<Record<string, Named>>;
