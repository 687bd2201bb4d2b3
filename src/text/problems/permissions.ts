import type { Locale, Named } from '../../domain/values/locale';

/** What each permission of the manifest is for, by the end of its address. */
const uses: Readonly<Record<string, Named>> = {
  spreadsheets: {
    fr: 'lire et écrire ce classeur et les feuilles des producteurs',
    en: 'read and write this spreadsheet and the producers’ sheets',
  },
  forms: {
    fr: 'faire, ouvrir et fermer les formulaires de commande',
    en: 'make, open and close the order forms',
  },
  'script.send_mail': { fr: 'envoyer les mails', en: 'send the mails' },
  'script.scriptapp': {
    fr: 'lire les commandes dès qu’elles arrivent, et agir chaque heure',
    en: 'read orders as they arrive, and act every hour',
  },
  'script.container.ui': {
    fr: 'afficher le tableau de bord et les questions',
    en: 'show the dashboard and the questions',
  },
  'userinfo.email': {
    fr: 'savoir au nom de qui tourne le drive',
    en: 'know in whose name the drive runs',
  },
};

const sentence = {
  fr: (lacking: string) =>
    `Google n’a pas toutes vos autorisations. Il manque : ${lacking}. Google va vous les redemander : cochez chaque ligne, puis recommencez. Si rien ne s’affiche, choisissez une entrée du menu Drive fermier.`,
  en: (lacking: string) =>
    `Google lacks some of your permissions: ${lacking}. Google will ask for them again: tick every line, then try once more. If nothing appears, choose an entry of the menu Drive fermier.`,
} as const satisfies Readonly<Record<Locale, (lacking: string) => string>>;

const inPanel = {
  fr: (lacking: string) =>
    `Google n’a pas toutes vos autorisations, et rien n’a été fait. Il manque : ${lacking}. Ouvrez « Donner les autorisations » ci-dessous, ou choisissez une entrée du menu Drive fermier : cochez chaque ligne, puis recommencez.`,
  en: (lacking: string) =>
    `Google lacks some of your permissions, and nothing was done: ${lacking}. Open “Grant the permissions” below, or choose an entry of the menu Drive fermier: tick every line, then try once more.`,
} as const satisfies Readonly<Record<Locale, (lacking: string) => string>>;

/** Those of the manifest that were not granted, by the ends of their addresses. */
export const lackingOf = (granted: readonly string[]): string[] =>
  Object.keys(uses).filter((end) => !granted.some((scope) => scope.endsWith(`/${end}`)));

export const permissionsInPanel = (lacking: readonly string[], locale: Locale): string =>
  inPanel[locale](lacking.flatMap((end) => uses[end]?.[locale] ?? []).join(' ; '));

/** Permissions that runs of triggers may lack while others act. */
const FORMS_PERMISSION = 'forms';
const MAIL_PERMISSION = 'script.send_mail';

/** What each is for, and what becomes of it meanwhile. */
export const permissionUses: Readonly<Record<string, Named>> = {
  ...uses,
  [FORMS_PERMISSION]: {
    fr: 'faire, ouvrir et fermer les formulaires de commande (celui d’une vente close reste ouvert, et ce qui y arrive est mis de côté)',
    en: 'make, open and close the order forms (that of a closed sale stays open, and what comes to it is set aside)',
  },
  [MAIL_PERMISSION]: {
    fr: 'envoyer les mails (ils attendent dans Rappels)',
    en: 'send the mails (they wait in Reminders)',
  },
};

/** Names what was not granted; `granted` are addresses of scopes, undefined where they are not told. */
export function permissionsText(granted: readonly string[] | undefined, locale: Locale): string {
  const lacking = lackingOf(granted ?? []).flatMap((end) => uses[end]?.[locale] ?? []);
  return sentence[locale](lacking.join(' ; '));
}
