import { type Goods, queuedOf, settledQuantity } from '../../domain/baskets/basket';
import { MOST_WEIGHED } from '../../domain/baskets/weight';
import {
  type CountedLine,
  type Fee,
  isPerItem,
  isPerOrder,
  linesUnder,
  type OrderFee,
  orderFee,
} from '../../domain/catalogue/fee';
import type { OrderFeeKind } from '../../domain/catalogue/feeKind';
import { placedFeeRef } from '../../domain/catalogue/feeRef';
import { totalMeasure } from '../../domain/catalogue/product';
import { isOrderedByMeasure, isPricedByMeasure } from '../../domain/catalogue/saleKind';
import { type Cents, cents } from '../../domain/values/money';
import type { basketsTab } from '../../tabs/baskets';
import type { NameOf, RowToWrite } from '../../tabs/engine/edit';
import { priceUnit } from '../../text/values/quantities';
import type { Offered } from '../records/offer';
import { ownFees, type PricedOrder, type SaleContext } from '../records/saleContext';

type BasketRow = RowToWrite<typeof basketsTab>;

type Priced = Pick<PricedOrder, 'lines' | 'account'>;

/**
 * The fees of an order as lines of its basket; one that falls away stays, with nothing to pay, and one
 * that the scales alone may bring stands from the start (docs/rules.md B16).
 */
export function feeRows(
  context: SaleContext,
  owner: { readonly basket: number; readonly email: string; readonly name: string },
  order: Priced | undefined,
  isThere: (ref: string) => boolean,
  /** The same as people corrected it; absent while nothing is. */
  settled = order,
): BasketRow[] {
  const { fees } = context.sale.terms;
  if (fees.every(isPerItem)) return [];
  const { basket, email, name } = owner;
  const [ordered, now] = [order, settled].map(
    (of) => new Map(ownFees(of?.account).map(({ fee, amount }) => [fee, amount])),
  );
  let heaviest: readonly CountedLine[] | undefined;
  const mayCome = (fee: OrderFee): boolean => {
    if (fee.bearer === 'producer') return false;
    heaviest ??= atMost(settled?.lines ?? [], context);
    return orderFee(fee, linesUnder(fee, heaviest, context.sale.terms.place)) !== 0;
  };
  return fees.flatMap((fee, index): BasketRow[] => {
    const ref = placedFeeRef(index);
    const amount = ordered?.get(fee);
    const isSome = amount !== undefined || now?.has(fee) || isThere(ref);
    if (!isPerOrder(fee) || !(isSome || mayCome(fee))) return [];
    const of = [amount ?? cents(0), now?.get(fee) ?? cents(0)] as const;
    const live = liveFee(fee, context, of);
    return [{ basket, name, email, ref, title: fee.name, ...live }];
  });
}

/** As heavy as they may be weighed without anybody being asked (docs/rules.md B12). */
const atMost = (lines: readonly Goods[], { products }: SaleContext): CountedLine[] =>
  lines.flatMap((line) => {
    const product = products.get(line.ref);
    if (!product) return [];
    const quantity = Math.max(line.served, settledQuantity(line));
    const weighedGrams = MOST_WEIGHED * totalMeasure(product, quantity).amount;
    return [{ product, served: queuedOf(line), quantity, weighedGrams }];
  });

/** Sums over the lines of a basket that a fee is taken on, in a formula of its own cell. */
interface SumsUnder {
  readonly of: (column: 'settled' | 'base' | 'weight') => string;
  readonly articles: () => string;
}

/** A fee's cell in Paniers, as a formula over the lines that it is counted on. */
interface LiveFee {
  readonly formula: (fee: Fee, under: SumsUnder, cell: NameOf) => string;
  /** Its amount hangs on nothing but a basket being handed over: it stands under « Prix unitaire ». */
  readonly isPlain?: true;
}

const plain: LiveFee = {
  formula: (_, { of }, cell) => `IF(${of('settled')}>0;ROUND(${cell('price')}*100)/100;0)`,
  isPlain: true,
};

const LIVE: Readonly<Record<OrderFeeKind, LiveFee>> = {
  orderAmount: plain,
  threshold: plain,
  totalPercent: {
    formula: ({ rate = 0 }, { of }) => `INT((ROUND((${of('base')})*100)*${rate}+5000)/10000)/100`,
  },
  weight: {
    formula: ({ amount = 0 }, { of }) => `INT(((${of('weight')})*${amount}+500)/1000)/100`,
  },
  degressive: {
    formula: ({ amount = 0, next = 0, most }, under) => {
      const articles = under.articles();
      const counted = most === undefined ? articles : `MIN(${articles};${most})`;
      return `IF(${counted}>0;(${amount}+(${counted}-1)*${next})/100;0)`;
    },
  },
};

/** What it costs stands under « Prix unitaire » as ordered; whether it is due follows the basket. */
function liveFee(
  fee: OrderFee,
  context: SaleContext,
  [ordered, value]: readonly [Cents, Cents],
): Pick<BasketRow, 'price' | 'amount'> {
  const { formula, isPlain } = LIVE[fee.kind];
  const live = (cell: NameOf, column: NameOf): string =>
    `=${formula(fee, sumsUnder(fee, context, cell, column), cell)}`;
  return { ...(isPlain ? { price: ordered } : {}), amount: { value, formula: live } };
}

/** Columns of Paniers over the lines of the same basket: by producer, or by each product it is taken on. */
function sumsUnder(
  fee: Fee,
  { products, sale }: SaleContext,
  cell: NameOf,
  column: NameOf,
): SumsUnder {
  const { scope, which = '' } = fee;
  const all = [...products.values()].map((product) => ({ product }));
  const under = linesUnder(fee, all, sale.terms.place).map(({ product }) => product);
  const own = `${column('basket')};${cell('basket')}`;
  const by = (id: 'ref' | 'producer', name: string): string => `;${column(id)};${exactly(name)}`;
  const sumOf = (what: string, criteria: string): string =>
    `SUMIFS(${column(what)};${own}${criteria})`;
  const isByProduct = scope === 'category' || scope === 'product';
  const criteria = isByProduct
    ? under.map(({ ref }) => by('ref', ref))
    : [scope === 'producer' ? by('producer', which) : ''];
  const litres = under.some(isPaidByVolume) ? `;${column('priceIn')};"<>${priceUnit('L')}"` : '';
  const of: SumsUnder['of'] = (what) =>
    criteria.map((one) => sumOf(what, what === 'weight' ? one + litres : one)).join('+') || '0';
  return {
    of,
    // Of what is sold loose there is one, however much of it.
    articles: () => {
      const loose = under.filter(isOrderedByMeasure).map(({ ref }) => {
        const line = by('ref', ref);
        return `+COUNTIFS(${own}${line};${column('settled')};">0")-${sumOf('settled', line)}`;
      });
      return `(${of('settled')}${loose.join('')})`;
    },
  };
}

const isPaidByVolume = (product: Offered): boolean =>
  isPricedByMeasure(product) && product.content.dimension === 'volume';

/** A name as a criterion: its stars and question marks are not wild, its quotes do not end it. */
export const exactly = (name: string): string =>
  `"=${name.replace(/[~*?]/g, '~$&').replace(/"/g, '""')}"`;
