import type { Locale } from '../../../domain/values/locale';
import type { Cents } from '../../../domain/values/money';
import type { Unlikely } from '../../../domain/values/unlikely';
import { whetherLine } from '../../problems/whether';
import { isItRight, keep } from '../../values/commonWords';
import { euros } from '../../values/format';
import type { Question } from '../preview';

/** Nothing is done yet: what can hardly be meant is asked first, and done with `input` where it is kept. */
export interface Asks extends Question {
  readonly code: 'asks';
  readonly input: object;
  /** « Garder 3 400,00 € » */
  readonly keep: string;
  /** « Noter 34,00 € » */
  readonly rather?: { readonly note: string; readonly input: object };
}

interface Doubtful {
  readonly line: string;
  /** As it was typed. */
  readonly shown: string;
}

export const likelyQuestion = (all: readonly Doubtful[], input: object, locale: Locale): Asks => ({
  ...{ code: 'asks', title: isItRight[locale], text: all.map(({ line }) => line).join('\n') },
  ...{ input, keep: all[1] || !all[0] ? keepAll[locale] : keep[locale](all[0].shown) },
});

interface AskedSum extends Unlikely {
  readonly name: string;
  readonly cents: Cents;
}

/** « Camille Chevalier, 4 132,00 € : est-ce 41,32 € ? » */
export function sumQuestion(
  { name, cents, rather, isAgain }: AskedSum,
  input: object,
  locale: Locale,
): Asks {
  const shown = euros(cents, locale);
  const meant = rather === undefined ? undefined : euros(rather as Cents, locale);
  const line = whetherLine(name, shown, meant, locale, isAgain);
  return {
    ...likelyQuestion([{ line, shown }], input, locale),
    ...(meant !== undefined && {
      rather: { note: note[locale](meant), input: { ...input, cents: rather } },
    }),
  };
}

const note = { fr: (sum: string) => `Noter ${sum}`, en: (sum: string) => `Note ${sum}` };
const keepAll = { fr: 'Garder tout', en: 'Keep all' };
