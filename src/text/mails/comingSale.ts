import type { Cycle } from '../../domain/sale/cycle';
import type { NextSale } from '../../domain/sale/nextSale';
import type { Locale, Named } from '../../domain/values/locale';
import { type Instant, localTime } from '../../domain/values/time';
import { holidayText } from '../results/preview';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { date, moment, span, time } from '../values/dates';
import { filled, list } from '../values/format';
import type { Occasion } from './mailDetails';
import { occasionValues } from './occasion';

const sentences = {
  holiday: { fr: '{0} est un jour férié, {1}', en: '{0} is a public holiday, {1}' },
  decide: {
    fr: '{0} : la vente a-t-elle lieu ? Si oui, ouvrez-la : « Ouvrir une vente », dans le menu, garde ou change la date. Elle ne s’ouvre pas sans vous.',
    en: '{0}: is there a sale? If so, open it: “Open a sale”, in the menu, keeps or changes the date. It does not open without you.',
  },
  tooLate: {
    fr: 'Il ne restait plus la moitié du temps prévu pour commander. Si vous la voulez quand même : « Ouvrir une vente », dans le menu.',
    en: 'Less than half of the time for orders was left. If you want it all the same: “Open a sale”, in the menu.',
  },
  unread: {
    fr: '– {0|ligne de Produits ne se lit pas et n’est pas en vente|lignes de Produits ne se lisent pas et ne sont pas en vente} : À corriger dit pourquoi.',
    en: '– {0|row of Products cannot be read and is not on sale|rows of Products cannot be read and are not on sale}: “To fix” says why.',
  },
  again: {
    fr: 'Le drive réessaie chaque heure jusqu’au {0}.',
    en: 'The drive tries again every hour until {0}.',
  },
  comesItself: {
    fr: 'La prochaine vente s’ouvre sans vous {0}.',
    en: 'The next sale opens without you on {0}.',
  },
  comes: {
    fr: 'La prochaine vente est prévue pour {0}.',
    en: 'The next sale is due on {0}.',
  },
  staysCurrent: {
    fr: 'Le retrait de la vente {0} est encore à venir ({1}). Elle reste en main, dans des onglets à elle : « Paniers {0} », « Retrait {0} »… Les onglets habituels passent à la nouvelle vente, dont les commandes ferment après ce retrait.',
    en: 'The pick-up of sale {0} is still to come ({1}). It stays in hand, in tabs of its own: “Baskets {0}”, “Pick-up {0}”… The usual tabs go to the new sale, whose orders close after that pick-up.',
  },
  leftWaiting: {
    fr: 'Paniers qui attendent un poids ou une confirmation : n° {0}. Pesez d’abord. Une fois la vente rangée, ce qu’on tape dans ses onglets ne compte plus : ces paniers gardent leur estimation, ce qui y est coché payé reste à noter dans Encaissements, et ce qui en revient aux producteurs se règle à la main.',
    en: 'Baskets that wait for a weight or a confirmation: no. {0}. Weigh first. Once the sale is set aside, what is typed in its tabs no longer counts: these baskets keep their estimate, what is ticked there as paid is still to be noted in Receipts, and what producers have of them is paid by hand.',
  },
  leftUnweighed: {
    fr: 'paniers restés à leur estimation, sans poids ou sans confirmation : n° {0}',
    en: 'baskets left at their estimate, without a weight or a confirmation: no. {0}',
  },
  missed: {
    fr: 'La vente devait s’ouvrir {0}.',
    en: 'The sale was to open on {0}.',
  },
} as const satisfies Record<string, Named>;

export const nextSaleSays = (
  sentence: keyof typeof sentences,
  locale: Locale,
  ...values: readonly string[]
): string => filled(sentences[sentence], locale, ...values);

/** « Samedi 15 août est un jour férié, l’Assomption : la vente a-t-elle lieu ? » */
export function askAbout(
  { holiday, pickupStart }: Pick<NextSale, 'holiday' | 'pickupStart'>,
  zone: string,
  locale: Locale,
): string | undefined {
  if (!holiday) return undefined;
  const day = date(localTime(pickupStart, zone).day, locale);
  const begun = day.charAt(0).toUpperCase() + day.slice(1);
  const why = nextSaleSays('holiday', locale, begun, holidayText(holiday, locale));
  return nextSaleSays('decide', locale, why);
}

interface NextSaleDetails extends Occasion {
  /** When it was opened; absent where it was not, and `why` says more. */
  readonly openedAt?: Instant;
  readonly orderLink?: string;
  readonly why?: readonly string[];
  /** Since the sale before, a line each. */
  readonly changes?: readonly string[];
}

/** To the coordinator, of a sale that opens by itself, or does not. */
export function nextSaleMail(details: NextSaleDetails, write: Write): Mail {
  const { drive, openedAt, orderLink = '', why = [], changes = [] } = details;
  const { zone, locale } = drive;
  return write('nextSale', {
    ...occasionValues(details),
    openedAt: openedAt === undefined ? '' : time(openedAt, zone, locale),
    // It may wait until the day after.
    openedOn: openedAt === undefined ? '' : date(localTime(openedAt, zone).day, locale),
    orderLink,
    why: why.join(' '),
    moves: changes.join('\n'),
  });
}

/** For the panel: what comes next, by Réglages. */
export function comingText(
  next: NextSale,
  isItself: boolean,
  { now, zone, locale }: { readonly now: Instant; readonly zone: string; readonly locale: Locale },
): string {
  const ask = askAbout(next, zone, locale);
  if (ask !== undefined) return ask;
  const sentence = next.opensAt <= now ? 'missed' : isItself ? 'comesItself' : 'comes';
  return nextSaleSays(sentence, locale, moment(next.opensAt, zone, locale));
}

/** Before a sale is set aside: its baskets whose sum is not known. */
export const leftWaitingText = (baskets: readonly number[], locale: Locale): string =>
  nextSaleSays('leftWaiting', locale, list(baskets.map(String), locale));

/** Once it was, for Historique. */
export const leftUnweighedText = (baskets: readonly number[], locale: Locale): string =>
  nextSaleSays('leftUnweighed', locale, list(baskets.map(String), locale));

/** Before the next one opens: of the sale whose pick-up is still to come. */
export const staysCurrentText = (
  { number, pickupStart, pickupEnd }: Cycle,
  { zone, locale }: { readonly zone: string; readonly locale: Locale },
): string =>
  nextSaleSays('staysCurrent', locale, String(number), span(pickupStart, pickupEnd, zone, locale));
