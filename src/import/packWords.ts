import {
  BOXES,
  COUNTLESS,
  containerIn,
  GATHERING,
  GROWN,
  HOLDING,
  isOnePiece,
} from '../domain/catalogue/kinds/containers';
import { folded } from '../domain/values/fold';
import { type Measure, measureOf, times, type Unit } from '../domain/values/quantity';
import { LONGEST_CELL } from './fields';

/** What the words of a packaging say, and whether every one of them was understood. */
export interface Pack {
  /** What one piece holds; undefined where nothing says it. */
  readonly held: Measure | undefined;
  readonly isSure: boolean;
  /** What holds it all, in the singular: « carton » of « carton de 6 bouteilles »; '' where nothing does. */
  readonly container: string;
  /** How many things that could be priced one by one: 6 of « boîte de 6 » and of « 6 × 1 L ». */
  readonly count: number;
  /** « kg », « le litre »: the unit alone, without a number. */
  readonly isUnit: boolean;
  /** « vrac », « à la coupe »: as much as one likes. */
  readonly isLoose: boolean;
}

const PIECE: Measure = { dimension: 'piece', amount: 1 };
/** Nothing said is a piece. */
const UNSAID: Pack = {
  ...{ held: PIECE, isSure: true, container: '', count: 1, isUnit: false, isLoose: false },
};

const UNITS: Readonly<Record<Exclude<Unit, 'piece'>, string>> = {
  g: 'g gr grs gramme grammes gram grams',
  kg: 'kg kgs kilo kilos kilogramme kilogrammes kilogram kilograms',
  ml: 'ml millilitre millilitres milliliter milliliters',
  cl: 'cl centilitre centilitres',
  L: 'l litre litres liter liters',
};
/** What one of it is; the French pound is half a kilo. */
const units = new Map<string, (value: number) => Measure | undefined>([
  ...Object.entries(UNITS).flatMap(([unit, words]) =>
    words
      .split(' ')
      .map((word) => [word, (value: number) => measureOf(value, unit as Unit)] as const),
  ),
  ...['livre', 'livres'].map(
    (word) => [word, (value: number) => measureOf(value * 500, 'g')] as const,
  ),
]);

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** What may be said of a packaging, and changes nothing about what it holds. */
const TRAITS = wordSet(
  'de du des la le les un une en a au aux par per the of for verre plastique papier kraft bois sous vide consigne consignee ' +
    'petit petite grand grande gros grosse bio frais fraiche entier entiere net poids env environ approx about ca autour ' +
    'moyen moyenne glass organic small large',
);
const COUNTING = wordSet('de of par les');
/** « boîte de 500 » is rather 500 g. */
const MOST_PIECES = 144;

const TOKEN = /(\d{1,6}(?:[.,]\d{1,3})?)(?: ?([a-z]+)(?![a-z]))?|[a-z]+|[×*/]|[^\s\w]|[\d_]/g;
/** Nothing that a packaging says stands in them. */
const MARK = /^[\s,;:.()'"~≈±–—-]$/;
const LOOSE = /\b(?:vrac|loose|au poids|a la (?:coupe|decoupe))\b/;

interface Parts {
  /** Each word by what it is: a measure, a unit, a number, a container, a dozen, « × » or « / ». */
  form: string;
  measure?: Measure | undefined;
  count: number;
  isCounted: boolean;
  outer: string;
  inner: string;
  /** No word is left over; one of the product's own name, « botte de radis », says nothing more. */
  isAll: boolean;
}

function partsOf(text: string, name: ReadonlySet<string>): Parts {
  const parts: Parts = { form: '', count: 1, isCounted: false, outer: '', inner: '', isAll: true };
  let before = '';
  const add = (kind: string, measure?: Measure): void => {
    parts.form += kind;
    parts.measure ??= measure;
  };
  const word = (one: string): void => {
    const container = containerIn(one);
    if (one === 'x') add('X');
    else if (units.has(one)) add(one.startsWith('livre') ? 'M' : 'U', units.get(one)?.(1));
    else if (/^(?:douzaines?|douz|dz|dozen)$/.test(one)) add('D');
    // « 500 g net »; « net » alone holds onions.
    else if (container && (one !== 'net' || parts.form === '')) {
      if (parts.form === '' || (parts.outer === '' && parts.count === 1)) parts.outer = container;
      if (parts.form !== '') parts.inner = container;
      add('C');
    } else if (!TRAITS.has(one) && !TRAITS.has(one.replace(/s$/, '')) && !name.has(one))
      parts.isAll = false;
  };
  for (const [whole, number, unit = ''] of text.matchAll(TOKEN)) {
    const value = Number(number?.replace(',', '.'));
    if (number !== undefined && units.has(unit)) add('M', units.get(unit)?.(value));
    else if (number !== undefined) {
      parts.isCounted = parts.form.endsWith('X') || COUNTING.has(before);
      parts.count = /^\d+$/.test(number) ? value : Number.NaN;
      add('N');
      if (unit) word(unit);
    } else if (/^[×*]$/.test(whole)) add('X');
    else if (whole === '/') add('/');
    else if (/^[a-z]/.test(whole)) word(whole);
    else if (!MARK.test(whole)) parts.isAll = false;
    if (!MARK.test(whole)) before = unit || whole;
  }
  return parts;
}

type Held = { readonly held: Measure; readonly count?: number; readonly isUnit?: boolean };

const counted = (count: number, isSaid: boolean): Held | undefined =>
  isSaid && count > 0 && count <= MOST_PIECES ? { held: times(PIECE, count), count } : undefined;
const severalOf = ({ measure, count }: Parts): Held | undefined =>
  measure && count > 0 ? { held: times(measure, count), count } : undefined;

/** How packagings are written, by the kinds of their words. */
const FORMS: readonly (readonly [form: RegExp, read: (parts: Parts) => Held | undefined])[] = [
  // « botte », « 1 bouquet ».
  [/^C$/, () => ({ held: PIECE })],
  // « 3 têtes »; « 2 boîtes » hold nobody knows how much.
  [
    /^NC$/,
    (of) => counted(of.count, isOnePiece(of.inner) || GROWN.has(of.inner) || of.count === 1),
  ],
  // « le kilo ».
  [
    /^U$/,
    ({ measure }) => (measure?.amount === 1000 ? { held: measure, isUnit: true } : undefined),
  ],
  // « pot de 500 g », « 75 cl la bouteille », « 1,5 kg/pièce ».
  [/^(?:C?M|M\/?C)$/, ({ measure }) => measure && { held: measure }],
  // « 12 × 33 cl », « carton de 6 bouteilles de 75 cl », « 33 cl × 12 ».
  [/^(?:C?NX?CM|C?NXM|C?MXN)$/, severalOf],
  // « 6 × 1 L (carton) ».
  [/^NXMC$/, (of) => (HOLDING.has(of.inner) ? severalOf(of) : undefined)],
  // « x6 », « boîte de 6 », « boîte de 6 œufs ».
  [/^(?:C?XN|N)$/, (of) => counted(of.count, of.isCounted)],
  [/^(?:CN|C?X?NC)$/, (of) => counted(of.count, of.isCounted && !COUNTLESS.has(of.outer))],
  // « 2 douzaines », « boîte d’une douzaine d’œufs ».
  [/^ND$/, (of) => counted(of.count * 12, true)],
  [/^C?DC?$/, (of) => counted(12, of.inner === '' || isOnePiece(of.inner))],
];

const HALF = /(?<![\d/.,] ?)(?:1 ?\/ ?2|½|demi)[ -]?(?=(?:kg|kilo|livre|l|litre)s?(?![a-z]))/g;

/** Reads a packaging word by word (docs/rules.md C11). `title` is the product that is packed. */
export function packIn(text: string, title = ''): Pack {
  // « 1/2 kg » is half a kilo; any other fraction may be a date.
  const words = folded(text)
    .replace(HALF, '0.5 ')
    .replace(/\bdemi[ -]douzaine/, 'x6');
  if (words === '' || words === '-') return UNSAID;
  const nothing: Pack = { ...UNSAID, held: undefined, isSure: false };
  if (text.length > LONGEST_CELL || /\d ?\/ ?\d|[½¼¾]/.test(words)) return nothing;
  const name = new Set(folded(title).match(/[a-z]{3,}/g));
  const isLoose = LOOSE.test(words);
  const parts = partsOf(words.replace(LOOSE, '').replace(/^\/ ?|\b[ld]'/g, ''), name);
  for (const [shape, read] of FORMS) {
    const found = shape.test(parts.form) ? read(parts) : undefined;
    if (found)
      return {
        count: 1,
        isUnit: false,
        ...found,
        isLoose,
        isSure: parts.isAll,
        container: parts.outer,
      };
  }
  return { ...nothing, isLoose };
}

/** What a price is for: « la botte » and « kg » are certain, « mois » is not; « net » may be a tax word. */
export function perIn(text: string, title = ''): Pack {
  const pack = packIn(text, title);
  return folded(text) === 'net' || pack.isLoose ? { ...pack, isSure: false } : pack;
}

/** « environ 1,8 kg », « pièce de 1,2 kg env. »: so much or nearly. */
export const isAbout = (text: string): boolean =>
  /\b(?:env|environ|approx|about|autour|moyen|moyenne|estimee?)\b|[~≈±]/.test(folded(text));

/** « vrac », « à la coupe »: sold by as much as one likes. */
export const isLoose = (text: string): boolean => LOOSE.test(folded(text));

/** Whether a price for the one is the price of what the other packs (docs/rules.md C11). */
export function isPriceOf(priced: Pack, pack: Pack): boolean {
  const [price, held] = [priced.held, pack.held];
  if (!price || !held) return true;
  if (price.dimension !== 'piece')
    return price.dimension === held.dimension && price.amount === held.amount;
  if (pack.isUnit) return false;
  if (priced.count > 1)
    return priced.count === (held.dimension === 'piece' ? held.amount : pack.count);
  const isMany = pack.count > 1;
  if (priced.container === pack.container) return !isMany || HOLDING.has(pack.container);
  const isBox = BOXES.has(priced.container);
  const isGathered = GATHERING.has(priced.container);
  // « x6 », « la boîte »: it holds the six.
  if (pack.container === '') return !isMany || isGathered || (isBox && held.dimension === 'piece');
  // « 2,10 la boîte » is no price of a « pièce » for sure.
  const isOne = isOnePiece(pack.container) && !isGathered && !isBox;
  return (isOnePiece(priced.container) || isOne) && !isMany;
}

/** « Beurre 250 g » by the kilo, « Faisselle ×4 » by the piece say two things. */
export function agree(named: Pack, pack: Pack): boolean {
  const [inName, held] = [named.held, pack.held];
  if (!inName || !held) return true;
  const isSame = inName.dimension === held.dimension && inName.amount === held.amount;
  if (isSame || (inName.dimension === 'piece' && inName.amount === 1)) return true;
  if (named.isUnit || pack.isUnit || inName.dimension === 'piece') return false;
  return held.dimension === 'piece';
}
