import type { Product } from '../domain/catalogue/product';
import { detailsIn } from '../domain/catalogue/productDetails';
import {
  isOrderedByMeasure,
  isPricedByMeasure,
  saleKindOf,
  shownScale,
} from '../domain/catalogue/saleKind';
import { folded } from '../domain/values/fold';
import { basisPoints } from '../domain/values/money';
import { expected, type Problem } from '../domain/values/problem';
import { inLargeUnit, type Measure, measureOf, type Unit } from '../domain/values/quantity';
import { type ReadRow, type ReadTab, typedIn } from './engine/readTab';
import { minimumIn } from './engine/readThreshold';
import type { ColumnOf } from './engine/tab';
import type { productsTab } from './products';

/** The catalogue as it stands: what can be sold, and what keeps the rest from it. */
export interface Catalogue {
  readonly products: readonly Product[];
  readonly problems: readonly Problem[];
}

/** References travel in order lines and file names: short, and plain. */
const REF = /^[\p{L}\p{N}][\p{L}\p{N}_./-]{0,19}$/u;

/** Who sells, as far as the catalogue asks. */
export interface SellerRows {
  readonly rows: readonly {
    readonly at: number;
    readonly values: { readonly name: string | null; readonly email: string | null };
    readonly faults: ReadonlySet<string>;
  }[];
}

export function readCatalogue(
  { rows }: Pick<ReadTab<typeof productsTab>, 'rows'>,
  producers: SellerRows,
): Catalogue {
  const problems: Problem[] = [];
  const known = new Map(
    producers.rows.map(({ values }) => [folded(values.name ?? ''), values.name ?? '']),
  );
  const refs = countBy(rows.map(({ values }) => sameRef(values.ref)));
  const titles = countBy(rows.map(titleKey));
  const products = rows.flatMap((row) => {
    const report: Report = (fault, column, ...beside) => {
      const read = [column, ...beside].map((id) => typedIn(row, id)).join(' ');
      problems.push({ ...fault, tab: 'products', row: row.at + 1, column, read });
    };
    const before = problems.length;
    const { ref, title, producer } = row.values;
    if (ref !== null && !REF.test(ref)) report(expected('ref'), 'ref');
    if (ref !== null && (refs.get(sameRef(ref)) ?? 0) > 1)
      report({ code: 'duplicateProduct' }, 'ref');
    else if (title !== null && (titles.get(titleKey(row)) ?? 0) > 1)
      report({ code: 'duplicateProduct' }, 'title');
    const seller = known.get(folded(producer ?? ''));
    if (producer !== null && !seller) report(expected('producer'), 'producer');
    const product = productOf(row, seller ?? '', report);
    const isSound = problems.length === before && row.faults.size === 0;
    return product && isSound ? [product] : [];
  });
  return { products, problems: [...problems, ...silentProducers(products, producers)] };
}

/** Who sells but cannot be told what to bring. */
function silentProducers(products: readonly Product[], producers: SellerRows): Problem[] {
  const selling = new Set(products.map(({ producer }) => producer));
  return producers.rows.flatMap(({ at, values, faults }): Problem[] => {
    const { name, email } = values;
    if (name === null || email !== null || faults.has('email') || !selling.has(name)) return [];
    return [{ code: 'withoutEmail', tab: 'producers', row: at + 1, column: 'email', read: name }];
  });
}

type Column = ColumnOf<typeof productsTab>;
/** What is wrong in a column, with what stands beside it where that belongs to it. */
type Report = (
  fault: Pick<Problem, 'code' | 'detail'>,
  column: Column,
  ...beside: readonly Column[]
) => void;

function productOf(
  row: ReadRow<typeof productsTab>,
  producer: string,
  report: Report,
): Product | undefined {
  const { ref, title, price, content, unit, vat, stock } = row.values;
  if (ref === null || title === null || price === null || content === null || unit === null)
    return undefined;
  const held = measureOf(content, unit);
  if (!held || isImplausible(held)) {
    report(expected('content'), 'content', 'unit');
    return undefined;
  }
  const sale = saleKindOf(row.values.sale);
  const isByMeasure = isOrderedByMeasure({ sale });
  if (isPricedByMeasure({ sale }) && held.dimension === 'piece')
    report(expected('content'), 'unit');
  const scale = shownScale({ sale });
  const counted = (value: number | null, column: Column): number | undefined => {
    if (value === null) return undefined;
    const whole = Math.round(value * scale);
    if (scale === 1 && whole !== value) report(expected('whole'), column);
    return whole;
  };
  const step = counted(row.values.step, 'step');
  if (isByMeasure && !step && !row.faults.has('step')) report({ code: 'missing' }, 'step');
  const most = counted(row.values.maxPerBasket, 'maxPerBasket');
  const left = counted(stock, 'stock');
  const cases = casesOf(row, { content: held, sale, step }, report);
  const { deposit } = row.values;
  if (isByMeasure && deposit !== null) report(expected('content'), 'deposit', 'sale');
  return {
    ref,
    producer,
    title,
    category: row.values.category ?? '',
    packaging: row.values.packaging ?? '',
    content: held,
    sale,
    vat: vat ?? basisPoints(0),
    producerPrice: price,
    ...(isByMeasure && step ? { step } : {}),
    ...(most !== undefined ? { maxPerBasket: most } : {}),
    ...(deposit ? { deposit } : {}),
    ...(cases ? { cases } : {}),
    ...minimumIn(row.values.minimum, { sale }),
    ...(left !== undefined ? { stock: left } : {}),
    ...detailsIn(row.values),
  };
}

/** « 12 » or « 25 kg »; « 25 kg » of bags of 500 g are 50 of them (docs/rules.md G1). */
const CASE = /^(\d+(?:[.,]\d+)?)\s*(g|kg|ml|cl|l)?$/i;

interface SoldAs extends Pick<Product, 'content' | 'sale'> {
  readonly step: number | undefined;
}

function casesOf(
  row: ReadRow<typeof productsTab>,
  product: SoldAs,
  report: Report,
): Product['cases'] {
  const { caseSize, leastCases } = row.values;
  const atLeast = leastCases ?? 1;
  if (caseSize === null) return undefined;
  const size = caseQuantity(caseSize, product);
  if (atLeast < 1) report(expected('count'), 'leastCases');
  // Of one piece, only how many are ordered at least says something.
  else if (size === undefined || (size <= 1 && atLeast === 1))
    report(expected('caseSize'), 'caseSize');
  else return { size, atLeast };
  return undefined;
}

function caseQuantity(said: string, { content, sale, step = 1 }: SoldAs): number | undefined {
  const [, figure = '', unit] = CASE.exec(said.trim()) ?? [];
  const number = Number(figure.replace(',', '.'));
  const isByMeasure = isOrderedByMeasure({ sale });
  const measure = unit ? measureOf(number, unitOf(unit)) : undefined;
  const whole = unit ? measure?.amount : Math.round(number * shownScale({ sale }));
  const isOther = measure !== undefined && measure.dimension !== content.dimension;
  // What is weighed one by one fills no weight exactly.
  if (!figure || !whole || isOther || (unit && isPricedByMeasure({ sale }) && !isByMeasure))
    return undefined;
  if (isByMeasure) return whole % step === 0 ? whole : undefined;
  const pieces = unit ? whole / content.amount : number;
  return Number.isInteger(pieces) ? pieces : undefined;
}

const unitOf = (said: string): Unit =>
  said.toLowerCase() === 'l' ? 'L' : (said.toLowerCase() as Unit);

/** 500 in a kg column: a piece of more than 100 kg or L is a unit gone wrong. */
export const isImplausible = ({ dimension, amount }: Measure): boolean =>
  dimension !== 'piece' && amount > 100_000;

const titleKey = ({ values }: ReadRow<typeof productsTab>): string =>
  nameKey(values.producer ?? '', values.title ?? '', values.packaging ?? '');

/** What makes two products the same one for whoever reads the order form. */
export const nameKey = (...names: readonly string[]): string => names.map(sameWords).join('|');

/** Accents tell « bruyere » from « bruyère » apart; case, spaces, and « œ » for « oe » do not. */
const sameWords = (words: string): string =>
  words.replace(/\s+/g, ' ').trim().toLowerCase().replace(/œ/g, 'oe');

/** Sums by reference in the sheet do not tell capitals from small letters. */
const sameRef = (ref: string | null): string => (ref ?? '').toLowerCase();

function countBy(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** How a content is written back: the unit people would use. */
export function contentCells(content: Measure): { content: number; unit: Unit } {
  const { value, unit } = inLargeUnit(content);
  if (unit === 'piece' || content.amount >= 1000) return { content: value, unit };
  return { content: content.amount, unit: unit === 'kg' ? 'g' : 'ml' };
}
