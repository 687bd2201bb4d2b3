import { BOXES, GATHERING, HOLDING, isOnePiece } from '../../domain/catalogue/kinds/containers';
import { folded } from '../../domain/values/fold';
import type { Measure } from '../../domain/values/quantity';
import { type Pack, packIn } from './packWords';

/** What a packaging holds; undefined where its words do not surely say it. */
export function readPackaging(text: string): Measure | undefined {
  const { held, isSure } = packIn(text);
  return isSure ? held : undefined;
}

/** « environ 1,8 kg », « pièce de 1,2 kg env. »: so much or nearly. */
export const isAbout = (text: string): boolean =>
  /\b(?:env|environ|approx|about|autour|moyen|moyenne|estime|estimee)\b|[~≈±]/.test(folded(text));

/** « 2 € net » may be a tax word as well as the English net. */
const isTaxWord = (text: string): boolean => folded(text) === 'net';

/** What a price is for, or one unit of sale: « la botte » and « kg » are certain, « mois » is not. */
export function perIn(text: string, title = ''): Pack {
  const pack = packIn(text, title);
  return isTaxWord(text) || pack.isLoose ? { ...pack, isSure: false } : pack;
}

export function readPer(text: string): Measure | undefined {
  const { held, isSure } = perIn(text);
  return isSure ? held : undefined;
}

/** A kilo or a litre: what loose goods and what is weighed are priced by. */
export const isByMeasure = ({ held }: Pack): boolean =>
  held !== undefined && held.dimension !== 'piece' && held.amount === 1000;

/** How it is sold, in words of a list: nothing says by the piece. */
export const saysMeasure = (sale: string): boolean => !['', 'piece'].includes(folded(sale));

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
  // « x6 », « la boîte »: it holds the six.
  const isBoxed = BOXES.has(priced.container) && held.dimension === 'piece';
  if (pack.container === '') return !isMany || GATHERING.has(priced.container) || isBoxed;
  // « 2,10 la boîte » is no price of a « pièce » for sure.
  const isOne =
    isOnePiece(pack.container) && !GATHERING.has(priced.container) && !BOXES.has(priced.container);
  return (isOnePiece(priced.container) || isOne) && !isMany;
}

/** « Beurre 250 g » by the kilo, « Faisselle ×4 » by the piece: a name and a packaging that say two things. */
export function agree(named: Pack, pack: Pack): boolean {
  const [inName, held] = [named.held, pack.held];
  if (!inName || !held) return true;
  const isSame = inName.dimension === held.dimension && inName.amount === held.amount;
  if (isSame || (inName.dimension === 'piece' && inName.amount === 1)) return true;
  if (named.isUnit || pack.isUnit || inName.dimension === 'piece') return false;
  return held.dimension === 'piece';
}
