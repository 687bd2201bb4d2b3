import type { CheckRule } from '../../domain/baskets/checks';
import type { IbanFault } from '../../domain/values/iban';
import type { Locale, Named } from '../../domain/values/locale';
import type { Problem, ProblemCode } from '../../domain/values/problem';
import type { RefusalText } from '../results/outcomes';
import type { ToldLine } from '../results/told';
import { filled } from '../values/format';

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
