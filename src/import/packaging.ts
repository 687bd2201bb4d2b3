import { type Measure, measureOf, times, type Unit } from '../domain/values/quantity';
import { folded, plainCell } from '../tabs/engine/cell';
import { units } from '../tabs/products';

const PLACE = { zone: 'UTC', locale: 'fr' } as const;
const PIECE: Measure = { dimension: 'piece', amount: 1 };

const ARTICLE = /^(?:(?:la|le|les|l['’]|un|une|en|au|a la|par|the|per|a) ?)?\b/;
const MEASURE =
  /(?:(\d+) ?(?:[x×*]|[a-zœ]+ (?:de|of)) ?)?(\d+(?:[.,]\d+)?) ?(kg|kilos?|gr?|grammes?|l|litres?|cl|ml)(?![a-z])(?: ?[x×*] ?(\d+))?/g;
const COUNT =
  /^(?:(?:[a-zœ'’ ]* )?(?:de|of|par|x|×) ?(\d+)|x(\d+)|(\d+) ?(?:pieces?|pcs?|pce|unites?|u|œufs?|oeufs?|eggs?))(?: (?:pieces?|œufs?|oeufs?|eggs?))?$/;
/** « boîte de 500 » is rather 500 g. */
const MOST_PIECES = 144;

const unitOf = (word: string): Unit | undefined => {
  const read = units.read(plainCell(word), PLACE);
  return read.ok ? read.value : undefined;
};

const isFraction = (text: string): boolean => /\d ?\/ ?\d|[½¼¾]/.test(text);

/** What a packaging holds; undefined where its words do not surely say it. */
export function readPackaging(text: string): Measure | undefined {
  const words = folded(text);
  if (words === '' || words === '-') return PIECE;
  if (isFraction(words)) return undefined;
  const found = [...words.matchAll(MEASURE)];
  const [first] = found;
  if (first) {
    const rest = words.replace(first[0], '');
    return found.length === 1 && !/\d/.test(rest) ? held(first) : undefined;
  }
  if (!/\d/.test(words)) return inWords(words);
  const count = COUNT.exec(words);
  const pieces = Number(count?.[1] ?? count?.[2] ?? count?.[3] ?? 0);
  return pieces > 0 && pieces <= MOST_PIECES ? { dimension: 'piece', amount: pieces } : undefined;
}

function held([, before, value = '', unit = '', after]: RegExpMatchArray): Measure | undefined {
  const known = unitOf(unit);
  const one = known && measureOf(Number(value.replace(',', '.')), known);
  const count = Number(before ?? 1) * Number(after ?? 1);
  return one && count > 0 ? times(one, count) : undefined;
}

function inWords(words: string): Measure | undefined {
  const bare = words.replace(ARTICLE, '');
  const unit = unitOf(bare);
  if (unit) return measureOf(1, unit);
  if (/^demi[- ]douzaine$/.test(bare)) return { dimension: 'piece', amount: 6 };
  if (bare === 'douzaine' || bare === 'dozen') return { dimension: 'piece', amount: 12 };
  return /\b(kg|kilos?|grammes?|litres?|livres?|demi|quart|douzaines?)\b/.test(bare)
    ? undefined
    : PIECE;
}
