import type { Locale, Named } from '../../domain/values/locale';
import type { BasisPoints, Cents } from '../../domain/values/money';
/** No-break space, before « : ; ! ? € % » and inside « ». */
export declare const NBSP = '\u00A0';
/** A whole number of 10⁻ᵖˡᵃᶜᵉˢ without trailing zeros: (1500, 3) is « 1,5 ». Not grouped. */
export declare const decimal: (value: number, places: number, locale: Locale) => string;
/** To three decimals: « 1 394,5 », `1,394.5`. */
export declare const number: (value: number, locale: Locale) => string;
/** In papers, where figures stand below each other or are copied: « −1394,5 ». Not grouped. */
export declare const plainNumber: (value: number, locale: Locale) => string;
/** « 1 394,90 € », `€1,394.90`. */
export declare const euros: (cents: Cents, locale: Locale) => string;
/** « 5,5 % », `5.5%`. */
export declare const percent: (rate: BasisPoints, locale: Locale) => string;
/** « pain, miel et œufs ». */
export declare const list: (items: readonly string[], locale: Locale) => string;
/** French counts 0 and 1 as singular, English 1 alone. */
export declare const isSingular: (count: number, locale: Locale) => boolean;
/** « 1 394 », `1,394`. */
export declare const grouped: (count: number, locale: Locale) => string;
/** « 1 394 paniers », `1 basket`. */
export declare const counted: (count: number, locale: Locale, one: string, many: string) => string;
/** The same in English where a line may break between the two. */
export declare const several: (count: number, one: string, many: string) => string;
/** French as typed with plain spaces, for the reader of the code, with the unbreakable ones it wants. */
export declare const unbreakable: (sentence: string) => string;
/**
 * A sentence with what stands for `{0}`, `{1}` …; in French with its unbreakable spaces.
 * `{0|basket|baskets}` is the count and the word that fits it.
 */
export declare const filled: (
  words: Named,
  locale: Locale,
  ...values: readonly (string | number | undefined)[]
) => string;
export declare const semicolon: Named;
/** « Stock : 12 », `Stock: 12`. */
export declare const labelled: (label: string, words: string, locale: Locale) => string;
