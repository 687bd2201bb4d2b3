import type { ListFaultCode } from '../domain/catalogue/listFault';
import { folded } from '../domain/values/fold';
import type { Measure } from '../domain/values/quantity';
import { contentCells } from '../tabs/readCatalogue';
import { isCode, LONGEST_CELL } from './words/bounds';
import { type Field, fields, type ListFault, type ListLine } from './words/fields';
import { readPackaging, readPer } from './words/packaging';
import { isNet, readPrice } from './words/price';

export type LineState =
  /** Certain: it can be added. */
  | 'new'
  /** Produits has it already, or an earlier line says the same. */
  | 'known'
  | 'doubtful';

type Cells = Partial<Record<Field, string>>;
/** A line on its way to a row: what its cells would be, and what speaks against it. */
export type Draft = ListLine & { cells: Cells; faults: ListFault[]; state: LineState };

/** Words as cells that the tab's own readers take; what is unsure is left out, and told. */
export function draftOf({ line, fields: words, doubts = [] }: ListLine): Draft {
  const faults: ListFault[] = [...doubts];
  const fault = (field: Field, code: ListFault['code']): void => {
    faults.push({ code, field, read: words[field] ?? '' });
  };
  const cells: Cells = {};
  for (const field of fields) {
    const text = words[field]?.trim() ?? '';
    const code = unfit(text);
    if (code) fault(field, code);
    else if (text !== '') cells[field] = text;
  }
  const isWithoutVat = isNet(words.price ?? '');
  const price = readPrice(words.price?.trim() ?? '');
  if (price) cells.price = price.amount;
  if (isWithoutVat) fault('price', 'netPrice');
  pack(words, isWithoutVat ? '' : (price?.per ?? ''), cells, fault);
  return { line, fields: words, cells, faults, state: faults.length > 0 ? 'doubtful' : 'new' };
}

/** What no cell of the list may hold, whatever it is. */
function unfit(text: string): ListFaultCode | undefined {
  if (text.length > LONGEST_CELL || isCode(text) || /&[a-z]{2,8};/i.test(text)) return 'notText';
  return /[\t;|]/.test(text) ? 'otherSeparator' : undefined;
}

/** Content and unit, where the list does not say them, from the packaging or what the price is for. */
function pack(
  words: ListLine['fields'],
  per: string,
  cells: Cells,
  fault: (field: Field, code: ListFaultCode) => void,
): void {
  const { packaging = '', unit = '', content } = words;
  const isSaid = content !== undefined;
  const source = isSaid ? `${content} ${unit}` : packaging || unit || per;
  const inside = isSaid || packaging ? readPackaging(source) : readPer(source);
  const bought = per || (packaging && !isSaid ? unit : '');
  const priced = readPer(bought);
  if (!priced) fault(per ? 'price' : 'unit', 'perUnread');
  else if (inside) {
    const isByWeight = !['', 'piece'].includes(folded(words.sale ?? ''));
    if (!isByWeight && !isPriceOf(priced, inside)) fault('price', 'pricedByMeasure');
  }
  if (isSaid) return;
  if (!inside) {
    const field = packaging ? 'packaging' : unit ? 'unit' : 'price';
    if (source === unit) delete cells.unit;
    // Told already where it is what the price is for.
    if (priced || source !== per) fault(field, 'packagingUnread');
    return;
  }
  const cell = contentCells(inside);
  cells.content = String(cell.content);
  cells.unit = cell.unit;
  if (!packaging && source) cells.packaging = source;
}

/** « 12 €/kg » is the price of what holds 1 kg, and of nothing else without weighing. */
const isPriceOf = (priced: Measure, inside: Measure): boolean =>
  priced.dimension === 'piece' ||
  (priced.dimension === inside.dimension && priced.amount === inside.amount);
