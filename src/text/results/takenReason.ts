import type { Locale, Named } from '../../domain/values/locale';
import { filled } from '../values/format';

const words = {
  exchange: { fr: 'échange avec {0}, accepté par lien', en: 'swapped with {0}, agreed by link' },
  takes: { fr: 'remplace {0}, accepté par lien', en: 'stands in for {0}, agreed by link' },
  volunteer: { fr: 's’est proposé par lien', en: 'came forward by link' },
} satisfies Record<string, Named>;

/** Beside whoever took a place of the roster by the link of a mail. */
export const takenReason = (other: string, isExchange: boolean, locale: Locale): string =>
  other === ''
    ? filled(words.volunteer, locale)
    : filled(isExchange ? words.exchange : words.takes, locale, other);
