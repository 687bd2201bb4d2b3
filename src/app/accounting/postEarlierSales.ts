import { balanceCredits } from '../../domain/money/credit';
import { postDues } from '../../domain/money/due';
import { waitingIn } from '../../domain/money/unsure';
import type { Reads } from '../kernel/reads';
import { duesOf } from '../money/dues';
import type { Money } from '../money/moneyNow';
import { salesOf } from '../records/sale';
import { billedSale, type TabsOfSale } from './readBilling';

/**
 * What buyers owe by sales that were set aside before anybody followed money: once documents of them
 * are numbered, the books say it as they do of the present sale (docs/rules.md A9).
 */
export function postEarlierSales(
  snapshot: Reads<'sales'>,
  { ledger, sale: present, held }: Money,
  numbers: ReadonlySet<number>,
  tabsOf: (sale: number) => TabsOfSale,
): void {
  const posted = new Set(ledger.dueIds().map(({ sale }) => sale));
  const sales = salesOf(snapshot.tabs.sales).filter(
    ({ number, areFeesLost }) =>
      numbers.has(number) && number !== present && !posted.has(number) && !areFeesLost,
  );
  for (const sale of sales) {
    const { offered, lines } = billedSale(sale, tabsOf(sale.number));
    const products = new Map(offered.map((one) => [one.ref, one]));
    postDues(
      ledger,
      sale.number,
      duesOf({ snapshot, sale, products }, lines, offered),
      snapshot.now,
    );
    held.set(sale.number, waitingIn(lines, offered, sale.terms));
  }
  balanceCredits(ledger, snapshot.now);
}
