import type { Locale } from '../../domain/values/locale';
import type { Ports } from './ports';

const LANGUAGE = 'language';

/** The drive's language as last applied by *Installer*, for words said before anything is read. */
export const languageOf = (ports: Ports): Locale =>
  ports.memory.get(LANGUAGE) === 'en' ? 'en' : 'fr';

export function rememberLanguage(ports: Ports, locale: Locale): void {
  if (ports.memory.get(LANGUAGE) !== locale) ports.memory.set(LANGUAGE, locale);
}
