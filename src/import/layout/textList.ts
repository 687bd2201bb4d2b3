import { LONGEST_CELL } from '../words/bounds';
import type { ListFault, ListLine } from '../words/fields';
import { isSpeech } from '../words/headingWords';
import { isNearly, looksLikePackaging, pricedLine, splitTitle } from '../words/lineWords';
import { amountsIn } from '../words/price';
import type { Item } from './headings';
import type { Laid } from './laid';
import type { CutLine } from './listCells';
import { isTextHeader } from './listColumns';

/** A mail: a product or a heading a line. */
export function fromText(lines: readonly CutLine[]): Laid {
  const isHeader = ({ text }: CutLine): boolean => isTextHeader(text.split(/[,;]|\s{2,}/));
  const items = lines.flatMap((line) =>
    line.text === '' || isHeader(line) ? [] : [textItem(line, line.text)],
  );
  return {
    ...{ columns: [], items, faults: [], format: null, hasProducer: false },
    headers: lines.filter((line) => line.text !== '' && isHeader(line)),
  };
}

type Placed = Pick<CutLine, 'line' | 'text'> & { readonly part?: number };

/** A line of a mail: a product with its price, or the one thing that it says. */
export function textItem({ line, text, part }: Placed, words: string): Item {
  const place = { line, text, ...(part === undefined ? {} : { part }) };
  const priced = pricedLine(words);
  if (!priced)
    return { ...place, ...(headingOf(words) ?? { fields: withPackaging({ title: words }) }) };
  const isMarked = amountsIn(words).length > 0 || /\d ?\/ ?[a-z\d]/i.test(priced.price);
  // « Rendez-vous samedi à 18.30 » is no price.
  if (!isMarked && isSpeech(/\d/.test(priced.price) ? words : priced.words))
    return { ...place, fields: {}, heading: words };
  const doubts: ListFault[] = isNearly(priced.words, priced.price)
    ? [{ code: 'priceUnsure', field: 'price', read: words }]
    : [];
  return {
    ...place,
    fields: withAside(withPackaging({ title: priced.words, price: priced.price }), priced.aside),
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

/** « Radis la botte », « Tomates 3 » are products whose price is missing. */
function headingOf(
  words: string,
): { readonly fields: object; readonly heading: string } | undefined {
  if (words.length > LONGEST_CELL || /[;|]/.test(words)) return undefined;
  const isSpoken = isSpeech(words) || /[,.!?]$/.test(words.trim());
  const isProduct = looksLikePackaging(words) || splitTitle(words).packaging !== '';
  return isProduct && !isSpoken ? undefined : { fields: {}, heading: words };
}

const withAside = (words: ListLine['fields'], aside: string | undefined): ListLine['fields'] =>
  aside === undefined ? words : { ...words, title: `${words.title ?? ''} (${aside})` };

export const withPackaging = (words: ListLine['fields']): ListLine['fields'] => {
  const { title, packaging } = splitTitle(words.title ?? '');
  return packaging === '' ? words : { ...words, title, packaging };
};
