import type { OfferedProduct } from '../../../domain/catalogue/product';
import { folded } from '../../../domain/values/fold';
import type { Locale } from '../../../domain/values/locale';
import type { Instant } from '../../../domain/values/time';
import type { Occasion } from '../../mails/mailDetails';
import { moment, span } from '../../values/dates';
import { type About, aboutLine } from '../../values/detailParts';
import { list, NBSP } from '../../values/format';
import { wordsIn } from '../../values/pairs';
import { plain } from '../../values/plain';

export interface PosterProducer {
  readonly name: string;
  /** Of each thing that it sells, as typed; blank ones and repeated ones among them. */
  readonly categories: readonly string[];
  readonly about?: About | undefined;
}

/** What can be ordered, as it is told. */
export interface TellingProduct extends OfferedProduct {
  readonly isNew?: true;
  readonly isInSeason?: true;
  /** When the last of it went; null while there is some. */
  readonly soldOutAt?: number | null;
}

export interface PosterDetails extends Occasion {
  readonly now: Instant;
  /** The order form. */
  readonly link: string;
  readonly producers: readonly PosterProducer[];
  /** Together by producer. */
  readonly products: readonly TellingProduct[];
}

export interface PosterFact {
  readonly label: string;
  readonly text: string;
}

/** What stands on a poster beside its QR code. */
export interface PosterWords {
  readonly drive: string;
  readonly title: string;
  readonly details: readonly PosterFact[];
  readonly scan: string;
  readonly heading: string;
  readonly producers: readonly { readonly name: string; readonly sells: string }[];
  /** Where not all of them can be named. */
  readonly others: (count: number) => string;
}

const posterSentences = {
  title: { fr: 'Commandez en direct à nos producteurs', en: 'Order straight from our producers' },
  orders: { fr: 'Commandes', en: 'Orders' },
  pickup: { fr: 'Retrait', en: 'Pick-up' },
  place: { fr: 'Lieu', en: 'Place' },
  phone: { fr: 'Téléphone', en: 'Telephone' },
  scan: {
    fr: 'Pour commander, visez ce code avec votre téléphone',
    en: 'To order, point your phone at this code',
  },
  heading: {
    fr: (count: number) => (count > 1 ? `Nos ${count} producteurs` : 'Notre producteur'),
    en: (count: number) => (count > 1 ? `Our ${count} producers` : 'Our producer'),
  },
  others: {
    fr: (count: number) => (count > 1 ? `et ${count} autres` : 'et un autre'),
    en: (count: number) => (count > 1 ? `and ${count} others` : 'and one more'),
  },
  until: { fr: 'jusqu’au ', en: 'until ' },
};

const MOST_CATEGORIES = 4;

/** « Légumes » is « légumes » within a sentence, « AOP Picodon » stays. */
const within = (category: string): string =>
  /^\p{Lu}\p{Ll}/u.test(category) ? category.charAt(0).toLowerCase() + category.slice(1) : category;

/** Accents and capitals make no other one; the first spelling stands. */
export const different = (categories: readonly string[]): string[] => {
  const spelt = new Map<string, string>();
  for (const one of categories.map((category) => within(plain(category, 40))))
    if (one && !spelt.has(folded(one))) spelt.set(folded(one), one);
  return [...spelt.values()];
};

/** « légumes et œufs · Crest · bio ». */
const sellsOf = ({ categories, about }: PosterProducer, locale: Locale): string =>
  [
    some(different(categories), MOST_CATEGORIES, locale),
    about ? aboutLine({ ...about, site: null }) : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** As a list, or as the beginning of one. */
const some = (items: readonly string[], most: number, locale: Locale): string =>
  items.length > most ? `${items.slice(0, most).join(', ')}…` : list(items, locale);

/** What has passed already is not said. */
export function orderTimes({ now, sale, drive }: PosterDetails): string {
  const { zone, locale } = drive;
  const { opensAt, closesAt } = sale;
  if (now < opensAt) return span(opensAt, closesAt, zone, locale);
  return posterSentences.until[locale] + moment(closesAt, zone, locale);
}

export const pickupTimes = ({ sale, drive }: PosterDetails): string =>
  span(sale.pickupStart, sale.pickupEnd, drive.zone, drive.locale);

/** Where a large line breaks, a day keeps its month and an hour its « à ». */
const bound = (times: string): string =>
  times
    .replace(/ (à|at|to) (?=\d)/g, `${NBSP}$1${NBSP}`)
    .replace(/(^| )de (?=\d)/g, `$1de${NBSP}`)
    .replace(/(\d|1er) (?=\p{L}{3})/gu, `$1${NBSP}`)
    .replace(/(^| )(du|au|le|jusqu’au|from|to|on|until) (?=\p{L})/gu, `$1$2${NBSP}`);

/** Where questions are asked, and orders given by whoever has no internet. */
export const contactOf = ({ drive: { coordinatorEmail, phone = '' } }: PosterDetails): string =>
  [plain(coordinatorEmail), plain(phone)].filter(Boolean).join(' · ');

/** With this sale’s dates. */
export function posterWords(details: PosterDetails): PosterWords {
  const { drive, sale, producers } = details;
  const { title, orders, pickup, place, phone, scan, heading, others } = wordsIn(
    posterSentences,
    drive.locale,
  );
  return {
    drive: plain(drive.name, 80),
    title,
    details: [
      { label: orders, text: bound(orderTimes(details)) },
      { label: pickup, text: bound(pickupTimes(details)) },
      { label: place, text: plain(sale.place, 200) },
      // Its code leads to the form; who cannot scan it calls.
      { label: phone, text: plain(drive.phone ?? '').replaceAll(' ', NBSP) },
    ].filter(({ text }) => text !== ''),
    scan,
    heading: heading(producers.length),
    producers: producers.map((one) => ({
      name: plain(one.name, 80),
      sells: sellsOf(one, drive.locale),
    })),
    others,
  };
}
