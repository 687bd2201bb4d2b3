import type { BasketLine } from '../../domain/baskets/basket';
import { type ProducerLine, producerSplit } from '../../domain/baskets/producerSplit';
import { type AwaitedInAll, awaitedBy } from '../../domain/baskets/waiting';
import { type CasesOf, pricedPer, totalMeasure } from '../../domain/catalogue/product';
import { isOrderedByMeasure, isPricedByMeasure, shownScale } from '../../domain/catalogue/saleKind';
import type { Cents } from '../../domain/values/money';
import { inLargeUnit } from '../../domain/values/quantity';
import type { producerSplitTab } from '../../tabs/baskets';
import type { Live, NameOf, RowToWrite } from '../../tabs/engine/edit';
import { letters } from '../../tabs/engine/sheet';
import { units } from '../../tabs/products';
import { askedWord, estimateWord, weighingWords } from '../../text/results/words';
import { priceUnit } from '../../text/values/quantities';
import { inCases } from '../../text/values/wholeCases';
import type { Reads, ReadsHead } from '../kernel/reads';
import { type Offered, shownQuantity } from '../records/offer';

type SplitRow = RowToWrite<typeof producerSplitTab>;

/** What each producer brings and earns; quantities and amounts follow Paniers as people correct it. */
export function splitRows(
  snapshot: ReadsHead<'baskets'>,
  lines: readonly BasketLine[],
  offered: readonly Offered[],
): SplitRow[] {
  const products = new Map(offered.map((product) => [product.ref, product]));
  const awaited = awaitedBy(lines, products).refs;
  return producerSplit(
    lines.filter(({ ref }) => products.has(ref)),
    offered,
  ).flatMap((line) => {
    const product = products.get(line.ref);
    return product ? [splitRow(snapshot, line, product, awaited.get(line.ref))] : [];
  });
}

function splitRow(
  snapshot: ReadsHead<'baskets'>,
  line: ProducerLine,
  product: Offered,
  awaits: AwaitedInAll | undefined,
): SplitRow {
  const { value: total, unit } = inLargeUnit(line.total);
  const quantity = shownQuantity(product, line.quantity);
  const paysWhatIsShown = product.producerPrice === product.shownPrice;
  return {
    producer: line.producer,
    ref: line.ref,
    title: product.title,
    packaging: product.packaging,
    quantity: summed(snapshot, 'ref', ['settled'], quantity),
    total: isPricedByMeasure(product)
      ? held(snapshot, product, line, total)
      : packed(product, total),
    totalUnit: units.write(unit, snapshot.place) as string,
    ...(product.cases ? { cases: wholeCases(snapshot, product, product.cases, line) } : {}),
    price: line.price,
    priceIn: priceUnit(pricedPer(product)),
    estimate: estimated(snapshot, 'ref', awaits),
    amount: paysWhatIsShown
      ? summed(snapshot, 'ref', ['amount'], line.amount)
      : earned(snapshot, line.amount),
  };
}

/** « 2 colis de 12 », while what Paniers says makes whole ones. */
function wholeCases(
  { place: { locale } }: Pick<Reads, 'place'>,
  product: Offered,
  { size }: CasesOf,
  { quantity }: ProducerLine,
): Live<string> {
  const [one, two] = [1, 2].map((cases) => inCases(product, cases * size, locale));
  const counted = (cell: NameOf): string => `ROUND(${cell('quantity')}*${shownScale(product)})`;
  return {
    value: inCases(product, quantity, locale) || null,
    formula: (cell) =>
      `=IF(OR(${counted(cell)}<=0;MOD(${counted(cell)};${size})>0);"";IF(${counted(cell)}=${size};"${one}";${counted(cell)}/${size}&"${two?.slice(1)}"))`,
  };
}

/** Each piece holds what is written on it. */
const packed = ({ content }: Offered, value: number): Live<number> => ({
  value,
  formula: (cell) =>
    `=${cell('quantity')}*${content.amount}${content.dimension === 'piece' ? '' : '/1000'}`,
});

/** Kilos or litres as they are paid: by the weights of Paniers, where its first line has brought them. */
function held(
  snapshot: ReadsHead<'baskets'>,
  product: Offered,
  { quantity, total }: ProducerLine,
  value: number,
): number | Live<number> {
  if (snapshot.tabs.baskets.columns.has('weight'))
    return summed(snapshot, 'ref', ['weight'], value, 1000);
  const isWeighed = total.amount !== totalMeasure(product, quantity).amount;
  if (isWeighed) return value;
  return isOrderedByMeasure(product)
    ? { value, formula: (cell) => `=${cell('quantity')}*1` }
    : packed(product, value);
}

/** Fees aside: the producer's own price, and deposits where there are any. */
function earned(snapshot: ReadsHead<'baskets'>, value: Cents): Cents | Live<Cents> {
  const { columns } = snapshot.tabs.baskets;
  return summed(snapshot, 'ref', columns.has('deposit') ? ['base', 'deposit'] : ['base'], value);
}

/** Columns of Paniers over the rows that have the same reference, or are of the same basket. */
export function summed<V extends number>(
  snapshot: ReadsHead<'baskets'>,
  by: 'ref' | 'basket',
  what: readonly ('settled' | 'amount' | 'base' | 'deposit' | 'weight')[],
  value: V,
  /** How many of what is added up make one. */
  per = 1,
): V | Live<V> {
  const [keys, ...places] = [by, ...what].map((column) => wholeColumn(snapshot, column));
  if (keys === undefined || places.includes(undefined)) return value;
  const sum = (cell: (column: string) => string, place = ''): string =>
    `SUMIF(${keys};${cell(by)};${place})`;
  const divided = per === 1 ? '' : `/${per}`;
  return {
    value,
    formula: (cell) => `=${places.map((place) => sum(cell, place)).join('+')}${divided}`,
  };
}

/** « environ » where a line of it waits, as Paniers says beside the line. */
export function estimated(
  snapshot: ReadsHead<'baskets'>,
  by: 'ref' | 'basket',
  awaits: AwaitedInAll | undefined,
): string | null | Live<string> {
  const { locale } = snapshot.place;
  const [about, asked] = [estimateWord[locale], askedWord[locale]];
  const value = awaits === undefined ? null : awaits === 'confirmation' ? asked : about;
  const [keys, waits] = [wholeColumn(snapshot, by), wholeColumn(snapshot, 'weighing')];
  if (keys === undefined || waits === undefined) return value;
  const has = (cell: NameOf, what: string): string =>
    `COUNTIFS(${keys};${cell(by)};${waits};"${what}")>0`;
  return {
    value,
    formula: (cell) =>
      `=IF(${has(cell, weighingWords[locale].weight)};"${about}";IF(${has(cell, '?*')};"${asked}";""))`,
  };
}

/** Of Paniers, from another tab; undefined where it does not stand. */
export function wholeColumn({ tabs }: ReadsHead<'baskets'>, column: string): string | undefined {
  const { columns, sheet } = tabs.baskets;
  const index = (columns as ReadonlyMap<string, number>).get(column);
  if (index === undefined) return undefined;
  return `'${sheet.title.replace(/'/g, "''")}'!${letters(index)}:${letters(index)}`;
}
