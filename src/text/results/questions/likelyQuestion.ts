import type { Locale } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import type { Unlikely } from '../../../domain/values/unlikely';
import { whetherLine } from '../../problems/whether';
import { isItRight } from '../../values/commonWords';
import { euros } from '../../values/format';
import type { Question } from '../preview';

/** Nothing is done yet: what can hardly be meant is asked first, and done with `input` after a yes. */
export interface Asks extends Question {
  readonly code: 'asks';
  readonly input: object;
}

export const likelyQuestion = (lines: readonly string[], input: object, locale: Locale): Asks => ({
  ...{ code: 'asks', title: isItRight[locale], text: lines.join('\n') },
  input,
});

interface AskedSum extends Unlikely {
  readonly name: string;
  readonly cents: Cents;
}

/** « Camille Chevalier, 4 132,00 € : est-ce 41,32 € ? » */
export function sumQuestion(
  { name, cents, rather }: AskedSum,
  input: object,
  locale: Locale,
): Asks {
  const meant = rather === undefined ? undefined : euros(rather as Cents, locale);
  return likelyQuestion([whetherLine(name, euros(cents, locale), meant, locale)], input, locale);
}
