import { containerIn, isPacking } from '../../domain/catalogue/kinds/containers';
import { tailOf, withoutEnds } from '../../domain/values/ends';
import { folded } from '../../domain/values/fold';
import type { Measure } from '../../domain/values/quantity';
import { LONGEST_CELL } from './bounds';
import { countedName } from './countedNames';
import { readPackaging, readPer } from './packaging';
import { amountsIn, isNet, isNoPrice, priceFrom, withMarks } from './price';

/** What may stand between the words of a line and its price. */
const BEFORE_PRICE = /[\s.…:,(–—€=→⇒➔➜›»-]/;
const BULLET = /[\s•*·>–—✓☐□▪◦→⇒➔➜›»-]/;
const FILLER = /[\s.…:,;_=>(/–—→⇒➔➜›»-]/;
/** « 2. Poulet », « 1) Œufs »: its place in the list. */
const RANK = /^\d{1,3} ?[.)] (?=\p{L})/u;

export interface PricedLine {
  readonly words: string;
  readonly price: string;
  /** « (bio) » behind the price: said of the product. */
  readonly aside?: string;
}

/** « Tomates cerises …… 3,50 € »: the words and the price of a line of text. */
export function pricedLine(line: string): PricedLine | undefined {
  if (line.length > LONGEST_CELL) return undefined;
  const whole = withMarks(withoutMark(line));
  const { bare, aside } = asideOf(whole);
  const found = pricedIn(bare);
  return found && aside ? { ...found, aside } : found;
}

/** Without its bullet and its number. */
export const withoutMark = (line: string): string =>
  withoutEnds(line, BULLET, /\s/).replace(RANK, '');

const LONGEST_ASIDE = 40;

/** « 5,80 € (bio) », and « 1,80 € (la botte) », which is what the price is for. */
function asideOf(whole: string): { readonly bare: string; readonly aside: string } {
  const from = whole.endsWith(')') ? whole.lastIndexOf('(') : -1;
  const words = from < 0 ? '' : whole.slice(from + 1, -1);
  const isWords = words !== '' && words.length <= LONGEST_ASIDE && !/[\d€)]/.test(words);
  const found = isWords ? whole.slice(from) : '';
  const before = whole.slice(0, whole.length - found.length).trimEnd();
  if (found === '' || !/\d/.test(before)) return { bare: whole, aside: '' };
  if (/^t\.?t\.?c\.?$/i.test(words)) return { bare: before, aside: '' };
  return readPer(words)
    ? { bare: `${before} ${words}`, aside: '' }
    : { bare: before, aside: words };
}

function pricedIn(bare: string): PricedLine | undefined {
  // « Courgettes (2,80 €/kg) »: the price stands in the brackets.
  const from = bare.lastIndexOf('(');
  const isAround = bare.endsWith(')') && from > 0 && !/\d ?€|€ ?\d/.test(bare.slice(0, from));
  const text = isAround && /^\(?[€\d]/.test(bare.slice(from)) ? bare.slice(0, -1) : bare;
  const typo = text.search(TYPO);
  if (typo > 0) return { words: withoutTail(text.slice(0, typo)), price: text.slice(typo).trim() };
  const amounts = amountsIn(text);
  const [first, second] = amounts;
  // Of two prices neither is taken, and both are told.
  if (first && second && first.at > 0) {
    const words = withoutTail(text.slice(0, first.at));
    if (/\p{L}/u.test(words)) return { words, price: text.slice(first.at) };
  }
  for (const { index, 0: digits } of text.matchAll(/\d+/g)) {
    const at = text[index - 1] === '€' ? index - 1 : index;
    if (at === 0 || !BEFORE_PRICE.test(text.charAt(at - 1))) continue;
    // « 1.234,50 » is one number, and « 234,50 » no part of it.
    if (isInside(text, index)) continue;
    const words = text.slice(0, at);
    // « Choux -1,50 € »: a dash that only a price follows may be its sign.
    const isSigned = /\s[-–−]$/.test(words);
    const price = text.slice(isSigned ? at - 1 : at);
    // A bare whole number is no price: « Miel 500 », « Œufs 6 ».
    const isPrice = /[.,€/]|eur/i.test(price.slice(0, digits.length + 24));
    if (isPrice && /\p{L}/u.test(words) && isWhole(text, at))
      return { words: withoutTail(words), price };
  }
  return firstPriced(bare) ?? unpriced(bare) ?? misread(text, first);
}

/** « l,20 € », « 4,2O €/kg »: a letter in the place of a figure. */
const TYPO = /\s(?:[lIOo][.,]\d{1,2}|\d{1,4}[.,]\d?[lIOo]\d?) ?€/;

/** An amount that is no price, « 1.234 € » or « 12,- €/kg le lot », is told as it stands. */
function misread(
  text: string,
  amount: { readonly at: number } | undefined,
): PricedLine | undefined {
  // « Radis £1.20 »: another currency.
  const foreign = text.search(/[£$] ?\d|\d[\d.,]{0,12} ?[£$]/);
  const at = amount?.at ?? foreign;
  const words = text.slice(0, Math.max(at, 0));
  return /\p{L}{2}/u.test(words) ? { words: withoutTail(words), price: text.slice(at) } : undefined;
}

/** Digits that a mark ties to digits before them. */
const isInside = (text: string, at: number): boolean =>
  /[.,]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at - 2));

/** In a line of text only a mark tells what follows an amount from further words. */
function isWhole(text: string, at: number): boolean {
  const price = priceFrom(text, at);
  return (
    price !== undefined &&
    (price.isMarked || price.per === '' || isNet(price.per) || isSpoken(price))
  );
}

/** « 1,80 la botte », « 2,90 le kg », « 1,20 pièce »; « 1,25 kg » is what it weighs. */
const isSpoken = ({ amount, per }: { readonly amount: string; readonly per: string }): boolean =>
  /[.,]\d{2}$/.test(amount) &&
  /^(?:(?:le|la|au|à la|par|the|per) |l['’]|pi[eè]ce$|each$)/i.test(per) &&
  !/\d/.test(per) &&
  readPer(per) !== undefined;

/** « 2,30 € : œufs de plein air ». */
function firstPriced(bare: string): PricedLine | undefined {
  const [price = ''] = /^\d[\d.,\s'’]{0,23}€(?:\s?\d{2}(?!\d))?/.exec(bare) ?? [];
  if (price === '' || priceFrom(price, 0) === undefined) return undefined;
  const rest = bare.slice(price.length);
  const words = withoutEnds(rest, /[\s:–—-]/, FILLER);
  return words === '' || /^\d/.test(words) || rest.startsWith(words) ? undefined : { words, price };
}

/** « Poulet fermier : prix à voir »: a product whose price the list keeps back. */
function unpriced(bare: string): PricedLine | undefined {
  for (const { index, 0: gap } of bare.matchAll(
    /\s?(?:[:=…–—(]|\.{2,20}| - )\s?|\s(?=(?:prix|price)\s|selon (?:arrivage|cours|poids|dispo)|sur (?:demande|devis)$|nous consulter$|[àa] voir$|n\.?c\.?$|(?:en )?rupture$|[ée]puis[ée]e?s?$|indisponibles?$|\?{2,5}$)/gi,
  )) {
    const words = bare.slice(0, index);
    const price = bare.slice(index + gap.length).replace(/\)$/, '');
    if (/\p{L}{2}/u.test(words) && isNoPrice(price)) return { words: withoutTail(words), price };
  }
  return undefined;
}

/** « à 3,90 € », « at €3.90 »: the little words between a name and its price. */
const withoutTail = (words: string): string => {
  const bare = words.slice(0, tailOf(words, FILLER));
  const small = /\s(?:à|a|at|for)$/i.exec(bare);
  return small ? bare.slice(0, small.index).trimEnd() : bare;
};

/** Not yet whether it is one: the drive judges that. */
export const looksLikePrice = (cell: string): boolean => pricedLine(`x ${cell}`)?.words === 'x';

const HELD =
  /\d ?(?:kg|kilos?|g|gr|grammes?|l|litres?|cl|ml|pieces?|pce)(?![a-z])|(?:\b(?:de|of|par)|x|×) ?\d/;

export const looksLikePackaging = (cell: string): boolean => HELD.test(folded(cell));

const isPlain = (words: string): boolean =>
  !/\d/.test(words) || looksLikePackaging(words) || readPackaging(words) !== undefined;

/** A name is shorter; the words of a longer one are left together. */
const LONGEST_TITLE = 200;

/** « Miel de lavande pot de 500 g » is « Miel de lavande », in « pot de 500 g ». */
export function splitTitle(words: string): { title: string; packaging: string } {
  if (words.length > LONGEST_TITLE) return { title: words, packaging: '' };
  const counted = countedName(words);
  if (counted) return counted;
  for (const { index, 0: gap } of words.matchAll(/[\s,:(–-]+/g)) {
    const rest = words.slice(index + gap.length).replace(/\)$/, '');
    // « Poule au pot » is a dish, « Tomates au kilo » are sold by it.
    if (!/\p{L}/u.test(words.slice(0, index))) continue;
    // « Un pot de miel (500 g) » is no product « Un ».
    if (/^(?:une?|les?|la|the|an?)$/i.test(words.slice(0, index))) continue;
    const isWithin = /(?:^|\s)(?:au|aux|en|à la|de)$/i.test(words.slice(0, index));
    if (!/\d/.test(rest) && (isWithin || /^(?:au|en|à la) (?!k|l)/i.test(rest))) continue;
    if (isCutUp(rest)) continue;
    const packed = folded(rest).replace(/^(?:la|le|l'|un|une|the) ?/, '');
    const isNamed = /[,(]/.test(gap) && containerIn(packed) !== undefined;
    if (index > 0 && (isNamed || (isPacking(folded(rest)) && isPlain(rest))))
      return withContainer(words.slice(0, index), rest);
  }
  return { title: words, packaging: '' };
}

/** « Magret séché tranché » is cut, and is no « tranche ». */
const isCutUp = (words: string): boolean => /^tranché/i.test(words);

/** « Propolis flacon | 20 ml », « Miel seau de | 5 kg »: what it is packed in goes with what that holds. */
function withContainer(title: string, packaging: string): { title: string; packaging: string } {
  // « Bœuf (sous vide, 1 kg) »: all of what stands in the brackets.
  const open = title.lastIndexOf('(');
  const inner = `${title.slice(open + 1)}, ${packaging}`;
  if (open > 0 && !title.includes(')', open) && readPackaging(inner) !== undefined)
    return { title: title.slice(0, open).trimEnd(), packaging: inner };
  const isOpenEnded = title.endsWith(' de');
  const ending = title.slice(-LONGEST_TAIL).split(' ');
  const [before = '', word = ''] = ending.slice(isOpenEnded ? -3 : -2);
  const isOf = /^(?:au|aux|en|de|à|la)$/i.test(before);
  const isWord = before !== '' && /^\p{L}+$/u.test(word);
  const isContainer = isWord && !isCutUp(word) && containerIn(folded(word)) !== undefined;
  // « Un pain de 1 kg ».
  const isOpen = /^\d/.test(packaging) && isOpenEnded;
  if (isOpen && !isContainer) return { title: title.slice(0, -' de'.length), packaging };
  if (!/^\d/.test(packaging) || isOf || !isContainer) return { title, packaging };
  const tail = ` ${word}${isOpenEnded ? ' de' : ''}`;
  const name = title.slice(0, -tail.length);
  return {
    title: name.slice(0, tailOf(name, FILLER)),
    packaging: `${title.slice(name.length).trim()} ${packaging}`,
  };
}
const LONGEST_TAIL = 60;

/** What stands before an amount and says that it is not quite the price. */
export const isNearly = (words: string, price: string): boolean =>
  // « 1,5 kg env. — 13,80 € / kg » is nearly that much, at exactly that price.
  !(/\d ?(?:kg|g|gr|l|cl|ml) ?\(?(?:env\.?|environ)$/i.test(words) && /kg|kilo/i.test(price)) &&
  /(?:^| )(?:env\.?|environ|vers|des|a partir de|a p\. de|entre|jusqu'a|moins de|plus de|max\.?|maxi|mini?\.?|from|about|up to|pour|soit|ou|au lieu de|chf|s?fr\.?|fr\.?s\.?|usd|gbp)$|[~≈±<>$£+]$/.test(
    withoutEnds(folded(words), /[:\s]/),
  );

/** « 1er », « 75% »: no quantity; « 250g » is one, and its packaging says whether it fits. */
const READ_NUMBER = /^(?:(?:19|20)\d\d|\d+(?:er|e|eme|%)|\d[\d.,]*(?:kg|gr?|l|cl|ml))$/i;

/** « 1/2 agneau », « ¼ de veau »: half of one is what is sold. */
const PART_OF = /^(?:1 ?\/ ?2|[13] ?\/ ?4|[½¼¾]) (?=\p{L}{3})/u;

const SIZES =
  /(?<![<>≥≤~\d–-] ?)\(?(?:\d{1,3} ?[x×] ?)?\d[\d.,]{0,6} ?(?:kg|gr?|l|cl|ml)(?!\p{L})\)?|(?:[x×]|(?<!\p{L})(?:de|par)) ?\d{1,3}(?![\d.,])|\d{1,2} ?%/giu;

/** « Pain complet 500 g » that holds 500 g, « Crème 30 % »: without the numbers that are known. */
export const withoutSizes = (title: string, held: Measure | undefined): string =>
  title.replace(SIZES, (size) => {
    if (size.endsWith('%')) return '';
    const named = readPackaging(size.replace(/[()]/g, ''));
    const isSame = named?.dimension === held?.dimension && named?.amount === held?.amount;
    return named && isSame ? '' : size;
  });

/** « Salades 3 », « 2 bottes de radis », « Bois 2m3 »: a number of which nobody says what it counts. */
export const hasLooseNumber = (title: string): boolean =>
  title
    .replace(PART_OF, '')
    .split(/[\s(),]+/)
    .some((word) => /^\d[\d./+×x]*[a-z]{0,2}\d?$/i.test(word) && !READ_NUMBER.test(word));

/** What is said of a price, or of how much of it one gets, and of no product. */
const OF_PRICE =
  /\b(prix|tarifs?|price|promos?|promotions?|soldes?|remises?|rabais|degressifs?|negociable|a debattre|ttc|euros?|eur|cts|centimes?|adherents?|revendeurs?|grossistes?|professionnels?|pros?|en gros|chf|arrhes|acomptes?|cautions?)\b/;
const OF_QUANTITY =
  /[ (](dz|douz|douzaines?|dizaines?|quinzaines?|centaines?|paires?|la paire|par deux|couples?|kg|kilos?|litres?|livres?|lb|lbs|oz|unites?|pieces?|pces?|pers|personnes?|au choix)\.?\)?$/;

/** « (prix pro) », « Pigeons la paire »: words left in a name that belong to its price or its packaging. */
export function leftOver(title: string): string | undefined {
  const words = folded(title);
  return OF_PRICE.exec(words)?.[1] ?? OF_QUANTITY.exec(words)?.[1];
}

/** « Courge (épuisé) »: named, and not there. */
export const isSoldOut = (title: string): boolean =>
  /\b(?:epuisee?s?|(?:en )?rupture|indisponibles?|sold out|out of stock)\b/.test(folded(title));
