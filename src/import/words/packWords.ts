import {
  BOXES,
  COUNTLESS,
  containerIn,
  GROWN,
  HOLDING,
  isOnePiece,
} from '../../domain/catalogue/kinds/containers';
import { folded } from '../../domain/values/fold';
import { type Measure, measureOf, times, type Unit } from '../../domain/values/quantity';
import { LONGEST_CELL } from './bounds';

/** What the words of a packaging say, and whether every one of them was understood. */
export interface Pack {
  /** What one piece holds; undefined where nothing says it, or two words say it otherwise. */
  readonly held: Measure | undefined;
  /** No word is left over, and together they say one thing. */
  readonly isSure: boolean;
  /** What holds it all, in the singular: « carton » of « carton de 6 bouteilles »; '' where nothing does. */
  readonly container: string;
  /** How many things that could be priced one by one: 6 of « boîte de 6 » and of « 6 × 1 L ». */
  readonly count: number;
  /** « kg », « le litre »: the unit alone, without a number. */
  readonly isUnit: boolean;
  /** « vrac », « au poids »: as much as one likes. */
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
const units = new Map(
  Object.entries(UNITS).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [word, unit as Unit] as const),
  ),
);

/** The French pound: half a kilo. */
const POUND = 500;
const isPound = (word: string): boolean => word === 'livre' || word === 'livres';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const SMALL = wordSet('de du des la le les un une en a au aux par per the of for');
/** What may be said of a packaging, and changes nothing about what it holds. */
const TRAITS = wordSet(
  'verre plastique papier kraft bois sous vide consigne consignee petit petite grand grande gros grosse bio frais fraiche ' +
    'entier entiere net poids env environ approx about ca autour moyen moyenne glass organic small large',
);
const isTrait = (word: string): boolean => TRAITS.has(word) || TRAITS.has(word.replace(/s$/, ''));
const EGG_BOXES: ReadonlySet<number> = new Set([4, 6, 10, 12, 15, 18, 20, 24, 30]);
const COUNTING = wordSet('de of par les');
/** « boîte de 500 » is rather 500 g. */
const MOST_PIECES = 144;

type Token =
  | { readonly kind: 'M'; readonly measure: Measure | undefined }
  | { readonly kind: 'U'; readonly measure: Measure | undefined }
  | { readonly kind: 'N'; readonly count: number; readonly isCounted: boolean }
  | { readonly kind: 'C'; readonly word: string }
  | { readonly kind: 'D' | 'X' | 'H' | '/' };

interface Words {
  readonly tokens: readonly Token[];
  readonly isAll: boolean;
  readonly isLoose: boolean;
}

const TOKEN = /(\d{1,6}(?:[.,]\d{1,3})?)(?: ?([a-z]+)(?![a-z]))?|[a-z]+|[×*/]|[^\s\w]|[\d_]/g;
/** Nothing that a packaging says stands in them. */
const MARKS = /^[\s,;:.()'"~≈±–—-]$/;

/** Each word by what it is; a word of the product's own name, « botte de radis », says nothing more. */
function tokensOf(text: string, name: ReadonlySet<string>): Words {
  const tokens: Token[] = [];
  let [isAll, isLoose, before] = [true, false, ''];
  const word = (one: string): void => {
    const container = containerIn(one);
    const unit = units.get(one);
    if (one === 'x') tokens.push({ kind: 'X' });
    else if (unit) tokens.push({ kind: 'U', measure: measureOf(1, unit) });
    else if (isPound(one)) tokens.push({ kind: 'M', measure: measureOf(POUND, 'g') });
    else if (one === 'demi' || one === 'demie' || one === 'half') tokens.push({ kind: 'H' });
    else if (/^(?:douzaines?|douz|dz|dozen)$/.test(one)) tokens.push({ kind: 'D' });
    else if (one === 'vrac' || one === 'loose' || (one === 'poids' && before === 'au'))
      isLoose = true;
    // « 500 g net »; « net » alone holds onions.
    else if (container && (one !== 'net' || tokens.length === 0))
      tokens.push({ kind: 'C', word: container });
    else if (!SMALL.has(one) && !isTrait(one) && !name.has(one)) isAll = false;
  };
  for (const [whole, number, unit = ''] of text.matchAll(TOKEN)) {
    const known = units.get(unit);
    const value = Number(number?.replace(',', '.'));
    if (number !== undefined && known) tokens.push({ kind: 'M', measure: measureOf(value, known) });
    else if (number !== undefined && isPound(unit))
      tokens.push({ kind: 'M', measure: measureOf(value * POUND, 'g') });
    else if (number !== undefined) {
      const count = /^\d+$/.test(number) ? Number(number) : Number.NaN;
      const last = tokens[tokens.length - 1];
      // « boîte 6 » holds eggs.
      const isBox = last?.kind === 'C' && BOXES.has(last.word) && EGG_BOXES.has(count);
      const isCounted = last?.kind === 'X' || isBox || COUNTING.has(before);
      tokens.push({ kind: 'N', count, isCounted });
      if (unit) word(unit);
    } else if (/^[×*]$/.test(whole)) tokens.push({ kind: 'X' });
    else if (whole === '/') tokens.push({ kind: '/' });
    else if (/^[a-z]/.test(whole)) word(whole);
    else if (!MARKS.test(whole)) isAll = false;
    if (!MARKS.test(whole)) before = unit || whole;
  }
  return { tokens, isAll, isLoose };
}

/** How packagings are written: containers, numbers, measures, units, « × », dozens and « / ». */
const FORMS: readonly (readonly [form: RegExp, read: (parts: Parts) => Read | undefined])[] = [
  // « botte », « 1 bouquet ».
  [/^C$/, () => ({ held: PIECE })],
  // « 3 têtes »; « 2 boîtes » hold nobody knows how much.
  [/^NC$/, (of) => counted(of, isOnePiece(of.inner) || GROWN.has(of.inner) || of.count === 1)],
  // « le kilo ».
  [/^U$/, ({ measure }) => (isLarge(measure) ? { held: measure, isUnit: true } : undefined)],
  // « pot de 500 g », « 75 cl la bouteille », « 1,5 kg/pièce ».
  [/^(?:C?M|M\/?C)$/, ({ measure }) => measure && { held: measure }],
  // « 12 × 33 cl », « carton de 6 bouteilles de 75 cl », « 33 cl × 12 ».
  [/^(?:C?NX?CM|C?NXM|C?MXN)$/, (of) => severalOf(of)],
  // « 6 × 1 L (carton) ».
  [/^NXMC$/, (of) => (HOLDING.has(of.inner) ? severalOf(of) : undefined)],
  // « x6 », « boîte de 6 », « boîte de 6 œufs ».
  [/^(?:C?XN|N)$/, (of) => counted(of, of.isCounted)],
  [/^(?:CN|C?X?NC)$/, (of) => counted(of, of.isCounted && !COUNTLESS.has(of.outer))],
  // « 2 douzaines ».
  [/^ND$/, (of) => counted({ ...of, count: of.count * of.dozen }, true)],
  // « douzaine », « boîte d’une demi-douzaine d’œufs ».
  [
    /^C?H?DC?$/,
    (of) => counted({ ...of, count: of.dozen }, of.inner === '' || isOnePiece(of.inner)),
  ],
];

interface Parts {
  readonly measure: Measure | undefined;
  readonly count: number;
  readonly isCounted: boolean;
  /** Of one, or of half of one. */
  readonly dozen: number;
  readonly outer: string;
  readonly inner: string;
}
type Read = { readonly held: Measure; readonly count?: number; readonly isUnit?: boolean };

const isLarge = (measure: Measure | undefined): measure is Measure => measure?.amount === 1000;

function counted({ count }: Parts, isSaid: boolean): Read | undefined {
  return isSaid && count > 0 && count <= MOST_PIECES
    ? { held: times(PIECE, count), count }
    : undefined;
}

const severalOf = ({ measure, count }: Parts): Read | undefined =>
  measure && count > 0 ? { held: times(measure, count), count } : undefined;

function partsOf(tokens: readonly Token[]): Parts {
  const containers = tokens.flatMap((token, at) =>
    token.kind === 'C' ? [{ word: token.word, at }] : [],
  );
  const number = tokens.find((token) => token.kind === 'N');
  const measured = tokens.find((token) => token.kind === 'M' || token.kind === 'U');
  const [first] = containers;
  const last = containers[containers.length - 1];
  const isCountedFirst = tokens[0]?.kind === 'N' || tokens[0]?.kind === 'X';
  const isOuter = first !== undefined && !(isCountedFirst && (number?.count ?? 1) > 1);
  return {
    measure: measured?.measure,
    count: number?.count ?? 1,
    isCounted: number?.isCounted ?? false,
    dozen: tokens.some(({ kind }) => kind === 'H') ? 6 : 12,
    outer: isOuter ? first.word : '',
    inner: last && last.at > 0 ? last.word : '',
  };
}

const FRACTIONS: Readonly<Record<string, string>> = {
  ...{ '1/2': '0.5', '1/4': '0.25', '3/4': '0.75', '½': '0.5', '¼': '0.25', '¾': '0.75' },
  demi: '0.5',
};
const FRACTION =
  /(?<![\d/.,] ?)(1 ?\/ ?2|[13] ?\/ ?4|[½¼¾]|demi)[ -]?(?=(?:kgs?|kilos?|livres?|l|litres?)(?![a-z]))/g;

/** « 1/2 kg » is half a kilo; a fraction without its unit may be a date. */
const withDecimals = (words: string): string =>
  words.replace(FRACTION, (_, part: string) => `${FRACTIONS[part.replace(/ /g, '')]} `);

/** Reads a packaging word by word (docs/rules.md C11). `title` is the product that is packed. */
export function packIn(text: string, title = ''): Pack {
  const words = withDecimals(folded(text));
  if (words === '' || words === '-') return UNSAID;
  const nothing: Pack = { ...UNSAID, held: undefined, isSure: false };
  // A fraction that is left may be a date.
  if (text.length > LONGEST_CELL || /\d ?\/ ?\d|[½¼¾]/.test(words)) return nothing;
  const name = new Set(folded(title).match(/[a-z]{3,}/g));
  const { tokens, isAll, isLoose } = tokensOf(words.replace(/^\/ ?|\b[ld]'/g, ''), name);
  const form = tokens.map(({ kind }) => kind).join('');
  const parts = partsOf(tokens);
  for (const [shape, read] of FORMS) {
    const found = shape.test(form) ? read(parts) : undefined;
    if (found)
      return {
        ...{ count: 1, isUnit: false, ...found, isLoose },
        ...{ isSure: isAll, container: parts.outer },
      };
  }
  return { ...nothing, isLoose };
}
