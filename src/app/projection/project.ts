import { areOrdersOpen, isInPreparation } from '../../domain/sale/transitions';
import { projected } from '../../tabs/engine/edit';
import type { Tabs } from '../../tabs/tabs';
import { basketRows, type ComputedBaskets, computedBaskets } from '../baskets/computedBaskets';
import { splitRows } from '../baskets/split';
import type { Lost } from '../kernel/lost';
import type { Plan, RowsOf } from '../kernel/planned';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import { lostBaskets, lostColumns } from '../money/lost/lostFacts';
import {
  booksIn,
  followsMoney,
  type Money,
  moneyNeeds,
  moneyNow,
  moneyOf,
  pickupOf,
} from '../money/moneyNow';
import { computedOrders } from '../orders/orderTable';
import { type Offered, offeredOf, servedRows } from '../records/offer';
import { commentsOf, heldOrders, ordersOf, withOwner } from '../records/orderRows';
import { type Sale, salesOf } from '../records/sale';
import { pricing, type SaleContext } from '../records/saleContext';

export const projectNeeds = reads({ ...moneyNeeds, rows: [...moneyNeeds.rows, 'producerSplit'] });

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
export interface ProjectedSale extends Omit<ComputedBaskets, 'baskets'> {
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
  readonly books?: BooksPlan;
}

export interface HowToProject {
  /** What is gone, where whoever acts makes some of it again, or has refused already. */
  readonly lost?: readonly Lost[];
  /** The sale gives way to the next one: Reversements shows what it leaves. */
  readonly isEnding?: boolean;
  /** Paniers is laid out anew, by basket. */
  readonly isLaidOut?: boolean;
}

/** What the tabs show, from what people typed and what orders hold (docs/rules.md B10, B11). Pure. */
export function project(
  snapshot: ReadsToProject,
  sale: Sale,
  { lost = lostTo(snapshot), isEnding = false, isLaidOut = false }: HowToProject = {},
): Projected {
  const context = contextOf(snapshot, sale);
  const offered = [...context.products.values()];
  const isKnown = !isInPreparation(sale.state) && !sale.areFeesLost && lost.length === 0;
  const tabs = isKnown ? projectOrders(context, isLaidOut) : undefined;
  const money = !followsMoney(snapshot)
    ? undefined
    : tabs
      ? moneyOf(snapshot, sale, tabs.lines, offered, { accounts: tabs.accounts })
      : moneyNow(snapshot, sale);
  return {
    ...{ context, offered, lost },
    ...(tabs ? { sale: withPickup(context, tabs, money) } : {}),
    ...(money ? { money, books: projectBooks(snapshot, money, isEnding) } : {}),
  };
}

type BooksPlan = Pick<
  Plan<'ledger' | 'buyers' | 'sales' | 'settings' | 'pickup' | 'payments' | 'payouts'>,
  'rows' | 'whole' | 'layout'
>;

/** What the tabs about money show of the books; nothing while these are broken. */
export function projectBooks(
  snapshot: Parameters<typeof booksIn>[0],
  money: Money,
  isEnding = false,
): BooksPlan {
  if (money.isBroken) return { rows: {} };
  const { ledger, buyers, sales, settings, pickup, payments, payouts, layout } = booksIn(
    snapshot,
    money,
    isEnding,
  );
  return {
    rows: {
      ...{ ledger, sales },
      ...(settings.length > 0 ? { settings } : {}),
      buyers: buyers.map(projected<Tabs['buyers']>),
      pickup: pickup.map(projected<Tabs['pickup']>),
    },
    whole: {
      payments: payments.map(projected<Tabs['payments']>),
      ...(payouts ? { payouts: payouts.map(projected<Tabs['payouts']>) } : {}),
    },
    layout,
  };
}

/** A sale as a reading has it. */
export function contextOf<R extends Reads<'offer'>>(snapshot: R, sale: Sale): SaleContext<R> {
  const offered = offeredOf(snapshot.tabs.offer);
  return { snapshot, sale, products: new Map(offered.map((one) => [one.ref, one])) };
}

/** How much of each product is served and left; at the opening nothing is. */
export const servedNow = (...of: Parameters<typeof servedRows>): RowsOf<'offer'> =>
  servedRows(...of).map(projected<Tabs['offer']>);

/** What the tabs of a sale are computed of, as far as it is gone. */
export const lostTo = (snapshot: ReadsToProject): Lost[] => [
  ...lostBaskets(snapshot),
  ...lostColumns(snapshot, ['pickup']),
];

/** What the tabs show of orders, whether they are taken or closed. */
export function projectOrders(
  context: SaleContext<Reads<'sales' | 'offer' | 'orders' | 'baskets' | 'pickup'>>,
  isLaidOut = false,
): ProjectedSale {
  const { snapshot, products } = context;
  const { tabs } = snapshot;
  const { rows: orders } = ordersOf(tabs.orders);
  const price = pricing(context);
  const computed = computedBaskets(context, orders, price);
  const { lines, accounts, problems } = computed;
  const offered = [...products.values()];
  const held = heldOrders(orders).flatMap((order) => order.lines);
  return {
    ...{ lines, accounts, problems },
    comments: commentsOf(tabs.orders.rows.map(({ values }) => withOwner(values))),
    split: splitRows(snapshot, lines, offered).map(projected<Tabs['producerSplit']>),
    rows: {
      sales: salesOf(tabs.sales).map(({ number }) => ({ number })),
      offer: servedNow(offered, held),
      orders: computedOrders(context, orders, price).map(projected<Tabs['orders']>),
      baskets: basketRows(context, computed, isLaidOut).map(projected<Tabs['baskets']>),
      pickup: [],
    },
  };
}

function withPickup(
  context: Context,
  tabs: ProjectedSale,
  money: Money | undefined,
): ProjectedSale {
  if (areOrdersOpen(context.sale.state)) return tabs;
  const pickup = pickupOf(context, tabs.lines, money, tabs).map(projected<Tabs['pickup']>);
  return { ...tabs, rows: { ...tabs.rows, pickup } };
}
