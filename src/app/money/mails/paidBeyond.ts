import { dueStanding, sideTotal } from '../../../domain/money/due';
import type { Ledger } from '../../../domain/money/ledger';
import { dueReference } from '../../../domain/money/reference';
import { groupBy } from '../../../domain/values/groupBy';
import { type Cents, cents, sum } from '../../../domain/values/money';
import type { BuyerOrderDetails } from '../../../text/mails/mailDetails';
import type { PricedOrder } from '../../records/pricedOrder';
import type { Sale } from '../../records/sale';
import type { SaleContext } from '../../records/saleContext';
import { orderDues } from '../dues';
import type { Money } from '../moneyNow';
import type { ReadsToPay } from '../paymentDetails';

interface BasketStanding {
  /** What was paid beyond it and is the buyer's credit, as far as it pays nothing older. */
  readonly credit: Cents;
  readonly left: Cents;
  /** Where producers are paid by the buyer: what they have had too much. */
  readonly owed: readonly { readonly producer: string; readonly amount: Cents }[];
}

/** How a basket stands in the books. */
export function standingOf(ledger: Ledger, sale: number, basket: number): BasketStanding {
  const standings = ledger
    .ofBasket(sale, basket)
    .map((id) => ({ ...dueStanding(ledger, id), postings: ledger.ofDue(id) }));
  const credits = standings.flatMap(({ postings }) =>
    postings.flatMap(({ account, amount }) => (account === 'credits' ? [cents(-amount)] : [])),
  );
  // A due that was emptied, of a producer who is in the basket no more, is nobody's.
  const email = standings.map((one) => one.email).find(Boolean) ?? '';
  const own = Math.max(0, ledger.credit(email));
  return {
    credit: cents(Math.max(0, Math.min(own, sum(credits)))),
    left: sum(standings.map(({ remaining }) => cents(Math.max(0, remaining)))),
    owed: standings.flatMap(({ remaining, postings }) => {
      const producer = postings.find(({ account }) => account === 'producers')?.party;
      return remaining < 0 && producer ? [{ producer, amount: cents(-remaining) }] : [];
    }),
  };
}

type Beyond = Pick<BuyerOrderDetails, 'beyond'>;
export type BeyondOf = (order: PricedOrder, name: string) => Beyond;

/** The same of an order that the books know: what of it is the buyer's credit still. */
export const beyondInBooks =
  ({ ledger }: Pick<Money, 'ledger'>, { number }: Sale): BeyondOf =>
  ({ email, basket, account }) => {
    const { credit: surplus, owed } = standingOf(ledger, number, basket);
    if (account?.estimated || (surplus === 0 && owed.length === 0)) return {};
    const credit = surplus === 0 ? 0 : Math.max(0, ledger.credit(email));
    return { beyond: { surplus, credit: cents(credit), owed } };
  };

/**
 * What came for an order beyond what it comes to now: its buyer's credit with what they have of it
 * already, and what producers who are paid by the buyer have too much (docs/rules.md E13). Of one that
 * waits for the scales nothing is known yet.
 */
export function paidBeyond(context: SaleContext<ReadsToPay>): BeyondOf {
  const { snapshot, products, sale } = context;
  if (snapshot.settings.payments === 'no') return () => ({});
  const offered = [...products.values()];
  const rows = snapshot.tabs.payments.rows;
  const rowsBy = {
    email: groupBy(rows, ({ values }) => values.email),
    reference: groupBy(rows, ({ values }) => values.reference),
  };
  // Of an address that stands twice the first row counts.
  const buyers = [...snapshot.tabs.buyers.rows].reverse();
  const balances = new Map(buyers.map(({ values }) => [values.email, values.balance]));
  return (order, name) => {
    if (order.account?.estimated) return {};
    const dues = new Map(
      orderDues(context, order, name, offered).map((due) => [dueReference(due), due]),
    );
    let [surplus, open, older] = [0, 0, 0];
    const owed: { producer: string; amount: Cents }[] = [];
    const its = new Set([
      ...(rowsBy.email.get(order.email) ?? []),
      ...[...dues.keys()].flatMap((reference) => rowsBy.reference.get(reference) ?? []),
    ]);
    for (const { values } of [...its].sort((a, b) => a.at - b.at)) {
      const { sale: of, email, reference, producer, received, remaining } = values;
      const due = dues.get(reference ?? '');
      const isOlder = (of ?? sale.number) < sale.number && email === order.email && !producer;
      if (isOlder) older += Math.max(0, remaining ?? 0);
      // What the order no longer holds owes nothing, and what was paid for it is too much.
      if (!due && (of !== sale.number || email !== order.email)) continue;
      const rest = (due ? sideTotal(due.settled) : 0) - (received ?? 0);
      if (producer) {
        if (rest < 0) owed.push({ producer, amount: cents(-rest) });
      } else if (rest < 0) surplus -= rest;
      else open += rest;
    }
    if (surplus === 0 && owed.length === 0) return {};
    const left = Math.max(0, Math.max(0, balances.get(order.email) ?? 0) - open);
    // What is owed for orders before is paid of it first.
    const credit = surplus === 0 ? 0 : Math.max(0, surplus + left - older);
    return { beyond: { surplus: cents(surplus), credit: cents(credit), owed } };
  };
}
