import type { Locale } from '../../domain/values/locale';
import type { Ports } from './ports';

/** Whose triggers run the drive: one person's, or everything would happen twice. */
export const OWNER = 'owner';

/**
 * A trigger of somebody who is not the owner any more removes itself. Where Google does not say who
 * runs it, it is the owner's; and who it says once nobody was named becomes the owner.
 */
export function isOwnersTrigger(ports: Ports): boolean {
  const [owner, user] = [ports.memory.get(OWNER), ports.user()];
  if (user === '' || owner === user) return true;
  if (owner !== '') {
    ports.triggers.remove();
    return false;
  }
  ports.memory.note(OWNER, user);
  return true;
}

/** Who runs this, or else whose drive it is: whom the drive writes to about itself. */
export const ownAddress = (ports: Ports): string => ports.user() || (ports.memory.get(OWNER) ?? '');

const LANGUAGE = 'language';

/** The drive's language as last applied by *Installer*, for words said before anything is read. */
export const languageOf = (ports: Ports): Locale =>
  ports.memory.get(LANGUAGE) === 'en' ? 'en' : 'fr';

export function rememberLanguage(ports: Ports, locale: Locale): void {
  if (ports.memory.get(LANGUAGE) !== locale) ports.memory.set(LANGUAGE, locale);
}
