import type { ShortReason } from '../../domain/orders/allocation';
import type { Reached } from '../../domain/orders/minimum';
import type { Locale } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import { shortMoment } from '../values/dates';
import { euros, NBSP } from '../values/format';
import { wordsIn } from '../values/pairs';
import { count, thresholdText } from '../values/quantities';
import type { SoldInCases } from '../values/wholeCases';

/** One line of a basket, as far as its « Pourquoi » is concerned. */
export interface Shortfall {
  readonly sold: SoldInCases;
  readonly asked: number;
  readonly served: number;
  readonly reason: ShortReason;
}

const causes = {
  soldOut: { fr: 'épuisé', en: 'sold out' },
  /** Of which a part was served. */
  stockSoldOut: { fr: 'stock épuisé', en: 'sold out' },
  basketMaximum: {
    fr: (most: string) => `${most} au plus par panier`,
    en: (most: string) => `at most ${most} a basket`,
  },
  producerMinimum: {
    fr: (least: string) => `le minimum de ${least} du producteur n’est pas atteint`,
    en: (least: string) => `the producer’s minimum of ${least} is not reached`,
  },
  productMinimum: {
    fr: (least: string) => `il en fallait ${least} en tout`,
    en: (least: string) => `${least} in all were needed`,
  },
  saleMinimum: {
    fr: (least: string) => `le minimum de ${least} de la vente n’est pas atteint`,
    en: (least: string) => `the sale’s minimum of ${least} is not reached`,
  },
  basketMinimum: {
    fr: (least: string) => `panier sous le minimum de ${least}`,
    en: (least: string) => `basket below the minimum of ${least}`,
  },
  caseOpen: {
    fr: (held: string) => `le colis de ${held} n’est pas plein`,
    en: (held: string) => `the case of ${held} is not full`,
  },
  caseLeast: {
    fr: (least: string, held: string) => `il en fallait ${least} au moins, par colis de ${held}`,
    en: (least: string, held: string) => `at least ${least} were needed, by cases of ${held}`,
  },
  caseFilled: {
    fr: (held: string) => `pour remplir le colis de ${held}`,
    en: (held: string) => `to fill the case of ${held}`,
  },
  notOffered: { fr: 'n’est pas en vente', en: 'not on sale' },
  calledOff: { fr: 'la vente est annulée', en: 'the sale is called off' },
  /** True of one who comes with other products, too. */
  absent: { fr: 'le producteur ne peut pas en apporter', en: 'the producer cannot bring any' },
  servedOf: {
    fr: (served: string, asked: string, why: string) => `${served} sur ${asked}${NBSP}: ${why}`,
    en: (served: string, asked: string, why: string) => `${served} of ${asked}: ${why}`,
  },
  servedMore: {
    fr: (served: string, asked: string, why: string) =>
      `${served} au lieu de ${asked}${NBSP}: ${why}`,
    en: (served: string, asked: string, why: string) => `${served} instead of ${asked}: ${why}`,
  },
};

const cause = ({ reason, served, sold }: Shortfall, zone: string, locale: Locale): string => {
  const words = wordsIn(causes, locale);
  switch (reason.code) {
    case 'soldOut': {
      const when = reason.at === undefined ? '' : ` ${shortMoment(reason.at, zone, locale)}`;
      return (served === 0 ? words.soldOut : words.stockSoldOut) + when;
    }
    case 'basketMaximum':
      return words.basketMaximum(count(sold, reason.maximum, locale));
    case 'basketMinimum':
      return words.basketMinimum(euros(reason.minimum as Cents, locale));
    case 'producerMinimum':
    case 'productMinimum':
    case 'saleMinimum':
      return words[reason.code](thresholdText(reason.minimum, reason.of ?? 'euros', locale));
    case 'caseOpen':
    case 'caseFilled': {
      const { size = reason.size } = sold.cases ?? {};
      const [what, held] = [reason.size, size].map((quantity) => count(sold, quantity, locale));
      const isLeast = reason.size > size;
      return isLeast ? words.caseLeast(what ?? '', held ?? '') : words[reason.code](what ?? '');
    }
    case 'notOffered':
    case 'calledOff':
    case 'absent':
      return words[reason.code];
  }
};

/** « 3 sur 4 : stock épuisé jeudi à 18 h 02 », « 0 sur 3 : épuisé mardi à 9 h 10 ». */
export const shortSentence = (shortfall: Shortfall, zone: string, locale: Locale): string => {
  const served = count(shortfall.sold, shortfall.served, locale);
  const asked = count(shortfall.sold, shortfall.asked, locale);
  const words = wordsIn(causes, locale);
  const say = shortfall.served > shortfall.asked ? words.servedMore : words.servedOf;
  return say(served, asked, cause(shortfall, zone, locale));
};

const reached = {
  fr: (counted: string, least: string) => `${counted} sur ${least}`,
  en: (counted: string, least: string) => `${counted} of ${least}`,
};
const wholeSale = { fr: 'Toute la vente', en: 'The whole sale' };

/** « Moulin », « 52,00 € sur 60,00 € »: of a product by its title, of a producer, or of the whole sale. */
export const reachedText = (
  { name, counted, minimum: { of, amount } }: Reached,
  products: ReadonlyMap<string, { readonly title: string }>,
  locale: Locale,
): { readonly title: string; readonly said: string } => ({
  title: products.get(name)?.title ?? (name || wholeSale[locale]),
  said: reached[locale](thresholdText(counted, of, locale), thresholdText(amount, of, locale)),
});
