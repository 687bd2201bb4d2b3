import type { AccountName, Entry } from '../ledger';

/** What the entries that are over hold of an account, or of somebody. */
export interface BroughtGap {
  /** Who bought has credit and what is claimed as one. */
  readonly account: AccountName;
  readonly party: string;
}

/**
 * Where entries that are over no longer come to what stands for them (docs/rules.md M50): each account
 * in sum, and what each person and producer has. What only evens an entry is nobody's.
 */
export function broughtGaps(over: Iterable<Entry>, brought: Iterable<Entry>): BroughtGap[] {
  const gaps = new Map<string, BroughtGap & { amount: number }>();
  const add = (entries: Iterable<Entry>, sign: 1 | -1): void => {
    for (const { postings } of entries)
      for (const one of postings) {
        const isBuyers = one.account === 'buyers' || one.account === 'credits';
        const account = isBuyers ? 'credits' : one.account;
        const party = isBuyers || account === 'producers' ? one.party : '';
        if (account === 'producers' && party === '') continue;
        const key = `${account}|${party}`;
        const amount = (gaps.get(key)?.amount ?? 0) + sign * one.amount;
        gaps.set(key, { account, party, amount });
      }
  };
  add(over, 1);
  add(brought, -1);
  return [...gaps.values()].flatMap(({ amount, account, party }) =>
    amount === 0 ? [] : [{ account, party }],
  );
}
