import type { Locale, Named } from '../../domain/values/locale';
import type { Measure } from '../../domain/values/quantity';
import { filled, NBSP } from '../values/format';
import { plain } from '../values/plain';
import { measure } from '../values/quantities';

/** Beside a weight that was typed and cannot count. */
export const weightProblems = {
  weightOfPiece: {
    fr: '« {0} » : {1} se paie à la pièce, ce poids ne compte pas. Est-il sur la bonne ligne ?',
    en: '“{0}”: {1} is paid by the piece, this weight does not count. Is it beside the right line?',
  },
} satisfies Readonly<Record<string, Named>>;

const words = {
  basket: { fr: 'panier', en: 'basket' },
  weight: {
    fr: 'est-ce {0} pour {1}, estimé à {2} ?',
    en: 'is it {0} for {1}, estimated at {2}?',
  },
  delivered: {
    fr: '{0}, était servi {1} : est-ce bien plus ?',
    en: '{0}, {1} was served: is it really more?',
  },
} satisfies Readonly<Record<string, Named>>;

/** « Poulet fermier, panier 7 ». */
export const lineName = (title: string, basket: number, locale: Locale): string =>
  `${plain(title, 60)}, ${words.basket[locale]}${NBSP}${basket}`;

/** « est-ce 14 kg pour Poulet fermier, panier 7, estimé à 1,2 kg ? » */
export const weightAsked = (line: string, estimate: Measure, meant: number, locale: Locale) =>
  filled(
    words.weight,
    locale,
    ...[measure({ ...estimate, amount: meant }, locale), line, measure(estimate, locale)],
  );

/** « Poulet fermier, panier 7, était servi 2 : est-ce bien plus ? » */
export const deliveredAsked = (line: string, served: string, locale: Locale): string =>
  filled(words.delivered, locale, line, served);
