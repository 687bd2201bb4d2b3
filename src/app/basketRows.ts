import type { ServedLine } from '../domain/allocation';
import { type Cents, cents } from '../domain/money';
import { lineAmount } from '../domain/product';
import type { basketsTab } from '../tabs/baskets';
import type { Live, RowToWrite } from '../tabs/edit';
import { removedFromOrder } from '../text/words';
import { type Offered, shownQuantity } from './catalogue';
import { type Decided, type SaleContext, shortfallOf } from './decided';
import { heldOrders, type OrderRow } from './orderRows';

type BasketRow = RowToWrite<typeof basketsTab>;

/** The lines of every basket that answers touched; a line taken out stays, with nothing served. */
export function basketRows(context: SaleContext, decided: readonly Decided[]): BasketRow[] {
  const rows = new Map<string, BasketRow>();
  for (const { outcome, answer } of decided) {
    const { kind, basket, lines, previous } = outcome;
    if (kind === 'late' || kind === 'empty' || basket === undefined) continue;
    const kept = new Set(lines.map(({ ref }) => ref));
    const removed = (previous?.lines ?? []).filter(({ ref }) => !kept.has(ref));
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
  }
  return [...rows.values()];
}

function put(rows: Map<string, BasketRow>, basket: number, ref: string, row: BasketRow): void {
  rows.set(`${basket} ${ref}`, row);
}

/** Every line that Paniers holds or is about to, from the orders: for rows that moved under a write. */
export function everyBasketRow(
  context: SaleContext,
  orders: readonly OrderRow[],
  touched: readonly BasketRow[],
): BasketRow[] {
  const held = new Map(heldOrders(orders).map((order) => [order.basket, order]));
  const names = new Map(orders.map(({ basket, name }) => [basket, name]));
  const rows = new Map<string, BasketRow>();
  for (const { values } of context.book.tab('baskets').rows) {
    const { basket, ref } = values;
    const order = held.get(basket ?? 0);
    if (basket === null || ref === null || !order) continue;
    const line = order.lines.find((one) => one.ref === ref) ?? { ref, asked: 0, served: 0 };
    const owner = { basket, email: order.email, name: names.get(basket) ?? '' };
    put(rows, basket, ref, basketRow(context, owner, line));
  }
  for (const row of touched) put(rows, Number(row.basket), String(row.ref), row);
  return [...rows.values()];
}

export interface BasketOwner {
  readonly basket: number;
  readonly email: string;
  readonly name: string;
}

export function basketRow(context: SaleContext, owner: BasketOwner, line: ServedLine): BasketRow {
  const product = context.products.get(line.ref);
  const { basket, name, email } = owner;
  const { ref, asked, served } = line;
  if (!product) return { basket, name, email, ref, asked, served };
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
    amount: liveAmount(product, served),
    settled: { value: shownQuantity(product, served), formula: (cell) => `=${settled(cell)}` },
    why: asked === 0 ? removedFromOrder[context.book.place.locale] : shortfallOf(line, context),
  };
}

/** Follows what people type under « Livré » and « Poids livré »; whole numbers only (RULES). */
function liveAmount(product: Offered, served: number): Live<Cents> {
  const value = cents(lineAmount(product.shownPrice, product, served));
  if (product.sale === 'piece') {
    return {
      value,
      formula: (cell) => `=ROUND(${cell('price')}*100)*${settled(cell)}/100`,
    };
  }
  return {
    value,
    formula: (cell) => `=INT((ROUND(${cell('price')}*100)*${weight(product, cell)}+500)/1000)/100`,
  };
}

const settled = (cell: (column: string) => string): string =>
  `IF(ISBLANK(${cell('delivered')});${cell('served')};${cell('delivered')})`;

/** Grams or millilitres that are paid: as weighed, else as delivered or served. */
function weight(product: Offered, cell: (column: string) => string): string {
  const base = product.sale === 'loose' ? 1000 : product.content.amount;
  const estimate = `ROUND(${settled(cell)}*${base})`;
  return `IF(OR(ISBLANK(${cell('weighed')});${settled(cell)}=0);${estimate};${cell('weighed')})`;
}
