import { folded } from '../../domain/values/fold';
import { type Measure, measureOf, times, type Unit } from '../../domain/values/quantity';
import { plainCell } from '../../tabs/engine/cell';
import { units } from '../../tabs/products';
import { LONGEST_CELL } from './bounds';
import { ARTICLE, isContainer } from './containers';

const PLACE = { zone: 'UTC', locale: 'fr' } as const;
const PIECE: Measure = { dimension: 'piece', amount: 1 };

const MEASURE =
  /(\d{1,6}(?:[.,]\d{1,3})?) ?(kg|kilos?|kilogrammes?|gr?|grammes?|l|litres?|cl|ml)(?![a-z])(?: ?[x×*] ?(\d{1,4}))?/g;
/** « 12 × », « 3 pots de »: how many of what is measured behind. */
const COUNTED = /^(\d{1,4}) ?(?:[x×*]|[a-z]+ (?:de|of)) ?$/;
const COUNT =
  /^(?:(?:[a-z' ]* )?(?:de|of|par|x|×|les|pour) ?(\d+)|x(\d+)|(\d+) ?(?:pieces?|pcs?|pce|unites?|u|stuck|oeufs?|eggs?))(?: (?:pieces?|oeufs?|eggs?))?$/;
/** « boîte de 500 » is rather 500 g. */
const MOST_PIECES = 144;

const unitOf = (word: string): Unit | undefined => {
  const read = units.read(plainCell(word), PLACE);
  return read.ok ? read.value : undefined;
};

const isFraction = (text: string): boolean => /\d ?\/ ?\d|[½¼¾]/.test(text);

/** What a packaging holds; undefined where its words do not surely say it. */
export function readPackaging(text: string): Measure | undefined {
  if (text.length > LONGEST_CELL) return undefined;
  const words = folded(text);
  if (words === '' || words === '-') return PIECE;
  if (isFraction(words)) return undefined;
  const found = [...words.matchAll(MEASURE)];
  const [first] = found;
  if (first) {
    const before = words.slice(0, first.index);
    const from = before.search(/\d/);
    const count = from < 0 ? '1' : COUNTED.exec(before.slice(from))?.[1];
    const after = words.slice(first.index + first[0].length);
    return found.length === 1 && count && !/\d/.test(after) ? held(first, count) : undefined;
  }
  if (!/\d/.test(words)) return inWords(words);
  const count = COUNT.exec(words);
  const pieces = Number(count?.[1] ?? count?.[2] ?? count?.[3] ?? 0);
  return pieces > 0 && pieces <= MOST_PIECES ? { dimension: 'piece', amount: pieces } : undefined;
}

/** « environ 1,8 kg », « pièce de 1,2 kg env. »: so much or nearly. */
export const isAbout = (text: string): boolean =>
  /\b(?:env|environ|approx|about|autour|moyen|moyenne|estime|estimee)\b|[~≈±]/.test(folded(text));

/** What a price is for, or one unit of sale: « la botte » and « kg » are certain, « mois » is not. */
export function readPer(text: string): Measure | undefined {
  const measure = readPackaging(text);
  const words = folded(text);
  if (measure?.dimension !== 'piece' || measure.amount > 1 || words === '' || words === '-')
    return measure;
  const bare = words.replace(ARTICLE, '');
  return isContainer(words) || unitOf(bare) ? measure : undefined;
}

function held(
  [, value = '', unit = '', after]: RegExpMatchArray,
  before: string,
): Measure | undefined {
  const known = unitOf(unit);
  const one = known && measureOf(Number(value.replace(',', '.')), known);
  const count = Number(before) * Number(after ?? 1);
  return one && count > 0 ? times(one, count) : undefined;
}

/** Sold by time, it is no goods at so much a piece. */
const TIME =
  /\b(?:mois|mensuel|an|annee|semaines?|hebdo|jours?|heures?|months?|years?|weeks?|days?|hours?)\b/;

function inWords(words: string): Measure | undefined {
  const bare = words.replace(ARTICLE, '');
  const unit = unitOf(bare);
  // One gram is never what is sold: the number stands elsewhere.
  if (unit) return unit === 'g' || unit === 'ml' || unit === 'cl' ? undefined : measureOf(1, unit);
  if (/^demi[- ]douzaine$/.test(bare)) return { dimension: 'piece', amount: 6 };
  if (bare === 'douzaine' || bare === 'dozen') return { dimension: 'piece', amount: 12 };
  const isPart = /\b(kg|kilos?|grammes?|litres?|livres?|demi|quart|douzaines?)\b/.test(bare);
  return isPart || TIME.test(bare) ? undefined : PIECE;
}
