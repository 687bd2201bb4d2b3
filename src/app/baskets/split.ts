import type { BasketLine } from '../../domain/baskets/basket';
import { type ProducerLine, producerSplit } from '../../domain/baskets/producerSplit';
import { totalMeasure } from '../../domain/catalogue/product';
import type { Cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { inLargeUnit } from '../../domain/values/quantity';
import type { basketsTab, producerSplitTab } from '../../tabs/baskets';
import type { Live, RowToWrite } from '../../tabs/engine/edit';
import { type ReadTab, typedIn } from '../../tabs/engine/readTab';
import { letters } from '../../tabs/engine/sheet';
import { units } from '../../tabs/products';
import type { ReadsHead } from '../kernel/reads';
import { countedQuantity, type Offered, shownQuantity } from '../records/offer';
import { isFeeRef } from './feeLines';

/** A basket line with the grid row it stands in. */
export interface PlacedLine extends BasketLine {
  readonly at: number;
}

/** At pick-up: weighed, handed over otherwise, or with empties that came back. */
export const isCorrected = ({ delivered, weighedGrams, returned }: PlacedLine): boolean =>
  delivered !== undefined || weighedGrams !== undefined || returned !== undefined;

type Correction = Pick<PlacedLine, 'delivered' | 'weighedGrams' | 'returned'>;

/** What people typed beside a line, by basket and reference. */
export function correctionsIn(lines: readonly PlacedLine[]): Map<number, Map<string, Correction>> {
  const baskets = new Map<number, Map<string, Correction>>();
  for (const line of lines.filter(isCorrected)) {
    const { basket, ref, delivered, weighedGrams, returned } = line;
    const own = baskets.get(basket) ?? new Map<string, Correction>();
    baskets.set(basket, own);
    own.set(ref, {
      ...(delivered === undefined ? {} : { delivered }),
      ...(weighedGrams === undefined ? {} : { weighedGrams }),
      ...(returned === undefined ? {} : { returned }),
    });
  }
  return baskets;
}

export interface ReadLines {
  readonly lines: readonly PlacedLine[];
  /** Lines of products that are no longer in « Produits en vente ». */
  readonly problems: readonly Problem[];
}

export function basketLinesOf(
  read: ReadTab<typeof basketsTab>,
  products: ReadonlyMap<string, Offered>,
): ReadLines {
  const problems: Problem[] = [];
  const lines = read.rows.flatMap((row): PlacedLine[] => {
    const { at, values } = row;
    const { basket, ref, email, name, asked, served, delivered, weighed, returned } = values;
    const product = products.get(ref ?? '');
    if (basket === null || ref === null) return [];
    // A line no longer wanted, kept for the notes beside it.
    if (isFeeRef(ref)) return [];
    if ([asked, served, delivered, weighed].every((quantity) => quantity === null)) return [];
    if (!product) {
      if ((served ?? 0) > 0)
        problems.push({ code: 'badRef', tab: 'baskets', row: at + 1, column: 'ref', read: ref });
      return [];
    }
    // Half a piece cannot be handed over: told, and counted as served.
    const isPart = product.sale !== 'loose' && delivered !== null && !Number.isInteger(delivered);
    if (isPart) {
      const place = { tab: 'baskets', row: at + 1, column: 'delivered' };
      problems.push({ code: 'notWhole', ...place, read: typedIn(row, 'delivered') });
    }
    return [
      {
        at,
        basket,
        ref,
        email: email ?? '',
        name: name ?? '',
        asked: countedQuantity(product, asked ?? 0),
        served: countedQuantity(product, served ?? 0),
        ...(delivered === null || isPart ? {} : { delivered: countedQuantity(product, delivered) }),
        ...(weighed === null ? {} : { weighedGrams: weighed }),
        ...(returned === null ? {} : { returned }),
      },
    ];
  });
  return { lines, problems };
}

type SplitRow = RowToWrite<typeof producerSplitTab>;

/** What each producer brings and earns; quantities and amounts follow Paniers as people correct it. */
export function splitRows(
  snapshot: ReadsHead<'baskets'>,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): SplitRow[] {
  const products = new Map(offered.map((product) => [product.ref, product]));
  return producerSplit(
    lines.filter(({ ref }) => products.has(ref)),
    offered,
  ).flatMap((line) => {
    const product = products.get(line.ref);
    return product ? [splitRow(snapshot, line, product)] : [];
  });
}

function splitRow(snapshot: ReadsHead<'baskets'>, line: ProducerLine, product: Offered): SplitRow {
  const { value: total, unit } = inLargeUnit(line.total);
  const quantity = shownQuantity(product, line.quantity);
  const paysWhatIsShown = product.producerPrice === product.shownPrice;
  // Until something is weighed what is held follows the quantity, down to nothing.
  const isWeighed = line.total.amount !== totalMeasure(product, line.quantity).amount;
  return {
    producer: line.producer,
    ref: line.ref,
    title: product.title,
    packaging: product.packaging,
    quantity: summed(snapshot, 'ref', ['settled'], quantity),
    total: isWeighed ? total : { value: total, formula: totalFormula(product) },
    totalUnit: units.write(unit, snapshot.place) as string,
    price: line.price,
    amount: paysWhatIsShown
      ? summed(snapshot, 'ref', ['amount'], line.amount)
      : earned(snapshot, line.amount),
  };
}

const totalFormula = (product: Offered): Live<number>['formula'] => {
  if (product.sale === 'loose') return (cell) => `=${cell('quantity')}*1`;
  const { dimension, amount } = product.content;
  return (cell) => `=${cell('quantity')}*${amount}${dimension === 'piece' ? '' : '/1000'}`;
};

/** Fees aside: the producer's own price, and deposits where there are any. */
function earned(snapshot: ReadsHead<'baskets'>, value: Cents): Cents | Live<Cents> {
  const { columns } = snapshot.tabs.baskets;
  return summed(snapshot, 'ref', columns.has('deposit') ? ['base', 'deposit'] : ['base'], value);
}

/** Columns of Paniers over the rows that have the same reference, or are of the same basket. */
export function summed<V extends number>(
  snapshot: ReadsHead<'baskets'>,
  by: 'ref' | 'basket',
  what: readonly ('settled' | 'amount' | 'base' | 'deposit')[],
  value: V,
): V | Live<V> {
  const { columns, sheet } = snapshot.tabs.baskets;
  const keys = columns.get(by);
  const places = what.map((column) => columns.get(column));
  if (keys === undefined || places.includes(undefined)) return value;
  const title = `'${sheet.title.replace(/'/g, "''")}'`;
  const whole = (index = 0): string => `${title}!${letters(index)}:${letters(index)}`;
  const sum = (cell: (column: string) => string, place: number | undefined): string =>
    `SUMIF(${whole(keys)};${cell(by)};${whole(place)})`;
  return { value, formula: (cell) => `=${places.map((place) => sum(cell, place)).join('+')}` };
}
