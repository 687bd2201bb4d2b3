import type { CheckRule } from '../domain/checks';
import type { IbanFault } from '../domain/iban';
import type { Locale, Named } from '../domain/locale';
import type { Problem, ProblemCode } from '../domain/problem';
import { filled } from './format';
import type { RefusalText } from './outcomes';
import type { ToldLine } from './told';

/** What is said of problems, refusals, checks and actions: it ships beside the script, which seldom says any. */
export interface Sentences {
  readonly problems: Readonly<Record<ProblemCode, Named>>;
  readonly ibanFaults: Readonly<Record<IbanFault, Named>>;
  readonly requestForm: Readonly<Record<'description' | 'code' | 'confirmation', Named>>;
  readonly refusals: Readonly<Record<RefusalText, Named>>;
  readonly checkRules: Readonly<Record<CheckRule, Named>>;
  readonly told: Readonly<Record<ToldLine, Named>>;
}

const SHOWN = 60;

/** As much of what was read as a sentence bears. */
export const shortened = (read: string): string =>
  read.length > SHOWN ? `${read.slice(0, SHOWN - 1)}…` : read;

export function problemText(
  { code, read = '', detail = '' }: Problem,
  locale: Locale,
  { problems, ibanFaults }: Pick<Sentences, 'problems' | 'ibanFaults'>,
): string {
  const more = code === 'badIban' ? ibanFaults[detail as IbanFault]?.[locale] : detail;
  return filled(problems[code], locale, shortened(read), more);
}

export const refusalText = (
  code: RefusalText,
  detail: string | undefined,
  locale: Locale,
  { refusals }: Pick<Sentences, 'refusals'>,
): string => filled(refusals[code], locale, detail);

const fault: Named = {
  fr: 'Quelque chose n’a pas marché, et rien n’a été perdu. Réessayez ; si cela continue, transmettez ce message :',
  en: 'Something went wrong, and nothing was lost. Try again; if it goes on, pass this message on:',
};

/** A bug or an outage, in plain words. */
export const faultText = (message: string, locale: Locale): string =>
  `${filled(fault, locale)} ${message}`;
