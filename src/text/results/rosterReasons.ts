import type { PlaceReason } from '../../domain/people/roster';
import type { Locale, Named } from '../../domain/values/locale';
import { filled, labelled, list, semicolon } from '../values/format';

const words = {
  only: { fr: 'sa seule permanence de la saison', en: 'their only duty of the season' },
  first: { fr: 'sa 1re permanence sur {0}', en: 'duty 1 of {0} in the season' },
  later: { fr: 'sa {0}e permanence sur {1}', en: 'duty {0} of {1} in the season' },
  running: {
    fr: 'deux fois de suite, car personne d’autre n’est libre',
    en: 'twice running, as nobody else is free',
  },
  missing: { fr: 'Il manque {0|personne|personnes}', en: '{0|person|people} missing' },
  cannot: { fr: 'sans {0}', en: 'without {0}' },
} satisfies Record<string, Named>;

/** « sa 3e permanence sur 5 », « Il manque 1 personne : sans Moulin (foire) ». */
export function placeReason(reason: PlaceReason, locale: Locale): string {
  if ('said' in reason) return reason.said;
  if ('missing' in reason) {
    const said = filled(words.missing, locale, reason.missing);
    const away = reason.away.map(({ name, why }) => (why === '' ? name : `${name} (${why})`));
    return away.length === 0
      ? said
      : labelled(said, filled(words.cannot, locale, list(away, locale)), locale);
  }
  const { nth, of, isRunning } = reason;
  const [first, later] = of === 1 ? [words.only, words.only] : [words.first, words.later];
  const turn = nth === 1 ? filled(first, locale, of) : filled(later, locale, nth, of);
  return isRunning ? `${turn}${semicolon[locale]} ${filled(words.running, locale)}` : turn;
}
