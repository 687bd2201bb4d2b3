import type { Locale } from '../../domain/values/locale';
import { filled, labelled } from '../values/format';
import { plain } from '../values/plain';
import { quantity, type Sold } from '../values/quantities';

const words = {
  missing: { fr: 'manque', en: 'missing' },
  replaced: { fr: 'remplacé par {0}', en: 'replaced by {0}' },
} as const;

/** « remplacé par deux bûches ». */
export const replacedBy = (what: string, locale: Locale): string =>
  filled(words.replaced, locale, plain(what));

/** « Tomme, remplacé par deux bûches »: what a line holds, in words. */
export const titleGiven = (title: string, what: string | undefined, locale: Locale): string =>
  what === undefined ? title : `${title}, ${replacedBy(what, locale)}`;

export interface HeldLine extends Sold {
  readonly ref: string;
  readonly title: string;
  /** In its own unit; 0 where it is missing. */
  readonly count: number;
  readonly replacedBy?: string;
}

/** « FB02 Salade : 2 pièces · CR01 Tomme : manque »: all of a basket in one cell of a phone. */
export const contentsText = (lines: readonly HeldLine[], locale: Locale): string =>
  lines
    .map((line) => {
      const what = line.count > 0 ? quantity(line, line.count, locale) : words.missing[locale];
      return labelled(
        `${line.ref} ${titleGiven(line.title, line.replacedBy, locale)}`,
        what,
        locale,
      );
    })
    .join(' · ');
