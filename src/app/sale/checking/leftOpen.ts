import { isLeftOpen } from '../../../domain/sale/transitions';
import type { Problem } from '../../../domain/values/problem';
import { typedIn } from '../../../tabs/engine/readTab';
import type { Reads } from '../../kernel/reads';
import { salesOf } from '../../records/sale';

/** Only people know what became of it: asked until somebody closes it, calls it off or moves it. */
export function leftOpen({ tabs: { sales }, now }: Reads<'sales'>): Problem[] {
  const open = new Set(
    salesOf(sales).flatMap((sale) => (isLeftOpen(sale, now) ? [String(sale.number)] : [])),
  );
  return sales.rows
    .filter(({ key }) => open.has(key))
    .map((row) => ({
      ...{ code: 'leftOpen', tab: 'sales', row: row.at + 1, column: 'state' },
      read: typedIn(row, 'state'),
    }));
}
