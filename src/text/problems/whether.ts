import type { Locale, Named } from '../../domain/values/locale';
import { filled } from '../values/format';

/** Beside a figure that was typed and can hardly be meant; `{1}` is what is asked about it. */
export const likelyProblems = {
  asked: {
    fr: '« {0} » : {1} Si c’est juste, confirmez-le dans le panneau ; sinon, corrigez-le ici. D’ici là, cela ne compte pas, et ce qui en dépend attend.',
    en: '“{0}”: {1} If it is right, confirm it in the panel; otherwise correct it here. Until then it does not count, and what hangs on it waits.',
  },
} satisfies Readonly<Record<string, Named>>;

const lines = {
  rather: { fr: 'est-ce {0} ?', en: 'is it {0}?' },
  again: {
    fr: 'il n’y a plus rien à payer ; est-ce un second paiement ?',
    en: 'nothing is left to pay; is it a second payment?',
  },
  open: { fr: 'est-ce bien cela ?', en: 'is that right?' },
  line: { fr: '{0}, {1} : {2}', en: '{0}, {1}: {2}' },
} satisfies Readonly<Record<string, Named>>;

/** « est-ce 1,90 € ? » */
export const whether = (
  rather: string | undefined,
  locale: Locale,
  isAgain: boolean = false,
): string =>
  rather === undefined
    ? lines[isAgain ? 'again' : 'open'][locale]
    : filled(lines.rather, locale, rather);

/** « Radis, botte, 190,00 € : est-ce 1,90 € ? » */
export const whetherLine = (
  what: string,
  read: string,
  rather: string | undefined,
  locale: Locale,
  isAgain: boolean = false,
): string => filled(lines.line, locale, what, read, whether(rather, locale, isAgain));
