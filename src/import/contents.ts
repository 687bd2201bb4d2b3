import { LOTS } from '../domain/catalogue/kinds/containers';
import type { ListFaultCode } from '../domain/catalogue/listFault';
import type { SaleKind } from '../domain/catalogue/saleKind';
import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import type { Measure } from '../domain/values/quantity';
import { productsTab } from '../tabs/products';
import { contentCells } from '../tabs/readCatalogue';
import type { Field, ListLine } from './words/fields';
import { isWeighed } from './words/headingWords';
import { splitTitle } from './words/lineWords';
import { agree, isAbout, isByMeasure, isPriceOf, perIn, saysMeasure } from './words/packaging';
import { type Pack, packIn } from './words/packWords';

export type Cells = Partial<Record<Field, string>>;
export type Tell = (field: Field, code: ListFaultCode, read?: string, detail?: string) => void;

/** What a price buys, in its own words. */
export interface Bought {
  readonly per: string;
  readonly about: string;
}

/** What a line packs, and whether it is said that the price is that of all of it. */
export interface Packed {
  readonly pack: Pack;
  readonly isSaid: boolean;
  /** A sign of multiplication parts the price from how many there are. */
  readonly isTimes?: boolean;
}

interface Packing {
  readonly line: ListLine;
  readonly cells: Cells;
  readonly tell: Tell;
  readonly locale: Locale;
}

/**
 * Content and unit, where the list does not say them, from the packaging or what the price is for. The
 * line stays with people where a word of either is unknown, or where they speak of two things.
 */
export function fillContents(of: Packing, { per, about }: Bought): Packed {
  const { line, cells, tell } = of;
  const words = line.fields;
  const { unit = '', content, title = '' } = words;
  // « 9,90 € pièce (env. 1,5 kg) »: what stands behind the price says what the piece holds.
  const isPiece = about !== '' && packIn(words.packaging ?? '').held?.dimension === 'piece';
  const packaging = (isPiece ? '' : words.packaging) || about;
  if (about && packaging === about) cells.packaging = about;
  if (content === undefined && packaging && unit && bareNumber(packaging, unit, of))
    return { pack: packIn(`${packaging} ${unit}`), isSaid: false };
  const isSaid = content !== undefined;
  const source = isSaid ? `${content} ${unit}` : packaging || unit || per;
  const inside = isSaid || packaging ? packIn(source, title) : perIn(source, title);
  const bases = [
    { text: per, field: 'price' as const },
    { text: packaging && !isSaid ? unit : '', field: 'unit' as const },
  ].filter(({ text }) => text !== '');
  const read = bases.map(({ text, field }) => ({ field, text, priced: perIn(text, title) }));
  for (const { field, priced } of read)
    if (!priced.isSure) tell(field, 'perUnread', field === 'price' ? words.price : unit);
  const isRead = read.every(({ priced }) => priced.isSure);
  const held = isRead
    ? measured(of, { read, inside, packaging: packaging || unit, per })
    : inside.held;
  // « 18 €/180 g » says it; « 12 € 250 g » may be a kilo's.
  const isBeside = /^[~\d]/.test(per) && !words.price?.includes('/');
  const packed = {
    pack: inside,
    isSaid: (read.length > 0 || (per !== '' && !packaging)) && !isBeside,
  };
  if (isSaid) return packed;
  checkName(of, packaging || unit, inside);
  if (!inside.isSure) {
    const field = packaging ? 'packaging' : unit ? 'unit' : 'price';
    if (source === unit) delete cells.unit;
    // Told already where it is what the price is for, or that it is sold loose.
    const isTold = inside.isLoose || (!isRead && source === per);
    if (!isTold) tell(field, 'packagingUnread', source);
  }
  if (!held) return packed;
  // « 2,10 € le lot »: of how many?
  if (inside.isSure && inside.count === 1 && LOTS.has(inside.container) && isOne(held))
    tell(packaging ? 'packaging' : unit ? 'unit' : 'price', 'packagingUnread', source);
  const cell = contentCells(held);
  cells.content = String(cell.content);
  cells.unit = cell.unit;
  if (!packaging && source) cells.packaging = source;
  // « Tomates 3,50 € »: of a kilo or of a piece?
  const isAsked = (line.doubts ?? []).some(({ code }) => code === 'quantityUnsure');
  if (source === '' && !isAsked && isWeighed(title)) tell('unit', 'unitUnsaid', title);
  return packed;
}

const isOne = ({ dimension, amount }: Measure): boolean => dimension === 'piece' && amount === 1;

/** « 500 » beside « g » is what it holds; « 5 » beside « kg » may be what there is, or what a price is for. */
function bareNumber(packaging: string, unit: string, { cells, tell }: Packing): boolean {
  if (!/^\d{1,6}(?:[.,]\d{1,3})?$/.test(packaging.trim())) return false;
  const isSmall = ['g', 'gr', 'ml', 'cl'].includes(folded(unit));
  const { held } = packIn(`${packaging} ${unit}`);
  if (!held) return false;
  if (!isSmall) tell('content', 'quantityUnsure', `${packaging} ${unit}`);
  cells.packaging = `${packaging} ${unit}`;
  cells.content = packaging;
  cells.unit = unit;
  return true;
}

interface Basis {
  readonly field: Field;
  readonly text: string;
  readonly priced: Pack;
}

interface Measured {
  /** What stands behind the price. */
  readonly per: string;
  readonly read: readonly Basis[];
  readonly inside: Pack;
  readonly packaging: string;
}

/** « 12 €/kg » is the price of what holds 1 kg; of anything else it is weighed (docs/rules.md C1). */
function measured(of: Packing, { read, inside, packaging, per }: Measured): Measure | undefined {
  const { line, cells, tell, locale } = of;
  const { title = '', price = '', sale = '', content } = line.fields;
  if (saysMeasure(sale)) return inside.held;
  const soldBy = (kind: SaleKind): void => {
    cells.sale = String(productsTab.columns.sale.kind.write(kind, { zone: 'UTC', locale }));
  };
  const [large] = read.filter(({ priced }) => isByMeasure(priced));
  const priced = large?.priced.held;
  const isSameKind = priced !== undefined && priced.dimension === inside.held?.dimension;
  const isLoose = inside.isLoose || (content === undefined && isNamedLoose(title));
  if (large && isSameKind && !isLoose && isAbout(packaging)) {
    soldBy('weight');
    return inside.held;
  }
  if (isLoose) {
    soldBy('loose');
    if (large) return isSameKind ? inside.held : priced;
    if (inside.isUnit) return inside.held;
    tell('unit', 'unitUnsaid', packaging || title);
    return undefined;
  }
  for (const { field, priced: basis } of read) {
    if (isPriceOf(basis, inside)) continue;
    if (basis.held?.dimension === 'piece')
      tell(field, 'disagrees', field === 'price' ? price : line.fields.unit, packaging);
    else tell('price', 'pricedByMeasure', price);
  }
  if (large && isSameKind && !isPriceOf(large.priced, inside)) soldBy('weight');
  // « 12 € », about 1.5 kg: of the kilo, or of the piece that weighs so much?
  const isNearly = read.length === 0 && content === undefined && isAbout(packaging);
  if (isNearly && inside.container === '' && inside.held?.dimension === 'mass')
    tell('price', 'unitUnsaid', `${price}, ${packaging}`);
  // « Poulet 12 € 1,8 kg » may cost that a kilo.
  const isBeside = !packaging && content === undefined && /^[~\d]/.test(folded(per));
  if (isBeside && inside.held?.dimension === 'mass' && !/\//.test(price) && isWeighed(title))
    tell('price', 'unitUnsaid', price);
  // « 2,80 € les 100 g » is how cheese is priced, and seldom what a piece weighs.
  const [only] = read;
  const isReference =
    !packaging && only?.priced.held?.dimension === 'mass' && only.priced.held.amount === 100;
  if (isReference) tell('price', 'pricedByMeasure');
  return inside.held;
}

const isNamedLoose = (title: string): boolean => /\b(?:vrac|loose|au poids)\b/.test(folded(title));

/** « Beurre 250 g » in a column of kilos: the name says what the packaging does not. */
function checkName({ line, tell }: Packing, packaging: string, inside: Pack): void {
  const { title = '' } = line.fields;
  const said = packaging === '' ? '' : splitTitle(title).packaging;
  const named = said === '' ? undefined : packIn(said, title);
  if (named && !agree(named, inside)) tell('title', 'disagrees', title, packaging);
}
