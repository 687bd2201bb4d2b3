import type { Locale } from '../../domain/values/locale';
import { type Instant, localTime } from '../../domain/values/time';
import type { Occasion } from '../mails/facts';
import { date, moment, shortMoment, span, weekday } from '../values/dates';
import { labelled, list, NBSP, unbreakable } from '../values/format';
import { plain } from '../values/plain';

export interface PosterProducer {
  readonly name: string;
  /** Of each thing that it sells, as typed; blank ones and repeated ones among them. */
  readonly categories: readonly string[];
}

export interface PosterFacts extends Occasion {
  readonly now: Instant;
  /** How often there is such a sale; null where Réglages gives dates of one sale alone. */
  readonly everyWeeks: number | null;
  /** The order form. */
  readonly link: string;
  readonly producers: readonly PosterProducer[];
}

export interface PosterFact {
  readonly label: string;
  readonly text: string;
}

/** What stands on a poster beside its QR code. */
export interface PosterWords {
  readonly drive: string;
  readonly title: string;
  readonly facts: readonly PosterFact[];
  readonly scan: string;
  readonly heading: string;
  readonly producers: readonly { readonly name: string; readonly sells: string }[];
  /** Where not all of them can be named. */
  readonly others: (count: number) => string;
}

const words = {
  fr: {
    title: 'Commandez en direct à nos producteurs',
    orders: 'Commandes',
    pickup: 'Retrait',
    place: 'Lieu',
    scan: 'Pour commander, visez ce code avec votre téléphone',
    heading: (count: number) => (count > 1 ? `Nos ${count} producteurs` : 'Notre producteur'),
    others: (count: number) => (count > 1 ? `et ${count} autres` : 'et un autre'),
    until: 'jusqu’au ',
    weekly: 'chaque semaine, ',
    every2: 'une semaine sur deux, ',
    every: 'une semaine sur ',
    from: 'du ',
    to: ' au ',
    on: 'le ',
  },
  en: {
    title: 'Order straight from our producers',
    orders: 'Orders',
    pickup: 'Pick-up',
    place: 'Place',
    scan: 'To order, point your phone at this code',
    heading: (count: number) => (count > 1 ? `Our ${count} producers` : 'Our producer'),
    others: (count: number) => (count > 1 ? `and ${count} others` : 'and one more'),
    until: 'until ',
    weekly: 'every week, ',
    every2: 'every other week, ',
    every: 'one week in ',
    from: 'from ',
    to: ' to ',
    on: 'on ',
  },
} as const;

const MOST_CATEGORIES = 4;

/** « Légumes » is « légumes » within a sentence, « AOP Picodon » stays. */
const within = (category: string): string =>
  /^\p{Lu}\p{Ll}/u.test(category) ? category.charAt(0).toLowerCase() + category.slice(1) : category;

const different = (categories: readonly string[]): string[] => [
  ...new Set(categories.map((one) => within(plain(one, 40))).filter(Boolean)),
];

/** As a list, or as the beginning of one. */
const some = (items: readonly string[], most: number, locale: Locale): string =>
  items.length > most ? `${items.slice(0, most).join(', ')}…` : list(items, locale);

/** What has passed already is not said. */
function orderTimes({ now, sale, drive }: PosterFacts): string {
  const { zone, locale } = drive;
  const { opensAt, closesAt } = sale;
  if (now < opensAt) return span(opensAt, closesAt, zone, locale);
  return words[locale].until + moment(closesAt, zone, locale);
}

const pickupTimes = ({ sale, drive }: PosterFacts): string =>
  span(sale.pickupStart, sale.pickupEnd, drive.zone, drive.locale);

/** Where a large line breaks, a day keeps its month and an hour its « à ». */
const bound = (times: string): string =>
  times
    .replace(/ (à|at|to) (?=\d)/g, `${NBSP}$1${NBSP}`)
    .replace(/(^| )de (?=\d)/g, `$1de${NBSP}`)
    .replace(/(\d|1er) (?=\p{L}{3})/gu, `$1${NBSP}`)
    .replace(/(^| )(du|au|le|jusqu’au|from|to|on|until) (?=\p{L})/gu, `$1$2${NBSP}`);

/** For a poster that stays on a wall: days of the week. */
function weeklyTimes({ sale, drive, everyWeeks }: PosterFacts): { orders: string; pickup: string } {
  const { zone, locale } = drive;
  const { weekly, every2, every, from, to, on } = words[locale];
  const often = [weekly, every2][(everyWeeks ?? 1) - 1] ?? `${every}${everyWeeks}, `;
  const between = (start: Instant, end: Instant): string =>
    from + shortMoment(start, zone, locale) + to + shortMoment(end, zone, locale);
  const { pickupStart, pickupEnd } = sale;
  const dated = span(pickupStart, pickupEnd, zone, locale);
  const { day } = localTime(pickupStart, zone);
  const isOneDay = day === localTime(pickupEnd, zone).day;
  return {
    orders: often + between(sale.opensAt, sale.closesAt),
    pickup: isOneDay
      ? on + dated.replace(date(day, locale), weekday(day, locale))
      : between(pickupStart, pickupEnd),
  };
}

/** With this sale’s dates, or to stay on a wall. */
export function posterWords(facts: PosterFacts, isLasting = false): PosterWords {
  const { drive, sale, producers } = facts;
  const { title, orders, pickup, place, scan, heading, others } = words[drive.locale];
  const times = isLasting
    ? weeklyTimes(facts)
    : { orders: orderTimes(facts), pickup: pickupTimes(facts) };
  return {
    drive: plain(drive.name, 80),
    title,
    facts: [
      { label: orders, text: bound(times.orders) },
      { label: pickup, text: bound(times.pickup) },
      { label: place, text: plain(sale.place, 200) },
    ].filter(({ text }) => text !== ''),
    scan,
    heading: heading(producers.length),
    producers: producers.map(({ name, categories }) => ({
      name: plain(name, 80),
      sells: some(different(categories), MOST_CATEGORIES, drive.locale),
    })),
    others,
  };
}

export interface PressTexts {
  /** For a diary of events. */
  readonly short: string;
  /** For an article. */
  readonly long: string;
}

/** Ready to be sent to a town’s newsletter, a local paper or a radio. */
export const pressTexts = (facts: PosterFacts): PressTexts =>
  facts.drive.locale === 'fr' ? french(facts) : english(facts);

const names = ({ producers, drive }: PosterFacts): string =>
  list(
    producers.map(({ name, categories }) => {
      const sells = some(different(categories), MOST_CATEGORIES, drive.locale);
      return plain(name, 80) + (sells ? ` (${sells})` : '');
    }),
    drive.locale,
  );

/** Who sells, where nobody said what. */
const allSold = (facts: PosterFacts): string => {
  const sold = different(facts.producers.flatMap(({ categories }) => categories));
  return some(sold, 2 * MOST_CATEGORIES, facts.drive.locale) || names(facts);
};

/** A sentence that ends as one, whatever was typed at its end. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const paragraphs = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

function french(facts: PosterFacts): PressTexts {
  const { drive, sale, link, producers } = facts;
  const name = plain(drive.name, 80);
  const place = plain(sale.place, 200);
  const contact = plain(drive.coordinatorEmail);
  const [orders, pickup] = [orderTimes(facts), pickupTimes(facts)];
  const count = producers.length;
  const who = count > 1 ? `${count}${NBSP}producteurs` : 'un producteur';
  const short = [
    sentence(labelled(name, `${who} (${allSold(facts)})`, 'fr')),
    `Commandes sur internet ${orders}${NBSP}: ${link}`,
    sentence(`Retrait ${pickup}${place ? `, ${place}` : ''}`),
  ].join('\n');
  const long = paragraphs(
    unbreakable(`${name} : des produits d’ici, commandés en direct`),
    sentence(
      unbreakable(
        count > 1
          ? `« ${name} » réunit ${count} producteurs à qui l’on achète directement : ${names(facts)}`
          : `Avec « ${name} », on achète directement au producteur : ${names(facts)}`,
      ),
    ),
    unbreakable(
      `Les commandes se passent sur internet, ${orders}. Un formulaire suffit, sans compte à créer :\n${link}`,
    ),
    sentence(`Les paniers sont à retirer ${pickup}${place ? `. Lieu${NBSP}: ${place}` : ''}`),
    contact && labelled('Renseignements', contact, 'fr'),
  );
  return { short, long };
}

function english(facts: PosterFacts): PressTexts {
  const { drive, sale, link, producers } = facts;
  const name = plain(drive.name, 80);
  const place = plain(sale.place, 200);
  const contact = plain(drive.coordinatorEmail);
  const [orders, pickup] = [orderTimes(facts), pickupTimes(facts)];
  const count = producers.length;
  const who = count > 1 ? `${count} producers` : 'one producer';
  const short = [
    sentence(`${name}: ${who} (${allSold(facts)})`),
    `Orders on the internet ${orders}: ${link}`,
    sentence(`Pick-up ${pickup}${place ? `, ${place}` : ''}`),
  ].join('\n');
  const long = paragraphs(
    `${name}: local produce, ordered straight from the farm`,
    sentence(
      count > 1
        ? `${name} brings together ${count} producers from whom you buy directly: ${names(facts)}`
        : `With ${name} you buy straight from the producer: ${names(facts)}`,
    ),
    `Orders are placed on the internet, ${orders}. A form is all it takes, without any account:\n${link}`,
    sentence(`Pick-up of the baskets: ${pickup}${place ? `. Place: ${place}` : ''}`),
    contact && `Contact: ${contact}`,
  );
  return { short, long };
}
