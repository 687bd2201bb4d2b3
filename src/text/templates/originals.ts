import type { Locale } from '../../domain/values/locale';
import { type TemplateKind, templates } from '../mailKinds/mailKinds';
import type { Original } from '../mailKinds/pieces';
import { type WordsOf, wordsIn } from '../values/pairs';

export type Words = WordsOf<Original>;

/** The words that ship with the add-on, by language and kind of mail. */
export const originals: Readonly<Record<Locale, Readonly<Record<TemplateKind, Words>>>> = {
  fr: wordsIn(templates, 'fr'),
  en: wordsIn(templates, 'en'),
};
