import type { Locale, Named } from '../../domain/values/locale';
import type { Measure } from '../../domain/values/quantity';
import { NBSP } from '../values/format';
import { plain } from '../values/plain';
import { measure } from '../values/quantities';

/** Beside a weight or a quantity that was typed and does not count yet. */
export const weightProblems = {
  weightAsked: {
    fr: '« {0} » se lit {1}. Si ce poids est juste, confirmez-le dans le panneau ; sinon, corrigez-le ici. D’ici là, le montant reste l’estimation.',
    en: '“{0}” reads as {1}. If this weight is right, confirm it in the panel; otherwise correct it here. Until then the amount stays the estimate.',
  },
  weightUnreadable: {
    fr: '« {0} » n’est pas un poids ({1}) ; attendu : un nombre seul, en kilos ou en grammes, comme « 1,4 » ou « 1400 ». D’ici là, le montant reste l’estimation.',
    en: '“{0}” is not a weight ({1}); expected: a number alone, in kilos or grams, such as “1.4” or “1400”. Until then the amount stays the estimate.',
  },
  volumeUnreadable: {
    fr: '« {0} » n’est pas un volume ({1}) ; attendu : un nombre seul, en litres ou en millilitres, comme « 1,4 » ou « 1400 ». D’ici là, le montant reste l’estimation.',
    en: '“{0}” is not a volume ({1}); expected: a number alone, in litres or millilitres, such as “1.4” or “1400”. Until then the amount stays the estimate.',
  },
  weightOfPiece: {
    fr: '« {0} » : {1} se paie à la pièce, ce poids ne compte pas. Est-il sur la bonne ligne ?',
    en: '“{0}”: {1} is paid by the piece, this weight does not count. Is it beside the right line?',
  },
  deliveredAsked: {
    fr: 'Livré « {0} » est plus que ce qui était servi ({1}). Si c’est juste, confirmez-le dans le panneau ; sinon, corrigez-le ici. D’ici là, ce qui était servi compte.',
    en: 'Delivered “{0}” is more than was served ({1}). If this is right, confirm it in the panel; otherwise correct it here. Until then what was served counts.',
  },
} satisfies Readonly<Record<string, Named>>;

const words = {
  basket: { fr: 'panier', en: 'basket' },
  for: { fr: 'pour', en: 'for' },
  estimated: { fr: 'estimé à', en: 'estimated at' },
} satisfies Readonly<Record<string, Named>>;

/** « Poulet fermier, panier 7 ». */
export const lineName = (title: string, basket: number, locale: Locale): string =>
  `${plain(title, 60)}, ${words.basket[locale]}${NBSP}${basket}`;

/** « 14 kg pour Poulet fermier, panier 7, estimé à 1,2 kg ». */
export function weightDetail(
  line: string,
  estimate: Measure,
  meant: number | undefined,
  locale: Locale,
): string {
  const about = `${line}, ${words.estimated[locale]} ${measure(estimate, locale)}`;
  if (meant === undefined) return about;
  return `${measure({ ...estimate, amount: meant }, locale)} ${words.for[locale]} ${about}`;
}
