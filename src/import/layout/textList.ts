import { LONGEST_CELL } from '../words/bounds';
import type { ListFault, ListLine } from '../words/fields';
import { isSpeech } from '../words/headingWords';
import {
  isNearly,
  looksLikePackaging,
  pricedLine,
  splitTitle,
  withoutMark,
} from '../words/lineWords';
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

/** « 500 g de haricots »: what it holds stands before its name. */
const LED = /^(\d[\d.,]{0,6} ?(?:kg|gr?|cl|ml|l)) (?:de |d['’])(\p{L}.*)$/iu;

/** A line of a mail: a product with its price, or the one thing that it says. */
export function textItem({ line, text, part }: Placed, words: string): Item {
  const place = { line, text, ...(part === undefined ? {} : { part }) };
  const priced = pricedLine(words);
  if (!priced)
    return {
      ...place,
      ...(headingOf(words) ?? { fields: withPackaging({ title: withoutMark(words) }) }),
    };
  const isMarked = amountsIn(words).length > 0 || /\d ?\/ ?[a-z\d]/i.test(priced.price);
  // « Rendez-vous samedi à 18.30 » is no price.
  if (!isMarked && isSpeech(/\d/.test(priced.price) ? words : priced.words))
    return { ...place, fields: {}, heading: words };
  const led = LED.exec(priced.words);
  const doubts: ListFault[] = [
    ...(isNearly(priced.words, priced.price)
      ? [{ code: 'priceUnsure' as const, field: 'price' as const, read: words }]
      : []),
    ...(led
      ? [{ code: 'numberUnsure' as const, field: 'title' as const, read: priced.words }]
      : []),
  ];
  const named = led
    ? { title: led[2] ?? '', packaging: led[1] ?? '' }
    : withPackaging({ title: priced.words });
  return {
    ...place,
    fields: withAside({ ...named, price: priced.price }, priced.aside),
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
