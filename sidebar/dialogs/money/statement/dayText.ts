import type { Language } from '../../../shared/format';

/** « 13 avril 2026 », from `2026-04-13`. */
export const dayText = (day: string, language: Language): string =>
  new Date(day).toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
