import { cents } from '../values/money';
import type { Instant } from '../values/time';
import { type DueStanding, dueStanding } from './due';
import { aboutDue } from './entryKey';
import { isClaim, type Nature } from './entryNatures';
import type { AccountName, Ledger, Posting } from './ledger';
import type { DueId } from './reference';

type ByParty = ReadonlyMap<string, number>;

/** A due with what stands of it in whose name. */
interface Position extends DueStanding {
  readonly credits: ByParty;
  readonly owing: ByParty;
  /** What is owed for it in all, however it is spread. */
  readonly total: number;
  /** What of it credit may pay: below zero it is the buyer's. */
  readonly open: number;
}

/**
 * What was paid beyond a due becomes the buyer's credit, and credit pays what the buyer owes, oldest
 * first; what was paid without any due is credit from the start (docs/rules.md M16). Both are worked
 * out anew from everything else that the ledger says, and only what differs is posted: so what is
 * taken back leaves no trace, and nobody's credit falls below zero (docs/rules.md M13). A producer who
 * is paid directly keeps the surplus: it is no money of the drive's. What the drive grants on such a due
 * pays that one alone.
 */
export function balanceCredits(ledger: Ledger, at: Instant): void {
  const positions = ledger.dueIds().map((id) => positionOf(ledger, id));
  const left = creditOf(ledger, positions);
  for (const one of positions) {
    const { email, open, payee, total } = one;
    if (email === '') continue;
    if (payee > 0) {
      bringInStep(ledger, one, { owing: total - open, credit: open }, at);
      continue;
    }
    const has = left.get(email) ?? 0;
    const used = Math.max(0, Math.min(open, has));
    left.set(email, has - used);
    const owing = Math.max(0, open) - used;
    bringInStep(ledger, one, { owing, credit: open - owing }, at);
  }
}

function positionOf(ledger: Ledger, id: DueId): Position {
  const standing = dueStanding(ledger, id);
  const held = (wanted: AccountName): ByParty => {
    const sums = new Map<string, number>();
    for (const { account, party, amount } of ledger.ofDue(id))
      if (account === wanted) sums.set(party, amount + (sums.get(party) ?? 0));
    return sums;
  };
  const credits = held('credits');
  const own = [...credits.values()].reduce((all, one) => all + one, 0);
  const total = standing.remaining + own;
  const open = id.payee > 0 ? -grantedBeyond(ledger, id, total) : total;
  return { ...standing, credits, owing: held('buyers'), total, open };
}

/** What the drive granted on a due and is more than is left of it. */
function grantedBeyond(ledger: Ledger, id: DueId, total: number): number {
  const granted = ledger
    .ofDue(id)
    .filter(({ account, nature }) => account === 'fees' && nature === 'credit')
    .reduce((all, { amount }) => all + amount, 0);
  return Math.max(0, Math.min(granted, -total));
}

/** What each buyer can use: more than was owed came in, nothing was owed, or the drive gave it. */
function creditOf(ledger: Ledger, positions: readonly Position[]): Map<string, number> {
  const credit = new Map<string, number>();
  const add = (email: string, amount: number) =>
    credit.set(email, (credit.get(email) ?? 0) + amount);
  for (const { account, basket, party, amount } of ledger.all())
    if (account === 'credits' && basket === 0) add(party, -amount);
  for (const { email, open } of positions) if (open < 0) add(email, -open);
  return credit;
}

/**
 * What is left of a due, and the rest as credit, all in its buyer's own name: what was paid under an
 * address that was put right goes with the order (docs/rules.md M14).
 */
function bringInStep(
  ledger: Ledger,
  { sale, basket, payee, email, credits, owing }: Position,
  wanted: { readonly owing: number; readonly credit: number },
  at: Instant,
): void {
  const id = { sale, basket, payee };
  const moved = (account: AccountName, has: ByParty, should: number): Posting[] =>
    [...new Set([email, ...has.keys()])].map((party) => {
      const amount = cents((party === email ? should : 0) - (has.get(party) ?? 0));
      return { ...id, account, party, amount };
    });
  const postings = [
    ...moved('buyers', owing, wanted.owing),
    ...moved('credits', credits, wanted.credit),
  ];
  const key = ledger.nextKey({ source: 'credit', about: aboutDue(id) });
  ledger.post({ key, at, nature: 'credit', label: '', postings });
}

export interface BuyerMove {
  readonly from: string;
  readonly to: string;
  /** Whose buyer is put right. */
  readonly sale: number;
  readonly baskets: ReadonlySet<number>;
  /** Nobody had the right address yet: whatever stands under the other one is theirs. */
  readonly isSamePerson: boolean;
}

/**
 * What stands of a basket goes over to the address that is right, with the credit that paid it; of a
 * person whose address it is from now on, what they owe of other sales and all their credit as well
 * (docs/rules.md M14).
 */
export function moveBuyer(ledger: Ledger, move: BuyerMove, at: Instant): void {
  const { from, to, sale, baskets, isSamePerson } = move;
  let borrowed = 0;
  for (const id of ledger.dueIds()) {
    const { email, remaining, credits } = positionOf(ledger, id);
    const isOwn = id.sale === sale && baskets.has(id.basket);
    const isOpen = remaining !== 0 || [...credits.values()].some((one) => one !== 0);
    if (email !== from || !(isOwn || (isSamePerson && isOpen))) continue;
    borrowed += moveDue(ledger, id, move, at);
  }
  // What the basket was paid beyond it and pays another order of the former address stays there.
  const kept = borrowed > 0 ? borrowed : Math.min(0, ledger.credit(from));
  const amount = isSamePerson ? ledger.credit(from) : cents(kept);
  const whose = { sale, basket: 0, payee: 0, account: 'credits' } as const;
  const postings: Posting[] = [
    { ...whose, party: from, amount },
    { ...whose, party: to, amount: cents(-amount) },
  ];
  const key = ledger.nextKey({ source: 'credit', about: aboutDue(whose) });
  ledger.post({ key, at, nature: 'credit', label: '', postings });
}

/** What was used of the former address's credit is what the right one lacks then. */
function moveDue(ledger: Ledger, id: DueId, { from, to }: BuyerMove, at: Instant): number {
  const held = ledger.ofDue(id).filter(({ party }) => party === from);
  const moved = new Map<Nature, Posting[]>();
  let used = 0;
  for (const { account, amount, nature } of held) {
    if (account !== 'buyers' && account !== 'credits') continue;
    if (account === 'credits') used += amount;
    const as = isClaim(nature) ? nature : 'credit';
    const turned = [
      { ...id, account, party: from, amount: cents(-amount) },
      { ...id, account, party: to, amount: cents(amount) },
    ];
    moved.set(as, [...(moved.get(as) ?? []), ...turned]);
  }
  for (const [nature, postings] of moved) {
    const key = ledger.nextKey({ source: nature as 'credit', about: aboutDue(id) });
    ledger.post({ key, at, nature, label: '', postings: summed(postings) });
  }
  return used;
}

function summed(postings: readonly Posting[]): Posting[] {
  const sums = new Map<string, Posting>();
  for (const one of postings) {
    const key = `${one.account}|${one.party}`;
    sums.set(key, { ...one, amount: cents(one.amount + (sums.get(key)?.amount ?? 0)) });
  }
  return [...sums.values()];
}
