import type { EmptyPlace, PlaceReason, TurnReason } from '../../../domain/people/dutySeason';
import type { Locale, Named } from '../../../domain/values/locale';
import { dateWithYear } from '../../values/dates';
import { filled, list, semicolon } from '../../values/format';

const words = {
  only: { fr: 'sa seule permanence de la saison', en: 'their only duty of the season' },
  first: { fr: 'sa 1re permanence sur {0}', en: 'duty 1 of {0} in the season' },
  later: { fr: 'sa {0}e permanence sur {1}', en: 'duty {0} of {1} in the season' },
  previous: { fr: 'la précédente : {0}', en: 'the one before: {0}' },
  running: {
    fr: 'deux fois de suite, car personne d’autre n’est libre',
    en: 'twice running, as nobody else is free',
  },
  instead: { fr: 'à la place de {0}', en: 'instead of {0}' },
  missing: {
    fr: 'Il manque {0|personne|personnes} : {1}',
    en: '{0|person|people} missing: {1}',
  },
  nobodyElse: {
    fr: 'personne d’autre ne prend de tour',
    en: 'nobody else takes turns',
  },
  tooMany: {
    fr: '{0|place demandée|places demandées}, {1|personne prend|personnes prennent} des tours',
    en: '{0|place is|places are} asked for, {1|person takes|people take} turns',
  },
  nobody: { fr: 'personne ne prend de tour', en: 'nobody takes turns' },
  unread: {
    fr: 'absences illisibles, à vérifier : « {0} »',
    en: 'absences that cannot be read, to be checked: “{0}”',
  },
  cannotAlone: { fr: 'ne peut pas : {0}', en: 'cannot come: {0}' },
  cannot: { fr: 'ne peuvent pas : {0}', en: 'cannot come: {0}' },
} satisfies Record<string, Named>;

const named = ({ name, why }: { readonly name: string; readonly why: string | null }): string =>
  why === null ? name : `${name} (${why})`;

/** « sa 3e permanence sur 5 ; la précédente : samedi 12 septembre 2026 ; à la place de … ». */
function turnReason(turn: TurnReason, locale: Locale): string {
  const { nth, of, previous, isRunning, instead, unread } = turn;
  const count =
    of === 1
      ? filled(words.only, locale)
      : nth === 1
        ? filled(words.first, locale, of)
        : filled(words.later, locale, nth, of);
  return [
    count,
    ...(previous ? [filled(words.previous, locale, dateWithYear(previous, locale))] : []),
    ...(isRunning ? [filled(words.running, locale)] : []),
    ...(unread === undefined ? [] : [filled(words.unread, locale, unread)]),
    ...(instead.length > 0
      ? [filled(words.instead, locale, list(instead.map(named), locale))]
      : []),
  ].join(`${semicolon[locale]} `);
}

/** Why a place stays empty: who cannot come, or that there are no more people. */
function missingReason({ missing, away, places, people }: EmptyPlace, locale: Locale): string {
  const tooMany = places > people ? [filled(words.tooMany, locale, places, people)] : [];
  const who =
    people === 0
      ? [filled(words.nobody, locale)]
      : away.length > 0
        ? [
            filled(
              away.length > 1 ? words.cannot : words.cannotAlone,
              locale,
              list(away.map(named), locale),
            ),
            ...tooMany,
          ]
        : [filled(words.nobodyElse, locale), ...tooMany];
  const [first = '', ...more] = who;
  return [filled(words.missing, locale, missing, first), ...more].join(`${semicolon[locale]} `);
}

export function placeReason(reason: PlaceReason, locale: Locale): string {
  if ('said' in reason) return reason.said;
  return 'turn' in reason ? turnReason(reason.turn, locale) : missingReason(reason.empty, locale);
}
