import type { Locale } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import { euros, filled } from '../values/format';
import { plain } from '../values/plain';
import type { BuyerOrderDetails } from './mailDetails';

const reasons = {
  price: {
    fr: 'Un prix est corrigé : {0}, {1} au lieu de {2}.',
    en: 'A price is corrected: {0}, {1} instead of {2}.',
  },
  absent: {
    fr: '{0} ne peut pas venir cette fois-ci.',
    en: '{0} cannot come this time.',
  },
  absentPaid: {
    fr: '{0} ne peut pas venir cette fois-ci. Ce que vous auriez déjà payé en trop devient un avoir, rendu si vous le demandez.',
    en: '{0} cannot come this time. What you may have paid too much becomes credit, paid back if you ask for it.',
  },
  minimum: {
    fr: 'À la clôture, un minimum n’était pas atteint.',
    en: 'When orders closed, a minimum was not reached.',
  },
  basketMinimum: {
    fr: 'À la clôture, votre panier n’atteignait pas le minimum de {0}.',
    en: 'When orders closed, your basket was below the minimum of {0}.',
  },
} as const;

type Changed = Pick<
  BuyerOrderDetails,
  'drive' | 'repriced' | 'absent' | 'isDecided' | 'isByCases' | 'beyond'
>;

/** What besides its buyer's wish has changed an order: a line each. */
export function changeReasons(details: Changed): string {
  const { drive, repriced = [], absent = [], isDecided, isByCases, beyond } = details;
  const { locale } = drive;
  const told: string[] = [];
  for (const { title, ...price } of repriced) {
    const [to, from] = [price.to, price.from].map((amount) => euros(amount, locale));
    told.push(filled(reasons.price, locale, plain(title, 60), to, from));
  }
  // Where it is known, what was paid too much has its own words; else it is said once, last.
  const isKnown = (beyond?.credit ?? 0) > 0 || (beyond?.owed ?? []).length > 0;
  for (const [nth, producer] of absent.entries()) {
    const isSaid = !isKnown && nth === absent.length - 1;
    told.push(filled(reasons[isSaid ? 'absentPaid' : 'absent'], locale, plain(producer, 80)));
  }
  if (isDecided && !isByCases) told.push(filled(reasons.minimum, locale));
  return told.map((one) => `– ${one}`).join('\n');
}

export const belowMinimum = (minimum: Cents, locale: Locale): string =>
  `– ${filled(reasons.basketMinimum, locale, euros(minimum, locale))}`;
