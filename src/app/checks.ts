import { lineTotals, settledQuantity } from '../domain/basket';
import {
  amountsMatch,
  basketsEqualSplitAndFees,
  basketsHaveOneAddress,
  type Check,
  ordersEqualBaskets,
  servedWithinStock,
  splitServesBaskets,
} from '../domain/checks';
import { type Cents, cents, sum } from '../domain/money';
import type { Problem } from '../domain/problem';
import { lineAmount } from '../domain/product';
import type { TabId } from '../tabs/catalogue';
import { checkText } from '../text/checks';
import { euros } from '../text/format';
import { rowWord } from '../text/words';
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

type RowName = (tab: TabId, row: number) => string;

/** « Paniers ligne 12 », as the tab is called now. */
export const rowNames =
  (book: Book): RowName =>
  (tab, row) =>
    `${book.anyTab(tab).sheet.title} ${rowWord[book.place.locale]} ${row + 1}`;

/** Both ends of every sum, each figure from where it stands. */
export interface Summed {
  readonly lines: readonly PlacedLine[];
  readonly split: Parameters<typeof basketsEqualSplitAndFees>[1] &
    Parameters<typeof splitServesBaskets>[1];
  readonly orders: Parameters<typeof ordersEqualBaskets>[0];
  readonly offered: readonly Offered[];
  readonly cells: Parameters<typeof amountsMatch>[0];
  readonly nameOf: RowName;
}

/** The checks of DESIGN 4.9 that hold without payments. */
export function checkSums({ lines, split, orders, offered, cells, nameOf }: Summed): Check[] {
  const priced = pricedLines(lines, offered, nameOf);
  const counted = priced.map((line) => ({
    row: line.row,
    ref: line.ref,
    quantity: settledQuantity(line),
  }));
  const asOrdered = priced.map(({ row, basket, product, served }) => ({
    row,
    basket,
    amount: lineAmount(product.shownPrice, product, served),
  }));
  const stock = offered.map(({ ref, row, stock: of }) => ({
    ref,
    row: nameOf('offer', row),
    ...(of === undefined ? {} : { stock: of }),
  }));
  return [
    basketsEqualSplitAndFees(priced, split),
    splitServesBaskets(counted, split),
    servedWithinStock(stock, lines),
    basketsHaveOneAddress(priced),
    ordersEqualBaskets(orders, asOrdered),
    amountsMatch(cells),
  ];
}

function pricedLines(lines: readonly PlacedLine[], offered: readonly Offered[], nameOf: RowName) {
  const products = new Map(offered.map((product) => [product.ref, product]));
  return lines.flatMap((line) => {
    const product = products.get(line.ref);
    return product
      ? [{ ...line, product, row: nameOf('baskets', line.at), ...lineTotals(line, product) }]
      : [];
  });
}

/** The same on Paniers, Répartition and Commandes as they are read. */
export function checkTabs(book: Book, offered: readonly Offered[]): Checked {
  const products = new Map(offered.map((product) => [product.ref, product]));
  const { lines, problems } = basketLinesOf(book.tab('baskets'), products);
  const split = splitCells(book, products);
  const nameOf = rowNames(book);
  const priced = pricedLines(lines, offered, nameOf);
  const orders = ordersOf(book.tab('orders')).rows.map((order) => ({
    row: nameOf('orders', order.at),
    state: order.state,
    amount: order.amount ?? cents(0),
    ...(order.basket === null ? {} : { basket: order.basket }),
  }));
  const cells = amountCells(book, priced);
  const checks = checkSums({ lines, split, orders, offered, cells, nameOf });
  const settled = priced.filter((line) => settledQuantity(line) > 0);
  const totals: Totals = {
    baskets: new Set(settled.map(({ basket }) => basket)).size,
    lines: settled.length,
    basketCents: sum(priced.map(({ buyer }) => buyer)),
    splitCents: sum(split.map(({ amount }) => amount)),
    feeCents: sum(priced.map(({ fee }) => fee)),
  };
  return {
    checks,
    totals,
    problems: [...problems, ...differing(book, cells), ...checkProblems(checks, book)],
  };
}

/** A check that fails, as something to put right; differing amounts are told cell by cell. */
export const checkProblems = (checks: readonly Check[], { place }: Book): Problem[] =>
  checks
    .filter(({ ok, rule }) => !ok && rule !== 'amountsMatch')
    .map((check) => ({
      code: 'checkFailed',
      tab: 'baskets',
      detail: checkText(check, place.locale),
    }));

function splitCells(book: Book, products: ReadonlyMap<string, Offered>) {
  return book.tab('producerSplit').rows.flatMap(({ at: row, values }) => {
    const product = products.get(values.ref ?? '');
    if (!product || values.ref === null) return [];
    const quantity = countedQuantity(product, values.quantity ?? 0);
    return [
      {
        row: rowNames(book)('producerSplit', row),
        ref: values.ref,
        quantity,
        amount: values.amount ?? cents(0),
      },
    ];
  });
}

interface AmountCell {
  readonly row: string;
  readonly at: number;
  readonly read: Cents | undefined;
  readonly computed: Cents;
}

/** Formulas are for people's eyes: the add-on compares them with what it computes. */
function amountCells(
  book: Book,
  priced: readonly (PlacedLine & { readonly row: string; readonly buyer: Cents })[],
): AmountCell[] {
  const shown = new Map(book.tab('baskets').rows.map((row) => [row.at, row.values.amount]));
  return priced.map(({ row, at: place, buyer }) => ({
    row,
    at: place,
    read: shown.get(place) ?? undefined,
    computed: buyer,
  }));
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
