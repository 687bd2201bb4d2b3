import type { Cycle } from '../../domain/sale/cycle';
import { isInPreparation, wasCalledOff } from '../../domain/sale/transitions';
import type { Locale, Named } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import { moment } from '../values/dates';
import { euros, filled } from '../values/format';

const sentences = {
  open: {
    fr: 'La vente {0} prend des commandes jusqu’au {1} : {2|commande|commandes}, {3}.',
    en: 'Sale {0} takes orders until {1}: {2|order|orders}, {3}.',
  },
  later: { fr: 'La vente {0} s’ouvre {1}.', en: 'Sale {0} opens on {1}.' },
  calledOff: { fr: 'La vente {0} est annulée.', en: 'Sale {0} is called off.' },
} as const satisfies Record<string, Named>;

/** For the panel: of the sale that takes orders beside the one in hand. */
export function besideText(
  { number, state, opensAt, closesAt }: Cycle,
  orders: number,
  cents: Cents,
  { zone, locale }: { readonly zone: string; readonly locale: Locale },
): string {
  const sale = String(number);
  if (wasCalledOff(state)) return filled(sentences.calledOff, locale, sale);
  if (isInPreparation(state))
    return filled(sentences.later, locale, sale, moment(opensAt, zone, locale));
  const until = moment(closesAt, zone, locale);
  return filled(sentences.open, locale, sale, until, String(orders), euros(cents, locale));
}
