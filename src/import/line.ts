import { containerIn, isPacking } from '../domain/catalogue/kinds/containers';
import { tailOf, withoutEnds } from '../domain/values/ends';
import { folded } from '../domain/values/fold';
import { type ListFault, type ListLine, LONGEST_CELL } from './fields';
import { isByPiece, wordsOf } from './goods';
import { packIn } from './packWords';
import { amountsIn, isNoPrice, readPrice } from './price';

export type ReadLine = Pick<ListLine, 'fields' | 'doubts'>;

const BULLET = /[\s•*·>–—✓☐□▪◦→⇒➔➜›»-]/;
const FILLER = /[\s.…:,;_=>(/–—→⇒➔➜›»-]/;
/** « 2. Poulet », « 1) Œufs »: its place in the list. */
const RANK = /^\d{1,3} ?[.)] (?=\p{L})/u;
/** « [18:05, 12/04/2026] Claire : », « 12/04/2026 à 18:05 - Claire : »: who wrote a message, and when. */
const STAMP =
  /^\[?(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? (?:à )?\d{1,2}[:h]\d{2}(?::\d{2})?|\d{1,2}:\d{2}(?::\d{2})?, \d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?: ?[ap]m)?\]?(?: -)? [^:]{1,40}: ?/i;

/** Without the stamp of a message, its bullet and its number. */
export const withoutMark = (line: string): string =>
  withoutEnds(line.replace(STAMP, ''), BULLET, /\s/).replace(RANK, '');

/** « 8,50 (17 €/kg) »: the first is as much an amount as the one in brackets. */
const UNMARKED = /(\d[.,]\d{2}) (?=(?:\((?:soit )?|soit )\d[\d.,]{0,8} ?€)/i;
/** « 3,50 » without a mark. */
const BARE = /(?<=[\s.…:,(=–—→»-])\d{1,4}[.,]\d{2}(?!\d)/g;
const NO_PRICE =
  /\s?(?:[:=…–—(]|\.{2,20}| - )\s?|\s(?=(?:prix|price)\s|selon (?:arrivage|cours|poids|dispo)|sur (?:demande|devis)$|nous consulter$|[àa] voir$|n\.?c\.?$|(?:en )?rupture$|[ée]puis[ée]e?s?$|indisponibles?$|\?{2,5}$)/gi;
/** It may be a product, though not in words that are read. */
const MAYBE = /\d[.,]\d|[€£$]|\b(?:euros?|cts)\b|\d ?(?:kg|g|l|cl|ml)\b/i;

/** « Tomates cerises, barquette de 250 g : 3,50 € »; undefined where nothing of it may be a product. */
export function readLine(said: string): ReadLine | undefined {
  if (said.length > LONGEST_CELL) return { fields: { title: said } };
  const text = withoutMark(said).replace(UNMARKED, '$1 € ');
  const at = priceAt(text);
  if (at !== undefined) return priced(text, at);
  for (const { index, 0: gap } of text.matchAll(NO_PRICE)) {
    const [words, price] = [
      text.slice(0, index),
      text.slice(index + gap.length).replace(/\)$/, ''),
    ];
    if (/\p{L}{2}/u.test(words) && isNoPrice(price))
      return { fields: { ...splitTitle(withoutTail(words)), price } };
  }
  const { title, packaging } = splitTitle(text);
  return packaging !== undefined || MAYBE.test(text)
    ? { fields: { title, ...(packaging ? { packaging } : {}) } }
    : undefined;
}

/** Where the price begins: at its mark, or at a number with cents behind which only what it buys stands. */
function priceAt(text: string): number | undefined {
  const [marked] = amountsIn(text);
  const isFree = (at: number): boolean => at === 0 || /[\s.…:(=–—→»-]/.test(text.charAt(at - 1));
  if (marked !== undefined) return isFree(marked) ? marked : undefined;
  const bare = [...text.matchAll(BARE)].find(({ index, 0: number }) => {
    const price = readPrice(text.slice(index));
    const isSaid = /^(?:(?:le|la|au|à la|par|les|the|per) |l['’]|pi[eè]ce$|each$)/i.test(
      price?.per ?? '',
    );
    return (
      price && isFree(index) && (price.isMarked || price.per === '' || isSaid) && number !== ''
    );
  });
  return bare?.index;
}

function priced(text: string, at: number): ReadLine {
  const before = text.slice(0, at);
  // « Choux -1,50 € »: a dash that only a price follows may be its sign.
  const price = text.slice(/\s[-–−]$/.test(before) ? at - 1 : at);
  const named = splitTitle(withoutTail(before));
  const doubts: ListFault[] = [];
  const { per = '' } = readPrice(price) ?? {};
  if (isNearly(before, price)) doubts.push({ code: 'priceUnsure', field: 'price', read: text });
  // « Confiture 4,20 € », « oui 17€20 »: of what?
  else if (named.packaging === undefined && per === '' && !isByPiece(named.title))
    doubts.push({ code: 'unitUnsaid', field: 'packaging', read: text });
  return { fields: { ...named, price }, ...(doubts.length > 0 ? { doubts } : {}) };
}

/** What stands before an amount and says that it is not quite the price. */
function isNearly(before: string, price: string): boolean {
  const words = withoutEnds(folded(before), FILLER);
  // « 1,5 kg env. — 13,80 €/kg » is nearly that much, at exactly that price.
  if (/\d ?(?:kg|gr?|l|cl|ml) ?\(?(?:env\.?|environ)$/.test(words) && /kg|kilo/i.test(price))
    return false;
  return /(?:^| )(?:env\.?|environ|vers|des|a partir de|a p\. de|entre|jusqu'a|moins de|plus de|maxi?\.?|mini?\.?|from|about|up to|pour|soit|ou|au lieu de|chf|s?fr\.?|fr\.?s\.?|usd|gbp)$|[~≈±<>$£+]$/.test(
    withoutEnds(folded(before), /[:\s]/),
  );
}

/** « à 3,90 € », « at €3.90 »: the little words between a name and its price. */
function withoutTail(words: string): string {
  const bare = words.slice(0, tailOf(words, FILLER));
  const small = /\s(?:à|a|at|for)$/i.exec(bare);
  return small ? bare.slice(0, small.index).trimEnd() : bare;
}

/** A name is shorter; the words of a longer one are left together. */
const LONGEST_TITLE = 200;
const COUNTED = /^(\d{1,2}) (\p{L}+(?!\p{L}).*)$/u;
const BOXED =
  /^(\p{L}{3,12} (?:de|of) \d{1,2}|(?:1 |une |la )?(?:demi-)?douzaine) (?:de |d['’])?(\p{L}.*)$/iu;
const NO_NAME = /^(?:une?|les?|la|the|an?)$/i;
const SMALL = /(?:^|\s)(?:au|aux|en|à la|de)$/i;

/** « Miel de lavande pot de 500 g » is « Miel de lavande », in « pot de 500 g »; « 12 œufs » are eggs, « ×12 ». */
export function splitTitle(words: string): { readonly title: string; readonly packaging?: string } {
  if (words.length > LONGEST_TITLE) return { title: words };
  const [, many = '', things = ''] = COUNTED.exec(words) ?? [];
  if (
    Number(many) > 1 &&
    /[sx]$/.test(wordsOf(things)[0] ?? '') &&
    isByPiece(things) &&
    !/\d/.test(things)
  )
    return { title: things, packaging: `x${many}` };
  const [, lead = '', goods = ''] = BOXED.exec(words) ?? [];
  if (lead !== '' && !/\d/.test(goods) && isPacking(folded(lead)) && packIn(lead).isSure)
    return { title: goods, packaging: lead };
  for (const { index, 0: gap } of words.matchAll(/[\s,:(–-]+/g)) {
    const [name, rest] = [
      words.slice(0, index),
      words.slice(index + gap.length).replace(/\)$/, ''),
    ];
    const isOpen = name.lastIndexOf('(') > name.lastIndexOf(')');
    if (!/\p{L}/u.test(name) || isOpen || NO_NAME.test(name) || /^tranch/i.test(rest)) continue;
    // « Poule au pot » is a dish, « Tomates au kilo » are sold by it.
    if (!/\d/.test(rest) && (SMALL.test(name) || /^(?:au|en|à la) (?!k|l)/i.test(rest))) continue;
    // « flacon 20 ml », « , la botte »: a container that the name may hold too.
    const [first = ''] = folded(rest)
      .replace(/^(?:la |le |l'|une? |the )/, '')
      .split(/[ ,]/);
    const isNamed = (/[,(]/.test(gap) || /\d/.test(rest)) && containerIn(first) !== undefined;
    if (!isNamed && !isPacking(folded(rest))) continue;
    const [title, packaging] = [withoutTail(name).replace(/ de$/, ''), rest];
    if (packIn(packaging, title).isSure) return { title, packaging };
  }
  return { title: words };
}
