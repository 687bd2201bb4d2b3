import { folded } from '../domain/values/fold';
import { scaledOf } from '../domain/values/number';

export interface ListPrice {
  /** As the tab's own reader takes it. */
  readonly amount: string;
  /** What one such price buys, as written: « kg », « la botte », « les 500 g ». */
  readonly per: string;
  /** « (environ 1,8 kg) » behind a price by the kilo: what a piece holds. */
  readonly about: string;
  /** « € », « euros » or « / kg » tell a price from any other number. */
  readonly isMarked: boolean;
}

/** A number of at most 24 signs: « 12 345 678,90 ». */
const NUMBER = /^(?:€\s?)?(\d[\d.,\s'’]{0,23})/;
const EURO = /^(?:€|eur(?:os?)?(?![a-z]))/i;
const CENTS = /^\s?(\d{2})(?!\d)/;
const PER = /^(?:[\d.,]+ ?)?[a-zà-ÿ][^€]*$/i;
/** « 50 c », « 50 cts »: no euros. */
const IN_CENTS = /^c(?:ts?|ents?|entimes?)?\.?$/i;

/** Undefined where it is not surely one price and what it is for. */
export function readPrice(said: string): ListPrice | undefined {
  const text = said.trim();
  const [lead = '', typed = ''] = NUMBER.exec(text) ?? [];
  const number = typed.trimEnd().replace(/[.,]$/, '');
  // « 1.250 » is a thousand and more, or one and a quarter.
  if (scaledOf(number, 2) === undefined || /^\d{1,3}[.,]\d{3}$/.test(number)) return undefined;
  const tail = text.slice(lead.length - (typed.length - number.length));
  const rest = tail.replace(/^\s?[.,]?\s?(?=€)/, '').trimStart();
  const [euro = ''] = EURO.exec(rest) ?? [];
  const after = rest.slice(euro.length);
  // « 3€50 ».
  const [between = '', cents] = (euro && /^\d+$/.test(number) && CENTS.exec(after)) || [];
  const bought = boughtWith(after.slice(between.length));
  const isLed = lead.startsWith('€');
  // « 1/2 » is a half, « 2,2 €/6 » the price of six.
  if (!bought || (/^x\d/.test(bought.per) && euro === '' && !isLed)) return undefined;
  const isMarked = euro !== '' || isLed || rest.startsWith('/');
  return { amount: cents ? `${number}.${cents}` : number, ...bought, isMarked };
}

/** What follows an amount: nothing, « TTC », or what it buys. */
function boughtWith(said: string): Pick<ListPrice, 'per' | 'about'> | undefined {
  const bare = said
    .trim()
    .replace(/^\(?t\.?t\.?c\.?\)?(?![a-z])\s?|(?<![a-z])\(?t\.?t\.?c\.?\)?$/gi, '')
    .trim();
  if (/^\/ ?\d{1,3}$/.test(bare)) return { per: `x${bare.slice(1).trim()}`, about: '' };
  const per = bare.replace(/^[/-]/, '').trimStart();
  if (per === '') return bare === '' || bare === '-' ? { per: '', about: '' } : undefined;
  // « kg (environ 1,8 kg) », « kg, pièce de 1,8 kg env. », « pièce (env. 300 g) ».
  const at = per.search(/\(|, |[–—+]| - | env(?:iron)?\b/i);
  const isAbout = at > 0 && /\d/.test(per.slice(at));
  const head = isAbout ? per.slice(0, at).trim() : per;
  const about = isAbout ? per.slice(at).replace(/^[\s(,–—+-]+|\)$/g, '') : '';
  const isRead = PER.test(head) && !IN_CENTS.test(head) && !about.includes('€');
  return isRead ? { per: head, about } : undefined;
}

/** « 3,50 HT »: not what buyers pay. */
export const isNet = (text: string): boolean => /\b(?:h\.?t|hors taxes?)\b/.test(folded(text));

const AMOUNT =
  /€ ?\d[\d.,]{0,12}|\d[\d.,]{0,12} ?(?:€(?!\d+[.,])(?: ?\d{2}(?!\d|[,.€]| ?[a-z]))?|eur(?:os?)?\b)/gi;

/** Where the amounts with their mark stand in a text: « 4 € / 10 € les 3 » has two. */
export const amountsIn = (text: string): readonly number[] =>
  [...text.matchAll(AMOUNT)].map(({ index }) => index);

/** « NC », « prix à voir », « rupture »: a price that the list keeps back. */
export const isNoPrice = (text: string): boolean =>
  /^(?:(?:prix|tarif|price)\b(?! ?\d).*|a (?:voir|definir|confirmer|preciser|venir)|n\.?c\.?|n\/a|sur (?:demande|devis)|selon .*|cours du jour|(?:nous|me) (?:contacter|consulter|demander)|offerte?|gratuite?|epuisee?s?|(?:en )?rupture|indisponibles?|sold out|out of stock|tba|tbc|ask .*|\?+|-+|#[a-z0-9/]{2,9}[!?]?)$/.test(
    folded(text),
  );

/** « Courge (épuisé) », « rupture »: named, and not there. */
export const isSoldOut = (text: string): boolean =>
  /\b(?:epuisee?s?|rupture|indisponibles?|sold out|out of stock)\b/.test(folded(text));
