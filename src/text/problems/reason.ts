import type { ShortReason } from '../../domain/orders/allocation';
import type { Locale } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import { shortMoment } from '../values/dates';
import { euros, NBSP } from '../values/format';
import { count, type Sold } from '../values/quantities';

/** One line of a basket, as far as its « Pourquoi » is concerned. */
export interface Shortfall {
  readonly sold: Sold;
  readonly asked: number;
  readonly served: number;
  readonly reason: ShortReason;
}

const cause = (shortfall: Shortfall, zone: string, locale: Locale): string => {
  const { reason, served, sold } = shortfall;
  const french = locale === 'fr';
  switch (reason.code) {
    case 'soldOut': {
      const when = reason.at === undefined ? '' : ` ${shortMoment(reason.at, zone, locale)}`;
      if (!french) return `sold out${when}`;
      return served === 0 ? `épuisé${when}` : `stock épuisé${when}`;
    }
    case 'basketMaximum': {
      const most = count(sold, reason.maximum, locale);
      return french ? `${most} au plus par panier` : `at most ${most} a basket`;
    }
    case 'producerMinimum': {
      const least = euros(reason.minimum as Cents, locale);
      return french
        ? `le minimum de ${least} du producteur n’est pas atteint`
        : `the producer’s minimum of ${least} is not reached`;
    }
    case 'basketMinimum': {
      const least = euros(reason.minimum as Cents, locale);
      return french ? `panier sous le minimum de ${least}` : `basket below the minimum of ${least}`;
    }
    case 'notOffered':
      return french ? 'n’est pas en vente' : 'not on sale';
  }
};

/** « 3 sur 4 : stock épuisé jeudi à 18 h 02 », « 0 sur 3 : épuisé mardi à 9 h 10 ». */
export const shortSentence = (shortfall: Shortfall, zone: string, locale: Locale): string => {
  const [of, colon] = locale === 'fr' ? ['sur', `${NBSP}:`] : ['of', ':'];
  const served = count(shortfall.sold, shortfall.served, locale);
  const asked = count(shortfall.sold, shortfall.asked, locale);
  return `${served} ${of} ${asked}${colon} ${cause(shortfall, zone, locale)}`;
};
