import type { Accounts } from '../../domain/baskets/basketAccount';
import { areOrdersOpen, isInPreparation } from '../../domain/sale/transitions';
import { ok, type Result } from '../../domain/values/result';
import type { RowToWrite } from '../../tabs/engine/edit';
import { typedIn } from '../../tabs/engine/readTab';
import { type TabId, type Tabs, tabs as tables } from '../../tabs/tabs';
import { type MendedCell, previewMendingText, type Question } from '../../text/results/preview';
import { computedBaskets } from '../baskets/computedBaskets';
import type { PlacedLine } from '../baskets/placedLines';
import { rowNames } from '../baskets/rowNames';
import { splitRows } from '../baskets/split';
import { type Difference, differences } from '../kernel/differences';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { type Lost, lostColumns, lostParts, refusedFor } from '../money/lost/lostTabs';
import { followsMoney, moneyNeeds, moneyOf, moneyPlan, pickupOf } from '../money/moneyNow';
import { readBooks } from '../money/readBooks';
import { readLedger } from '../records/ledgerRows';
import { announcedRows, isAnnounced, type Offered, offeredOf, refsTyped } from '../records/offer';
import { isOwners, keptOwners, type OrderRow, ordersOf } from '../records/orderRows';
import { type Pricing, pricing } from '../records/pricedOrder';
import { numbersTyped, saleOf, salesOf } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { lostSettings } from '../settings/settingRows';
import { changedOrder, orderCells } from './orderTable';

const needs = reads({
  ...moneyNeeds,
  rows: [...moneyNeeds.rows, 'orders', 'producerSplit'],
});

type OrderSnapshot = Snapshot<typeof needs>;

interface Mending {
  readonly context: SaleContext<OrderSnapshot>;
  readonly offered: readonly Offered[];
  readonly baskets: readonly RowToWrite<Tabs['baskets']>[];
  readonly orders: readonly RowToWrite<Tabs['orders']>[];
  readonly lines: readonly PlacedLine[];
  readonly accounts: Accounts;
  readonly offer: readonly RowToWrite<Tabs['offer']>[];
}

/**
 * Paniers from Commandes, and all that sums up Paniers from it; what people wrote stays. Gives how
 * many cells were typed over, or rows deleted (docs/rules.md B11); nothing is written by a catalogue
 * that lacks what was ordered (M43).
 */
export function repairCells(ports: Ports): Result<number, Refusal> {
  const mended = eachSale(ports, (snapshot): Result<number, Refusal> => {
    const lost = lostFor(snapshot);
    if (lost.length > 0) return refusedFor(snapshot, lost);
    const mending = decide(snapshot);
    return ok(mending ? carryOutMending(ports, mending) : 0);
  });
  return (
    mended.find((one) => !one.ok) ??
    ok(mended.reduce((all, one) => all + (one.ok ? one.value : 0), 0))
  );
}

/** Rows that are not known by their keys would be written a second time. */
const lostFor = (snapshot: OrderSnapshot): Lost[] => [
  ...lostParts(snapshot),
  ...lostColumns(snapshot, ['pickup']),
];

/** One after the other, where two are live. */
function eachSale<T>(ports: Ports, act: (snapshot: OrderSnapshot) => T): T[] {
  const snapshot = readBooks(ports, needs, 'current');
  const done = act(snapshot);
  return snapshot.survey.overlap === null ? [done] : [done, act(readBooks(ports, needs, 'latest'))];
}

/** What would be written over, cell by cell; nothing is written. */
export function previewMending(ports: Ports): Result<Question, Refusal> {
  const cells = eachSale(ports, (snapshot) => {
    const mending = decide(snapshot);
    const lost = lostFor(snapshot);
    const refused = lost.length > 0 ? refusedFor(snapshot, lost) : undefined;
    const over = mending ? typedOver(mending) : [];
    return { snapshot, over, refused };
  });
  const refused = cells.find((one) => one.refused)?.refused;
  if (refused) return refused;
  const [{ snapshot }] = cells as [(typeof cells)[number]];
  const over = [...settingsLost(snapshot), ...cells.flatMap((one) => one.over)];
  return ok(previewMendingText(over, snapshot.place));
}

/** Written again as well, by whoever asks for all of it. */
const settingsLost = (snapshot: OrderSnapshot): MendedCell[] =>
  lostSettings(snapshot).map(({ label, text }) => ({
    where: `${snapshot.tabs.settings.sheet.title}, ${label}`,
    before: '',
    after: text,
  }));

function decide(snapshot: OrderSnapshot): Mending | undefined {
  const sale = saleOf(snapshot);
  if (!sale || isInPreparation(sale.state) || sale.areFeesLost) return undefined;
  const offered = offeredOf(snapshot.tabs.offer);
  // What Paniers is made of is gone: it keeps what it has until that is back.
  const { orders: known, baskets } = snapshot.tabs;
  if (baskets.rows.length > 0 && Math.min(known.rows.length, offered.length) === 0)
    return undefined;
  const products = new Map(offered.map((one) => [one.ref, one]));
  const context = { snapshot, sale, products };
  const orders = ordersOf(snapshot.tabs.orders).rows;
  const price = pricing(context);
  const computed = computedBaskets(context, orders, price);
  const owners = new Map(keptOwners(known).map((row) => [row.number, row]));
  return {
    context,
    offered,
    lines: computed.lines,
    accounts: computed.accounts,
    offer: announcedRows(snapshot.tabs.offer),
    baskets: computed.rows,
    orders: orders.flatMap((order) => {
      const cells = { ...owners.get(order.number), ...repriced(context, order, price) };
      return cells.number === undefined ? [] : [cells];
    }),
  };
}

/** The cells of an order that counts, where its amount is another. */
function repriced(
  context: SaleContext<OrderSnapshot>,
  order: OrderRow,
  price: Pricing,
): RowToWrite<Tabs['orders']> | undefined {
  if (order.state !== 'accepted') return undefined;
  const priced = price({ ...order, basket: order.basket ?? 0 });
  const mended = changedOrder(order, priced);
  return mended.amount === order.amount ? undefined : orderCells(mended, context);
}

function typedOver({ context, baskets, orders, offer }: Mending): MendedCell[] {
  const { snapshot } = context;
  const { place, tabs } = snapshot;
  const nameOf = rowNames(snapshot);
  const mended =
    (tab: 'baskets' | 'orders' | 'offer') =>
    ({ at, column, read, wanted }: Difference): MendedCell => {
      const header = headerOf(tab, column)[place.locale];
      return { where: `${nameOf(tab, at)}, ${header}`, before: read, after: wanted };
    };
  const there = new Set(tabs.baskets.rows.map(({ values }) => `${values.basket} ${values.ref}`));
  const gone = baskets.filter(({ basket, ref }) => !there.has(`${basket} ${ref}`));
  const doubled = readLedger(snapshot).doubled.map((at) => {
    const row = tabs.ledger.rows.find((one) => one.at === at);
    return { where: nameOf('ledger', at), before: row?.values.key ?? '', after: '' };
  });
  return [
    ...doubled,
    ...(snapshot.survey.overlap === 'latest' ? [] : tabs.sales.rows).flatMap((row) =>
      numbersTyped(row).map((column) => ({
        where: `${tabs.sales.sheet.title}, ${headerOf('sales', column)[place.locale]}`,
        before: typedIn(row, column),
        after: row.key,
      })),
    ),
    ...differences(tabs.baskets, baskets, place).map(mended('baskets')),
    ...differences(
      tabs.orders,
      orders,
      place,
      (column, value) => value !== undefined && (column === 'amount' || isOwners(column)),
    ).map(mended('orders')),
    ...refsTyped(tabs.offer).map((row) => ({
      where: `${nameOf('offer', row.at)}, ${headerOf('offer', 'ref')[place.locale]}`,
      before: typedIn(row, 'ref'),
      after: row.key,
    })),
    ...differences(tabs.offer, offer, place, isAnnounced).map(mended('offer')),
    ...gone.map(({ basket, ref }) => ({
      where: `${tabs.baskets.sheet.title}, ${basket}`,
      before: '',
      after: String(ref),
    })),
  ];
}

const headerOf = (tab: TabId, column: string): { readonly fr: string; readonly en: string } =>
  (tables[tab].columns as Readonly<Record<string, { header: { fr: string; en: string } }>>)[column]
    ?.header ?? { fr: column, en: column };

function carryOutMending(ports: Ports, mending: Mending): number {
  const { context, offered, baskets, orders, lines, accounts, offer } = mending;
  const { snapshot, sale } = context;
  const cells = typedOver(mending);
  const money = followsMoney(snapshot)
    ? moneyOf(snapshot, sale, lines, offered, { accounts })
    : undefined;
  const books = money && moneyPlan(snapshot, money);
  const action = historyWords(snapshot).repairWorkbook;
  const entries = cells.map(({ where: detail, before, after }) => ({
    action,
    detail,
    before,
    after,
  }));
  apply(ports, snapshot, {
    ...books,
    once: ['ledger'],
    whole: { ...books?.whole, producerSplit: splitRows(snapshot, lines, offered) },
    rows: {
      ledger: [],
      sales: salesOf(snapshot.tabs.sales).map(({ number }) => ({ number })),
      ...books?.rows,
      baskets,
      orders,
      offer,
      ...(areOrdersOpen(sale.state)
        ? {}
        : { pickup: pickupOf(context, lines, money, { accounts }) }),
      history: historyRows(ports, snapshot, entries),
    },
  });
  return cells.length;
}
