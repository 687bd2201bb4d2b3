import { cents } from '../../../domain/values/money';
import type { Problem } from '../../../domain/values/problem';
import { NBSP } from '../../../text/values/format';
import { mandateProblems } from '../../accounting/legalIdentity';
import { askedProblems } from '../../baskets/askedCells';
import { checkProblems, checkSums, rowNames, type Summed } from '../../baskets/checks';
import { feesOfBaskets } from '../../baskets/feesOfBaskets';
import { followsMoney } from '../../money/moneyNow';
import type { Incoming } from '../../records/answers/incomingAnswers';
import type { ClosedSale } from './closedSale';

/** What is wrong with a sale as it is laid out, its sums among it. */
export function orderChecks({ problems: read }: Incoming, closed: ClosedSale): Problem[] {
  const { context, tabs } = closed;
  const { snapshot, sale, products } = context;
  return [
    ...read,
    ...tabs.problems,
    ...askedProblems(tabs.lines, products, snapshot.place.locale),
    ...checkProblems(checkSums(summed(closed)), snapshot),
    ...(followsMoney(snapshot)
      ? mandateProblems(snapshot, sale, tabs.lines, [...products.values()])
      : []),
  ];
}

/** Sums of the sale that are not right; money that waits is no reason not to pack. */
export const failedIn = (problems: readonly Problem[]): number =>
  problems.filter(
    ({ code, tab }) => code === 'checkFailed' || (code === 'toBring' && tab === 'offer'),
  ).length;

/** The same sums from both ends: orders as accepted, lines as laid out, the split. */
function summed({ context, tabs: { lines, accounts }, split, taken }: ClosedSale): Summed {
  const { snapshot, sale, products } = context;
  const { terms } = sale;
  const offered = [...products.values()];
  const rows = taken.orders.map(({ number, state, basket, amount }) => ({
    row: `${snapshot.tabs.orders.sheet.title} n°${NBSP}${number}`,
    state,
    amount: amount ?? cents(0),
    ...(basket === null ? {} : { basket }),
  }));
  const nameOf = rowNames(snapshot);
  const firstOf = new Map<number, number>();
  for (const { basket, at } of lines) if (!firstOf.has(basket)) firstOf.set(basket, at);
  const rowOf = ({ basket }: { readonly basket: number }) => {
    const at = firstOf.get(basket) ?? 0;
    return { at, row: nameOf('baskets', at), isShown: false };
  };
  const fees = feesOfBaskets(lines, offered, terms, rowOf, accounts);
  const named = split.map(({ ref, quantity, amount }) => ({ row: ref, ref, quantity, amount }));
  return { lines, split: named, orders: rows, offered, cells: [], fees, terms, nameOf };
}
