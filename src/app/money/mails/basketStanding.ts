import { dueStanding } from '../../../domain/money/due';
import type { Ledger } from '../../../domain/money/ledger';
import { type Cents, cents, sum } from '../../../domain/values/money';

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
