import type { Locale } from '../../domain/values/locale';
import { english } from './english';
import { french } from './french';
import type { TemplateKind } from './kinds';

export interface Words {
  /** Blank in a piece of other mails. */
  readonly subject: string;
  readonly text: string;
}

/** The words that ship with the add-on, by language and kind of mail. */
export const originals: Readonly<Record<Locale, Readonly<Record<TemplateKind, Words>>>> = {
  fr: french,
  en: english,
};
