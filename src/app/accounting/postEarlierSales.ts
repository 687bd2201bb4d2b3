import { balanceCredits } from '../../domain/money/credit';
import { postDues } from '../../domain/money/due';
import { waitingIn } from '../../domain/money/unsure';
import { basketLinesOf } from '../baskets/placedLines';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { duesOf } from '../money/dues';
import type { Money } from '../money/moneyNow';
import { offeredOf } from '../records/offer';
import { pastTabs } from '../records/pastTabs';
import { salesOf } from '../records/sale';

/**
 * What buyers owe by sales that were set aside before anybody followed money: once documents of them
 * are numbered, the books say it as they do of the present sale (docs/rules.md A9).
 */
export function postEarlierSales(
  ports: Ports,
  snapshot: Reads<'sales'>,
  { ledger, sale: present, held }: Money,
  numbers: ReadonlySet<number>,
): Refusal | undefined {
  const posted = new Set(ledger.dueIds().map(({ sale }) => sale));
  const sales = salesOf(snapshot.tabs.sales).filter(
    ({ number, areFeesLost }) =>
      numbers.has(number) && number !== present && !posted.has(number) && !areFeesLost,
  );
  const past = pastTabs(
    ports,
    snapshot,
    sales.map(({ number }) => number),
  );
  if (past.lost.length > 0) return { code: 'archiveUnreachable', detail: past.lost.join(', ') };
  for (const sale of sales) {
    const { offer, baskets } = past(sale.number);
    const offered = offeredOf(offer);
    const products = new Map(offered.map((one) => [one.ref, one]));
    const { lines } = basketLinesOf(baskets, products);
    postDues(
      ledger,
      sale.number,
      duesOf({ snapshot, sale, products }, lines, offered),
      snapshot.now,
    );
    held.set(sale.number, waitingIn(lines, offered, sale.terms));
  }
  balanceCredits(ledger, snapshot.now);
  return undefined;
}
