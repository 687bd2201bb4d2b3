import type { Locale, Named } from '../../domain/values/locale';
import { filled } from '../values/format';
import { type RefusalText, refusals } from './refusals';

export const refusalText = (
  code: RefusalText,
  detail: string | undefined,
  locale: Locale,
): string => filled(refusals[code], locale, detail);
export const fault: Named = {
  fr: 'Quelque chose n’a pas marché, et rien n’a été perdu. Réessayez ; si cela continue, transmettez ce message :',
  en: 'Something went wrong, and nothing was lost. Try again; if it goes on, pass this message on:',
};
/** A bug or an outage, in plain words. */
export const faultText = (message: string, locale: Locale): string =>
  `${filled(fault, locale)} ${message}`;
