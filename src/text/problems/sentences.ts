import type { IbanFault } from '../../domain/values/iban';
import type { Locale, Named } from '../../domain/values/locale';
import type { Problem } from '../../domain/values/problem';
import { filled } from '../values/format';
import { problems } from './problems';
import { ibanFaults } from './receipts';

const SHOWN = 60;

/** As much of what was read as a sentence bears. */
export const shortened = (read: string): string =>
  read.length > SHOWN ? `${read.slice(0, SHOWN - 1)}…` : read;

export function problemText({ code, read = '', detail = '' }: Problem, locale: Locale): string {
  const more = code === 'badIban' ? ibanFaults[detail as IbanFault]?.[locale] : detail;
  return filled(problems[code], locale, shortened(read), more);
}

const fault: Named = {
  fr: 'Quelque chose n’a pas marché, et rien n’a été perdu. Réessayez ; si cela continue, transmettez ce message :',
  en: 'Something went wrong, and nothing was lost. Try again; if it goes on, pass this message on:',
};

/** A bug or an outage, in plain words. */
export const faultText = (message: string, locale: Locale): string =>
  `${filled(fault, locale)} ${message}`;
