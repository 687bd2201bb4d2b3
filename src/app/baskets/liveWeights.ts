import { type Goods, settledQuantity } from '../../domain/baskets/basket';
import { awaitedOf } from '../../domain/baskets/waiting';
import { MOST_WEIGHED } from '../../domain/baskets/weight';
import { totalMeasure } from '../../domain/catalogue/product';
import {
  isOrderedByMeasure,
  isPricedByMeasure,
  isSoldAsWeighed,
  shownScale,
} from '../../domain/catalogue/saleKind';
import type { Locale } from '../../domain/values/locale';
import type { basketsTab } from '../../tabs/baskets';
import type { Live, NameOf, RowToWrite } from '../../tabs/engine/edit';
import { weighingWords } from '../../text/results/words';
import { type Offered, shownQuantity } from '../records/offer';
import { saidYesIn } from './lineMemory';
import type { PlacedLine } from './placedLines';

type BasketRow = RowToWrite<typeof basketsTab>;
export type PricedGoods = Goods & Pick<PlacedLine, 'noted'>;

// The formulas of this file take the same steps as `domain/baskets/weight.ts`, in whole numbers and
// without decimals in their text (docs/rules.md B7); they know nothing that Excel lacks.

/** What counts of « Livré »: more than was served only once it is confirmed, and no more than Retrait leaves. */
export const settledCell = (product: Offered, line: PricedGoods): Live<number> => ({
  value: shownQuantity(product, settledQuantity(line)),
  formula: (cell) => {
    const [served, delivered] = [cell('served'), cell('delivered')];
    const inUnits = isOrderedByMeasure(product) ? `ROUND(${delivered}*1000)` : delivered;
    const isWhole = isOrderedByMeasure(product)
      ? `ROUND(${delivered}*1000;6)=${inUnits}`
      : `INT(${delivered})=${delivered}`;
    const isConfirmed = saidYesIn(cell('seen'), 'confirmedQuantity', inUnits);
    const isSure = `OR(${delivered}<=${served};${isConfirmed})`;
    const counts = `IF(AND(${delivered}>=0;${isWhole};${isSure});${delivered};${served})`;
    const all = `IF(ISNUMBER(${delivered});${counts};${served})`;
    const most = line.noted?.most;
    return most === undefined ? `=${all}` : `=MIN(${all};${most}/${shownScale(product)})`;
  },
});

/** Grams or millilitres that are paid, in a formula of the same row. */
export const weightIn = (product: Offered, cell: NameOf): string =>
  isPricedByMeasure(product) ? cell('weight') : estimateIn(product, cell);

/** As packed, or as ordered loose. */
const estimateIn = (product: Offered, cell: NameOf): string =>
  `ROUND(${cell('settled')}*${isOrderedByMeasure(product) ? 1000 : product.content.amount})`;

/** What a line paid by the piece weighs, for fees by the kilo; nothing where it has no weight. */
export const packedCell = (product: Offered, line: PricedGoods): Live<number> | null =>
  product.content.dimension === 'mass'
    ? {
        value: totalMeasure(product, settledQuantity(line)).amount,
        formula: (cell) => `=${estimateIn(product, cell)}`,
      }
    : null;

/** What is paid of a line, and whether somebody is asked. */
export function weighingCells(
  product: Offered,
  line: PricedGoods,
  locale: Locale,
): Partial<BasketRow> {
  if (!isPricedByMeasure(product)) return {};
  return {
    weight: {
      value: totalMeasure(product, settledQuantity(line), line.weighedGrams).amount,
      formula: (cell) => `=${countedIn(product, cell)}`,
    },
    weighing: weighingCell(product, line, locale),
  };
}

/** A weight as grams, and as kilos: whichever counts. */
const inUnits = (weighed: string) => [`ROUND(${weighed})`, `ROUND(${weighed}*1000)`] as const;

/** From half to twice the estimate, or as confirmed; else the estimate. */
function countedIn(product: Offered, cell: NameOf): string {
  const [weighed, estimate] = [cell('weighed'), estimateIn(product, cell)];
  const [small, large] = inUnits(weighed);
  const isSure = (grams: string): string => {
    const isPlausible = `AND(${MOST_WEIGHED}*${grams}>=${estimate};${grams}<=${MOST_WEIGHED}*${estimate})`;
    return `OR(${isPlausible};${saidYesIn(cell('seen'), 'confirmedGrams', grams)})`;
  };
  const counted = `IF(${isSure(small)};${small};IF(${isSure(large)};${large};${estimate}))`;
  return `IF(AND(ISNUMBER(${weighed});${estimate}>0);${counted};${estimate})`;
}

/** « Livré » says something that does not count yet. */
const isQuantityAsked = (cell: NameOf): string =>
  `AND(ISBLANK(${cell('delivered')})=FALSE;${cell('delivered')}<>${cell('settled')})`;

/** « à peser », « à confirmer », in sight while people type. */
export function weighingCell(product: Offered, line: PricedGoods, locale: Locale): Live<string> {
  const words = weighingWords[locale];
  const awaited = awaitedOf(line, product);
  return {
    value: awaited ? words[awaited] : null,
    formula: (cell) => {
      const weighed = cell('weighed');
      const [small, large] = inUnits(weighed);
      const isCounted = `OR(${small}=${cell('weight')};${large}=${cell('weight')})`;
      const rest = isPricedByMeasure(product)
        ? [
            `IF(${cell('settled')}=0;""`,
            `IF(TRIM(${weighed})="";"${isSoldAsWeighed(product) ? words.weight : ''}"`,
            `IF(NOT(ISNUMBER(${weighed}));"${words.weight}"`,
            `IF(${isCounted};"";IF(${large}>0;"${words.confirmation}";"${words.weight}")))))`,
          ].join(';')
        : '""';
      const otherwise = `IFERROR(${rest};"${words.weight}")`;
      if (line.noted?.most !== undefined) return `=${otherwise}`;
      return `=IFERROR(IF(${isQuantityAsked(cell)};"${words.confirmation}";${otherwise});"${words.confirmation}")`;
    },
  };
}
