import type { Locale } from '../../domain/values/locale';
import { type WordsOf, wordsIn } from '../values/pairs';
import { buyerMoneyOriginals } from './buyerMoneyOriginals';
import { changeOriginals } from './changeOriginals';
import { coordinatorOriginals } from './coordinatorOriginals';
import { lateOriginals } from './lateOriginals';
import { orderOriginals } from './orderOriginals';
import type { Original } from './pieces';
import { producerOriginals } from './producerOriginals';
import { saleOriginals } from './saleOriginals';
import type { TemplateKind } from './templateKinds';

/** A kind without its words does not compile. */
const table: Readonly<Record<TemplateKind, Original>> = {
  ...orderOriginals,
  ...changeOriginals,
  ...lateOriginals,
  ...buyerMoneyOriginals,
  ...producerOriginals,
  ...coordinatorOriginals,
  ...saleOriginals,
};

export type Words = WordsOf<Original>;

/** The words that ship with the add-on, by language and kind of mail. */
export const originals: Readonly<Record<Locale, Readonly<Record<TemplateKind, Words>>>> = {
  fr: wordsIn(table, 'fr'),
  en: wordsIn(table, 'en'),
};
