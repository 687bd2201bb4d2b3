import { type DocumentBasket, readBaskets } from '../../domain/accounting/document';
import { dueStanding } from '../../domain/money/due';
import type { Ledger } from '../../domain/money/ledger';

/** A document as Factures has it. */
interface Standing {
  readonly seller: string | null;
  readonly baskets: string | null;
}

/** About to be numbered. */
interface Fresh extends Standing {
  /** The drive's own fees among its lines. */
  readonly hasFees: boolean;
}

/** As people read it. */
const basketName = ({ sale, basket }: Pick<DocumentBasket, 'sale' | 'basket'>): string =>
  `${sale} / ${basket}`;

/**
 * Baskets of new documents that would not say what the ledger does: all documents of a basket come
 * to what its buyer owes, or, while another's part waits for a weight, those of one producer to what
 * it sold there (docs/rules.md A6).
 */
export function untiedBaskets(
  ledger: Ledger,
  fresh: readonly Fresh[],
  before: readonly Standing[],
  idOf: (seller: string) => string,
): string[] {
  const all = [...before, ...fresh];
  const said = amountsBy(all, basketName);
  for (const id of ledger.dueIds())
    said.set(basketName(id), (said.get(basketName(id)) ?? 0) - dueStanding(ledger, id).due);
  const bySeller = amountsBy(all, (part, seller) => `${idOf(seller)}|${basketName(part)}`);
  const sold = soldIn(ledger, idOf);
  const untied = fresh.flatMap(({ seller, baskets, hasFees }) =>
    readBaskets(baskets).flatMap((part) => {
      // What a producer owes the drive is in no buyer's due.
      if (part.basket === 0) return [];
      const name = basketName(part);
      if (said.get(name) === 0) return [];
      const own = `${idOf(seller ?? '')}|${name}`;
      return !hasFees && bySeller.get(own) === sold.get(own) ? [] : [name];
    }),
  );
  return [...new Set(untied)];
}

function amountsBy(
  documents: readonly Standing[],
  nameOf: (part: DocumentBasket, seller: string) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { seller, baskets } of documents)
    for (const part of readBaskets(baskets)) {
      const name = nameOf(part, seller ?? '');
      sums.set(name, (sums.get(name) ?? 0) + part.amount);
    }
  return sums;
}

/** What each producer sold in each basket; where the buyer pays it directly, at the shown price. */
function soldIn(ledger: Ledger, idOf: (seller: string) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const id of ledger.dueIds())
    for (const { account, party, nature, amount } of ledger.ofDue(id)) {
      const isGoods = nature === 'sale' || nature === 'missing';
      if (account !== 'producers' || !isGoods) continue;
      const key = `${idOf(party)}|${basketName(id)}`;
      if (id.payee > 0) sums.set(key, dueStanding(ledger, id).due);
      else sums.set(key, (sums.get(key) ?? 0) - amount);
    }
  return sums;
}
