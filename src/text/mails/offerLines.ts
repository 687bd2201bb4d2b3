import type { Locale } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import { euros, labelled, list, semicolon } from '../values/format';
import { wordsIn } from '../values/pairs';
import { plain } from '../values/plain';
import type { DriveDetails, OfferDetails, ProducerOffer } from './mailDetails';
import { phrases } from './phrases';

const SHOWN = 6;
/** So many products are all named. */
export const NAMED = SHOWN + 1;

/** « Jus de pomme – 3,20 € + consigne 0,50 € ». */
export const withDeposit = (priced: string, deposit: Cents | undefined, locale: Locale): string =>
  deposit === undefined ? priced : `${priced} + ${phrases.deposit[locale](euros(deposit, locale))}`;

/** A producer's products; past six or seven, the number of the others stands for them. */
function titlesOf(titles: readonly string[], { locale }: DriveDetails): string {
  const named = titles.map((title) => plain(title, 60));
  const others = named.length - SHOWN;
  const rest = phrases.otherProducts[locale](others);
  return list(others > 1 ? [...named.slice(0, SHOWN), rest] : named, locale);
}

const PRICED = 4;

/** What is new, what is in season and what else, a line each, with prices. */
function toldLines({ fresh, inSeason, others }: OfferDetails, { locale }: DriveDetails): string[] {
  const words = wordsIn(phrases, locale);
  return Object.entries({ fresh, inSeason, others }).flatMap(([kind, titles]) => {
    const rest = titles.length - PRICED;
    const some = rest > 1 ? [...titles.slice(0, PRICED), words.otherProducts(rest)] : titles;
    const line = some.join(`${semicolon[locale]} `);
    const isAlone = kind === 'others' && titles.length > 0 && fresh.length + inSeason.length === 0;
    if (isAlone) return [line];
    return line
      ? [labelled(words[kind as keyof OfferDetails & keyof typeof words], line, locale)]
      : [];
  });
}

/** A producer with its products, by what they tell where they tell anything. */
export function offerLine({ producer, titles, offer }: ProducerOffer, drive: DriveDetails): string {
  const name = `– ${plain(producer, 60)}`;
  if (!offer) return labelled(name, titlesOf(titles, drive), drive.locale);
  const head = offer.about ? `${name} (${offer.about})` : name;
  return [head, ...toldLines(offer, drive)].join('\n  ');
}

/** Beside the pick-up day, as many as a subject line bears. */
const MOST_NEWS = 30;

/** What is new, as a subject says it. */
export function newsLine(titles: readonly string[]): string {
  const [first = '', ...others] = titles.map((title) => plain(title, MOST_NEWS));
  let said = first;
  for (const title of others) {
    if (said.length + title.length > MOST_NEWS) return `${said}…`;
    said += `, ${title}`;
  }
  return said;
}
