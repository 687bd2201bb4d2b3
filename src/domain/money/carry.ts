import { type Cents, cents } from '../values/money';
import type { Instant } from '../values/time';
import { aboutPayout } from './entryKey';
import type { Ledger, Posting } from './ledger';

/**
 * What a producer had too much or too little of an older sale, moved into the next one that it is
 * paid for: no money moves (docs/rules.md P5).
 */
export function postCarried(
  ledger: Ledger,
  producer: string,
  { from, to, amount }: { readonly from: number; readonly to: number; readonly amount: Cents },
  at: Instant,
): void {
  const where = { account: 'producers', party: producer, basket: 0, payee: 0 } as const;
  const postings: Posting[] = [
    { ...where, sale: from, amount },
    { ...where, sale: to, amount: cents(-amount) },
  ];
  const key = ledger.nextKey({ source: 'carried', about: aboutPayout(from, producer) });
  ledger.post({ key, at, nature: 'other', label: '', postings });
}
