import { dueParts, dueStanding, paidOf, sharedOut } from './due';
import type { Ledger } from './ledger';
import type { PayoutBasis } from './payout';

/** What of a sale was collected, and whose it is: class 4, never turnover. */
export interface Collected {
  readonly sale: number;
  readonly basis: PayoutBasis;
  /** What came from buyers, as far as it pays what they owe. */
  readonly collected: number;
  /** Of it: the drive's own. */
  readonly fees: number;
  /** What banks and payment services kept of the sale's money. */
  readonly charges: number;
  readonly shares: readonly CollectedShare[];
}

interface CollectedShare {
  readonly producer: string;
  readonly cents: number;
}

/** The one formula: what collectors sign and what the sidebar shows are both of it. */
export function collectedOf(
  ledger: Ledger,
  sale: number,
  basis: PayoutBasis,
  ids = ledger.dueIds(),
): Collected {
  const parts = new Map<string, number>();
  let collected = 0;
  for (const id of ids) {
    // What a buyer pays a producer directly was never anybody else's.
    if (id.sale !== sale || id.payee > 0) continue;
    const standing = dueStanding(ledger, id);
    const counted = basis === 'due' ? standing.due : paidOf(standing);
    collected += counted;
    for (const [party, part] of sharedOut(dueParts(ledger, id), counted))
      parts.set(party, (parts.get(party) ?? 0) + part);
  }
  const fees = parts.get('') ?? 0;
  parts.delete('');
  const shares = [...parts].map(([producer, part]) => ({ producer, cents: part }));
  const charges = ledger.total((one) => one.account === 'charges' && one.sale === sale);
  return { sale, basis, collected, fees, charges, shares };
}
