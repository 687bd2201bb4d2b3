import type { ListFaultCode } from '../domain/catalogue/listFault';
import type { Locale } from '../domain/values/locale';
import { plainCell } from '../tabs/engine/cell';
import { productsTab } from '../tabs/products';
import { contentCells } from '../tabs/readCatalogue';
import { type Bought, type Cells, fillContents, type Tell } from './contents';
import { isBroken, isCode, LONGEST_CELL } from './words/bounds';
import { fields, type ListFault, type ListLine } from './words/fields';
import { chargeIn, isSpeech } from './words/headingWords';
import { hasLooseNumber, isSoldOut } from './words/lineWords';
import { readPackaging } from './words/packaging';
import { amountsIn, isNet, readPrice } from './words/price';

export type LineState =
  /** Certain: it can be added. */
  | 'new'
  /** Produits has it already, or an earlier line says the same. */
  | 'known'
  /** Produits has it, and the list says something else of it. */
  | 'changed'
  | 'doubtful';

export type { Cells };
/** A line on its way to a row: what its cells would be, and what speaks against it. */
export type Draft = ListLine & { cells: Cells; faults: ListFault[]; state: LineState };

/** Words as cells that the tab's own readers take; what is unsure is left out, and told. */
export function draftOf(line: ListLine, locale: Locale = 'fr'): Draft {
  const { fields: words, doubts = [] } = line;
  const faults: ListFault[] = [...doubts];
  const tell: Tell = (field, code, read = words[field] ?? '', detail) => {
    faults.push({ code, field, read, ...(detail === undefined ? {} : { detail }) });
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
  // Nobody gives goods away for a number; rows as Produits has them are what people wrote there.
  if (/^0+(?:[.,]0*)?$/.test(cells.price ?? '') && words.content === undefined)
    tell('price', 'priceUnsure');
  fillContents({ line, cells, tell, locale }, price);
  propose(doubts, cells);
  checkTitle(words, cells, tell);
  return { ...line, cells, faults, state: faults.length > 0 ? 'doubtful' : 'new' };
}

/** What no cell of the list may hold, whatever it is. */
function unfit(text: string): ListFaultCode | undefined {
  if (text.length > LONGEST_CELL || isCode(text) || /&[a-z]{2,8};/i.test(text)) return 'notText';
  if (isBroken(text)) return 'brokenFormula';
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

const PLACE = { zone: 'UTC', locale: 'fr' } as const;
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
  if (!price) {
    // « 1.250 » is a number to the tab, and not surely that price.
    if (isNumber(text)) {
      tell('price', 'priceUnsure');
      delete cells.price;
    }
    return NOTHING;
  }
  cells.price = price.amount;
  if (price.vat && !cells.vat) cells.vat = price.vat;
  return price;
}

const isNumber = (text: string): boolean =>
  text !== '' && productsTab.columns.price.kind.read(plainCell(text), PLACE).ok;

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
  else if (isSoldOut(title)) {
    tell('stock', 'soldOut', title);
    cells.stock ??= '0';
  }
}
