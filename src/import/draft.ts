import type { ListFaultCode } from '../domain/catalogue/listFault';
import type { Locale } from '../domain/values/locale';
import { cents } from '../domain/values/money';
import { plainCell } from '../tabs/engine/cell';
import { productsTab } from '../tabs/products';
import { contentCells } from '../tabs/readCatalogue';
import { euros } from '../text/values/format';
import { type Bought, type Cells, fillContents, type Tell } from './contents';
import { checkLikely, heldIn } from './likely';
import { isBroken, isCode, LONGEST_CELL } from './words/bounds';
import { type Field, fields, type ListFault, type ListLine } from './words/fields';
import { chargeIn, isSpeech } from './words/headingWords';
import { hasLooseNumber, isSoldOut, leftOver, withoutSizes } from './words/lineWords';
import { isAbout, readPackaging } from './words/packaging';
import { type Pack, packIn } from './words/packWords';
import { amountsIn, isNet, readPrice, withMarks } from './words/price';
import { twoPricesIn } from './words/twoPrices';

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
  const price = priceOf(words, cells, tell, locale);
  // « Confiture HT 4,20 ».
  if (cells.price !== undefined && isNet(`${words.title} ${words.packaging}`)) {
    tell('price', 'netPrice', `${words.title} ${words.price}`);
    delete cells.price;
  }
  // Nobody gives goods away for a number; rows as Produits has them are what people wrote there.
  if (/^0+(?:[.,]0*)?$/.test(cells.price ?? '') && words.content === undefined)
    tell('price', 'priceUnsure');
  const packed = fillContents({ line, cells, tell, locale }, price);
  propose(doubts, cells);
  checkTitle(words, cells, tell);
  // What is asked already about the price or what it is for, nobody needs to be asked twice.
  if (!faults.some(({ field }) => PRICED.has(field)))
    checkLikely(
      { line, cells, tell, locale },
      {
        ...packed,
        isSaid: (packed.isSaid && !price.isTimes) || price.isPack,
        isTimes: price.isTimes,
      },
    );
  return { ...line, cells, faults, state: faults.length > 0 ? 'doubtful' : 'new' };
}

const PRICED: ReadonlySet<Field> = new Set<Field>(['price', 'unit', 'packaging', 'content']);

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
interface Paid extends Bought {
  /** A second price says that it is that of the whole pack. */
  readonly isPack: boolean;
  /** « 1,60 € x6 »: of six, or six times? */
  readonly isTimes: boolean;
}
const NOTHING: Paid = { ...{ per: '', about: '' }, isPack: false, isTimes: false };

function priceOf(words: ListLine['fields'], cells: Cells, tell: Tell, locale: Locale): Paid {
  const said = withMarks(words.price?.trim() ?? '');
  const [first, second] = amountsIn(said);
  const two = first && second ? twoPricesIn(said, packOf(words)) : undefined;
  if (first && second && !(two && 'price' in two)) {
    if (two) tell('price', 'pricesDisagree', said, euros(cents(two.otherwise), locale));
    else tell('price', 'twoPrices');
    cells.price = readPrice(first.text)?.amount ?? '';
    return NOTHING;
  }
  const [text, isPack] = two && 'price' in two ? [two.price, two.isPack] : [said, false];
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
    // « Salade : rupture »: of what Produits has, the stock is what changes.
    if (isSoldOut(text)) cells.stock ??= '0';
    return NOTHING;
  }
  cells.price = price.amount;
  if (price.vat && !cells.vat) cells.vat = price.vat;
  const isTimes = /(?:^|[\s\d])[x×] ?\d/i.test(price.per) && !/\/ ?\d{1,3}$/.test(text);
  return { ...price, isPack, isTimes };
}

/** What the line packs, as far as it says so beside its price and for sure. */
function packOf({ packaging = '', content = '', unit = '' }: ListLine['fields']): Pack | undefined {
  const said = packaging || `${content} ${unit}`.trim();
  return said === '' || isAbout(said) ? undefined : packIn(said);
}

const isNumber = (text: string): boolean =>
  text !== '' && productsTab.columns.price.kind.read(plainCell(text), PLACE).ok;

function checkTitle(words: ListLine['fields'], cells: Cells, tell: Tell): void {
  const title = cells.title ?? '';
  if (title === '') return;
  const bare = withoutSizes(title, heldIn(cells)).trim();
  const left = leftOver(bare);
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
  else if (hasLooseNumber(bare)) tell('title', 'numberUnsure');
  else if (left !== undefined) tell('title', 'priceWords', title, left);
  else if (isSoldOut(title)) {
    tell('stock', 'soldOut', title);
    cells.stock ??= '0';
  }
}
