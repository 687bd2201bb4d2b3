import type { Check } from '../../../domain/baskets/checks';
import type { FeeTerms } from '../../../domain/catalogue/fee';
import { cents } from '../../../domain/values/money';
import type { Problem } from '../../../domain/values/problem';
import { NBSP } from '../../../text/values/format';
import { mandateProblems } from '../../accounting/missingMandates';
import { checkProblems, checkSums, type Summed } from '../../baskets/checks';
import { feesOfBaskets } from '../../baskets/feesOfBaskets';
import { rowNames } from '../../baskets/rowNames';
import type { ReadsHead } from '../../kernel/reads';
import { followsMoney } from '../../money/moneyNow';
import type { Incoming } from '../../records/answers/incomingAnswers';
import type { Offered } from '../../records/offer';
import type { ClosedOrders, ClosingReads } from './closedOrders';

/** Orders, baskets and split against each other, as they are laid out. */
export function closingChecks(
  snapshot: ClosingReads,
  { sale, offered }: Incoming,
  closed: ClosedOrders,
): Check[] {
  return checkSums(summed(snapshot, closed, offered, sale.terms));
}

export function closingProblems(
  snapshot: ClosingReads,
  now: Incoming,
  closed: ClosedOrders,
): Problem[] {
  const checks = closingChecks(snapshot, now, closed);
  return [
    ...now.problems,
    ...closed.lines.problems,
    ...checkProblems(checks, snapshot),
    ...(followsMoney(snapshot)
      ? mandateProblems(snapshot, closed.context.sale, closed.lines.placed, now.offered)
      : []),
  ];
}

/** Sums of the sale that are not right; money that waits is no reason not to pack. */
export const failedIn = (problems: readonly Problem[]): number =>
  problems.filter(
    ({ code, tab }) => code === 'checkFailed' || (code === 'toBring' && tab === 'offer'),
  ).length;

/** The same sums from both ends: orders as accepted, lines as laid out, the split. */
function summed(
  snapshot: ReadsHead<'offer' | 'orders' | 'baskets'>,
  { lines: { placed: lines, accounts }, split, taken }: ClosedOrders,
  offered: readonly Offered[],
  terms: FeeTerms,
): Summed {
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
