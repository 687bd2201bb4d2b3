import { SHIPPING } from '../domain/catalogue/kinds/containers';
import {
  isOfKilo,
  isOfUnit,
  mayBeAll,
  mayBeOne,
  unlikely,
} from '../domain/catalogue/kinds/likelyPrices';
import type { ListFaultCode } from '../domain/catalogue/listFault';
import type { Locale } from '../domain/values/locale';
import { cents as toCents } from '../domain/values/money';
import { type Measure, measureOf } from '../domain/values/quantity';
import { plainCell } from '../tabs/engine/cell';
import { productsTab } from '../tabs/products';
import { isImplausible } from '../tabs/readCatalogue';
import { euros } from '../text/values/format';
import type { Cells, Packed, Tell } from './contents';
import type { ListLine } from './words/fields';
import { saysMeasure } from './words/packaging';

interface Judged {
  readonly line: ListLine;
  readonly cells: Cells;
  readonly tell: Tell;
  readonly locale: Locale;
}

/** What is asked about the size of a price alone. */
export const ofPrices: ReadonlySet<string> = new Set<ListFaultCode>([
  'packOrPiece',
  'kiloOrPack',
  'priceUnlikely',
  'priceStrange',
]);

const PLACE = { zone: 'UTC', locale: 'fr' } as const;

/** What a price of that size can hardly be for (docs/rules.md C32, C33); silent once somebody said that it is so. */
export function checkLikely(of: Judged, packed: Packed): void {
  const { line, cells, tell, locale } = of;
  const cents = centsIn(cells);
  if (cents === undefined || cents <= 0 || line.isConfirmed) return;
  const { title = '', packaging = '' } = cells;
  const held = boughtWith(cells);
  if (!held || isImplausible(held)) return;
  const { pack } = packed;
  const shown = (amount: number): string => euros(toCents(amount), locale);
  const many = countOfOne(of, packed, cents, held);
  if (many !== undefined) {
    const whole = shown(Math.round(cents * many));
    tell('price', 'packOrPiece', `${shown(cents)}, ${packaging || title}`, whole);
    return;
  }
  if (!packed.isSaid && isOfKilo({ title, packaging, cents, held })) {
    const part = shown(Math.round((cents * held.amount) / 1000));
    tell('price', 'kiloOrPack', [shown(cents), packaging].filter(Boolean).join(', '), part);
    return;
  }
  const strange = unlikely({ title, cents, held, container: pack.container });
  if (!strange) return;
  const read = [shown(cents), packaging].filter(Boolean).join(', ');
  if (strange.rather === undefined) tell('price', 'priceStrange', read);
  else tell('price', 'priceUnlikely', read, shown(strange.rather));
}

/** How many there are, where a price may be that of one of them, and nothing says that it is of all. */
function countOfOne(
  { line, cells: { title = '', packaging = '' } }: Judged,
  { pack, isSaid, isTimes }: Packed,
  cents: number,
  held: Measure,
): number | undefined {
  const { count, container } = pack;
  if (isSaid || line.basis === 'ofPack') return undefined;
  const several = { title, packaging, cents, held, count };
  if (count < 2) return isOfUnit(several) ? held.amount / 1000 : undefined;
  if (!mayBeAll(several)) return count;
  // What is delivered by the case is priced by the bottle as often as not.
  const isCase = SHIPPING.has(container) || (container === '' && held.dimension !== 'mass');
  const isApart = line.basis === 'apart' && line.fields.content === undefined;
  const isOpen = (isApart && isCase) || line.basis === 'each' || isTimes === true;
  return isOpen && mayBeOne(several) ? count : undefined;
}

function centsIn({ price }: Cells): number | undefined {
  const read = price ? productsTab.columns.price.kind.read(plainCell(price), PLACE) : undefined;
  return read?.ok && read.value !== null ? read.value : undefined;
}

/** What a piece holds, as its cells say. */
export function heldIn({ content, unit }: Cells): Measure | undefined {
  const { columns } = productsTab;
  const read = unit ? columns.unit.kind.read(plainCell(unit), PLACE) : undefined;
  const value = content ? columns.content.kind.read(plainCell(content), PLACE) : undefined;
  return read?.ok && read.value && value?.ok && value.value
    ? measureOf(value.value, read.value)
    : undefined;
}

/** What one price buys: what a piece holds, or a kilo or litre of what is sold so. */
function boughtWith(cells: Cells): Measure | undefined {
  const held = heldIn(cells);
  if (!saysMeasure(cells.sale ?? '')) return held ?? { dimension: 'piece', amount: 1 };
  return { dimension: held?.dimension === 'volume' ? 'volume' : 'mass', amount: 1000 };
}
