import type { ListFaultCode } from '../domain/catalogue/listFault';
import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import type { Measure } from '../domain/values/quantity';
import { productsTab } from '../tabs/products';
import { contentCells } from '../tabs/readCatalogue';
import { isCode, LONGEST_CELL } from './words/bounds';
import { type Field, fields, type ListFault, type ListLine } from './words/fields';
import { chargeIn, isSpeech, isWeighed } from './words/headingWords';
import { hasLooseNumber } from './words/lineWords';
import { isAbout, readPackaging, readPer } from './words/packaging';
import { amountsIn, isNet, readPrice } from './words/price';

export type LineState =
  /** Certain: it can be added. */
  | 'new'
  /** Produits has it already, or an earlier line says the same. */
  | 'known'
  /** Produits has it, and the list says something else of it. */
  | 'changed'
  | 'doubtful';

export type Cells = Partial<Record<Field, string>>;
/** A line on its way to a row: what its cells would be, and what speaks against it. */
export type Draft = ListLine & { cells: Cells; faults: ListFault[]; state: LineState };

type Tell = (field: Field, code: ListFaultCode, read?: string) => void;

/** Words as cells that the tab's own readers take; what is unsure is left out, and told. */
export function draftOf(line: ListLine, locale: Locale = 'fr'): Draft {
  const { fields: words, doubts = [] } = line;
  const faults: ListFault[] = [...doubts];
  const tell: Tell = (field, code, read = words[field] ?? '') => {
    faults.push({ code, field, read });
  };
  const cells: Cells = {};
  for (const field of fields) {
    const text = words[field]?.trim() ?? '';
    const code = unfit(text);
    if (code) tell(field, code);
    else if (text !== '') cells[field] = text;
  }
  const price = priceOf(words.price?.trim() ?? '', cells, tell);
  // « Confiture HT 4,20 ».
  if (cells.price !== undefined && isNet(`${words.title} ${words.packaging}`)) {
    tell('price', 'netPrice', `${words.title} ${words.price}`);
    delete cells.price;
  }
  pack(line, price, cells, tell, locale);
  propose(doubts, cells);
  checkTitle(words, cells, tell);
  return { ...line, cells, faults, state: faults.length > 0 ? 'doubtful' : 'new' };
}

/** What no cell of the list may hold, whatever it is. */
function unfit(text: string): ListFaultCode | undefined {
  if (text.length > LONGEST_CELL || isCode(text) || /&[a-z]{2,8};/i.test(text)) return 'notText';
  if (/^#[A-Z0-9/]{2,9}[!?]?$/.test(text)) return 'brokenFormula';
  return /[\t;|]/.test(text) ? 'otherSeparator' : undefined;
}

/** What a number would hold that may also be what there is. */
function propose(doubts: readonly ListFault[], cells: Cells): void {
  const read = doubts.find(({ code }) => code === 'quantityUnsure')?.read ?? '';
  const inside = read === '' ? undefined : readPackaging(read);
  if (!inside) return;
  const { content, unit } = contentCells(inside);
  Object.assign(cells, { packaging: cells.packaging ?? read, content: String(content), unit });
}

interface Bought {
  readonly per: string;
  readonly about: string;
}

const NOTHING: Bought = { per: '', about: '' };

function priceOf(text: string, cells: Cells, tell: Tell): Bought {
  const [first, second] = amountsIn(text);
  if (first && second) {
    tell('price', 'twoPrices');
    cells.price = readPrice(first.text)?.amount ?? '';
    return NOTHING;
  }
  const price = readPrice(text);
  if (isNet(text)) {
    tell('price', 'netPrice');
    delete cells.price;
    return NOTHING;
  }
  if (!price) return NOTHING;
  cells.price = price.amount;
  if (price.vat && !cells.vat) cells.vat = price.vat;
  return price;
}

/** Content and unit, where the list does not say them, from the packaging or what the price is for. */
function pack(
  { fields: words, doubts = [] }: ListLine,
  { per, about }: Bought,
  cells: Cells,
  tell: Tell,
  locale: Locale,
): void {
  const { unit = '', content } = words;
  // « 9,90 € pièce (env. 1,5 kg) »: what stands behind the price says what the piece holds.
  const isPiece = about !== '' && readPackaging(words.packaging ?? '')?.dimension === 'piece';
  const packaging = (isPiece ? '' : words.packaging) || about;
  if (about && packaging === about) cells.packaging = about;
  if (content === undefined && packaging && unit && bareNumber(packaging, unit, cells, tell))
    return;
  const isSaid = content !== undefined;
  const source = isSaid ? `${content} ${unit}` : packaging || unit || per;
  const inside = isSaid || packaging ? readPackaging(source) : readPer(source);
  const bought = per || (packaging && !isSaid ? unit : '');
  const priced = readPer(bought);
  if (!priced) tell(per ? 'price' : 'unit', 'perUnread', per ? words.price : unit);
  const held =
    priced && inside
      ? measureFor(
          { priced, inside, packaging: packaging || unit, per },
          words,
          cells,
          tell,
          locale,
        )
      : inside;
  if (isSaid) return;
  if (!held) {
    const field = packaging ? 'packaging' : unit ? 'unit' : 'price';
    if (source === unit) delete cells.unit;
    // Told already where it is what the price is for.
    if (priced || source !== per) tell(field, 'packagingUnread', source);
    return;
  }
  const cell = contentCells(held);
  cells.content = String(cell.content);
  cells.unit = cell.unit;
  if (!packaging && source) cells.packaging = source;
  // « Tomates 3,50 € »: of a kilo or of a piece?
  const isAsked = doubts.some(({ code }) => code === 'quantityUnsure');
  if (source === '' && !isAsked && isWeighed(words.title ?? ''))
    tell('unit', 'unitUnsaid', words.title);
}

/** « 500 » beside « g » is what it holds; « 5 » beside « kg » may be what there is, or what a price is for. */
function bareNumber(packaging: string, unit: string, cells: Cells, tell: Tell): boolean {
  if (!/^\d{1,6}(?:[.,]\d{1,3})?$/.test(packaging.trim())) return false;
  const isSmall = ['g', 'gr', 'ml', 'cl'].includes(folded(unit));
  if (!readPackaging(`${packaging} ${unit}`)) return false;
  if (!isSmall) tell('content', 'quantityUnsure', `${packaging} ${unit}`);
  cells.packaging = `${packaging} ${unit}`;
  cells.content = packaging;
  cells.unit = unit;
  return true;
}

interface Measured {
  readonly priced: Measure;
  readonly inside: Measure;
  readonly packaging: string;
  readonly per: string;
}

/** « 12 €/kg » is the price of what holds 1 kg; of anything else it is weighed (docs/rules.md C1). */
function measureFor(
  { priced, inside, packaging, per }: Measured,
  words: ListLine['fields'],
  cells: Cells,
  tell: Tell,
  locale: Locale,
): Measure {
  if (!['', 'piece'].includes(folded(words.sale ?? ''))) return inside;
  const soldBy = (kind: 'weight' | 'loose'): void => {
    cells.sale = String(productsTab.columns.sale.kind.write(kind, { zone: 'UTC', locale }));
  };
  const isLarge = priced.dimension !== 'piece' && priced.amount === 1000;
  const isSameKind = priced.dimension === inside.dimension;
  if (isLarge && isSameKind && isAbout(packaging)) {
    soldBy('weight');
    return inside;
  }
  if (isLarge && /\b(?:vrac|loose|au poids)\b/.test(folded(`${words.title ?? ''} ${packaging}`))) {
    soldBy('loose');
    return isSameKind ? inside : priced;
  }
  if (isPriceOf(priced, inside)) {
    // « 2,80 € les 100 g » is how cheese is priced, and seldom what a piece weighs.
    const isReference =
      !packaging && per !== '' && priced.dimension === 'mass' && priced.amount === 100;
    if (isReference) tell('price', 'pricedByMeasure');
    return inside;
  }
  tell('price', 'pricedByMeasure', words.price);
  if (isLarge && isSameKind) soldBy('weight');
  return inside;
}

const isPriceOf = (priced: Measure, inside: Measure): boolean =>
  priced.dimension === 'piece' ||
  (priced.dimension === inside.dimension && priced.amount === inside.amount);

function checkTitle(words: ListLine['fields'], cells: Cells, tell: Tell): void {
  const title = cells.title ?? '';
  if (title === '') return;
  if (!/\p{L}/u.test(title)) {
    tell('title', 'notGoods');
    delete cells.title;
    // Rows as Produits has them are what people wrote there.
  } else if (words.content !== undefined) return;
  else if (chargeIn(title) === 'sum') {
    tell('title', 'sumLine');
    delete cells.title;
  } else if (chargeIn(title) === 'charge' || isSpeech(title) || /\s(?:de|d'|of)$/i.test(title))
    tell('title', 'notGoods');
  else if (hasLooseNumber(title)) tell('title', 'numberUnsure');
}
