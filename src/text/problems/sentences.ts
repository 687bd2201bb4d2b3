import type { IbanFault } from '../../domain/values/iban';
import type { Locale } from '../../domain/values/locale';
import type { Problem } from '../../domain/values/problem';
import { filled } from '../values/format';
import { problems } from './problems';
import { ibanFaults } from './receiptFaults';

const SHOWN = 60;

/** As much of what was read as a sentence bears. */
export const shortened = (read: string): string =>
  read.length > SHOWN ? `${read.slice(0, SHOWN - 1)}…` : read;

export function problemText({ code, read = '', detail = '' }: Problem, locale: Locale): string {
  const more = code === 'badIban' ? ibanFaults[detail as IbanFault]?.[locale] : detail;
  return filled(problems[code], locale, shortened(read), more);
}
