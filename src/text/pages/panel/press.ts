import { labelled, list, NBSP, unbreakable } from '../../values/format';
import { wordsIn } from '../../values/pairs';
import { plain } from '../../values/plain';
import { titlesAmong } from '../../values/titleAmong';
import {
  contactOf,
  different,
  MOST_CATEGORIES,
  orderTimes,
  type PosterDetails,
  pickupTimes,
  sellsOf,
  some,
  type TellingProduct,
} from './poster';

export interface PressTexts {
  /** For a diary of events. */
  readonly short: string;
  /** For an article. */
  readonly long: string;
}

const names = ({ producers, drive }: PosterDetails): string =>
  list(
    producers.map((one) => {
      const sells = sellsOf(one, drive.locale).replaceAll(' · ', ', ');
      return plain(one.name, 80) + (sells ? ` (${sells})` : '');
    }),
    drive.locale,
  );

/** Who sells, where nobody said what. */
const allSold = (details: PosterDetails): string => {
  const sold = different(details.producers.flatMap(({ categories }) => categories));
  return some(sold, 2 * MOST_CATEGORIES, details.drive.locale) || names(details);
};

/** A sentence that ends as one, whatever was typed at its end. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const paragraphs = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('\n\n');

const sentences = {
  who: {
    fr: (count: number) => (count > 1 ? `${count}${NBSP}producteurs` : 'un producteur'),
    en: (count: number) => (count > 1 ? `${count} producers` : 'one producer'),
  },
  online: {
    fr: (orders: string, link: string) => `Commandes sur internet ${orders}${NBSP}: ${link}`,
    en: (orders: string, link: string) => `Orders on the internet ${orders}: ${link}`,
  },
  pickup: {
    fr: (pickup: string) => `Retrait ${pickup}`,
    en: (pickup: string) => `Pick-up ${pickup}`,
  },
  heading: {
    fr: (name: string) => unbreakable(`${name} : des produits d’ici, commandés en direct`),
    en: (name: string) => `${name}: local produce, ordered straight from the farm`,
  },
  producers: {
    fr: (name: string, count: number, names: string) =>
      unbreakable(
        count > 1
          ? `« ${name} » réunit ${count} producteurs à qui l’on achète directement : ${names}`
          : `Avec « ${name} », on achète directement au producteur : ${names}`,
      ),
    en: (name: string, count: number, names: string) =>
      count > 1
        ? `${name} brings together ${count} producers from whom you buy directly: ${names}`
        : `With ${name} you buy straight from the producer: ${names}`,
  },
  howTo: {
    fr: (orders: string, link: string) =>
      unbreakable(
        `Les commandes se passent sur internet, ${orders}. Un formulaire suffit, sans compte à créer :\n${link}`,
      ),
    en: (orders: string, link: string) =>
      `Orders are placed on the internet, ${orders}. A form is all it takes, without any account:\n${link}`,
  },
  baskets: {
    fr: (pickup: string) => `Les paniers sont à retirer ${pickup}`,
    en: (pickup: string) => `Pick-up of the baskets: ${pickup}`,
  },
  fresh: { fr: 'Nouveau cette fois-ci', en: 'New this time' },
  inSeason: { fr: 'De saison', en: 'In season' },
  place: { fr: 'Lieu', en: 'Place' },
  contact: { fr: 'Renseignements', en: 'Contact' },
};

/** Who says who they are, in their own words. */
const presented = ({ producers, drive }: PosterDetails): string[] => {
  const said = producers.flatMap(({ name, about }) => {
    const words = plain(about?.presentation ?? '', 300);
    return words ? [sentence(labelled(plain(name, 80), words, drive.locale))] : [];
  });
  return [said.join('\n')];
};

const MOST_GOODS = 8;

/** What is worth saying of the goods, where they tell their season. */
function goods({ products, drive: { locale } }: PosterDetails): string[] {
  const words = wordsIn(sentences, locale);
  if (!products.some(({ details }) => details)) return [];
  const line = (label: string, wanted: (one: TellingProduct) => boolean): string[] => {
    const titles = titlesAmong(products, wanted, locale).map((title) => plain(title, 80));
    return titles.length > 0
      ? [sentence(labelled(label, some(titles, MOST_GOODS, locale), locale))]
      : [];
  };
  const fresh = line(words.fresh, ({ isNew }) => isNew === true);
  const inSeason = line(words.inSeason, ({ isInSeason }) => isInSeason === true);
  return [[...fresh, ...inSeason].join('\n')];
}

/** Ready to be sent to a town’s newsletter, a local paper or a radio. */
export function pressTexts(details: PosterDetails): PressTexts {
  const { drive, sale, link, producers } = details;
  const { locale } = drive;
  const words = wordsIn(sentences, locale);
  const name = plain(drive.name, 80);
  const place = plain(sale.place, 200);
  const contact = contactOf(details);
  const [orders, pickup] = [orderTimes(details), pickupTimes(details)];
  const count = producers.length;
  const short = [
    sentence(labelled(name, `${words.who(count)} (${allSold(details)})`, locale)),
    words.online(orders, link),
    sentence(words.pickup(pickup) + (place && `, ${place}`)),
  ].join('\n');
  const long = paragraphs(
    words.heading(name),
    sentence(words.producers(name, count, names(details))),
    ...presented(details),
    ...goods(details),
    words.howTo(orders, link),
    sentence(words.baskets(pickup) + (place && `. ${labelled(words.place, place, locale)}`)),
    contact && labelled(words.contact, contact, locale),
  );
  return { short, long };
}
