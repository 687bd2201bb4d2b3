import { moment } from '../../tabs/engine/cellKinds';
import { carryOut, type RowCell } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import { salesOf } from '../records/sale';

export const invoiceNeeds = reads({ whole: ['sales', 'supplierInvoices'], rows: [], columns: {} });

/**
 * When each supplier's invoice was first seen: its entry is numbered by that (docs/rules.md A10). Of
 * rows from before there was such a column it is their own date, by which they were numbered.
 */
export function noteInvoices(
  ports: Ports,
  snapshot: Reads<'sales' | 'supplierInvoices'> & Parameters<typeof carryOut>[1],
): void {
  const { supplierInvoices, sales } = snapshot.tabs;
  const pickups = new Map(salesOf(sales).map(({ number, pickupStart }) => [number, pickupStart]));
  const isKept = supplierInvoices.columns.has('notedAt');
  const filled = supplierInvoices.rows.flatMap(({ at, values }): RowCell[] => {
    const { sale, producer, amount, date, notedAt } = values;
    if (notedAt !== null || sale === null || producer === null || amount === null) return [];
    const seen = isKept ? snapshot.now : (date ?? pickups.get(sale) ?? snapshot.now);
    const value = moment.write(seen, snapshot.place) as number;
    return [{ tab: 'supplierInvoices', at, column: 'notedAt', value }];
  });
  if (filled.length > 0) carryOut(ports, snapshot, { rows: {}, filled });
}
