import type { EmptyPlace, PlaceReason, TurnReason } from '../../domain/people/dutySeason';
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
  instead: { fr: 'à la place de {0}', en: 'instead of {0}' },
  missing: { fr: 'Il manque {0|personne|personnes}', en: '{0|person|people} missing' },
  cannotAlone: { fr: 'ne peut pas : {0}', en: 'cannot come: {0}' },
  cannot: { fr: 'ne peuvent pas : {0}', en: 'cannot come: {0}' },
  exchange: { fr: 'échange avec {0}, accepté par lien', en: 'swapped with {0}, agreed by link' },
  takes: { fr: 'remplace {0}, accepté par lien', en: 'stands in for {0}, agreed by link' },
  volunteer: { fr: 's’est proposé par lien', en: 'came forward by link' },
} satisfies Record<string, Named>;

const named = ({ name, why }: { readonly name: string; readonly why: string | null }): string =>
  why === null ? name : `${name} (${why})`;

/** « sa 3e permanence sur 5 ; à la place de … ». */
function turnReason(turn: TurnReason, locale: Locale): string {
  const { nth, of, isRunning, instead } = turn;
  const count =
    of === 1
      ? filled(words.only, locale)
      : nth === 1
        ? filled(words.first, locale, of)
        : filled(words.later, locale, nth, of);
  return [
    count,
    ...(isRunning ? [filled(words.running, locale)] : []),
    ...(instead.length > 0
      ? [filled(words.instead, locale, list(instead.map(named), locale))]
      : []),
  ].join(`${semicolon[locale]} `);
}

/** Why a place stays empty: who cannot come, where anybody could. */
function missingReason({ missing, away }: EmptyPlace, locale: Locale): string {
  const said = filled(words.missing, locale, missing);
  if (away.length === 0) return said;
  const cannot = away.length > 1 ? words.cannot : words.cannotAlone;
  return labelled(said, filled(cannot, locale, list(away.map(named), locale)), locale);
}

export function placeReason(reason: PlaceReason, locale: Locale): string {
  if ('said' in reason) return reason.said;
  return 'turn' in reason ? turnReason(reason.turn, locale) : missingReason(reason.empty, locale);
}

/** Beside whoever took a place of the roster by the link of a mail. */
export const takenReason = (other: string, isExchange: boolean, locale: Locale): string =>
  other === ''
    ? filled(words.volunteer, locale)
    : filled(isExchange ? words.exchange : words.takes, locale, other);
