import { depositOf, lineTotals, settledQuantity } from '../../domain/baskets/basket';
import {
  amountsMatch,
  basketsEqualSplitAndFees,
  type Check,
  isAboutMoney,
  ordersEqualBaskets,
  pricesCarryFees,
  servedWithinStock,
  splitServesBaskets,
} from '../../domain/baskets/checks';
import { type ProducerLine, producerSplit } from '../../domain/baskets/producerSplit';
import type { FeeTerms } from '../../domain/catalogue/fee';
import { lineAmount } from '../../domain/catalogue/product';
import { type Cents, cents, sum } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import { basketsTab } from '../../tabs/baskets';
import { keyOf, withoutBlanked } from '../../tabs/engine/readTab';
import type { TabId } from '../../tabs/tabs';
import { checkText } from '../../text/problems/checkText';
import { rowWord } from '../../text/results/words';
import type { Reads, ReadsHead } from '../kernel/reads';
import { countedQuantity, type Offered } from '../records/offer';
import { ordersOf } from '../records/orderRows';
import { askedProblems } from './askedCells';
import { type FeeCell, feesOfBaskets } from './feesOfBaskets';
import { basketLinesOf, type PlacedLine } from './placedLines';

type RowName<K extends TabId> = (tab: K, row: number) => string;

/** « Paniers ligne 12 », as the tab is called now. */
export const rowNames =
  <K extends TabId>({ tabs, place }: ReadsHead<K>): RowName<K> =>
  (tab, row) =>
    `${tabs[tab].sheet.title} ${rowWord[place.locale]} ${row + 1}`;

/** What the tabs add up to, as read; every figure from its own tab. */
export interface WorkbookTotals {
  readonly baskets: number;
  readonly lines: number;
  readonly basketCents: Cents;
  readonly splitCents: Cents;
  readonly feeCents: Cents;
}

export interface Checked {
  readonly checks: readonly Check[];
  readonly totals: WorkbookTotals;
  readonly problems: readonly Problem[];
}

/** Both ends of every sum, each figure from where it stands. */
export interface Summed {
  readonly lines: readonly PlacedLine[];
  readonly split: Parameters<typeof basketsEqualSplitAndFees>[1] &
    Parameters<typeof splitServesBaskets>[1];
  readonly orders: Parameters<typeof ordersEqualBaskets>[0];
  readonly offered: readonly Offered[];
  readonly cells: Parameters<typeof amountsMatch>[0];
  /** The lines of Paniers that are fees of an order. */
  readonly fees: readonly FeeCell[];
  readonly terms: FeeTerms;
  readonly nameOf: RowName<'baskets' | 'offer'>;
}

/** The checks of docs/rules.md B8 that hold without payments. */
export function checkSums(summed: Summed): Check[] {
  const { lines, split, orders, offered, cells, fees, terms, nameOf } = summed;
  const priced = pricedLines(lines, offered, nameOf);
  const counted = priced.map(({ row, ref, quantity }) => ({ row, ref, quantity }));
  const asOrdered = priced.map(({ row, basket, product, served }) => ({
    row,
    basket,
    amount: cents(lineAmount(product.shownPrice, product, served) + depositOf(product, served)),
  }));
  const paid = fees.map((fee) => ({ ...fee, buyer: fee.read ?? cents(0), fee: fee.computed }));
  const asked = fees.map(({ row, basket, ordered }) => ({ row, basket, amount: ordered }));
  const sold = offered.map((product) => {
    const { ref, row } = product;
    // Lowered by who was shown what is served: nobody loses any (docs/rules.md O7).
    const stock = product.isStockMeant ? undefined : product.stock;
    return { ref, stock, row: nameOf('offer', row), product };
  });
  return [
    basketsEqualSplitAndFees([...priced, ...paid], split),
    splitServesBaskets(counted, split),
    servedWithinStock(sold, lines.map(promised)),
    pricesCarryFees(sold, terms),
    ordersEqualBaskets(orders, [...asOrdered, ...asked]),
    amountsMatch(cells),
  ];
}

/** What is promised and was not cut at the pick-up. */
const promised = (line: PlacedLine): Pick<PlacedLine, 'ref' | 'served'> => ({
  ref: line.ref,
  served: Math.min(line.served, settledQuantity(line)),
});

function pricedLines(
  lines: readonly PlacedLine[],
  offered: readonly Offered[],
  nameOf: RowName<'baskets'>,
) {
  const products = new Map(offered.map((product) => [product.ref, product]));
  return lines.flatMap((line) => {
    const product = products.get(line.ref);
    if (!product) return [];
    const { at, basket, ref, served } = line;
    const { buyer, fee } = lineTotals(line, product);
    const quantity = settledQuantity(line);
    const row = nameOf('baskets', at);
    return [{ row, at, basket, ref, served, quantity, product, buyer, fee }];
  });
}

/** The same on Paniers, Répartition and Commandes as they are read. */
export function checkTabs(
  snapshot: Reads<'offer' | 'orders' | 'baskets' | 'pickup' | 'producerSplit'>,
  offered: readonly Offered[],
  terms: FeeTerms,
): Checked {
  const products = new Map(offered.map((product) => [product.ref, product]));
  const { lines, problems } = basketLinesOf(snapshot.tabs, products);
  const split = splitCells(snapshot, products, producerSplit(lines, offered));
  const nameOf = rowNames(snapshot);
  const priced = pricedLines(lines, offered, nameOf);
  const orders = ordersOf(snapshot.tabs.orders).rows.map((order) => ({
    row: nameOf('orders', order.at),
    state: order.state,
    amount: order.amount ?? cents(0),
    ...(order.basket === null ? {} : { basket: order.basket }),
  }));
  const fees = feeCells(snapshot, lines, offered, terms);
  const cells = [...amountCells(snapshot, priced), ...fees];
  const checks = checkSums({ lines, split, orders, offered, cells, fees, terms, nameOf });
  const settled = priced.filter(({ quantity }) => quantity > 0);
  const feesPaid = sum(fees.map(({ computed }) => computed));
  const totals: WorkbookTotals = {
    baskets: new Set(settled.map(({ basket }) => basket)).size,
    lines: settled.length,
    basketCents: sum([...priced.map(({ buyer }) => buyer), feesPaid]),
    splitCents: sum(split.map(({ amount }) => amount)),
    feeCents: sum([...priced.map(({ fee }) => fee), feesPaid]),
  };
  return {
    checks,
    totals,
    problems: [
      ...problems,
      ...askedProblems(lines, products, snapshot.place.locale),
      ...checkProblems(checks, snapshot),
    ],
  };
}

/** A check that fails, as something to put right. */
export const checkProblems = (checks: readonly Check[], { place }: Reads): Problem[] =>
  checks
    .filter(({ ok }) => !ok)
    .map((check) => ({
      code: isAboutMoney(check.rule) ? 'moneyCheckFailed' : 'checkFailed',
      tab: 'baskets',
      detail: checkText(check, place.locale),
    }));

/** As it stands; a row that a correction has just brought comes with the next run. */
function splitCells(
  snapshot: Reads<'producerSplit'>,
  products: ReadonlyMap<string, Offered>,
  computed: readonly ProducerLine[],
) {
  const nameOf = rowNames(snapshot);
  const { rows } = withoutBlanked(snapshot.tabs.producerSplit);
  const standing = rows.flatMap(({ at: row, values }) => {
    const product = products.get(values.ref ?? '');
    if (!product || values.ref === null) return [];
    const quantity = countedQuantity(product, values.quantity ?? 0);
    return [
      {
        row: nameOf('producerSplit', row),
        ref: values.ref,
        quantity,
        amount: values.amount ?? cents(0),
      },
    ];
  });
  const there = new Set(standing.map(({ ref }) => ref));
  const coming = computed.filter(({ ref }) => !there.has(ref));
  return [...standing, ...coming.map((line) => ({ row: line.ref, ...line }))];
}

/** What each basket owes as fees of its own, beside the rows that say so. */
function feeCells(
  snapshot: Reads<'baskets'>,
  lines: readonly PlacedLine[],
  offered: readonly Offered[],
  terms: FeeTerms,
): FeeCell[] {
  const { rows } = snapshot.tabs.baskets;
  const shown = new Map(rows.map((row) => [row.key, row]));
  const firstOf = new Map([...rows].reverse().map(({ at, values }) => [values.basket, at]));
  const nameOf = rowNames(snapshot);
  return feesOfBaskets(lines, offered, terms, ({ basket, ref }) => {
    const row = shown.get(keyOf({ basket, ref }, basketsTab.key));
    const at = row?.at ?? firstOf.get(basket) ?? 0;
    const read = row?.values.amount ?? undefined;
    return { at, row: nameOf('baskets', at), read, isShown: read !== undefined };
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
  snapshot: Reads<'baskets'>,
  priced: ReturnType<typeof pricedLines>,
): AmountCell[] {
  const shown = new Map(snapshot.tabs.baskets.rows.map((row) => [row.at, row.values.amount]));
  return priced.map(({ row, at: place, buyer }) => ({
    row,
    at: place,
    read: shown.get(place) ?? undefined,
    computed: buyer,
  }));
}
