import type { Locale } from '../../../src/domain/values/locale';
import { type OwnWords, type Write, writerOf } from '../../../src/text/templates/writer';

/** Mails by the words that ship with the add-on, and by those that a drive has changed. */
export const writing = (locale: Locale, own: OwnWords = new Map()): Write => writerOf(own, locale);
