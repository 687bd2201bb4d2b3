import { tailOf, withoutEnds } from '../../domain/values/ends';
import { folded } from '../../domain/values/fold';
import { LONGEST_CELL } from './bounds';
import { isPacking } from './containers';
import { priceFrom } from './price';

/** What may stand between the words of a line and its price. */
const BEFORE_PRICE = /[\s.…:,(–—€-]/;
const BULLET = /[\s•*·>–—-]/;
const FILLER = /[\s.…:,;_=>(–—-]/;

/** « Tomates cerises …… 3,50 € »: the words and the price of a line of text. */
export function pricedLine(line: string): { words: string; price: string } | undefined {
  if (line.length > LONGEST_CELL) return undefined;
  const bare = withoutEnds(line, BULLET, /\s/);
  const text = bare.endsWith(')') ? bare.slice(0, -1) : bare;
  for (const { index, 0: digits } of text.matchAll(/\d+/g)) {
    const at = text[index - 1] === '€' ? index - 1 : index;
    if (at === 0 || !BEFORE_PRICE.test(text.charAt(at - 1))) continue;
    // « 1.234,50 » is one number, and « 234,50 » no part of it.
    if (isInside(text, index)) continue;
    const words = text.slice(0, at);
    const price = text.slice(at);
    // A bare whole number is no price: « Miel 500 », « Œufs 6 ».
    const isPrice = /[.,€]|eur/i.test(price.slice(0, digits.length + 24));
    if (isPrice && /\p{L}/u.test(words) && isWhole(text, at))
      return { words: withoutTail(words), price };
  }
  return firstPriced(bare);
}

/** Digits that a mark ties to digits before them. */
const isInside = (text: string, at: number): boolean =>
  /[.,]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at - 2));

/** In a line of text only a mark tells what follows an amount from further words. */
function isWhole(text: string, at: number): boolean {
  const price = priceFrom(text, at);
  return price !== undefined && (price.isMarked || price.per === '');
}

/** « 2,30 € : œufs de plein air ». */
function firstPriced(bare: string): { words: string; price: string } | undefined {
  const [price = ''] = /^\d[\d.,\s'’]{0,23}€(?:\s?\d{2}(?!\d))?/.exec(bare) ?? [];
  if (price === '' || priceFrom(price, 0) === undefined) return undefined;
  const rest = bare.slice(price.length);
  const words = withoutEnds(rest, /[\s:–—-]/, FILLER);
  return words === '' || /^\d/.test(words) || rest.startsWith(words) ? undefined : { words, price };
}

const withoutTail = (words: string): string => words.slice(0, tailOf(words, FILLER));

/** Not yet whether it is one: the drive judges that. */
export const looksLikePrice = (cell: string): boolean => pricedLine(`x ${cell}`)?.words === 'x';

const HELD = /\d ?(?:kg|kilos?|g|gr|grammes?|l|litres?|cl|ml)(?![a-z])|(?:\b(?:de|of|par)|x|×) ?\d/;

export const looksLikePackaging = (cell: string): boolean => HELD.test(folded(cell));

const isPlain = (words: string): boolean => !/\d/.test(words) || looksLikePackaging(words);

/** A name is shorter; the words of a longer one are left together. */
const LONGEST_TITLE = 200;

/** « Miel de lavande pot de 500 g » is « Miel de lavande », in « pot de 500 g ». */
export function splitTitle(words: string): { title: string; packaging: string } {
  if (words.length > LONGEST_TITLE) return { title: words, packaging: '' };
  for (const { index, 0: gap } of words.matchAll(/[\s,:(–-]+/g)) {
    const rest = words.slice(index + gap.length).replace(/\)$/, '');
    if (index > 0 && isPacking(folded(rest)) && isPlain(rest))
      return { title: words.slice(0, index), packaging: rest };
  }
  return { title: words, packaging: '' };
}
