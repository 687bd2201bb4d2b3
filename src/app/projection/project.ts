import { areOrdersOpen, isInPreparation } from '../../domain/sale/transitions';
import { type ComputedBaskets, computedBaskets } from '../baskets/computedBaskets';
import { splitRows } from '../baskets/split';
import type { RowsOf } from '../kernel/plan';
import { reads, type Snapshot } from '../kernel/reads';
import { type Lost, lostBaskets, lostColumns } from '../money/lost/lostTabs';
import {
  followsMoney,
  type Money,
  type MoneyPlan,
  moneyNeeds,
  moneyNow,
  moneyOf,
  moneyPlan,
  payoutsShown,
  pickupOf,
} from '../money/moneyNow';
import { changedOrder, orderCells } from '../orders/orderTable';
import { commentsOf } from '../records/comments';
import { announcedRows, type Offered, offeredOf } from '../records/offer';
import { decodeOrder, keptOwners, type OrderRow, ordersOf, withOwner } from '../records/orderRows';
import { type Pricing, pricing } from '../records/pricedOrder';
import { type Sale, salesOf } from '../records/sale';
import type { SaleContext } from '../records/saleContext';

/** Commandes is read whole, as what is served stands there. */
const { orders: _, ...columns } = moneyNeeds.columns;
export const projectNeeds = reads({
  ...moneyNeeds,
  rows: [...moneyNeeds.rows, 'orders', 'producerSplit'],
  columns,
});

export type ReadsToProject = Snapshot<typeof projectNeeds>;
type Context = SaleContext<ReadsToProject>;

/** The computed cells of the tabs of a sale, known by the keys of their rows. */
export interface ProjectedTabs {
  readonly sales: RowsOf<'sales'>;
  readonly offer: RowsOf<'offer'>;
  readonly orders: RowsOf<'orders'>;
  readonly baskets: RowsOf<'baskets'>;
  /** None while orders are open. */
  readonly pickup: RowsOf<'pickup'>;
}

/** A sale's tabs, and what they come to. */
export interface ProjectedSale extends Omit<ComputedBaskets, 'rows'> {
  readonly rows: ProjectedTabs;
  /** All rows of the producers' split. */
  readonly split: RowsOf<'producerSplit'>;
  /** Buyers' remarks, by basket. */
  readonly comments: ReadonlyMap<number, string>;
}

export interface Projected {
  readonly context: Context;
  readonly offered: readonly Offered[];
  /** What the tabs are computed of and is gone: nothing of what is known is emptied meanwhile. */
  readonly lost: readonly Lost[];
  /** Absent while a sale is prepared, and where something is lost. */
  readonly sale?: ProjectedSale;
  /** Absent where no money is followed. */
  readonly money?: Money;
  readonly books?: MoneyPlan;
}

export interface HowToProject {
  /** Paniers and Retrait are made again where they are gone. */
  readonly isRemaking?: boolean;
  /** The sale gives way to the next one: Reversements shows what it leaves. */
  readonly isEnding?: boolean;
}

/** What the tabs show, from what people typed and what orders hold (docs/rules.md B10, B11). Pure. */
export function project(
  snapshot: ReadsToProject,
  sale: Sale,
  { isRemaking = false, isEnding = false }: HowToProject = {},
): Projected {
  const offered = offeredOf(snapshot.tabs.offer);
  const context = { snapshot, sale, products: new Map(offered.map((one) => [one.ref, one])) };
  const lost = lostTo(snapshot, isRemaking);
  const isKnown = !isInPreparation(sale.state) && !sale.areFeesLost && lost.length === 0;
  const { rows } = ordersOf(snapshot.tabs.orders);
  const price = pricing(context);
  const computed = isKnown ? computedBaskets(context, rows, price) : undefined;
  const money = !followsMoney(snapshot)
    ? undefined
    : computed
      ? moneyOf(snapshot, sale, computed.lines, offered, { accounts: computed.accounts })
      : moneyNow(snapshot, sale);
  const shown = money && isEnding ? payoutsShown(snapshot, money, sale.number) : undefined;
  return {
    ...{ context, offered, lost },
    ...(computed ? { sale: saleTabs(context, rows, price, computed, money) } : {}),
    ...(money ? { money, books: moneyPlan(snapshot, money, shown) } : {}),
  };
}

function lostTo(snapshot: ReadsToProject, isRemaking: boolean): Lost[] {
  const lost = [...lostBaskets(snapshot), ...lostColumns(snapshot, ['pickup'])];
  if (lost.length > 0)
    return isRemaking ? lost.filter((one) => one !== 'baskets' && one !== 'pickup') : lost;
  const { baskets, orders } = snapshot.tabs;
  const areOrdersRead = orders.rows.every(
    ({ values: { state, lines } }) =>
      state !== 'accepted' || (lines !== null && decodeOrder(lines) !== undefined),
  );
  const areOrdersGone = orders.rows.length === 0 && baskets.rows.length > 0;
  return areOrdersGone || !areOrdersRead ? ['orders'] : [];
}

function saleTabs(
  context: Context,
  orders: readonly OrderRow[],
  price: Pricing,
  { rows: baskets, lines, accounts }: ComputedBaskets,
  money: Money | undefined,
): ProjectedSale {
  const { snapshot, sale, products } = context;
  const { tabs } = snapshot;
  const comments = commentsOf(tabs.orders.rows.map(({ values }) => withOwner(values)));
  return {
    ...{ lines, accounts, comments },
    split: splitRows(snapshot, lines, [...products.values()]),
    rows: {
      sales: salesOf(tabs.sales).map(({ number }) => ({ number })),
      offer: announcedRows(tabs.offer),
      orders: orderRows(context, orders, price),
      baskets,
      pickup: areOrdersOpen(sale.state)
        ? []
        : pickupOf(context, lines, money, { accounts, comments }),
    },
  };
}

/** Whose each order is, and what it comes to, where Commandes says something else. */
function orderRows(
  context: Context,
  orders: readonly OrderRow[],
  price: Pricing,
): RowsOf<'orders'> {
  const owners = new Map(keptOwners(context.snapshot.tabs.orders).map((row) => [row.number, row]));
  return orders.flatMap((order) => {
    const own = owners.get(order.number);
    if (order.state !== 'accepted') return own ?? [];
    const priced = changedOrder(order, price({ ...order, basket: order.basket ?? 0 }));
    const isSame = priced.amount === order.amount;
    if (isSame && !own) return [];
    return { ...own, ...(isSame ? {} : orderCells(priced, context)), number: order.number };
  });
}
