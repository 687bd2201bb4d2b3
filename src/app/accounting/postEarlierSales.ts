import { balanceCredits } from '../../domain/money/credit';
import { postDues } from '../../domain/money/due';
import { waitingIn } from '../../domain/money/unsure';
import type { RowsOf } from '../kernel/plan';
import type { Reads } from '../kernel/reads';
import { duesOf } from '../money/dues';
import type { Money } from '../money/moneyNow';
import { salesOf } from '../records/sale';
import { encodeWaiting } from '../records/storedWaiting';
import { billedSale, type TabsOfSale } from './readBilling';

/**
 * What buyers owe by sales that were set aside before anybody followed money: once documents of them
 * are numbered, the books say it as they do of the present sale (docs/rules.md A9). Gives what each waits for.
 */
export function postEarlierSales(
  snapshot: Reads<'sales'>,
  { ledger, sale: present }: Money,
  numbers: ReadonlySet<number>,
  tabsOf: (sale: number) => TabsOfSale,
): RowsOf<'sales'> {
  const posted = new Set(ledger.dueIds().map(({ sale }) => sale));
  const sales = salesOf(snapshot.tabs.sales).filter(
    ({ number, areFeesLost }) =>
      numbers.has(number) && number !== present && !posted.has(number) && !areFeesLost,
  );
  const waiting = sales.map((sale) => {
    const { offered, lines } = billedSale(sale, tabsOf(sale.number));
    const products = new Map(offered.map((one) => [one.ref, one]));
    postDues(
      ledger,
      sale.number,
      duesOf({ snapshot, sale, products }, lines, offered),
      snapshot.now,
    );
    return { number: sale.number, waiting: encodeWaiting(waitingIn(lines, offered, sale.terms)) };
  });
  balanceCredits(ledger, snapshot.now);
  return waiting;
}
