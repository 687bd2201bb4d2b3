/** How a spreadsheet's locale writes numbers, dates and booleans. */
export interface LocaleRules {
  readonly decimal: string;
  readonly group: string;
  /** Groups that people may type. */
  readonly typedGroups: RegExp;
  readonly dayFirst: boolean;
  readonly date: string;
  readonly true: string;
  readonly false: string;
  readonly currency: string;
  readonly currencyFormat: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
}

const FRENCH: LocaleRules = {
  decimal: ',',
  group: '\u202F',
  typedGroups: /[ \u00A0\u202F]/g,
  dayFirst: true,
  date: 'dd/mm/yyyy',
  true: 'VRAI',
  false: 'FAUX',
  currency: '€',
  currencyFormat: '#,##0.00\\ "€"',
  months:
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
      ' ',
    ),
  shortMonths: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  days: 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' '),
  shortDays: 'dim. lun. mar. mer. jeu. ven. sam.'.split(' '),
};

const AMERICAN: LocaleRules = {
  decimal: '.',
  group: ',',
  typedGroups: /,/g,
  dayFirst: false,
  date: 'm/d/yyyy',
  true: 'TRUE',
  false: 'FALSE',
  currency: '$',
  currencyFormat: '"$"#,##0.00',
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  shortDays: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
};

const BRITISH: LocaleRules = {
  ...AMERICAN,
  dayFirst: true,
  date: 'dd/mm/yyyy',
  currency: '£',
  currencyFormat: '"£"#,##0.00',
};

export function localeRules(locale: string): LocaleRules {
  if (locale === 'en_GB') return BRITISH;
  return locale.startsWith('en') ? AMERICAN : FRENCH;
}

/** With the unbreakable space that most programs write between thousands. */
export const withCommonSpaces = (text: string): string => text.replaceAll('\u202F', '\u00A0');
