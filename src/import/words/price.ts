import { folded } from '../../domain/values/fold';
import { scaledOf } from '../../domain/values/number';

export interface ListPrice {
  /** As the tab's own reader takes it. */
  readonly amount: string;
  /** What one such price buys, as written: « kg », « la botte », « les 500 g ». */
  readonly per: string;
  /** « (environ 1,8 kg) » behind a price by the kilo: what a piece holds. */
  readonly about: string;
  /** « TVA 5,5 % » behind it. */
  readonly vat: string;
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
/** « .- », « ,– » behind a whole amount, as the Swiss write it. */
const ROUND = /^\s?(?:[.,]\s?[-–—]{1,2}|[-–](?=\s?€))(?!\s?\d)/;
const PER = /^(?:[\d.,]+ ?)?[a-zà-ÿ][^€]*$/i;

/** The price that begins at a place of a text; undefined where what stands there is not surely one. */
export function priceFrom(text: string, at: number): PriceAt | undefined {
  NUMBER.lastIndex = at;
  const [lead = '', typed = ''] = NUMBER.exec(text) ?? [];
  const number = typed.trimEnd().replace(/[.,]$/, '');
  if (number === '' || scaledOf(number, 2) === undefined || isThousands(number)) return undefined;
  const tail = text.slice(at + lead.length - (typed.length - number.length));
  // « 7.- », « 3,- € »: no cents.
  const isRound = ROUND.test(tail);
  const rest = tail
    .replace(ROUND, '')
    .replace(/^\s?[.,]?\s?(?=€)/, '')
    .trimStart();
  const [euro = ''] = EURO.exec(rest) ?? [];
  const after = rest.slice(euro.length);
  // « 3€50 ».
  const [between = '', cents] = (euro && /^\d+$/.test(number) && CENTS.exec(after)) || [];
  const bought = boughtWith(after.slice(between.length));
  // « 1/2 » is a half, « 2,2 €/6 » the price of six.
  const isHalf = /^x\d/.test(bought?.per ?? '') && euro === '' && !lead.startsWith('€');
  if (bought === undefined || isHalf) return undefined;
  const amount = cents ? `${number}.${cents}` : number;
  return {
    amount,
    ...bought,
    isMarked: euro !== '' || lead.startsWith('€') || rest.startsWith('/') || isRound,
  };
}

/** « 1.250 » is a thousand and more, or one and a quarter. */
const isThousands = (number: string): boolean => /^\d{1,3}[.,]\d{3}$/.test(number);

const VAT = /[(,]? ?tva ?(?:a|à|:)? ?(\d{1,2}(?:[.,]\d{1,2})?) ?%\)?$/i;

/** What follows an amount: nothing, « TTC », or what it buys. */
function boughtWith(words: string): Omit<ListPrice, 'amount'> | undefined {
  const trimmed = words.trim();
  const vat = VAT.exec(trimmed)?.[1] ?? '';
  const bare = withoutTaxWord(vat ? trimmed.replace(VAT, '').trim() : trimmed);
  const isCount = /^\/ ?\d{1,3}$/.test(bare);
  const per = bare.replace(/^[/-]/, '').trimStart();
  if (per === '') return bare === '' || bare === '-' ? { per: '', about: '', vat } : undefined;
  if (isCount) return { per: `x${per}`, about: '', vat };
  const { head, about } = aboutIn(per);
  return PER.test(head) && !IN_CENT.test(head) && !about.includes('€')
    ? { per: head, about, vat }
    : undefined;
}

/** « 50 c »: no euros. */
const IN_CENT = /^c(?:ts?|ents?|entimes?)?\.?$/i;

const withoutTaxWord = (words: string): string =>
  words
    .replace(/^\(?t\.?t\.?c\.?\)?(?![a-z])\s?/i, '')
    .replace(/(?<![a-z])\(?t\.?t\.?c\.?\)?$/i, '')
    .trim();

/** « kg (environ 1,8 kg) », « kg, pièce de 1,8 kg env. », « pièce (env. 300 g) ». */
function aboutIn(per: string): { readonly head: string; readonly about: string } {
  const at = per.search(/\(|, |[–—+]| - | env(?:iron)?\b| soit\b/i);
  if (at <= 0 || !/\d/.test(per.slice(at))) return { head: per, about: '' };
  return { head: per.slice(0, at).trim(), about: per.slice(at).replace(/^[\s(,–—+-]+|\)$/g, '') };
}

/** « 50 cts » is half a euro. */
const IN_CENTS = /^(\d{1,2}) ?(?:cts?|cents?|centimes?)\b\.?/i;

/** Undefined where it is not surely a price. */
export function readPrice(said: string): ListPrice | undefined {
  const text = said.trim().replace(IN_CENTS, (_, cents: string) => `0.${cents.padStart(2, '0')} €`);
  const price = priceFrom(text.trim(), 0);
  if (!price) return undefined;
  const { isMarked: _, ...read } = price;
  return read;
}

/** « 3,50 HT »: not what buyers pay. */
export const isNet = (text: string): boolean => /\b(?:h\.?t|hors taxes?)\b/.test(folded(text));

const UNMARKED = /(\d[.,]\d{2}) (?=(?:\((?:soit )?|soit )\d[\d.,]{0,8} ?€)/i;

/** « 8,50 (17 €/kg) »: the first is as much an amount as the one in brackets. */
export const withMarks = (text: string): string => text.replace(UNMARKED, '$1 € ');

const AMOUNT =
  /€ ?\d[\d.,]{0,12}|\d[\d.,]{0,12} ?(?:€(?: ?\d{2}(?!\d|[,.€]| ?[a-z]))?|eur(?:os?)?\b)/gi;

/** The amounts with their mark in a text: « 4 € / 10 € les 3 » has two. */
export const amountsIn = (
  text: string,
): readonly { readonly at: number; readonly text: string }[] =>
  [...text.matchAll(AMOUNT)].map(({ index, 0: found }) => ({ at: index, text: found }));

/** « à voir », « NC », « selon arrivage », « prix du jour »: a price that the list keeps back. */
export const isNoPrice = (text: string): boolean =>
  /^(?:(?:prix|tarif|price)\b(?! ?\d).*|a (?:voir|definir|confirmer|preciser|venir|convenir)|n\.?c\.?|n\/a|sur (?:demande|devis)|selon .*|cours du jour|(?:nous|me) (?:contacter|consulter|demander)|contactez .*|voir .*|offerte?|gratuite?|epuisee?s?|(?:en )?rupture|indisponibles?|sold out|out of stock|tba|tbc|ask .*|\?+|-+|#[a-z0-9/]{2,9}[!?]?)$/.test(
    folded(text),
  );
