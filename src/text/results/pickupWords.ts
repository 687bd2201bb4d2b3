import type { Locale } from '../../domain/values/locale';
import { labelled } from '../values/format';
import { quantity, type Sold } from '../values/quantities';

const words = {
  missing: { fr: 'manque', en: 'missing' },
} as const;

export interface HeldLine extends Sold {
  readonly ref: string;
  readonly title: string;
  /** In its own unit; 0 where it is missing. */
  readonly count: number;
}

/** « FB02 Salade : 2 pièces · CR01 Tomme : manque »: all of a basket in one cell of a phone. */
export const contentsText = (lines: readonly HeldLine[], locale: Locale): string =>
  lines
    .map((line) => {
      const what = line.count > 0 ? quantity(line, line.count, locale) : words.missing[locale];
      return labelled(`${line.ref} ${line.title}`, what, locale);
    })
    .join(' · ');
