import type { Named } from '../../../domain/values/locale';

/** Of sales that come by themselves. */
export const repeatFaults = {
  breakCoversAll: {
    fr: 'Les pauses et les jours fériés couvrent tous les retraits d’un an : aucune vente ne s’ouvrirait jamais seule.',
    en: 'Breaks and public holidays cover all pick-ups of a year: no sale would ever open by itself.',
  },
  repeatOtherDay: {
    fr: '« {0} » ne va pas avec « Retrait », qui dit {1} : aucune vente ne s’ouvre seule tant que les jours diffèrent.',
    en: '“{0}” does not fit “Pick-up”, which says {1}: no sale opens by itself while the days differ.',
  },
} satisfies Readonly<Record<string, Named>>;
