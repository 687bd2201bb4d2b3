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

/** Names what was not granted; `granted` are addresses of scopes, undefined where they are not told. */
export function permissionsText(granted: readonly string[] | undefined, locale: Locale): string {
  const isLacking = (end: string): boolean => !granted?.some((scope) => scope.endsWith(`/${end}`));
  const lacking = Object.entries(uses).flatMap(([end, use]) =>
    isLacking(end) ? [use[locale]] : [],
  );
  return sentence[locale](lacking.join(' ; '));
}
