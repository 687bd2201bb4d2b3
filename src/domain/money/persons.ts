import { balances, dueStanding } from './due';
import { baseIn } from './entryKey';
import type { Ledger } from './ledger';
import { isReceipt } from './receipt';
import type { DueId } from './reference';

export interface NotedReceipt {
  /** Names it to `undoPayment`. */
  readonly key: string;
  readonly at: number;
  readonly sale: number;
  readonly basket: number;
  readonly name: string;
  readonly email: string;
  readonly cents: number;
  readonly nature: string;
  /** Where the money went, or came from. */
  readonly account: string;
  readonly label: string;
  readonly isUndone: boolean;
}

/** What was noted as received or given back, each with what takes it back. */
export function notedReceipts(ledger: Ledger, nameOf: (email: string) => string): NotedReceipt[] {
  return [...ledger.entries.values()].filter(isReceipt).flatMap((entry): NotedReceipt[] => {
    const buyer = entry.postings.find(({ account }) => account === 'buyers') ?? entry.postings[1];
    if (!buyer) return [];
    const { sale: number, basket, party, amount } = buyer;
    const key = baseIn(entry.key);
    const { at, nature, label } = entry;
    const isUndone = ledger.isUndone(entry.key);
    return [
      {
        key,
        at,
        sale: number,
        basket,
        name: nameOf(party) || (entry.postings[0]?.party ?? ''),
        email: party,
        // Of a charge that was given back the sign tells.
        cents: basket === 0 && party === '' ? amount : Math.abs(amount),
        nature,
        account: entry.postings[0]?.account ?? '',
        label,
        isUndone,
      },
    ];
  });
}

const NOTHING = { owes: 0, overpaid: 0, isEstimate: false };

/** What a person owes over all sales, and what is theirs. */
export interface PersonBalance {
  readonly email: string;
  readonly name: string;
  /** What is owed in all, less what is theirs: below zero the drive owes it. */
  readonly balance: number;
  readonly owes: number;
  readonly credit: number;
  /** Paid too much to a producer directly: it is no credit of the drive's. */
  readonly overpaid: number;
  /** An order of theirs waits for a weight or a yes: what they owe is « environ ». */
  readonly isEstimate: boolean;
}

export function personBalances(
  ledger: Ledger,
  nameOf: (email: string) => string,
  waits: (id: DueId) => boolean = () => false,
): PersonBalance[] {
  const sums = new Map<string, { owes: number; overpaid: number; isEstimate: boolean }>();
  for (const id of ledger.dueIds()) {
    const { email, remaining } = dueStanding(ledger, id);
    const { owes, overpaid, isEstimate } = sums.get(email) ?? NOTHING;
    sums.set(email, {
      owes: owes + Math.max(0, remaining),
      overpaid: overpaid + Math.max(0, -remaining),
      isEstimate: isEstimate || waits(id),
    });
  }
  return [...balances(ledger)].map(([email, balance]) => {
    const { owes, overpaid, isEstimate } = sums.get(email) ?? NOTHING;
    const credit = ledger.credit(email);
    return {
      ...{ email, name: nameOf(email), balance, overpaid, isEstimate },
      // Below zero: money that was given back, and then turned out not to have come.
      owes: owes + Math.max(0, -credit),
      credit: Math.max(0, credit),
    };
  });
}
