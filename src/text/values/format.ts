import type { Locale, Named } from '../../domain/values/locale';
import type { BasisPoints, Cents } from '../../domain/values/money';
import { numberText } from '../../domain/values/number';

/** No-break space, before « : ; ! ? € % » and inside « ». */
export const NBSP = '\u00a0';

/** Narrower: French sets thousands apart with it, as the spreadsheet itself does. */
const THIN = '\u202f';

const marks = {
  fr: { point: ',', thousands: THIN },
  en: { point: '.', thousands: ',' },
} as const;

const scaled = (value: number, places: number): { sign: string; whole: string; part: string } => {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  return {
    sign: value < 0 ? '−' : '',
    whole: digits.slice(0, digits.length - places),
    part: digits.slice(digits.length - places),
  };
};

/** A whole number of 10⁻ᵖˡᵃᶜᵉˢ without trailing zeros: (1500, 3) is « 1,5 ». Not grouped. */
export const decimal = (value: number, places: number, locale: Locale): string => {
  const { sign, whole, part } = scaled(value, places);
  return sign + whole + decimals(part, locale);
};

const decimals = (part: string, locale: Locale): string => {
  const kept = part.replace(/0+$/, '');
  return kept === '' ? '' : marks[locale].point + kept;
};

/** To three decimals: « 1 394,5 », `1,394.5`. */
export const number = (value: number, locale: Locale): string => {
  const { sign, whole, part } = scaled(Math.round(value * 1000), 3);
  return sign + grouped(Number(whole), locale) + decimals(part, locale);
};

/** In papers, where figures stand below each other or are copied: « −1394,5 ». Not grouped. */
export const plainNumber = (value: number, locale: Locale): string =>
  numberText(value, locale).replace('-', '−');

/** « 1 394,90 € », `€1,394.90`. */
export const euros = (cents: Cents, locale: Locale): string => {
  const { sign, whole, part } = scaled(cents, 2);
  const figure = grouped(Number(whole), locale) + marks[locale].point + part;
  return locale === 'fr' ? `${sign}${figure}${NBSP}€` : `${sign}€${figure}`;
};

/** « 5,5 % », `5.5%`. */
export const percent = (rate: BasisPoints, locale: Locale): string =>
  decimal(rate, 2, locale) + (locale === 'fr' ? `${NBSP}%` : '%');

const and: Named = { fr: 'et', en: 'and' };

/** « pain, miel et œufs ». */
export const list = (items: readonly string[], locale: Locale): string => {
  const head = items.slice(0, -1).join(', ');
  const last = items.at(-1) ?? '';
  return head === '' ? last : `${head} ${and[locale]} ${last}`;
};

/** French counts 0 and 1 as singular, English 1 alone. */
export const isSingular = (count: number, locale: Locale): boolean =>
  locale === 'fr' ? Math.abs(count) < 2 : count === 1;

/** « 1 394 », `1,394`. */
export const grouped = (count: number, locale: Locale): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, marks[locale].thousands);

/** « 1 394 paniers », `1 basket`. */
export const counted = (count: number, locale: Locale, one: string, many: string): string =>
  `${grouped(count, locale)}${NBSP}${isSingular(count, locale) ? one : many}`;

/** The same in English where a line may break between the two. */
export const several = (count: number, one: string, many: string): string =>
  `${grouped(count, 'en')} ${isSingular(count, 'en') ? one : many}`;

/** French as typed with plain spaces, for the reader of the code, with the unbreakable ones it wants. */
export const unbreakable = (sentence: string): string =>
  sentence
    .replace(/« /g, `«${NBSP}`)
    .replace(/ ([»:;!?])/g, `${NBSP}$1`)
    .replace(/n° /g, `n°${NBSP}`);

/**
 * A sentence with what stands for `{0}`, `{1}` …; in French with its unbreakable spaces.
 * `{0|basket|baskets}` is the count and the word that fits it.
 */
export const filled = (
  words: Named,
  locale: Locale,
  ...values: readonly (string | number | undefined)[]
): string => {
  const sentence = words[locale].replace(/\{(\d)(?:\|(.*?)\|(.*?))?\}/g, (_, at, one, many) => {
    const value = String(values[at] ?? '');
    return many ? `${value} ${isSingular(Number(value), locale) ? one : many}` : value;
  });
  return locale === 'fr' ? unbreakable(sentence) : sentence;
};

export const semicolon: Named = { fr: `${NBSP};`, en: ';' };

/** One after the other; a blank one is none. */
export const sentences = (...all: readonly string[]): string => all.filter(Boolean).join(' ');

/** « Stock : 12 », `Stock: 12`. */
export const labelled = (label: string, words: string, locale: Locale): string =>
  `${label}${locale === 'fr' ? NBSP : ''}: ${words}`;
