import { lineTotals } from '../domain/basket';
import {
  amountsMatch,
  basketsEqualSplitAndFees,
  basketsHaveOneAddress,
  type Check,
  ordersEqualBaskets,
  servedWithinStock,
  splitServesBaskets,
} from '../domain/checks';
import { cents, type Cents, sum } from '../domain/money';
import type { Problem } from '../domain/problem';
import { euros } from '../text/format';
import type { Book } from './book';
import { countedQuantity, type Offered } from './catalogue';
import { ordersOf } from './orderRows';
import { basketLinesOf, type PlacedLine } from './split';

/** What the tabs add up to, as read; every figure from its own tab. */
export interface Totals {
  readonly baskets: number;
  readonly lines: number;
  readonly basketCents: Cents;
  readonly splitCents: Cents;
  readonly feeCents: Cents;
}

export interface Checked {
  readonly checks: readonly Check[];
  readonly totals: Totals;
  readonly problems: readonly Problem[];
}

const at = (tab: string, row: number): string => `${tab}!${row + 1}`;

/** The checks of DESIGN 4.9 that hold without payments, on Paniers, Répartition and Commandes as they stand. */
export function checkTabs(book: Book, offered: readonly Offered[]): Checked {
  const products = new Map(offered.map((product) => [product.ref, product]));
  const { lines, problems } = basketLinesOf(book.tab('baskets'), products);
  const split = splitCells(book, products);
  const priced = lines.flatMap((line) => {
    const product = products.get(line.ref);
    return product ? [{ ...line, product, row: at('baskets', line.at), ...lineTotals(line, product) }] : [];
  });
  const counted = priced.map(({ row, ref, delivered, served }) => ({ row, ref, quantity: delivered ?? served }));
  const orders = ordersOf(book.tab('orders')).rows.map((order) => ({
    row: at('orders', order.at),
    state: order.state,
    amount: order.amount ?? cents(0),
    ...(order.basket === null ? {} : { basket: order.basket }),
  }));
  const asOrdered = priced.map(({ row, basket, product, served }) => ({
    row,
    basket,
    amount: lineTotals({ basket, email: '', name: '', ref: product.ref, asked: served, served }, product).buyer,
  }));
  const stock = offered.map(({ ref, row, stock: of }) => ({ ref, row: at('offer', row), ...(of === undefined ? {} : { stock: of }) }));
  const cells = amountCells(book, priced);
  const checks = [
    basketsEqualSplitAndFees(priced, split),
    splitServesBaskets(counted, split),
    servedWithinStock(stock, lines),
    basketsHaveOneAddress(priced),
    ordersEqualBaskets(orders, asOrdered),
    amountsMatch(cells),
  ];
  const totals: Totals = {
    baskets: new Set(counted.flatMap(({ quantity }, index) => (quantity > 0 ? [priced[index]?.basket] : []))).size,
    lines: counted.filter(({ quantity }) => quantity > 0).length,
    basketCents: sum(priced.map(({ buyer }) => buyer)),
    splitCents: sum(split.map(({ amount }) => amount)),
    feeCents: sum(priced.map(({ fee }) => fee)),
  };
  return { checks, totals, problems: [...problems, ...differing(book, cells)] };
}

function splitCells(book: Book, products: ReadonlyMap<string, Offered>) {
  return book.tab('producerSplit').rows.flatMap(({ at: row, values }) => {
    const product = products.get(values.ref ?? '');
    if (!product || values.ref === null) return [];
    const quantity = countedQuantity(product, values.quantity ?? 0);
    return [{ row: at('producerSplit', row), ref: values.ref, quantity, amount: values.amount ?? cents(0) }];
  });
}

interface AmountCell {
  readonly row: string;
  readonly at: number;
  readonly read: Cents | undefined;
  readonly computed: Cents;
}

/** Formulas are for people's eyes: the add-on compares them with what it computes. */
function amountCells(book: Book, priced: readonly (PlacedLine & { readonly row: string; readonly buyer: Cents })[]): AmountCell[] {
  const shown = new Map(book.tab('baskets').rows.map((row) => [row.at, row.values.amount]));
  return priced.map(({ row, at: place, buyer }) => ({ row, at: place, read: shown.get(place) ?? undefined, computed: buyer }));
}

const differing = (book: Book, cells: readonly AmountCell[]): Problem[] =>
  cells
    .filter(({ read, computed }) => read !== computed)
    .map(({ at: row, read, computed }) => ({
      code: 'amountDiffers' as const,
      tab: 'baskets',
      row: row + 1,
      column: 'amount',
      read: read === undefined ? '' : euros(read, book.place.locale),
      detail: euros(computed, book.place.locale),
    }));

