import type { Ports } from '../../app/kernel/ports';
import type { Locale } from '../../domain/values/locale';
import { lackingOf, permissionsInPanel, permissionsText } from '../../text/problems/permissions';
import { allowed } from './retry';

type Info = GoogleAppsScript.Script.AuthorizationInfo;

/** Undefined where nothing is to be granted, or Google does not say. */
const due = (): Info | undefined =>
  allowed(() => {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED
      ? info
      : undefined;
  });

const grantedIn = (info: Info): readonly string[] | undefined =>
  allowed(() => info.getAuthorizedScopes()) ?? undefined;

/** Those that are known to lack, by the ends of their addresses; what is not told does not lack. */
export function lackingScopes(): readonly string[] {
  const info = due();
  const granted = info && grantedIn(info);
  return granted ? lackingOf(granted) : [];
}

export const authorisationUrl = (): string | null =>
  allowed(() => due()?.getAuthorizationUrl()) ?? null;

/** What lacks, in words; undefined where nothing is to be granted. */
export function lackingPermissions(locale: Locale): string | undefined {
  const info = due();
  return info && permissionsText(grantedIn(info), locale);
}

/** Permissions are granted one by one: those that lack are named, and Google asks for them again. */
export function askAgain(locale: () => Locale, say: (text: string) => void): void {
  const info = due();
  if (!info) return;
  const granted = grantedIn(info);
  // Without that of dialogs nothing can be said: Google asks all the same.
  allowed(() => say(permissionsText(granted, locale())));
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}

/** For a page, which Google does not ask: what lacks, and where it is granted. */
export interface LackingInPanel {
  readonly message: string;
  readonly link?: string;
}

export function lackingInPanel(
  { triggers }: Pick<Ports, 'triggers'>,
  locale: () => Locale,
): LackingInPanel | undefined {
  const lacking = triggers.lacking();
  if (lacking.length === 0) return undefined;
  const link = triggers.authorisationUrl();
  return { message: permissionsInPanel(lacking, locale()), ...(link ? { link } : {}) };
}
