import {
  type Goods,
  lineTotals,
  queuedIn,
  queuedOf,
  settledQuantity,
  type Totals,
} from '../../domain/baskets/basket';
import { baseOf, isFeeOnWeight } from '../../domain/catalogue/fee';
import { isPlacedFeeRef } from '../../domain/catalogue/feeRef';
import { pricedPer } from '../../domain/catalogue/product';
import { isPricedByMeasure } from '../../domain/catalogue/saleKind';
import type { Cents } from '../../domain/values/money';
import { basketsTab } from '../../tabs/baskets';
import type { Live, NameOf, RowToWrite } from '../../tabs/engine/edit';
import { keyOf } from '../../tabs/engine/readTab';
import { removedFromOrder } from '../../text/results/words';
import { priceUnit } from '../../text/values/quantities';
import type { ReadsColumns, ReadsHead } from '../kernel/reads';
import { type Offered, shownQuantity } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { Pricing } from '../records/pricedOrder';
import { type AnswerOutcome, type SaleContext, shortfallOf } from '../records/saleContext';
import { feeRefs, feeRows } from './feeLines';
import { packedCell, settledCell, weighingCell, weighingCells, weightIn } from './live/liveWeights';

type BasketRow = RowToWrite<typeof basketsTab>;

/** The lines of every basket that answers touched; a line taken out stays, with nothing served. */
export function basketRows(
  context: SaleContext<ReadsBasketKeys>,
  outcomes: readonly AnswerOutcome[],
): BasketRow[] {
  let keys: ReadonlySet<string> | undefined;
  // A fee that came to nothing versions ago stands all the same, with its buyer's name.
  const stands = (basket: number, ref: string): boolean => {
    keys ??= new Set(context.snapshot.tabs.baskets.rows.map(({ key }) => key));
    return keys.has(keyOf({ basket, ref }, basketsTab.key));
  };
  const rows = new Map<string, BasketRow>();
  for (const { outcome, answer, before, order } of outcomes) {
    const { kind, basket, lines } = outcome;
    if (kind === 'late' || kind === 'empty' || basket === undefined) continue;
    const kept = new Set(lines.map(({ ref }) => ref));
    const removed = (before?.lines ?? []).filter(({ ref }) => !kept.has(ref));
    for (const line of removed) {
      put(
        rows,
        basket,
        line.ref,
        basketRow(context, { basket, ...answer }, { ref: line.ref, asked: 0, served: 0 }),
      );
    }
    for (const line of lines)
      put(rows, basket, line.ref, basketRow(context, { basket, ...answer }, line));
    const stood = feeRefs(context, before?.account);
    const isThere = (ref: string): boolean =>
      stood.has(ref) || rows.has(`${basket} ${ref}`) || stands(basket, ref);
    for (const row of feeRows(context, { basket, ...answer }, order, isThere))
      put(rows, basket, String(row.ref), row);
  }
  return [...rows.values()];
}

function put(rows: Map<string, BasketRow>, basket: number, ref: string, row: BasketRow): void {
  rows.set(`${basket} ${ref}`, row);
}

export type ReadsBasketKeys = ReadsColumns<'baskets', 'basket' | 'ref'>;

/** Every line that Paniers holds or is about to, from the orders: for rows that moved under a write. */
export function everyBasketRow(
  context: SaleContext<ReadsBasketKeys>,
  orders: readonly OrderRow[],
  touched: readonly BasketRow[],
  price: Pricing,
): BasketRow[] {
  const held = new Map(heldOrders(orders).map((order) => [order.basket, order]));
  const names = new Map(orders.map(({ basket, name }) => [basket, name]));
  const rows = new Map<string, BasketRow>();
  for (const { values } of context.snapshot.tabs.baskets.rows) {
    const { basket, ref } = values;
    const order = held.get(basket ?? 0);
    if (basket === null || ref === null || !order) continue;
    if (isPlacedFeeRef(ref)) continue;
    const line = order.lines.find((one) => one.ref === ref) ?? { ref, asked: 0, served: 0 };
    const owner = { basket, email: order.email, name: names.get(basket) ?? '' };
    put(rows, basket, ref, basketRow(context, owner, line));
  }
  const there = new Set(context.snapshot.tabs.baskets.rows.map(({ key }) => key));
  for (const order of held.values()) {
    const { basket, email } = order;
    const isThere = (ref: string): boolean => there.has(keyOf({ basket, ref }, basketsTab.key));
    for (const row of feeRows(
      context,
      { basket, email, name: names.get(basket) ?? '' },
      price(order),
      isThere,
    ))
      if (isThere(String(row.ref))) put(rows, basket, String(row.ref), row);
  }
  for (const row of touched) put(rows, Number(row.basket), String(row.ref), row);
  return [...rows.values()];
}

export interface BasketOwner {
  readonly basket: number;
  readonly email: string;
  readonly name: string;
}

export function basketRow(
  context: SaleContext<ReadsHead<'baskets'>>,
  owner: BasketOwner,
  line: Goods,
): BasketRow {
  const product = context.products.get(line.ref);
  const { basket, name, email } = owner;
  const { ref, asked, served } = line;
  if (!product) return { basket, name, email, ref, asked, served };
  const totals = lineTotals(line, product);
  return {
    basket,
    name,
    email,
    ref,
    producer: product.producer,
    title: product.title,
    packaging: product.packaging,
    asked: shownQuantity(product, asked),
    served: shownQuantity(product, served),
    price: product.shownPrice,
    priceIn: priceUnit(pricedPer(product)),
    amount: liveAmount(product, totals),
    ...weighingCells(product, line, context.snapshot.place.locale),
    ...besides(context, product, line),
    settled: settledCell(product, line),
    why: asked === 0 ? removedFromOrder[context.snapshot.place.locale] : shortfallOf(line, context),
  };
}

/** Follows « Livré » and « Poids livré » (docs/rules.md B7). */
function liveAmount(product: Offered, { buyer: value }: Totals): Live<Cents> {
  const price = (cell: NameOf): string => `ROUND(${cell('price')}*100)`;
  if (product.deposit === undefined)
    return { value, formula: (cell) => `=${priced(product, price(cell), cell)}` };
  return { value, formula: (cell) => `=${priced(product, price(cell), cell)}+${cell('deposit')}` };
}

/** What is paid for a line at a price in whole cents, in euros. */
function priced(product: Offered, price: string, cell: NameOf): string {
  if (!isPricedByMeasure(product)) return `${price}*${cell('settled')}/100`;
  return `INT((${price}*${weightIn(product, cell)}+500)/1000)/100`;
}

const BESIDES = ['base', 'weight', 'deposit', 'weighing', 'queued'] as const;

/** Columns that stand where the sale has fees, deposits or something to weigh. */
function besides(
  { snapshot, sale }: SaleContext<ReadsHead<'baskets'>>,
  product: Offered,
  goods: Goods,
): Partial<BasketRow> {
  const { columns } = snapshot.tabs.baskets;
  // What is paid by weight says it already.
  const wanted = BESIDES.filter(
    (id) => columns.has(id) && (id !== 'weight' || !isPricedByMeasure(product)),
  );
  if (wanted.length === 0) return {};
  const { producerPrice, deposit } = product;
  const line = { ...goods, product, quantity: settledQuantity(goods) };
  const own: { readonly [K in keyof BasketRow]: BasketRow[K] } = {
    base: {
      value: baseOf(line),
      formula: (cell) => `=${priced(product, String(producerPrice), cell)}`,
    },
    queued: queuedIn(goods).queued === undefined ? null : shownQuantity(product, queuedOf(goods)),
    weighing: weighingCell(product, goods, snapshot.place.locale),
    ...(isFeeOnWeight(sale.terms.fees) ? { weight: packedCell(product, goods) } : {}),
    ...(deposit === undefined
      ? {}
      : {
          deposit: {
            value: lineTotals(goods, product).deposit,
            formula: (cell) => `=${deposit}*(${cell('settled')}-${cell('returned')})/100`,
          },
        }),
  };
  return Object.fromEntries(wanted.flatMap((id) => (id in own ? [[id, own[id]]] : [])));
}
