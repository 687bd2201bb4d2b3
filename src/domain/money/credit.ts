import { type Cents, cents } from '../values/money';
import type { Instant } from '../values/time';
import { type DueStanding, dueStanding } from './due';
import { aboutDue } from './entryKey';
import type { Ledger, Posting } from './ledger';

/** A due with what its buyer holds of credit there, by whose name it stands. */
interface Position extends DueStanding {
  readonly credits: ReadonlyMap<string, Cents>;
  /** What is owed for it in all, however it is spread: below zero it is the buyer's. */
  readonly open: number;
}

/**
 * What was paid beyond a due becomes the buyer's credit, and credit pays what the buyer owes, oldest
 * first. Both are worked out anew from everything else that the ledger says, and only what differs is
 * posted: so what is taken back leaves no trace, and nobody's credit falls below zero (docs/rules.md
 * M13). A producer who is paid directly keeps the surplus: it is no money of the drive's.
 */
export function balanceCredits(ledger: Ledger, at: Instant): void {
  const positions = ledger.dueIds().map((id) => positionOf(ledger, id));
  const left = creditOf(positions);
  for (const one of positions) {
    if (one.payee > 0 || one.email === '') continue;
    const has = left.get(one.email) ?? 0;
    const used = Math.max(0, Math.min(one.open, has));
    left.set(one.email, has - used);
    bringInStep(ledger, one, cents(Math.max(0, one.open) - used), at);
  }
}

function positionOf(ledger: Ledger, id: Parameters<typeof dueStanding>[1]): Position {
  const standing = dueStanding(ledger, id);
  const credits = new Map<string, Cents>();
  for (const { account, party, amount } of ledger.ofDue(id))
    if (account === 'credits') credits.set(party, cents(amount + (credits.get(party) ?? 0)));
  const own = [...credits.values()].reduce((all, one) => all + one, 0);
  return { ...standing, credits, open: (id.payee > 0 ? 0 : standing.remaining) + own };
}

/** What each buyer can use: more than was owed came in, or the drive gave it. */
function creditOf(positions: readonly Position[]): Map<string, number> {
  const credit = new Map<string, number>();
  for (const { email, open } of positions)
    if (open < 0) credit.set(email, (credit.get(email) ?? 0) - open);
  return credit;
}

/** What is left of a due, and the rest as credit in its buyer's own name. */
function bringInStep(ledger: Ledger, of: Position, wanted: Cents, at: Instant): void {
  const { sale, basket, payee, email, credits, remaining, open } = of;
  const id = { sale, basket, payee };
  const postings: Posting[] = [
    { ...id, account: 'buyers', party: email, amount: cents(wanted - remaining) },
  ];
  for (const party of new Set([email, ...credits.keys()])) {
    const should = party === email ? open - wanted : 0;
    const amount = cents(should - (credits.get(party) ?? 0));
    postings.push({ ...id, account: 'credits', party, amount });
  }
  const key = ledger.nextKey({ source: 'credit', about: aboutDue(id) });
  ledger.post({ key, at, nature: 'credit', label: '', postings });
}
