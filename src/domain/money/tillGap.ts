import { type Cents, cents, sum } from '../values/money';
import type { Instant } from '../values/time';
import { aboutTill, readEntryKey } from './entryKey';
import type { Holding, Ledger } from './ledger';
import { inTill } from './till';

/** A till that was counted when all of its pick-up was noted. */
export interface CountedTill {
  readonly sale: number;
  /** What it held; null where that was not counted. */
  readonly cash: Cents | null;
  readonly cheques: Cents | null;
  /** Whose receipts are in it: from the closing of the sale to that of the next, where there is one. */
  readonly from: Instant;
  readonly until?: Instant | undefined;
}

const SIDES = [
  ['cash', 'cash'],
  ['cheques', 'cheque'],
] as const;

/**
 * What the till holds beyond what was noted, or lacks, is the drive's own gain or loss
 * (docs/rules.md M19). What is noted or counted anew later is posted as the difference.
 */
export function postTillGaps(ledger: Ledger, till: CountedTill, at: Instant): void {
  for (const [account, means] of SIDES) {
    const counted = till[account];
    if (counted === null) continue;
    const noted = inTill(ledger, means, till.from, till.until).map(({ amount }) => amount);
    const base = { source: 'till', about: aboutTill(till.sale, account) } as const;
    const gap = cents(counted - sum(noted) - posted(ledger, base.about, account));
    const where = { sale: till.sale, basket: 0, payee: 0, party: '' };
    ledger.post({
      key: ledger.nextKey(base),
      at,
      nature: 'other',
      label: '',
      postings: [
        { ...where, account, amount: gap },
        { ...where, account: 'rounding', amount: cents(-gap) },
      ],
    });
  }
}

/** What tills held or lacked, apart from what is rounded in a payment. */
export const isOfTill = ({ account, nature }: Holding): boolean =>
  account === 'rounding' && nature === 'other';

const posted = (ledger: Ledger, about: string, account: 'cash' | 'cheques'): number =>
  [...ledger.entries.values()]
    .filter(({ key }) => {
      const read = readEntryKey(key);
      return read?.source === 'till' && read.about === about;
    })
    .flatMap(({ postings }) => postings)
    .reduce((all, one) => all + (one.account === account ? one.amount : 0), 0);
