import { type Goods, settledQuantity } from '../../../domain/baskets/basket';
import { awaitedOf } from '../../../domain/baskets/waiting';
import { END, MOST_DIGITS, unitsOf } from '../../../domain/baskets/weight';
import { totalMeasure } from '../../../domain/catalogue/product';
import {
  isOrderedByMeasure,
  isPricedByMeasure,
  isSoldAsWeighed,
} from '../../../domain/catalogue/saleKind';
import type { Locale } from '../../../domain/values/locale';
import type { basketsTab } from '../../../tabs/baskets';
import type { Live, NameOf, RowToWrite } from '../../../tabs/engine/edit';
import { weighingWords } from '../../../text/results/words';
import { type Offered, shownQuantity } from '../../records/offer';

type BasketRow = RowToWrite<typeof basketsTab>;

// The formulas of this file take the same steps as `domain/baskets/weight.ts`, in whole numbers and
// without decimals in their text (docs/rules.md B7); they know nothing that Excel lacks.

/** What counts of « Livré »: more than was served only once it is confirmed. */
export const settledCell = (product: Offered, line: Goods): Live<number> => ({
  value: shownQuantity(product, settledQuantity(line)),
  formula: (cell) => {
    const [served, delivered] = [cell('served'), cell('delivered')];
    const isWhole = isOrderedByMeasure(product)
      ? `ROUND(${delivered}*1000;6)=ROUND(${delivered}*1000)`
      : `INT(${delivered})=${delivered}`;
    const isSure = `OR(${delivered}<=${served};${delivered}=${cell('confirmedQuantity')})`;
    const counts = `IF(AND(${delivered}>=0;${isWhole};${isSure});${delivered};${served})`;
    return `=IF(ISNUMBER(${delivered});${counts};${served})`;
  },
});

/** Grams or millilitres that are paid, in a formula of the same row. */
export const weightIn = (product: Offered, cell: NameOf): string =>
  isPricedByMeasure(product) ? cell('weight') : estimateIn(product, cell);

/** As packed, or as ordered loose. */
const estimateIn = (product: Offered, cell: NameOf): string =>
  `ROUND(${cell('settled')}*${isOrderedByMeasure(product) ? 1000 : product.content.amount})`;

/** What was typed as a weight, step by step to what is paid, and whether somebody is asked. */
export function weighingCells(product: Offered, line: Goods, locale: Locale): Partial<BasketRow> {
  if (!isPricedByMeasure(product)) return {};
  const { figure = '', thousandths = 0, grams = 0 } = line.weighing ?? {};
  return {
    figure: { value: figure || null, formula: figureFormula(product) },
    thousandths: { value: thousandths, formula: (cell) => `=${thousandthsIn(cell('figure'))}` },
    meant: { value: grams, formula: (cell) => `=${meantIn(product, cell)}` },
    weight: {
      value: totalMeasure(product, settledQuantity(line), line.weighedGrams).amount,
      formula: (cell) => `=${countedIn(product, cell)}`,
    },
    weighing: weighingCell(product, line, locale),
  };
}

const replaced = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((all, [from, to]) => `SUBSTITUTE(${all};"${from}";"${to}")`, text);

/** One kind of space, one decimal sign, no unit. */
const figureFormula =
  ({ content }: Offered): Live<string>['formula'] =>
  (cell) => {
    const typed = `TRIM(LOWER(${cell('weighed')}))&"${END}"`;
    const figure = replaced(typed, [
      ['\u00a0', ' '],
      ['\u202f', ' '],
      ['.', ','],
      ...unitsOf(content.dimension).map(([unit]) => [unit + END, ''] as const),
      [END, ''],
    ]);
    return `=IFERROR(TRIM(${figure});"?")`;
  };

/** Digits, with one space before the last three of the whole part or none, and three decimals. */
function thousandthsIn(figure: string): string {
  const digits = replaced(figure, [
    [',', ''],
    [' ', ''],
  ]);
  const lacks = (sign: string): string => `LEN(${figure})-LEN(${replaced(figure, [[sign, '']])})`;
  const find = (sign: string): string => `FIND("${sign}";${figure}&"${sign}")`;
  const decimals = `LEN(${figure})-${find(',')}`;
  const isGrouped = `AND(${find(',')}-${find(' ')}=4;${find(' ')}<=4;${lacks(' ')}=1)`;
  const isFigure = [
    `TEXT(VALUE("1"&${digits});"0")="1"&${digits}`,
    `LEN(${digits})<=${MOST_DIGITS}`,
    `${lacks(',')}<=1`,
    `${decimals}<=3`,
    `OR(${find(' ')}>LEN(${figure});${isGrouped})`,
  ].join(';');
  return `IFERROR(IF(AND(${isFigure});VALUE("0"&${digits})*10^(3-MAX(0;${decimals}));0);0)`;
}

/** By the unit that is said, else the one that is nearer to the estimate. */
function meantIn(product: Offered, cell: NameOf): string {
  const [typed, figure] = [cell('weighed'), cell('thousandths')];
  const inSmall = `IF(MOD(${figure};1000)=0;${figure}/1000;0)`;
  const estimate = estimateIn(product, cell);
  const nearer = `IF(${figure}*${figure}<1000*${estimate}*${estimate};${figure};${inSmall})`;
  return [...unitsOf(product.content.dimension)].reverse().reduce((otherwise, [unit, size]) => {
    const meant = size === 'large' ? figure : inSmall;
    return `IF(ISNUMBER(SEARCH("${unit}";${typed}));${meant};${otherwise})`;
  }, nearer);
}

/** « Livré » says something that does not count yet. */
const isQuantityAsked = (cell: NameOf): string =>
  `AND(ISBLANK(${cell('delivered')})=FALSE;${cell('delivered')}<>${cell('settled')})`;

/**
 * From half to twice the estimate, or as confirmed; the estimate until then, and while somebody is
 * asked of how many it is the weight.
 */
function countedIn(product: Offered, cell: NameOf): string {
  const [meant, estimate] = [cell('meant'), estimateIn(product, cell)];
  const isCounted = `NOT(${isQuantityAsked(cell)})`;
  const isPlausible = `AND(2*${meant}>=${estimate};${meant}<=2*${estimate})`;
  const isSure = `OR(${isPlausible};${meant}=${cell('confirmedWeight')})`;
  return `IF(AND(${meant}>0;${estimate}>0;${isSure};${isCounted});${meant};${estimate})`;
}

/** « à peser », « à confirmer », in sight while people type. */
export function weighingCell(product: Offered, line: Goods, locale: Locale): Live<string> {
  const words = weighingWords[locale];
  const awaited = awaitedOf(line, product);
  return {
    value: awaited ? words[awaited] : null,
    formula: (cell) => {
      const [weighed, meant] = [cell('weighed'), cell('meant')];
      const rest = isPricedByMeasure(product)
        ? [
            `IF(${cell('settled')}=0;""`,
            `IF(TRIM(${weighed})="";"${isSoldAsWeighed(product) ? words.weight : ''}"`,
            `IF(${meant}=0;"${words.weight}"`,
            `IF(${meant}=${cell('weight')};"";"${words.confirmation}"))))`,
          ].join(';')
        : '""';
      const otherwise = `IFERROR(${rest};"${words.weight}")`;
      return `=IFERROR(IF(${isQuantityAsked(cell)};"${words.confirmation}";${otherwise});"${words.confirmation}")`;
    },
  };
}
