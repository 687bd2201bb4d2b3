import { SHIPPING } from '../domain/catalogue/kinds/containers';
import { ofOne, unlikely } from '../domain/catalogue/kinds/likelyPrices';
import type { ListFaultCode } from '../domain/catalogue/listFault';
import { folded } from '../domain/values/fold';
import type { Locale } from '../domain/values/locale';
import { cents as toCents } from '../domain/values/money';
import { type Measure, measureOf } from '../domain/values/quantity';
import { plainCell } from '../tabs/engine/cell';
import { productsTab } from '../tabs/products';
import { isImplausible } from '../tabs/readCatalogue';
import { euros } from '../text/values/format';
import type { Field, ListLine, Words } from './fields';
import { isAbout, type Pack, packIn } from './packWords';
import { amountsIn, isNet, isSoldOut, type ListPrice, readPrice } from './price';

export type Cells = Partial<Record<Field, string>>;
type Tell = (field: Field, code: ListFaultCode, read?: string, detail?: string) => void;
export interface Checked {
  readonly line: ListLine;
  readonly cells: Cells;
  readonly tell: Tell;
  readonly locale: Locale;
}

const PLACE = { zone: 'UTC', locale: 'fr' } as const;
const { columns } = productsTab;
/** What is asked about the size of a price alone. */
export const ofPrices: ReadonlySet<string> = new Set<ListFaultCode>([
  ...(['packOrPiece', 'priceUnlikely', 'priceStrange'] as const),
]);

/** What a price is for, and whether it is surely that of all that is packed. */
export interface Paid {
  readonly per: string;
  readonly about: string;
  readonly isWhole?: boolean;
  /** « 1,60 € x6 »: of six, or six times? */
  readonly isTimes?: boolean;
  /** « 12 € 250 g » may be a kilo's; « 18 €/180 g » says it. */
  readonly isBeside?: boolean;
}
const NOTHING: Paid = { per: '', about: '' };

export function checkPrice({ line: { fields: words }, cells, tell }: Checked): Paid {
  const said = words.price?.trim() ?? '';
  const [, second] = amountsIn(said);
  const whole =
    second === undefined
      ? said
      : said.slice(0, second).replace(/[\s(,;:=/–—-]{0,3}(?:soit)? {0,2}$/, '');
  const price = readPrice(whole);
  const isAmount = read('price', said) !== undefined;
  if (price) cells.price = price.amount;
  else if (isAmount) delete cells.price;
  if (isNet(`${said} ${words.title} ${words.packaging}`)) {
    tell('price', 'netPrice');
    delete cells.price;
  } else if (second !== undefined) {
    if (price && isSame(price, said.slice(second).replace(/\)$/, ''), words))
      return { per: price.per, about: '', isWhole: true };
    tell('price', 'twoPrices');
  } else if (price) {
    if (Number(price.amount.replace(',', '.')) === 0 && !words.content)
      tell('price', 'priceUnsure');
    const isPer = said.includes('/');
    const isTimes = !isPer && /(?:^|[\s\d])[x×] ?\d/i.test(price.per);
    return { ...price, isTimes, isBeside: !isPer && /^[~\d]/.test(price.per) };
    // « 1.250 » is a number to the tab, and not surely that price.
  } else if (isAmount) tell('price', 'priceUnsure');
  // « Salade : rupture »: of what Produits has, the stock is what changes.
  else if (isSoldOut(said)) cells.stock ??= '0';
  return NOTHING;
}

const CENT = 1.001;
const centsOf = ({ amount }: ListPrice): number =>
  Math.round(Number(amount.replace(/[\s'’]/g, '').replace(',', '.')) * 100);

/** « 3,90 € (15,60 €/kg) » for 250 g agree (docs/rules.md C34). */
function isSame(
  whole: ListPrice,
  said: string,
  { packaging = '', content = '', unit = '' }: Words,
): boolean {
  const reference = readPrice(said);
  const by = reference && packIn(reference.per);
  const { held, isSure, isUnit } = packIn(packaging || `${content} ${unit}`.trim() || whole.per);
  const isOfAll = isSure && !isUnit && !isAbout(packaging) && whole.about === '';
  if (!reference || !held || !isOfAll || !by?.isUnit || by.held?.dimension !== held.dimension)
    return false;
  const [paid, one, times] = [centsOf(whole), centsOf(reference), held.amount / by.held.amount];
  return Math.abs(one * times - paid) <= CENT || Math.abs(paid / times - one) <= CENT;
}

function read(field: 'price' | 'content', text = ''): number | undefined {
  const found = text === '' ? undefined : columns[field].kind.read(plainCell(text), PLACE);
  return found?.ok && found.value !== null ? found.value : undefined;
}

/** What a piece holds, as its cells say. */
export function heldIn({ content, unit }: Cells): Measure | undefined {
  const found = unit ? columns.unit.kind.read(plainCell(unit), PLACE) : undefined;
  const value = read('content', content);
  return found?.ok && found.value && value ? measureOf(value, found.value) : undefined;
}

/** What a line packs, and whether it is said that the price is that of all of it. */
export interface Packed {
  readonly pack: Pack;
  readonly isWhole: boolean;
}

/** How it is sold, in words of a list: nothing says by the piece. */
export const isByMeasure = (sale: string): boolean => !['', 'piece'].includes(folded(sale));

/** What a price of that size can hardly be for (docs/rules.md C32, C33); silent once somebody said that it is so. */
export function checkLikely(
  { line, cells, tell, locale }: Checked,
  { isTimes = false }: Paid,
  { pack, isWhole }: Packed,
): void {
  const cents = read('price', cells.price);
  const { title = '', packaging = '' } = cells;
  const own: Measure = heldIn(cells) ?? { dimension: 'piece', amount: 1 };
  const dimension = own.dimension === 'volume' ? 'volume' : 'mass';
  const held: Measure = isByMeasure(cells.sale ?? '') ? { dimension, amount: 1000 } : own;
  if (cents === undefined || cents <= 0 || line.isConfirmed || isImplausible(held)) return;
  const ask = (code: ListFaultCode, rather?: number): void => {
    const read = [euros(toCents(cents), locale), packaging].filter(Boolean).join(', ');
    tell(
      'price',
      code,
      read,
      rather === undefined ? undefined : euros(toCents(Math.round(rather)), locale),
    );
  };
  if ((!isWhole || isTimes) && line.basis !== 'ofPack') {
    // What is delivered by the case is priced by the bottle as often as not.
    const isCase =
      SHIPPING.has(pack.container) || (pack.container === '' && held.dimension !== 'mass');
    const isApart = line.basis === 'apart' && line.fields.content === undefined && isCase;
    const isOpen = pack.count > 1 && (isApart || line.basis === 'each' || isTimes);
    const rather = ofOne({ title, cents, held }, { packaging, count: pack.count, isOpen });
    if (rather !== undefined) {
      ask('packOrPiece', rather);
      return;
    }
  }
  const strange = unlikely({ title, cents, held, container: pack.container });
  if (strange) ask(strange.rather === undefined ? 'priceStrange' : 'priceUnlikely', strange.rather);
}
