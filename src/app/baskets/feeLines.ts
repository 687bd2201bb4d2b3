import { type Goods, settledQuantity } from '../../domain/baskets/basket';
import { MOST_WEIGHED } from '../../domain/baskets/weight';
import {
  type CountedLine,
  type Fee,
  feeSpelling,
  isPerItem,
  isPerOrder,
  linesUnder,
  type OrderFee,
  orderFee,
} from '../../domain/catalogue/fee';
import type { OrderFeeKind } from '../../domain/catalogue/feeKind';
import { placedFeeRef } from '../../domain/catalogue/feeRef';
import { totalMeasure } from '../../domain/catalogue/product';
import { type Cents, cents } from '../../domain/values/money';
import type { basketsTab } from '../../tabs/baskets';
import type { NameOf, RowToWrite } from '../../tabs/engine/edit';
import { ownFees, type PricedOrder } from '../records/pricedOrder';
import type { SaleContext } from '../records/saleContext';

type BasketRow = RowToWrite<typeof basketsTab>;

/** Where the fees of an order stand in its basket. */
export function feeRefs({ sale }: SaleContext, account: PricedOrder['account']): Set<string> {
  const now = new Set(ownFees(account).map(({ fee }) => fee));
  return new Set(
    sale.terms.fees.flatMap((fee, index) => (now.has(fee) ? [placedFeeRef(index)] : [])),
  );
}

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
    const live = liveFee(spelled(fee, fees), of);
    return [{ basket, name, email, ref, title: fee.name, ...live }];
  });
}

/** Two fees on one category, each in a spelling of its own. */
const spelled = (fee: OrderFee, fees: readonly Fee[]): OrderFee =>
  fee.scope === 'category' ? { ...fee, which: feeSpelling(fees, fee.which ?? '') } : fee;

/** As heavy as they may be weighed without anybody being asked (docs/rules.md B12). */
const atMost = (lines: readonly Goods[], { products }: SaleContext): CountedLine[] =>
  lines.flatMap((line) => {
    const product = products.get(line.ref);
    if (!product) return [];
    const quantity = Math.max(line.served, settledQuantity(line));
    const weighedGrams = MOST_WEIGHED * totalMeasure(product, quantity).amount;
    return [{ product, served: line.served, quantity, weighedGrams }];
  });

/** A fee's cell in Paniers, as a formula over the lines that it is counted on. */
interface LiveFee {
  readonly formula: (fee: Fee, all: NameOf, cell: NameOf) => string;
  /** Its amount hangs on nothing but a basket being handed over: it stands under « Prix unitaire ». */
  readonly isPlain?: true;
}

const plain: LiveFee = {
  formula: (_, all, cell) => `IF(${all('settled')}>0;ROUND(${cell('price')}*100)/100;0)`,
  isPlain: true,
};

const LIVE: Readonly<Record<OrderFeeKind, LiveFee>> = {
  orderAmount: plain,
  threshold: plain,
  totalPercent: {
    formula: ({ rate = 0 }, all) => `INT((ROUND(${all('base')}*100)*${rate}+5000)/10000)/100`,
  },
  weight: {
    formula: ({ amount = 0 }, all) => `INT((${all('grams')}*${amount}+500)/1000)/100`,
  },
  degressive: {
    formula: ({ amount = 0, next = 0, most }, all) => {
      const articles = all('articles');
      const counted = most === undefined ? articles : `MIN(${articles};${most})`;
      return `IF(${counted}>0;(${amount}+(${counted}-1)*${next})/100;0)`;
    },
  },
};

/** What it costs stands under « Prix unitaire » as ordered; whether it is due follows the basket. */
function liveFee(
  fee: OrderFee,
  [ordered, value]: readonly [Cents, Cents],
): Pick<BasketRow, 'price' | 'amount'> {
  const { formula, isPlain } = LIVE[fee.kind];
  const live = (cell: NameOf, column: NameOf): string =>
    `=${formula(fee, (of) => sumUnder(fee, of, { cell, column }), cell)}`;
  return { ...(isPlain ? { price: ordered } : {}), amount: { value, formula: live } };
}

/** A column of Paniers over the lines of the same basket that the fee is taken on. */
function sumUnder(
  { scope, which = '' }: Fee,
  of: string,
  { cell, column }: { readonly cell: NameOf; readonly column: NameOf },
): string {
  const sumWhere = (criteria: string): string =>
    `SUMIFS(${column(of)};${column('basket')};${cell('basket')}${criteria})`;
  const where = (id: string): string => `;${column(id)};${exactly(which)}`;
  if (scope === 'producer' || scope === 'category') return sumWhere(where(scope));
  return sumWhere(scope === 'product' ? where('ref') : '');
}

/** A name as a criterion: its stars and question marks are not wild, its quotes do not end it. */
export const exactly = (name: string): string =>
  `"=${name.replace(/[~*?]/g, '~$&').replace(/"/g, '""')}"`;
