import { queuedIn } from '../../../domain/baskets/basket';
import type { Accounts, BasketAccount } from '../../../domain/baskets/basketAccount';
import type { Problem } from '../../../domain/values/problem';
import type { basketsTab } from '../../../tabs/baskets';
import type { RowToWrite } from '../../../tabs/engine/edit';
import { askedProblems } from '../../baskets/askedCells';
import { basketRow } from '../../baskets/basketRows';
import { feeRows } from '../../baskets/feeLines';
import { correctionsIn, linesBeside, type PlacedLine } from '../../baskets/placedLines';
import type { Reads } from '../../kernel/reads';
import { namesOf } from '../../orders/reminders';
import type { Offered } from '../../records/offer';
import { heldOrders, type OrderRow } from '../../records/orderRows';
import { type PricedOrder, pricedGoods } from '../../records/pricedOrder';
import type { SaleContext } from '../../records/saleContext';

export interface FinalLines {
  readonly rows: readonly RowToWrite<typeof basketsTab>[];
  readonly placed: readonly PlacedLine[];
  /** What each basket comes to with what people corrected. */
  readonly accounts: Accounts;
  readonly problems: readonly Problem[];
}

/** Paniers in order: by basket, then as the catalogue goes; what people corrected counts. */
export function finalLines(
  context: SaleContext<Reads<'baskets'>>,
  orders: readonly OrderRow[],
  active: readonly PricedOrder[],
  offered: readonly Offered[],
): FinalLines {
  const order = new Map(offered.map(({ ref }, index) => [ref, index]));
  const all = heldOrders(orders);
  const corrected = linesBeside(context.snapshot.tabs.baskets, context.products, all);
  const { left } = corrected;
  const emptied = all.filter(({ basket, lines }) => lines.length === 0 && left.has(basket));
  const shown: readonly PricedOrder[] = [
    ...active,
    ...emptied.map((one) => ({ ...one, account: undefined })),
  ].sort((a, b) => a.basket - b.basket);
  const corrections = correctionsIn(corrected.lines);
  const names = new Map(orders.map(({ email, name }) => [email, name]));
  for (const [email, name] of namesOf(orders)) names.set(email, name);
  const rows: RowToWrite<typeof basketsTab>[] = [];
  const placed: PlacedLine[] = [];
  const accounts = new Map<number, BasketAccount>();
  const problems: Problem[] = [
    ...corrected.problems,
    ...askedProblems(corrected.lines, context.products, context.snapshot.place.locale),
  ];
  for (const held of shown) {
    const owner = { basket: held.basket, email: held.email, name: names.get(held.email) ?? '' };
    const sorted = [...held.lines, ...(left.get(held.basket) ?? [])].sort(
      (a, b) => (order.get(a.ref) ?? 0) - (order.get(b.ref) ?? 0),
    );
    const typedBeside = corrections.get(held.basket);
    const settled = sorted.map((line) => ({ ...line, ...typedBeside?.get(line.ref) }));
    for (const [index, line] of sorted.entries()) {
      const typed = typedBeside?.get(line.ref);
      rows.push(basketRow(context, owner, settled[index] ?? line));
      // Somebody deleted the product's row: the line is shown and reported, not priced.
      if (!context.products.has(line.ref)) continue;
      const { basket, email, name } = owner;
      const { ref, asked, served } = line;
      const shown = { at: rows.length, basket, email, name, ref, asked, served };
      const ordered = { ...shown, ...queuedIn(line) };
      placed.push(typed ? { ...ordered, ...typed } : ordered);
    }
    // Who bears what cent of a shared fee hangs on the order of the lines.
    const isPriced = !typedBeside && sorted.every((line, index) => line === held.lines[index]);
    const now = isPriced ? held : pricedGoods(settled, context);
    if (now.account) accounts.set(held.basket, now.account);
    rows.push(...feeRows(context, owner, held, () => false, now));
  }
  return { rows, placed, accounts, problems };
}
