import type { Locale, Named } from '../../domain/values/locale';
import type { Problem, ProblemCode } from '../../domain/values/problem';
import { filled } from '../values/format';
import { expectations } from './expectations';
import { problems } from './problems';

const SHOWN = 60;

/** As much of what was read as a sentence bears. */
export const shortened = (read: string): string =>
  read.length > SHOWN ? `${read.slice(0, SHOWN - 1)}…` : read;

export function problemText(
  { code, read = '', detail = '' }: Problem,
  locale: Locale,
  /** What a page need not carry, by detail. */
  others: Readonly<Record<string, Named>> = {},
  /** As above, by code. */
  further: Partial<Record<ProblemCode, Named>> = {},
): string {
  const known: Partial<Record<ProblemCode, Named>> = problems;
  const words = further[code] ?? known[code];
  if (!words) throw new RangeError(`This page has no words for ${code}`);
  const more = { ...expectations, ...others }[detail]?.[locale] ?? detail;
  return filled(words, locale, shortened(read), more);
}
