import type { Accounts, BasketAccount } from '../../domain/baskets/basketAccount';
import { isPerItem } from '../../domain/catalogue/fee';
import { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import { keyOf } from '../../tabs/engine/readTab';
import type { Reads } from '../kernel/reads';
import { heldOrders, type OrderRow } from '../records/orderRows';
import { type Pricing, pricedGoods, pricing, settledOrders } from '../records/pricedOrder';
import type { SaleContext } from '../records/saleContext';
import { basketRow } from './basketRows';
import { feeRefs, feeRows } from './feeLines';
import { orderedAccounts } from './feesOfBaskets';
import { correctionsIn, linesBeside, type PlacedLine } from './placedLines';

export interface ComputedBaskets {
  readonly rows: readonly RowToWrite<typeof basketsTab>[];
  readonly lines: readonly PlacedLine[];
  readonly accounts: Accounts;
}

/** Paniers as the orders and what people corrected make it: every line of every order that counts. */
export function computedBaskets(
  context: SaleContext<Reads<'baskets'>>,
  orders: readonly OrderRow[],
  price: Pricing = pricing(context),
): ComputedBaskets {
  const { snapshot, products } = context;
  const held = heldOrders(orders);
  const { lines: read, left } = linesBeside(snapshot.tabs.baskets, products, held);
  const corrections = correctionsIn(read);
  const places = new Map(read.map(({ basket, ref, at }) => [`${basket} ${ref}`, at]));
  const isShown = shownIn(snapshot);
  // The lines of a cancelled order stay until orders close, with the name that they were written with.
  const names = new Map(
    orders.flatMap(({ state, email, name }) =>
      state === 'accepted' || state === 'cancelled' ? [[email, name]] : [],
    ),
  );
  const rows: RowToWrite<typeof basketsTab>[] = [];
  const all: PlacedLine[] = [];
  const accounts = new Map<number, BasketAccount>();
  for (const order of held) {
    const { basket, email } = order;
    const lines = [...order.lines, ...(left.get(basket) ?? [])];
    const owner = { basket, email, name: names.get(email) ?? '' };
    const typedBeside = corrections.get(basket);
    const settled = lines.map((line): PlacedLine => {
      const at = places.get(`${basket} ${line.ref}`) ?? 0;
      return { at, ...owner, ...line, ...typedBeside?.get(line.ref) };
    });
    const isThere = (ref: string): boolean => isShown(basket, ref);
    const ordered = price(order);
    const corrected = typedBeside ? pricedGoods(settled, context) : ordered;
    if (corrected.account) accounts.set(basket, corrected.account);
    rows.push(...settled.map((line) => basketRow(context, owner, line)));
    rows.push(...feeRows(context, owner, ordered, isThere, corrected));
    all.push(...settled.filter(({ ref }) => products.has(ref)));
  }
  return { rows, lines: all, accounts };
}

/** One that is no longer wanted and that people wrote beside keeps its key alone. */
function shownIn({ tabs }: Reads<'baskets'>): (basket: number, ref: string) => boolean {
  const standing = tabs.baskets.rows.filter(({ values }) => values.title !== null);
  const there = new Set(standing.map(({ key }) => key));
  return (basket, ref) => there.has(keyOf({ basket, ref }, basketsTab.key));
}

/** Fees that were nothing as ordered and that a yes has brought since, or may be weighed (docs/rules.md B16). */
export function lateFees(
  context: SaleContext<Reads<'baskets'>>,
  lines: readonly PlacedLine[],
  accounts: Accounts,
): RowToWrite<typeof basketsTab>[] {
  const { snapshot, sale, products } = context;
  if (sale.terms.fees.every(isPerItem)) return [];
  const isShown = shownIn(snapshot);
  const names = new Map(lines.map(({ basket, name }) => [basket, name]));
  const before = orderedAccounts(lines, [...products.values()], sale.terms, accounts);
  return settledOrders(lines, accounts).flatMap((settled) => {
    const { basket, email } = settled;
    const owner = { basket, email, name: names.get(basket) ?? '' };
    const ordered = { lines: [], account: before.get(basket) };
    // What somebody deleted of the others is put back on request (docs/rules.md B11).
    const charged = feeRefs(context, ordered.account);
    const stands = (ref: string): boolean => isShown(basket, ref) || charged.has(ref);
    return feeRows(context, owner, ordered, () => false, settled).filter(
      ({ ref }) => !stands(String(ref)),
    );
  });
}
