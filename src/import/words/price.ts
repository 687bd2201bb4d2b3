import { folded } from '../../domain/values/fold';
import { scaledOf } from '../../domain/values/number';

export interface ListPrice {
  /** As the tab's own reader takes it. */
  readonly amount: string;
  /** What one such price buys, as written: « kg », « la botte », « les 500 g ». */
  readonly per: string;
}

/** A price that begins somewhere in a text and goes on to its end. */
export interface PriceAt extends ListPrice {
  /** « € », « euros » or « / kg » tell a price from any other number. */
  readonly isMarked: boolean;
}

/** A number of at most 24 signs: « 12 345 678,90 ». */
const NUMBER = /(?:€\s?)?(\d[\d.,\s'’]{0,23})/y;
const EURO = /^(?:€|eur(?:os?)?(?![a-z]))/i;
const CENTS = /^\s?(\d{2})(?!\d)/;
const PER = /^(?:[\d.,]+ ?)?[a-zà-ÿ][^€]*$/i;

/** The price that begins at a place of a text; undefined where what stands there is not surely one. */
export function priceFrom(text: string, at: number): PriceAt | undefined {
  NUMBER.lastIndex = at;
  const [lead = '', typed = ''] = NUMBER.exec(text) ?? [];
  const number = typed.trimEnd();
  if (number === '' || scaledOf(number, 2) === undefined) return undefined;
  const rest = text.slice(at + lead.length - (typed.length - number.length)).trimStart();
  const [euro = ''] = EURO.exec(rest) ?? [];
  const after = rest.slice(euro.length);
  // « 3€50 ».
  const [between = '', cents] = (euro && /^\d+$/.test(number) && CENTS.exec(after)) || [];
  const per = perOf(after.slice(between.length));
  if (per === undefined) return undefined;
  const amount = cents ? `${number}.${cents}` : number;
  return { amount, per, isMarked: euro !== '' || lead.startsWith('€') || rest.startsWith('/') };
}

/** What follows an amount: nothing, « TTC », or what it buys. */
function perOf(words: string): string | undefined {
  const bare = words.trim().replace(/^ttc(?![a-z])\s?/i, '');
  const per = bare.replace(/^\//, '').trimStart();
  if (per === '') return bare === '' ? '' : undefined;
  return PER.test(per) ? per : undefined;
}

/** Undefined where it is not surely a price. */
export function readPrice(text: string): ListPrice | undefined {
  const price = priceFrom(text.trim(), 0);
  return price && { amount: price.amount, per: price.per };
}

/** « 3,50 HT »: not what buyers pay. */
export const isNet = (text: string): boolean => /\b(ht|hors taxes?)\b/.test(folded(text));
